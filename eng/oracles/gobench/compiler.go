//go:build compiler

package main

import (
	"bytes"

	"syntax"
)

// The Go compiler's own parser is an internal package. The side-by-side run
// copies it from the Go installation to a temporary GOPATH, as "syntax".
func init() {
	subjects["compiler"] = &subject{name: "cmd/compile/internal/syntax", run: each(parseAsCompiler)}
}

// parseAsCompiler goes on behind errors, as go/parser and the compiler do.
func parseAsCompiler(source []byte) {
	syntax.Parse(syntax.NewFileBase(""), bytes.NewReader(source), func(error) {}, nil, 0)
}
