package p

type T [N * chan int & T{}]int
