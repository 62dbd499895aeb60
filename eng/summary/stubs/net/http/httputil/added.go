package httputil

import (
	"net/http"
	"net/url"
)

type ProxyRequest struct {
	In  *http.Request
	Out *http.Request
}

func (r *ProxyRequest) SetURL(target *url.URL)
func (r *ProxyRequest) SetXForwarded()
