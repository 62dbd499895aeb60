package p

import "example.com/unseen"

var known unseen.Name

func unseenMembers(x int) {
	_ = unseen.Do(x)              //C unseen.Do => Function example.com/unseen.Do
	_ = unseen.Name(x)            //C unseen.Name => Conversion
	_ = unseen.TraceLevel(x)        //C unseen.TraceLevel => Unresolved
	_ = unseen.TraceLevel(x, 1)     //C unseen.TraceLevel => Function example.com/unseen.TraceLevel
	unseen.HandlerFunc(x)         //C unseen.HandlerFunc => Function example.com/unseen.HandlerFunc
	_ = unseen.ParseLevel(x)      //C unseen.ParseLevel => Function example.com/unseen.ParseLevel
	_ = unseen.NewError("x")      //C unseen.NewError => Function example.com/unseen.NewError
	_ = unseen.Error(x)           //C unseen.Error => Function example.com/unseen.Error
	unseen.HTTPError(x, 1)        //C unseen.HTTPError => Unresolved
	_ = (*unseen.Message)(nil)    //C (*unseen.Message) => Conversion
	unseen.Hook = nil
	unseen.Hook()                 //C unseen.Hook => Dynamic
}
