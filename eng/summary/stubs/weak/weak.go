package weak

import "unsafe"

type Pointer[T any] struct {
	_ [0]*T
	u unsafe.Pointer
}

func Make[T any](ptr *T) Pointer[T]
func (p Pointer[T]) Value() *T
