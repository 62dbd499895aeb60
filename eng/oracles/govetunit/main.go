// Command govetunit runs the passes that our rules beyond vet's first ones answer to, from Debian's x/tools, as the tool of
// `go vet -vettool=govetunit -json`: one process a package. A pass that panics or takes more than a minute on a package is an
// error of that pass on that package, and all others go on; one that uses up the stack ends the process of that package alone.
package main

import (
	"fmt"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/composite"
	"golang.org/x/tools/go/analysis/passes/deepequalerrors"
	"golang.org/x/tools/go/analysis/passes/ifaceassert"
	"golang.org/x/tools/go/analysis/passes/reflectvaluecompare"
	"golang.org/x/tools/go/analysis/passes/shift"
	"golang.org/x/tools/go/analysis/passes/sortslice"
	"golang.org/x/tools/go/analysis/passes/testinggoroutine"
	"golang.org/x/tools/go/analysis/passes/timeformat"
	"golang.org/x/tools/go/analysis/passes/unmarshal"
	"golang.org/x/tools/go/analysis/passes/unsafeptr"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// How long a pass may take on one package.
const limit = time.Minute

func main() {
	passes := []*analysis.Analyzer{
		ifaceassert.Analyzer, shift.Analyzer, unmarshal.Analyzer, unsafeptr.Analyzer, composite.Analyzer,
		testinggoroutine.Analyzer, timeformat.Analyzer, deepequalerrors.Analyzer, sortslice.Analyzer,
		reflectvaluecompare.Analyzer,
	}
	for _, pass := range passes {
		pass.Run = guarded(pass.Run)
	}
	unitchecker.Main(passes...)
}

type run = func(*analysis.Pass) (interface{}, error)

type answer struct {
	result interface{}
	err    error
}

// guarded gives what run gives, or an error where it panics or is not done in time.
func guarded(run run) run {
	return func(pass *analysis.Pass) (interface{}, error) {
		answers := make(chan answer, 1)
		go func() {
			var a answer
			defer func() {
				if panicked := recover(); panicked != nil {
					a = answer{nil, fmt.Errorf("panic: %v", panicked)}
				}
				answers <- a
			}()
			a.result, a.err = run(pass)
		}()
		select {
		case a := <-answers:
			return a.result, a.err
		case <-time.After(limit):
			return nil, fmt.Errorf("not done in %v", limit)
		}
	}
}
