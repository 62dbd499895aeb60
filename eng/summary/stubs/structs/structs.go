package structs

type HostLayout struct{}
