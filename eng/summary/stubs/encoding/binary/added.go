package binary

type nativeEndian struct{}

func (nativeEndian) AppendUint16(b []byte, v uint16) []byte
func (nativeEndian) AppendUint32(b []byte, v uint32) []byte
func (nativeEndian) AppendUint64(b []byte, v uint64) []byte
func (nativeEndian) PutUint16(b []byte, v uint16)
func (nativeEndian) PutUint32(b []byte, v uint32)
func (nativeEndian) PutUint64(b []byte, v uint64)
func (nativeEndian) String() string
func (nativeEndian) Uint16(b []byte) uint16
func (nativeEndian) Uint32(b []byte) uint32
func (nativeEndian) Uint64(b []byte) uint64

var NativeEndian nativeEndian

func Append(buf []byte, order ByteOrder, data any) ([]byte, error)
func Decode(buf []byte, order ByteOrder, data any) (int, error)
func Encode(buf []byte, order ByteOrder, data any) (int, error)
