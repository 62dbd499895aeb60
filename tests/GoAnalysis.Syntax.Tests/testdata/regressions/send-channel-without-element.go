package p
const x chan<-