// Package p shows declarations.
package p

import "fmt"
import . "strings"
import (
	_ "embed"
	str `strconv`
	"gopkg.in/yaml.v3"
)

import ()

const c0 = 1

const (
	c1, c2 int = iota, 2
	c3, c4
	c5 = "x"
)

var v0 int
var v1, v2 = 1, 2
var (
	v3 struct{ a, b int }
	v4 = func() {}
)

type t0 int
type t1 = t0
type (
	t2 struct {
		a, b int `tag:"x"`
		t0
		*t1
		fmt.Stringer "embedded"
		f func(int) string
		g [c0]int
		h []string
		gen[int]
		q pair[int, string] `q`
	}
	t3 interface {
		M(a int, b ...string) (n int, err error)
		N() error
		fmt.Stringer
		t4
	}
	gen[P any]                struct{ p P }
	pair[K comparable, V any] struct {
		k K
		v V
	}
)

func f0()

func f1(a, b int, c string) (x, y int) { return }

func f2(int, string) (int, error) { return 0, nil }

func f3(xs ...int) []int { return xs }

func (r *t2) m0(func(int) int, map[string]chan int) <-chan int { return nil }

func (t0) m1() {}

func main() { ; ; f0(); }
