package utf16

func AppendRune(a []uint16, r rune) []uint16
func RuneLen(r rune) int
