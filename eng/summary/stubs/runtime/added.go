package runtime

type Cleanup struct{}
type Pinner struct{}

func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup
func (c Cleanup) Stop()
func (p *Pinner) Pin(pointer any)
func (p *Pinner) Unpin()
