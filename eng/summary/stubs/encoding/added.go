package encoding

type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
