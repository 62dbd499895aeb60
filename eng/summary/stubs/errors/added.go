package errors

var ErrUnsupported = New("")

func Join(errs ...error) error
func AsType[E error](err error) (E, bool)
