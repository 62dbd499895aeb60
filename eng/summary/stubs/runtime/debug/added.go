package debug

import "os"

type CrashOptions struct{}

func SetCrashOutput(f *os.File, opts CrashOptions) error
