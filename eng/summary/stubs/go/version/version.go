package version

func Compare(x, y string) int
func IsValid(x string) bool
func Lang(x string) string
