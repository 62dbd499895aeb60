package subtle

func WithDataIndependentTiming(f func())
func XORBytes(dst, x, y []byte) int
