package p

import (
	. "example.com/lib"
	. "example.com/unseen"
	_ "example.com/blank"
	"github.com/example/go-sqlite3"
	"github.com/example/nats.go"
	"github.com/example/router/v5"
	"gopkg.in/yaml.v3"
	other "gopkg.in/check.v1"
)

func imported() {
	yaml.Marshal(nil)  //C yaml.Marshal => Function gopkg.in/yaml.v3.Marshal
	sqlite3.Open()     //C sqlite3.Open => Function github.com/example/go-sqlite3.Open
	nats.Connect()     //C nats.Connect => Function github.com/example/nats.go.Connect
	router.Group()     //C router.Group => Function github.com/example/router/v5.Group
	other.Suite()      //C other.Suite => Function gopkg.in/check.v1.Suite
	check.Suite()      //C check.Suite => Unresolved
	blank.Do()         //C blank.Do => Unresolved
	New().Save(true)   //C New().Save => Method example.com/lib.Base.Save
	_ = New()          //C New => Function example.com/lib.New
	_ = Limit          //T Limit => untyped int
	private()          //C private => Unresolved
	FromUnseen()       //C FromUnseen => Unresolved
	yaml := New()
	yaml.Save(true)    //C yaml.Save => Method example.com/lib.Base.Save
}

func labels(x int) {
	x = 1
x:
	for {
		func() {
		x:
			for {
				continue x //S x => label x
			}
		}()
		goto x     //S x => label x
		_ = x      //S x => var x int
		goto after //S after => label after
		goto none  //S none =>
	}
after:
}

func parameters[K comparable, V ~[]K, F func(K) V](k K, v V, f F) {
	_ = v[0]       //T v[0] => K
	_ = f(k)       //T f(k) => V
	for _, e := range v { //T e => K
		_ = e == k //T e == k => untyped bool
	}
	_ = len(v)     //T len(v) => int
	var local = map[K][]V{k: {v}} //T local => map[K][]V
	_ = local[k][0][1] //T local[k][0][1] => K
}
