package runtime

type Cleanup struct {
	id  uint64
	ptr uintptr
}
type Pinner struct {
	*pinner
}

type pinner struct{}

func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup
func (c Cleanup) Stop()
func (p *Pinner) Pin(pointer any)
func (p *Pinner) Unpin()
