package flag

func BoolFunc(name, usage string, fn func(string) error)
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error)
