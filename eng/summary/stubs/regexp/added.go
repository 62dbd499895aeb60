package regexp

func (re *Regexp) AppendText(b []byte) ([]byte, error)
func (re *Regexp) MarshalText() ([]byte, error)
func (re *Regexp) UnmarshalText(text []byte) error
