package strings

import "iter"

func ContainsFunc(s string, f func(rune) bool) bool
func CutPrefix(s, prefix string) (after string, found bool)
func CutSuffix(s, suffix string) (before string, found bool)
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string]
func FieldsSeq(s string) iter.Seq[string]
func Lines(s string) iter.Seq[string]
func SplitAfterSeq(s, sep string) iter.Seq[string]
func SplitSeq(s, sep string) iter.Seq[string]
