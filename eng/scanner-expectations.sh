#!/usr/bin/env bash
# Makes the data that ScannerExpectationTests reads: small hostile sources, and the tokens and errors that go/scanner gives
# them. Needs a Go toolchain; the tests do not. Usage: eng/scanner-expectations.sh
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v go >/dev/null; then
    echo "scanner-expectations: no Go toolchain found (Debian: apt-get install golang-go)" >&2
    exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GO111MODULE=off go build -o "$work/goscan" "$here/oracles/goscan/main.go"
target=$here/../tests/GoAnalysis.Syntax.Tests/testdata/scanner/expectations.txt
mkdir -p "$(dirname "$target")"
"$work/goscan" -seed 1 -count 4000 >"$target"
printf '%d sources in %s\n' "$(wc -l <"$target")" "$target"
