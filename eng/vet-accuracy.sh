#!/usr/bin/env bash
# Holds `goanalysis lint` against the passes of go vet that its rules answer to (eng/oracles/govet), set by set, and prints by
# pass how many findings both have, how many of these stand in the same column, and how many only ours and only vet's side has.
#
#   eng/vet-accuracy.sh [--further] [SET...]
#
# With --further it is the passes of eng/oracles/govetunit, which go vet runs in one process a package.
#
# SET is a folder below GOPATH's src, `.` for all of it, or std for Go's own source with its commands. By default std and all of
# GOPATH, Debian's folder. Packages that lack an import are left out, and those that vet cannot type do not count. Suppressed
# findings do: vet knows no suppression. GOANALYSIS names another program than ../goanalysis, SHOW how many differences of
# each pass and side to show. Exit code 2 when it could not be done.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goanalysis=${GOANALYSIS:-$here/../goanalysis}
if ! command -v go >/dev/null; then
    echo "vet-accuracy: no Go toolchain found; the oracle needs one (Debian: apt-get install golang-go)" >&2
    exit 2
fi

export GO111MODULE=off GOPATH=${GOPATH:-/usr/share/gocode} GOFLAGS=-mod=mod
library=$(go env GOROOT)/src
release=$(go env GOVERSION)
oracle=govet
if [[ ${1:-} == --further ]]; then
    oracle=govetunit
    shift
fi
[[ $# -gt 0 ]] || set -- std .

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/$oracle" "$here/oracles/$oracle/main.go"
rules=$("$work/$oracle" help 2>&1 | sed -n 's/^    \([a-z]*\) .*/\1/p' | paste -sd,)
go build -o "$work/vetdiff" "$here/oracles/vetdiff/main.go"

vet() {
    if [[ $oracle == govet ]]; then
        xargs -n "$packages_a_run" "$work/govet" -json
    else
        # It writes a JSON object a package, below a line with its name, where errors belong.
        xargs -n "$packages_a_run" go vet -vettool="$work/govetunit" -json 2>&1 | grep -v '^#'
    fi
}

# A missing import ends a whole run of vet, and a run holds all packages in memory: so many at once take 6 GB.
packages_a_run=420

for set in "$@"; do
    if [[ $set == std ]]; then
        folder=$library
        patterns=(std cmd/...)
    else
        folder=$(realpath -s "$GOPATH/src/$set")
        patterns=("./...")
    fi

    cd "$folder"
    go list -e -test -f '{{if or .Error .DepsErrors}}{{.ImportPath}}{{end}}' "${patterns[@]}" 2>/dev/null |
        sed 's/ .*//; s/\.test$//; s/_test$//' | sort -u >"$work/broken"
    go list -e "${patterns[@]}" 2>/dev/null | { grep -vxFf "$work/broken" || true; } >"$work/packages"
    [[ -s $work/packages ]] || { echo "vet-accuracy: $set: found no package that has all it imports" >&2; exit 2; }

    xargs go list -e -json <"$work/packages" >"$work/listed"
    # Vet ends in 1 where a package could not be typed; what it says of the others stands all the same.
    vet <"$work/packages" >"$work/vets" 2>"$work/messages" || true
    [[ -s $work/vets ]] || { cat "$work/messages" >&2; exit 2; }

    status=0
    "$goanalysis" lint "$(readlink -f "$folder")" --select "$rules" --deps "$GOPATH/src" --deps "$(readlink -f "$library")" --go "${release#go}" --no-config \
        --format json -o "$work/ours" 2>"$work/messages" || status=$?
    [[ $status -lt 2 ]] || { cat "$work/messages" >&2; exit 2; }

    echo "$set"
    "$work/vetdiff" -folder "$folder" -packages "$work/listed" -ours "$work/ours" -vets "$work/vets" -show "${SHOW:-0}"
done
