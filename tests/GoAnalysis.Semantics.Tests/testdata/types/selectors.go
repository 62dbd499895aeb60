package p

import "example.com/lib"

type inner struct{ depth int }

func (inner) value()    {}
func (*inner) pointer() {}

type left struct{ inner }
type right struct{ inner }
type both struct {
	left
	right
}
type outer struct {
	*lib.Base
	left
	depth string
	err   error
	tagged int `json:"tagged"` //S tagged => field tagged int
}
type named interface {
	error
	Name() string
	interface{ Extra() }
}

func use(o outer, p *outer, b both, n named, pp **outer) {
	o.Save(true)      //C o.Save => Method example.com/lib.Base.Save
	p.Base.Save(true) //C p.Base.Save => Method example.com/lib.Base.Save
	p.value()         //C p.value => Method p.inner.value
	p.pointer()       //C p.pointer => Method p.inner.pointer
	_ = o.depth       //T o.depth => string
	_ = o.inner.depth //T o.inner.depth => int
	_ = o.ID          //T o.ID => int
	_ = o.name        //T o.name => unknown
	o.private()       //C o.private => Unresolved
	b.value()         //C b.value => Unresolved
	o.err.Error()     //C o.err.Error => Method builtin.error.Error
	n.Error()         //C n.Error => Method builtin.error.Error
	n.Name()          //C n.Name => Method p.named.Name
	n.Extra()         //C n.Extra => Method p.interface.Extra
	pp.value()        //C pp.value => Unresolved
	f := o.Save       //T f => func(force bool) error
	f(true)           //C f => Dynamic
	g := (*inner).pointer //T g => func(*p.inner)
	(*inner).pointer(nil) //C (*inner).pointer => Method p.inner.pointer
	g(nil)                //C g => Dynamic
	lib.Default.Save(false) //C lib.Default.Save => Method example.com/lib.Base.Save
	var a lib.Alias
	a.Save(false) //C a.Save => Method example.com/lib.Base.Save
}
