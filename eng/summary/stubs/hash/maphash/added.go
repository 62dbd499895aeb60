package maphash

func Comparable[T comparable](seed Seed, v T) uint64
func WriteComparable[T comparable](h *Hash, x T)
