package p

const (
	a = iota      //V iota => 0 //T iota => untyped int
	b             //S b => const p.b untyped int = 1
	_
	d = 1 << iota //V 1 << iota => 8
	e float64 = 3 / 2.0 //V 3 / 2.0 => 1.5 //S e => const p.e float64 = 1.5
)

const big = 1 << 100 >> 98    //V 1 << 100 >> 98 => 4
const text = "a" + "bc"       //V "a" + "bc" => "abc" //T "a" + "bc" => untyped string
const isLong = len(text) > 2  //V len(text) > 2 => true //T len(text) > 2 => untyped bool
const mask = ^uint8(1)        //V ^uint8(1) => 254 //T ^uint8(1) => uint8
const char = 'x' + 1          //V 'x' + 1 => 121 //T 'x' + 1 => untyped rune
const cycle1 = cycle2         //T cycle2 => unknown
const cycle2 = cycle1
const huge = 1 << 1000000     //V 1000000 => 1000000

var array [d + 1]int          //T [d + 1]int => [9]int
var inferred = [...]string{2: "x", "y"} //S inferred => var p.inferred [4]string

func f() {
	const local = iota //V iota => 0
	const (
		x, y = iota, iota + 10 //S y => const y untyped int = 10
		z, w                   //S w => const w untyped int = 11
	)
	_ = w //S w => const w untyped int = 11
}
