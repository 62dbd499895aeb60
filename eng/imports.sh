#!/usr/bin/env bash
# Holds `goanalysis imports` against `go list -e`: Imports, TestImports and XTestImports of every package, for several
# platforms, with cgo on and off.
#
#   eng/imports.sh [GOPATH]
#
# GOPATH is Debian's gocode folder unless given; Go's own source is compared too. Prints a line for each platform with the
# packages compared and the differences, each difference before it. Exit code 0 when there are none, 1 when there are, 2
# when the comparison could not be made. GOANALYSIS names another program than ../goanalysis.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goanalysis=${GOANALYSIS:-$here/../goanalysis}
gopath=${1:-/usr/share/gocode}

if ! command -v go >/dev/null; then
    echo "imports: no Go toolchain found; the comparison needs one (Debian: apt-get install golang-go)" >&2
    exit 2
fi
if [[ ! -d $gopath/src ]]; then
    echo "imports: found no folder $gopath/src; name the GOPATH to compare" >&2
    exit 2
fi

export GO111MODULE=off GOPATH=$gopath GOFLAGS='' GOWORK=off
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/golist" "$here/oracles/golist/main.go"
goroot=$(go env GOROOT)
version=$(go env GOVERSION)

status=0
# compare NAME FOLDER OS ARCH CGO PATTERN...
compare() {
    local name=$1 folder=$2 os=$3 arch=$4 cgo=$5 tags
    shift 5
    export GOOS=$os GOARCH=$arch CGO_ENABLED=0
    [[ $cgo == off ]] || CGO_ENABLED=1
    (cd "$folder" && go list -e -json "$@") >"$work/list" 2>"$work/messages" || { cat "$work/messages" >&2; exit 2; }
    # What the toolchain was built with is set as tags too.
    tags=$(go list -f '{{range context.ToolTags}}{{.}},{{end}}' unsafe)
    "$goanalysis" imports "$folder" --deps "$gopath/src" --goos "$os" --goarch "$arch" --cgo "$cgo" --go "$version" \
        --tags "$tags" >"$work/edges" 2>"$work/messages" || { cat "$work/messages" >&2; exit 2; }
    printf '%s %s/%s, cgo %s:\n' "$name" "$os" "$arch" "$cgo"
    "$work/golist" "$folder" "$work/list" "$work/edges" || status=1
}

for platform in linux/amd64/on linux/amd64/off windows/amd64/on windows/amd64/off linux/arm64/on darwin/arm64/on js/wasm/off android/arm64/on; do
    IFS=/ read -r os arch cgo <<<"$platform"
    compare "$gopath" "$gopath/src" "$os" "$arch" "$cgo" ./...
    compare Go "$goroot/src" "$os" "$arch" "$cgo" std cmd
done
exit "$status"
