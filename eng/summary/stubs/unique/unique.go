package unique

type Handle[T comparable] struct {
	value *T
}

func Make[T comparable](value T) Handle[T]
func (h Handle[T]) Value() T
