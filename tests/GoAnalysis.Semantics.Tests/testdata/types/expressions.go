package p

type point struct{ x, y int }
type celsius float64

func two() (n int, err error)

func expressions(m map[string][]point, ch chan<- int, in <-chan *point, any interface{}, n uint, f float32) {
	v, ok := m["a"]      //T v => []p.point //T ok => bool
	q, ok2 := any.(point) //T q => p.point //T ok2 => bool
	r, ok3 := <-in       //T r => *p.point //T ok3 => bool
	c, err := two()      //T two() => (n int, err error) //T c => int //T err => error
	_ = m["a"][0].x      //T m["a"][0].x => int
	_ = "text"[1]        //T "text"[1] => byte
	_ = v[1:2]           //T v[1:2] => []p.point
	_ = [3]int{}[:]      //T [3]int{}[:] => []int
	_ = &r               //T &r => **p.point
	_ = *r               //T *r => p.point
	_ = n << 3           //T n << 3 => uint
	_ = f * 2            //T f * 2 => float32
	_ = n == 1 && ok     //T n == 1 && ok => bool
	_ = -celsius(3)      //T -celsius(3) => p.celsius //C celsius => Conversion
	_ = []byte("x")      //T []byte("x") => []byte //C []byte => Conversion
	_ = []*point{{1, 2}} //T {1, 2} => *p.point
	_ = map[point]string{{1, 2}: "a"} //T {1, 2} => p.point
	_ = point{x: 1}      //S x => field x int
	_ = struct{ a, b int }{1, 2} //T struct{ a, b int }{1, 2} => struct{a int; b int}
	_ = func(a ...int) {}(1, 2) //C func(a ...int) {} => Dynamic
	_, _, _, _, _, _ = q, ok2, ok3, c, err, ch
}

func builtins(s []int, m map[string]int, c complex64) {
	_ = append(s, 1)   //T append(s, 1) => []int //C append => Builtin builtin.append
	_ = len(s)         //T len(s) => int
	_ = make(chan int) //T make(chan int) => chan int
	_ = new(point)     //T new(point) => *p.point
	_ = real(c)        //T real(c) => float32
	_ = min(1, 2.5)    //T min(1, 2.5) => untyped float //V min(1, 2.5) => 1
	_ = max(s[0], 2)   //T max(s[0], 2) => int
	clear(m)           //C clear => Builtin builtin.clear
	e := recover()     //T e => interface{}
	_ = e
}

func statements(s []string, m map[string]point, ch chan int, x any, seq func(yield func(string, point) bool), a *[4]byte) {
	for i, e := range s { //T i => int //T e => string
		_, _ = i, e
	}
	for k, v := range m { //T k => string //T v => p.point
		_, _ = k, v
	}
	for i, r := range "abc" { //T r => rune
		_, _ = i, r
	}
	for v := range ch { //T v => int
		_ = v
	}
	for i := range 10 { //T i => int
		_ = i
	}
	for k, v := range seq { //T k => string //T v => p.point
		_, _ = k, v
	}
	for _, b := range a { //T b => byte
		_ = b
	}
	switch y := x.(type) {
	case int:
		_ = y //T y => int
	case string, bool:
		_ = y //T y => any
	case nil:
		_ = y //T y => any
	case error:
		y.Error() //C y.Error => Method builtin.error.Error
	default:
		_ = y //T y => any
	}
	select {
	case v, ok := <-ch: //T v => int //T ok => bool
		_, _ = v, ok
	default:
	}
}
