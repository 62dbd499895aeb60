// Command govet runs the passes that our rules answer to, from Debian's x/tools, over packages: the peer of
// `goanalysis lint` in findings and in time. `-json` prints findings by package and pass.
package main

import (
	_ "unsafe" // For go:linkname.

	"golang.org/x/tools/go/analysis/multichecker"
	"golang.org/x/tools/go/analysis/passes/assign"
	"golang.org/x/tools/go/analysis/passes/atomic"
	"golang.org/x/tools/go/analysis/passes/bools"
	"golang.org/x/tools/go/analysis/passes/buildtag"
	"golang.org/x/tools/go/analysis/passes/copylock"
	"golang.org/x/tools/go/analysis/passes/errorsas"
	"golang.org/x/tools/go/analysis/passes/httpresponse"
	"golang.org/x/tools/go/analysis/passes/loopclosure"
	"golang.org/x/tools/go/analysis/passes/lostcancel"
	"golang.org/x/tools/go/analysis/passes/nilfunc"
	"golang.org/x/tools/go/analysis/passes/printf"
	"golang.org/x/tools/go/analysis/passes/sigchanyzer"
	"golang.org/x/tools/go/analysis/passes/stdmethods"
	"golang.org/x/tools/go/analysis/passes/stringintconv"
	"golang.org/x/tools/go/analysis/passes/structtag"
	"golang.org/x/tools/go/analysis/passes/tests"
	"golang.org/x/tools/go/analysis/passes/unreachable"
	"golang.org/x/tools/go/analysis/passes/unusedresult"
)

// Whether tests looks at fuzz tests, as the vet of later releases does: x/tools 0.5.0 has it off but in its own tests.
//
//go:linkname diagnoseFuzzTests golang.org/x/tools/internal/analysisinternal.DiagnoseFuzzTests
var diagnoseFuzzTests bool

func main() {
	diagnoseFuzzTests = true
	multichecker.Main(
		unreachable.Analyzer, buildtag.Analyzer, bools.Analyzer, atomic.Analyzer, assign.Analyzer, nilfunc.Analyzer,
		loopclosure.Analyzer, lostcancel.Analyzer, structtag.Analyzer, stdmethods.Analyzer, stringintconv.Analyzer,
		errorsas.Analyzer, unusedresult.Analyzer, sigchanyzer.Analyzer, tests.Analyzer, httpresponse.Analyzer,
		copylock.Analyzer, printf.Analyzer,
	)
}
