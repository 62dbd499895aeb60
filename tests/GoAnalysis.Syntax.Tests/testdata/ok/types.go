package p

import "io"

type (
	a [4]int
	b [len("x") + 2*c]string
	c [][]*int
	d map[string]map[int][]byte
	e chan int
	f chan<- int
	g <-chan int
	h chan (<-chan int)
	i chan<- chan int
	j <-chan <-chan int
	k func()
	l func(int, ...string) (io.Reader, error)
	m func(x, y int) func() int
	n (int)
	o *(*int)
	p struct{}
	q interface{}
	r interface {
		~int | ~string
		io.Reader
		*int | []byte
		r2[int]
		io.Seeker | r2[string]
	}
	s[P *struct{}] struct{}
	t[P *int,] int
	u[P interface{ *int }] int
	v[P, Q any, R []P] map[string]R
	w [P * 2]int
	x [(P) + 1]int
	y[P *s[int] | ~int] struct{}
	z = v[int, string, []int]
)

var arr = [...]string{2: "x", "y"}
