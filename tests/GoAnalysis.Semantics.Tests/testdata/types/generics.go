package p

import "example.com/lib"

type number interface {
	~int | ~float64
	String() string
}

type pair[K comparable, V any] struct {
	key K
	val V
}

func (p *pair[A, B]) swap() pair[B, A] { return pair[B, A]{p.val, p.key} } //S pair => type p.pair[K comparable, V any] struct{key K; val V}

func apply[T any](x T, f func(T) T) T { return f(x) } //T x => T
func sum[T number](xs ...T) T         { return xs[0] }
func keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func pointer[T any, P interface {
	*T
	set(string)
}](s string) (r T) {
	P(&r).set(s) //C P(&r).set => Method p.interface.set
	return
}

func open[A interface{ struct{ b B; c C } }, B any, C interface{ *B }](x B) A { panic(0) }

type item struct{ name string }

func (i *item) set(string) {}

func use(l *lib.List[string], m map[string]item) {
	p := pair[string, int]{"a", 1}     //T p => p.pair[string, int]
	_ = p.swap()                       //T p.swap() => p.pair[int, string] //C p.swap => Method p.pair.swap
	_ = p.swap().key                   //T p.swap().key => int
	_ = apply(1, nil)                  //T apply(1, nil) => int
	_ = apply[string]                  //T apply[string] => func(x string, f func(string) string) string
	_ = keys(m)                        //T keys(m) => []string //T keys => func(m map[string]p.item) []string //C keys => Function p.keys
	_ = lib.Map([]int{}, func(i int) *item { return nil }) //T lib.Map([]int{}, func(i int) *item { return nil }) => []*p.item
	_ = l.Push("x").At(0)              //T l.Push("x").At(0) => string //C l.Push("x").At => Method example.com/lib.List.At
	_ = pointer[item]("x")             //T pointer[item]("x") => p.item
	_ = *open(1.5).c                   //T *open(1.5).c => float64
	_ = apply[int](1, nil)             //C apply[int] => Function p.apply
}

func constrained[S ~[]E, E number](s S) {
	for _, e := range s { //T e => E
		e.String() //C e.String => Method p.number.String
	}
	_ = s[0]  //T s[0] => E
	_ = s[1:] //T s[1:] => S
}
