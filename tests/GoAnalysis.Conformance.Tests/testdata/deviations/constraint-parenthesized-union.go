package p

type T[P (A | B),] int
