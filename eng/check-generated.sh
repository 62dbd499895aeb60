#!/usr/bin/env bash
# Says whether the committed parsers are what the grammar makes. Needs Java and ANTLR's jar, which set-up fetches.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
committed=$root/src/GoAnalysis.Syntax/Parsing/Generated
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

"$root/grammar/regenerate.sh" "$fresh"
if ! diff -rq "$committed" "$fresh" >&2; then
    echo "generated code is not current; run: grammar/regenerate.sh" >&2
    exit 1
fi
