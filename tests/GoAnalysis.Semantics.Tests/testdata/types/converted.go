package p

import "example.com/lib"

type level uint8

func wants(f float64, more ...any) (e error, l level) {
	return nil, 7 //U 7 => p.level //U nil => error
}

func converted(m map[level]string, ch chan float32, p *int, n uint, s []byte, i interface{ M() }) {
	var f float64 = 1   //U 1 => float64
	g := 2              //U 2 => int
	_ = 'x'             //U 'x' => rune
	wants(3, 4, "t")    //U 3 => float64 //U 4 => int //U "t" => string
	_ = p == nil        //U nil => *int //U p == nil => bool
	_ = i != nil        //U nil => interface{M()}
	if f > 5 {          //U 5 => float64 //U f > 5 => untyped bool
	}
	_ = m[6]            //U 6 => p.level
	_ = s[7]            //U 7 => int
	_ = s[8:]           //U 8 => int
	ch <- 9             //U 9 => float32
	_ = float64(10)     //U 10 => float64
	_ = any(11)         //U 11 => int
	_ = []byte("b")     //U "b" => string
	_ = string(rune(12)) //U 12 => rune
	_ = uint64(1 << n)  //U 1 << n => uint64 //U 1 => uint64
	_ = f + 13          //U 13 => float64
	_ = 14 + 15.0       //U 14 => untyped float //U 14 + 15.0 => float64
	_ = []level{16: 17} //U 16 => int //U 17 => p.level
	_ = map[string]any{"k": 18} //U "k" => string //U 18 => int
	f, g = 19, 20       //U 19 => float64 //U 20 => int
	f += 21             //U 21 => float64
	switch f {
	case 22:            //U 22 => float64
	}
	for range 23 {      //U 23 => int
	}
	s = append(s, 24)   //U 24 => byte
	panic("p")          //U "p" => string
	unknown(25)         //U 25 => unknown
	var conv func(int) string = generic //U generic => func(x int) string
	_ = lib.Map([]int{}, generic[int])  //U generic[int] => func(x int) string
	_, _ = g, conv
}

func generic[T any](x T) string { return "" }
