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

const z = (1 + 2i) * (3 - 1i)   //V (1 + 2i) * (3 - 1i) => (5 + 5i) //T (1 + 2i) * (3 - 1i) => untyped complex
const legacy, prefixed = 010i, 0o10i + 0x10i //V 010i => (0 + 10i) //V 0o10i + 0x10i => (0 + 24i)
const quotient = complex(1, 2) / 2i //V complex(1, 2) / 2i => (1 + -0.5i)
const negative = -z             //V -z => (-5 + -5i)
const whole = int(z - 5i)       //V int(z - 5i) => 5 //T int(z - 5i) => int
const same = z == 5+5i          //V z == 5+5i => true
const differs = z != 5          //V z != 5 => true
const parts = real(z) + 2*imag(z) //V real(z) + 2*imag(z) => 15
const narrow complex64 = 1.5i   //S narrow => const p.narrow complex64 = (0 + 1.5i)
const narrowPart = imag(narrow) //V imag(narrow) => 1.5 //T imag(narrow) => float32
const ofFloats = complex(float32(1), 2) //V complex(float32(1), 2) => (1 + 2i) //T complex(float32(1), 2) => complex64
const byZero = z / (0i)         //V (0i) => 0 //T z / (0i) => untyped complex

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
