package p

func expressions() {
	_ = a + b*c - d/e%f<<g>>h&i&^j | k ^ l
	_ = a == b && c != d || e < f && g <= h || i > j && k >= l
	_ = -a + +b - ^c + !d
	_ = <-ch + *p + &x
	_ = (<-chan int)(nil)
	_ = <-chan int(nil)
	_ = a.b.c().d[1][2:][:3][4:5][6:7:8].(T).(*U)
	_ = f(a, b...)
	_ = f(
		a,
		b,
	)
	_ = []int{1, 2, 3}[0]
	_ = map[string][]int{"a": {1}, "b": {2, 3}}
	_ = [][]int{{1}, {}, {2,},}
	_ = T{a: 1, b: T{}}
	_ = &pkg.T{1, 2}
	_ = struct{ a int }{1}.a
	_ = func(a int) int { return a }(1)
	_ = interface{}(nil)
	_ = []byte("x")
	_ = chan int(nil)
	_ = *(*int)(nil)
	_ = gen[int](1)
	_ = gen2[int, []string]{}
	_ = pkg.gen[T].f
	_ = make([]int, 1, 2)
	_ = new(map[string]int)
	_ = 1_000 + 0x1F + 0b101 + 0o17 + 017 + 1.5e3 + .5 + 0x1p-2 + 3i + 'a' + '\n' + '\x41' + 'é' + '\''
	_ = "a\tb\"c" + `raw
string`
	_ = func() (int, error) { return 0, nil }
	_ = a.b[c](d).e
	_ = (a)(b)
	_ = [2]func(){}
}
