package p

type T[P *struct{} | ~struct{}] int
