package http

import (
	"bufio"
	"io/fs"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

type CrossOriginProtection struct {
	bypass    atomic.Pointer[ServeMux]
	trustedMu sync.RWMutex
	trusted   map[string]bool
	deny      atomic.Pointer[Handler]
}
type HTTP2Config struct {
	MaxConcurrentStreams          int
	MaxDecoderHeaderTableSize     int
	MaxEncoderHeaderTableSize     int
	MaxReadFrameSize              int
	MaxReceiveBufferPerConnection int
	MaxReceiveBufferPerStream     int
	SendPingTimeout               time.Duration
	PingTimeout                   time.Duration
	WriteByteTimeout              time.Duration
	PermitProhibitedCipherSuites  bool
	CountError                    func(errType string)
}
type Protocols struct {
	bits uint8
}
type ResponseController struct {
	rw ResponseWriter
}

var ErrSchemeMismatch error

func FileServerFS(root fs.FS) Handler
func NewCrossOriginProtection() *CrossOriginProtection
func NewFileTransportFS(fsys fs.FS) RoundTripper
func NewResponseController(rw ResponseWriter) *ResponseController
func ParseCookie(line string) ([]*Cookie, error)
func ParseSetCookie(line string) (*Cookie, error)
func ServeFileFS(w ResponseWriter, r *Request, fsys fs.FS, name string)
func (c *CrossOriginProtection) AddInsecureBypassPattern(pattern string)
func (c *CrossOriginProtection) AddTrustedOrigin(origin string) error
func (c *CrossOriginProtection) Check(req *Request) error
func (c *CrossOriginProtection) Handler(h Handler) Handler
func (c *CrossOriginProtection) SetDenyHandler(h Handler)
func (p Protocols) HTTP1() bool
func (p Protocols) HTTP2() bool
func (p *Protocols) SetHTTP1(ok bool)
func (p *Protocols) SetHTTP2(ok bool)
func (p *Protocols) SetUnencryptedHTTP2(ok bool)
func (p Protocols) String() string
func (p Protocols) UnencryptedHTTP2() bool
func (r *Request) CookiesNamed(name string) []*Cookie
func (r *Request) PathValue(name string) string
func (r *Request) SetPathValue(name, value string)
func (c *ResponseController) EnableFullDuplex() error
func (c *ResponseController) Flush() error
func (c *ResponseController) Hijack() (net.Conn, *bufio.ReadWriter, error)
func (c *ResponseController) SetReadDeadline(deadline time.Time) error
func (c *ResponseController) SetWriteDeadline(deadline time.Time) error
