package p

func statements() {
	x := 1
	x, y := 1, 2
	x = 2
	x, y = y, x
	x += 1; x -= 1; x *= 2; x /= 2; x %= 2; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x &^= 1
	x++
	y--
	ch <- x
	<-ch
	go f()
	defer func() { recover() }()
	var a, b int
	const c = 1
	type T struct{}
	if x {
	}
	if x := f(); x > 0 {
	} else if y {
	} else if z := 1; z == (T{}).n {
	} else {
	}
	for {
		break
	}
	for x {
		continue
	}
	for i := 0; i < 10; i++ {
	}
	for ; ; {
	}
	for i := 0; ; {
	}
	for range ch {
	}
	for i := range 10 {
	}
	for k, v := range m {
	}
	for k, a[0] = range m {
	}
	for range f(func() {}) {
	}
	switch {
	case x > 1, y > 2:
		f()
		fallthrough
	case z:
	default:
	}
	switch x := f(); x {
	case 1:
	}
	switch x := 1; {
	}
	switch v := x.(type) {
	case int, *T, []string, func(int) string, map[string]int, chan<- int:
	case nil:
	default:
	}
	switch x.(type) {
	}
	switch y := 1; v := x.(type) {
	}
	select {
	case v := <-ch:
		f(v)
	case v, ok := <-ch:
	case ch <- 1:
	case <-ch:
	default:
	}
L:
	for {
		break L
		continue L
		goto L
	}
M:
	N: x++
	{
		f()
		{ }
	}
	if f == (func() {}) {
	}
	if (T{}) == x {
	}
	for _, v := range []int{1, 2} {
	}
	switch (T{}) {
	}
	if x := []T{{}}; len(x) > 0 {
	}
	return
	return x, y
	return func() {}, T{};
End:
}
