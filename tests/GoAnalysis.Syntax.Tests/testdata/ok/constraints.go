package constraints

// Lengths: what follows the name is a value, or nothing says that it is a type.
type (
	L1  [N * M]int
	L2  [N * (M)]int
	L3  [N * *M]int
	L4  [N **[]T]int
	L5  [N(M)]int
	L6  [N(M(chan T))]int
	L7  [N([]T{1, 2}[0])]int
	L8  [N(T[[]x])]int
	L9  [N(M) | K]int
	L10 [N*M + K]int
	L11 [N*M*K]int
	L12 [N(func() {})]int
	L13 [N(M...)]int
	L14 [N(M, K)]int
	L15 [N([]T)(M)]int
	L16 [N * M.K]int
	L17 [N * []T{}[0]]int
	L18 [N * -M]int
)

// Type parameters: a comma follows, or an operand can be nothing but a type.
type (
	P1  [P *T,]int
	P2  [P (T),]int
	P3  [P *[]T]int
	P4  [P *struct{}]int
	P5  [P ([]T)]int
	P6  [P *T | []T]int
	P7  [P *T | ~U]int
	P8  [P (T) | ~U]int
	P9  [P (*T) | interface{}]int
	P10 [P *map[T]U | V]int
	P11 [P *(chan T)]int
	P12 [P *func(T) U | V]int
	P13 [P *T, Q any]int
	P14 [P (T), Q any]int
	P15 [P *T | U,]int
	P16 [P *pkg.T[[]U] | V, Q any]int
	P17 [P [N]T]int
	P18 [P []T, Q [2]P]int
	P19 [P [N]T | ~U]int
	P20 [P interface{ A[int, []T]; B[x+1] }]int
)

func f(x any) {
	switch x.(type) {
	case T, *T, **T, p.T, T[int], p.T[int, []U], (T), *(p.T), []T, [3]T, [...]T, map[T]U, chan T, <-chan T, chan<- T:
	case func(), func(T) U, func(T) (U, error), struct{ T }, interface{ M() }, (func() []T), T[U[V]], T[int,]:
	}
}
