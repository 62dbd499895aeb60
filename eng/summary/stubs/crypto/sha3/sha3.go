package sha3

type SHA3 struct {
	s digest
}
type SHAKE struct {
	s struct {
		d         digest
		initBlock []byte
	}
}

type digest struct {
	a         [200]byte
	n         int
	rate      int
	dsbyte    byte
	outputLen int
	state     int
}

func New224() *SHA3
func New256() *SHA3
func New384() *SHA3
func New512() *SHA3
func NewSHAKE128() *SHAKE
func NewSHAKE256() *SHAKE
func Sum224(data []byte) [28]byte
func Sum256(data []byte) [32]byte
func Sum384(data []byte) [48]byte
func Sum512(data []byte) [64]byte
func SumSHAKE128(data []byte, length int) []byte
func SumSHAKE256(data []byte, length int) []byte
func (s *SHA3) BlockSize() int
func (s *SHA3) Reset()
func (s *SHA3) Size() int
func (s *SHA3) Sum(b []byte) []byte
func (s *SHA3) Write(p []byte) (n int, err error)
func (s *SHAKE) BlockSize() int
func (s *SHAKE) Read(p []byte) (n int, err error)
func (s *SHAKE) Reset()
func (s *SHAKE) Write(p []byte) (n int, err error)
