package filepath

var SkipAll error

func IsLocal(path string) bool
func Localize(path string) (string, error)
