package context

import "time"

type CancelCauseFunc func(cause error)

func AfterFunc(ctx Context, f func()) (stop func() bool)
func Cause(c Context) error
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc)
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc)
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc)
func WithoutCancel(parent Context) Context
