package p
func () {}