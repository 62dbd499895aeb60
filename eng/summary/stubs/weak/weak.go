package weak

type Pointer[T any] struct{}

func Make[T any](ptr *T) Pointer[T]
func (p Pointer[T]) Value() *T
