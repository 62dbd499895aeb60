package netip

func IPv6LinkLocalAllRouters() Addr
func IPv6Loopback() Addr
func (p AddrPort) Compare(p2 AddrPort) int
