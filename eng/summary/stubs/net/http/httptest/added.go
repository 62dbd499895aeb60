package httptest

import (
	"context"
	"io"
	"net/http"
)

func NewRequestWithContext(ctx context.Context, method, target string, body io.Reader) *http.Request
