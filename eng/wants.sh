#!/usr/bin/env bash
# Holds the rules against the `// want` expectations of every pass of golang.org/x/tools/go/analysis, as Debian's
# golang-golang-x-tools-dev has them, and prints the table: pass, rule, files, wants, met, missing, extra, status.
#
#   eng/wants.sh [PASS]
#
# With the folder of a pass, what is missing and extra there follows, line by line. Exit code 0 when all passes that
# have a rule are met, 1 when one is not, 2 when it could not be found out.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

project=$root/tests/GoAnalysis.Analyzers.Tests
quietly "$artifacts/test/wants-build.log" dotnet build "$project" -c Release --nologo -v quiet || exit 2

table=$(mktemp)
trap 'rm -f "$table"' EXIT
status=0
WANT_TABLE=$table WANT_PASS=${1-} dotnet test "$project" --no-build -c Release --nologo --filter FullyQualifiedName~WantTableTests \
    >"$artifacts/test/wants.log" 2>&1 || status=1
[[ -s $table ]] || { cat "$artifacts/test/wants.log" >&2; exit 2; }
cat "$table"
exit "$status"
