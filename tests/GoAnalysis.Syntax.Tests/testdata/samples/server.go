//go:build linux || darwin

// Package shop serves a shop.
package shop

import (
	"fmt"
	"log"
	"net/http"

	_ "embed"
)

//go:generate stringer -type=State

// A Server answers requests.
type Server struct {
	// Addr is where it listens.
	Addr  string
	store Store
}

// ListenAndServe blocks until the server is closed.
//
// It never returns nil.
func (s *Server) ListenAndServe() error {
	log.Printf("listening on %s", s.Addr)
	return http.ListenAndServe(s.Addr, s)
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	item, err := s.store.Find(r.URL.Path)
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}

	fmt.Fprintf(w, "»%s«\n", item) // one line
}
