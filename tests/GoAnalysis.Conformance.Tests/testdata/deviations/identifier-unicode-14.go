package p

var 𐕰 int
