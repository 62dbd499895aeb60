#!/usr/bin/env bash
# Makes the bundled summary of Go's standard library anew: from Go's source, and from stubs of what later versions added
# (eng/summary/stubs). Usage: eng/summarize.sh
#
# A test says whether the committed summary is current; eng/oracles/gosummary holds it against go/types.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

library=$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)
quietly "$artifacts/summary/build.log" dotnet build "$root/eng/summary" -c Release --nologo -v quiet
program=$artifacts/bin/GoAnalysis.Summary/release/GoAnalysis.Summary.dll
dotnet "$program" "$library" "$root/eng/summary/stubs" "$root/src/GoAnalysis.Semantics/StandardLibrary/standard-library.summary"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet "$program" --unpack "$root/src/GoAnalysis.Semantics/StandardLibrary/standard-library.summary" "$work"
(cd "$root/eng/oracles/gosummary" && GO111MODULE=off CGO_ENABLED=0 go run main.go "$work")
