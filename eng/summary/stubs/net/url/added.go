package url

func (u *URL) AppendBinary(b []byte) ([]byte, error)
