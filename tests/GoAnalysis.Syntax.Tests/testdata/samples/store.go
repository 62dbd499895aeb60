package shop

import (
	"errors"
	"sync"
)

// Store holds items by name.
type Store struct {
	mu    sync.Mutex
	items map[string]string
}

// Find looks an item up.
func (s *Store) Find(name string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for key, item := range s.items {
		if key == name {
			return item, nil
		}
	}

	return "", errors.New("no such item")
}
