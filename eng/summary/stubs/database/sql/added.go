package sql

type Null[T any] struct {
	V     T
	Valid bool
}

func (n *Null[T]) Scan(value any) error
