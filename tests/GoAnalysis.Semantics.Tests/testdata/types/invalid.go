package p

import (
	"example.com/missing"
	"C"
)

type T0 T0
type T1 []T1
type T2 struct{ *T2 }
type T3 struct{ T3 }
type A1 = A2
type A2 = A1
type I1 interface{ I2 }
type I2 interface{ I1 }
type grow[P any] struct{ next *grow[grow[P]] }
type wide[P any] struct{ next *wide[[2]struct{ a, b P }] }
type dup int
type dup string
type array [len(loop)]int

var loop array
var v1 = v2
var v2 = v1
var self = func() int { return self() }() //C self => Dynamic

func use(t0 T0, t1 T1, t2 T2, t3 T3, a A1, i I1, g grow[int], w wide[int], d dup) {
	_ = t0.x                //T t0.x => unknown
	_ = t1[0][0][0]         //T t1[0][0][0] => p.T1
	_ = t2.T2.T2.x          //T t2.T2.T2.x => unknown
	_ = t3.T3.x             //T t3.T3.x => unknown
	a.M()                   //C a.M => Unresolved
	i.M()                   //C i.M => Unresolved
	_ = g.next.next.next    //T g.next => *p.grow[p.grow[int]]
	_ = w.next.next.next    //T w => p.wide[int]
	_ = d + 1               //T d + 1 => p.dup
	missing.Call(1)         //C missing.Call => Function example.com/missing.Call
	missing.lower(1)        //C missing.lower => Unresolved
	missing.Var = 1
	missing.Var(1)          //C missing.Var => Dynamic
	var x missing.Type      //T missing.Type => unknown
	missing.Type(1)         //C missing.Type => Conversion
	_ = (*missing.Type)(nil) //C (*missing.Type) => Conversion
	_ = (*missing.Other)(nil) //C (*missing.Other) => Conversion
	x.Method()              //C x.Method => Unresolved
	x.Method().Other()      //C x.Method().Other => Unresolved
	C.puts(nil)             //C C.puts => Unresolved
	_ = undefined.Field     //T undefined.Field => unknown
	_ = undefined + 1       //T undefined + 1 => unknown
	_ = undefined + len("") //T undefined + len("") => int
	_ = undefined == 1      //T undefined == 1 => untyped bool
	_, e := undefined()     //T e => unknown
	_ = e
}
