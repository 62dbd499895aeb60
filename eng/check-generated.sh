#!/usr/bin/env bash
# Says whether the committed parsers and the tests' lexer are what the grammar makes. Needs Java and ANTLR's jar, which set-up fetches.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

"$root/grammar/regenerate.sh" "$fresh"
status=0
for folder in src/GoAnalysis.Syntax/Parsing/Generated tests/GoAnalysis.Syntax.Tests/Lexing/Generated; do
    diff -rq "$root/$folder" "$fresh/$folder" >&2 || status=1
done
if ((status)); then
    echo "generated code is not current; run: grammar/regenerate.sh" >&2
fi
exit "$status"
