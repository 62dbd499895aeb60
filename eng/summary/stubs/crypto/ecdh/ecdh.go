package ecdh

import (
	"crypto"
	"io"
)

type Curve interface {
	GenerateKey(rand io.Reader) (*PrivateKey, error)
	NewPrivateKey(key []byte) (*PrivateKey, error)
	NewPublicKey(key []byte) (*PublicKey, error)
}

type PrivateKey struct {
	curve      Curve
	privateKey []byte
	publicKey  *PublicKey
	boring     *struct{}
	fips       *struct{}
}
type PublicKey struct {
	curve     Curve
	publicKey []byte
	boring    *struct{}
	fips      *struct{}
}

func P256() Curve
func P384() Curve
func P521() Curve
func X25519() Curve
func (k *PrivateKey) Bytes() []byte
func (k *PrivateKey) Curve() Curve
func (k *PrivateKey) ECDH(remote *PublicKey) ([]byte, error)
func (k *PrivateKey) Equal(x crypto.PrivateKey) bool
func (k *PrivateKey) Public() crypto.PublicKey
func (k *PrivateKey) PublicKey() *PublicKey
func (k *PublicKey) Bytes() []byte
func (k *PublicKey) Curve() Curve
func (k *PublicKey) Equal(x crypto.PublicKey) bool
