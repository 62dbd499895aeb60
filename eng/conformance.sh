#!/usr/bin/env bash
# Holds our tree against go/ast: dumps every Go file of the given folders with the oracle (eng/oracles/goast)
# and with `goanalysis parse --dump goast`, and compares the two dumps file by file.
#
#   eng/conformance.sh FOLDER...
#
# Prints for each folder the files compared, the files that differ and the lines that differ, and the first
# differing files with their first lines. Exit code 0 when nothing differs, 1 when something does, 2 when the
# comparison could not be made. GOANALYSIS names another program than ../goanalysis to hold against the oracle.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goanalysis=${GOANALYSIS:-$here/../goanalysis}
shown=${SHOWN:-5}

if [[ $# -eq 0 ]]; then
    echo "usage: eng/conformance.sh FOLDER..." >&2
    exit 2
fi
if ! command -v go >/dev/null; then
    echo "conformance: no Go toolchain found; the oracle needs one (Debian: apt-get install golang-go)" >&2
    exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GO111MODULE=off go build -o "$work/goast" "$here/oracles/goast/main.go"

# Walks both dumps in lockstep. A file's lines are kept only until its end, and written out when they differ. They are
# kept in arrays: adding line after line to a string takes time in the square of a file's size.
compare='
function next_block(side, file,    line) {
    path[side] = held[side]; count[side] = 0
    while ((getline line < file) > 0) {
        if (substr(line, 1, 2) == "# ") { held[side] = line; return path[side] != "" || next_block(side, file) }
        lines[side, ++count[side]] = line
    }
    held[side] = ""
    return path[side] != ""
}
function same(    k) {
    if (count["want"] != count["got"]) return 0
    for (k = 1; k <= count["want"]; k++) if (lines["want", k] != lines["got", k]) return 0
    return 1
}
function write_block(side, target,    k) {
    print path[side] > target
    for (k = 1; k <= count[side]; k++) print lines[side, k] > target
}
BEGIN {
    while (1) {
        more_want = next_block("want", want); more_got = next_block("got", got)
        if (!more_want && !more_got) break
        if (path["want"] != path["got"]) {
            print "the two sides do not take the same files: " path["want"] " against " path["got"] > "/dev/stderr"
            exit 2
        }
        files++
        if (!same()) {
            differing++
            print substr(path["want"], 3) > names
            write_block("want", out ".want")
            write_block("got", out ".got")
        }
    }
    print files + 0, differing + 0
}'

status=0
for folder in "$@"; do
    "$work/goast" "$folder" >"$work/want"
    # Exit code 1 says that files with syntax errors were met: here that is part of what is compared.
    "$goanalysis" parse --dump goast "$folder" >"$work/got" 2>"$work/messages" || {
        [[ $? -eq 1 ]] || { cat "$work/messages" >&2; exit 2; }
    }
    : >"$work/names"
    : >"$work/differing.want"
    : >"$work/differing.got"
    counts=$(awk -v want="$work/want" -v got="$work/got" -v names="$work/names" -v out="$work/differing" "$compare")
    read -r files differing <<<"$counts"
    lines=$(diff --speed-large-files "$work/differing.want" "$work/differing.got" | grep -c '^[<>]' || true)
    printf '%s: %d files compared, %d differ, %d lines differ\n' "$folder" "$files" "$differing" "$lines"
    if [[ $differing -gt 0 ]]; then
        status=1
        head -n "$shown" "$work/names" | sed 's/^/  /'
        diff --speed-large-files "$work/differing.want" "$work/differing.got" | grep '^[<>]' | head -n $((2 * shown)) | sed 's/^/    /' || true
    fi
done
exit "$status"
