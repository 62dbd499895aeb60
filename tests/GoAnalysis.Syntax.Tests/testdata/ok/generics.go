package p

type List[T any] struct {
	next *List[T]
	val  T
}

func (l *List[T]) Push(v T) {}

func Map[K comparable, V any, R interface{ ~[]V | ~map[K]V }](r R, f func(V) V) (R, error) {
	return Map[K, V, R](r, f)
}

type Alias[P any] = List[P]

type Number interface {
	~int | ~int8 |
		~float64
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

var _ = Sum[int](1, 2)
var _ List[map[string]List[int]]
var f = func(seq func(yield func(int) bool)) {
	for x := range seq {
		_ = x
	}
}
