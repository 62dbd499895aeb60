package p

import (
	named "example.com/lib"
	"example.com/lib"
	"example.com/go-odd"
	. "example.com/lib"
	_ "example.com/lib"
)

var x = 1 //S x => var p.x int

func shadow(x string) (err error) {
	{
		x := x //S x => var x string
		_ = x
	}
	if x := len(x); x > 0 { //T len(x) => int
		_ = x //T x => int
	} else if y := x; y > 0 { //T y => int
		_ = y
	}
	_ = x //T x => string
	_ = err //S err => var err error
	f := func(x bool) { _ = x } //T f => func(x bool)
	f(true) //C f => Dynamic
	len := func(string) int { return 0 }
	len(x) //C len => Dynamic
loop:
	for {
		break loop //S loop => label loop
	}
	type T struct{ next *T } //S T => type T struct{next *p.T}
	var t T
	_ = t.next.next //T t.next.next => *p.T
	x, n := x, 1 //T n => int
	_ = n
	return
}

func imports() {
	named.New()   //C named.New => Function example.com/lib.New
	lib.New()     //C lib.New => Function example.com/lib.New
	strange.F()   //C strange.F => Function example.com/go-odd.F
	New()         //C New => Function example.com/lib.New
	_ = lib.Limit //V lib.Limit => 1024
	_ = lib.limit //T lib.limit => unknown
	undefined()   //C undefined => Unresolved
}

func init() { x++ } //S x => var p.x int
func init() {}
