package p // trailing

/* general */ /* two */
var s = `raw
string` // end
var été, _x1 = 1, 2 /* no line end */