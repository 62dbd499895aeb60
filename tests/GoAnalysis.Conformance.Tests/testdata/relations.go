package p

import (
	"io"
	"unsafe"
)

type (
	basic    int
	other    int
	text     string
	bytes    []byte
	callback func(int) string
	pair     struct{ a, b int }
	tagged   struct {
		a int `json:"a"`
		b int
	}
	holder struct{ s []int }
	link   *pair
	stream chan int
	reader interface {
		Read(p []byte) (n int, err error)
	}
	readOther interface{ Read(p []byte) (int, error) }
	namer     interface{ name() string }
	value     struct{}
	pointed   struct{}
	embedded  struct{ value }
	indirect  struct{ *pointed }
	both      struct {
		value
		pointed
	}
	contract       struct{ io.Reader }
	generic[T any] struct{ item T }
	list[T any]    []T
	numbers        [4]int
)

func (value) Read(p []byte) (n int, err error)    { return }
func (*pointed) Read(p []byte) (n int, err error) { return }
func (*pointed) name() string                     { return "" }
func (generic[T]) Get() (item T)                  { return }
func (*generic[T]) Set(item T)                    {}

var (
	anInt        int
	anInt64      int64
	aByte        byte
	aRune        rune
	aFloat       float32
	aComplex     complex64
	aBool        bool
	aString      string
	aText        text
	aBasic       basic
	anOther      other
	aPointer     unsafe.Pointer
	anAddress    uintptr
	aBytes       bytes
	someBytes    []byte
	someRunes    []rune
	someInts     []int
	someAny      []any
	anArray      [4]int
	aNumbers     numbers
	arrayPointer *[4]int
	aMap         map[string]int
	aFunc        func(int) string
	aCallback    callback
	aPair        pair
	aTagged      tagged
	plainPair    struct{ a, b int }
	pairPointer  *pair
	tagPointer   *tagged
	aLink        link
	aHolder      holder
	aChan        chan int
	aSend        chan<- int
	aReceive     <-chan int
	aStream      stream
	anAny        any
	anError      error
	aReader      reader
	anIoReader   io.Reader
	aReadOther   readOther
	aNamer       namer
	aValue       value
	aPointed     pointed
	toPointed    *pointed
	anEmbedded   embedded
	anIndirect   indirect
	aBoth        both
	toBoth       *both
	aContract    contract
	genericInt   generic[int]
	toGeneric    *generic[int]
	genericText  generic[text]
	intList      list[int]
	getter       interface{ Get() int }
	setter       interface {
		Get() int
		Set(int)
	}
	readerPointer *reader
)
