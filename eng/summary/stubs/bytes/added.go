package bytes

import "iter"

func Clone(b []byte) []byte
func ContainsFunc(b []byte, f func(rune) bool) bool
func CutPrefix(s, prefix []byte) (after []byte, found bool)
func CutSuffix(s, suffix []byte) (before []byte, found bool)
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte]
func FieldsSeq(s []byte) iter.Seq[[]byte]
func Lines(s []byte) iter.Seq[[]byte]
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte]
func SplitSeq(s, sep []byte) iter.Seq[[]byte]
func (b *Buffer) Available() int
func (b *Buffer) AvailableBuffer() []byte
func (b *Buffer) Peek(n int) ([]byte, error)
