package reflect

import "iter"

func TypeAssert[T any](v Value) (T, bool)
func TypeFor[T any]() Type
func (v Value) Clear()
func (v Value) Comparable() bool
func (v Value) Equal(u Value) bool
func (v Value) Grow(n int)
func (v Value) Seq() iter.Seq[Value]
func (v Value) Seq2() iter.Seq2[Value, Value]
func (v Value) SetZero()
