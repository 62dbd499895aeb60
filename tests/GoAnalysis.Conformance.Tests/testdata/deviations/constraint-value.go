package p

type T[P (x * y),] int
