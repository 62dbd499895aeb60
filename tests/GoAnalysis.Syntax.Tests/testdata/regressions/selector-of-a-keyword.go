package p
var x = a.func