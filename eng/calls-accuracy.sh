#!/usr/bin/env bash
# Holds `goanalysis calls` against go/types (eng/oracles/gocalls), set by set, and prints recall and precision by kind of call.
#
#   eng/calls-accuracy.sh [--tests] [--alone] [SET...]
#
# SET is a folder below GOPATH's src, or std for Go's own standard library; by default the sets of docs/semantics.md.
# GOPATH (Debian's folder by default) has the sets and their dependencies, GOROOT the standard library. --tests compares test
# files too. --alone gives our side the set alone, so that the standard library is the bundled one and all else is unseen.
# GOANALYSIS names another program than ../goanalysis, SHOW how many differences to show. Exit code 2 when it could not be done.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goanalysis=${GOANALYSIS:-$here/../goanalysis}
if ! command -v go >/dev/null; then
    echo "calls-accuracy: no Go toolchain found; the oracle needs one (Debian: apt-get install golang-go)" >&2
    exit 2
fi

export GO111MODULE=off
GOROOT=$(readlink -f "$(go env GOROOT)/src")
GOROOT=${GOROOT%/src}
source=${GOPATH:-/usr/share/gocode}/src
release=$(go env GOVERSION)
tests=()
alone=
while [[ ${1-} == --* ]]; do
    case $1 in
        --tests) tests=(--tests) ;;
        --alone) alone=yes ;;
        *) echo "usage: eng/calls-accuracy.sh [--tests] [--alone] [SET...]" >&2; exit 2 ;;
    esac
    shift
done
if [[ $# -eq 0 ]]; then
    set -- github.com/gin-gonic/gin github.com/spf13/cobra github.com/labstack/echo github.com/prometheus/client_golang \
        google.golang.org/grpc go.etcd.io/etcd golang.org/x/tools std
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/gocalls" "$here/oracles/gocalls/main.go"
export GOROOT

for set in "$@"; do
    dependencies=(--deps "$GOROOT/src")
    if [[ $set == std ]]; then
        folder=$GOROOT/src
        ours=$folder
        root=()
    else
        folder=$source/$set
        ours=$source/$set
        root=(-root "$source")
        if [[ -n $alone ]]; then
            mkdir -p "$(dirname "$work/src/$set")"
            cp -rL "$folder" "$work/src/$set"
            ours=$work/src/$set
            dependencies=(--deps "$work/src")
        else
            dependencies=(--deps "$source" "${dependencies[@]}")
        fi
    fi
    "$goanalysis" calls "$ours" "${dependencies[@]}" "${tests[@]}" --go "${release#go}" --format jsonl >"$work/got"
    echo "$set"
    "$work/gocalls" "${root[@]}" "${tests[@]/#--/-}" -against "$work/got" -show "${SHOW:-0}" "$folder" 2>"$work/messages" ||
        { cat "$work/messages" >&2; exit 2; }
done
