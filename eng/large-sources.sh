#!/usr/bin/env bash
# Parses sources of 20 and 100 MB, each in a process of its own, and prints time, speed and the peak of memory.
#
#   eng/large-sources.sh [SHAPE]     all shapes, or those whose name contains SHAPE
#
# Needs 1 GB of memory. Exit code 1 when a source is refused or accepted wrongly, or a position is wrong.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

corpus=$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)/net
quietly "$artifacts/fuzz/build.log" dotnet build "$root/tests/GoAnalysis.Syntax.Fuzz" -c Release --nologo -v quiet || exit 2
fuzz=$artifacts/bin/GoAnalysis.Syntax.Fuzz/release/GoAnalysis.Syntax.Fuzz.dll
echo '| source | MB | tokens | nodes | ms | MB/s | peak MB | problem |'
echo '|---|--:|--:|--:|--:|--:|--:|---|'
status=0
while IFS= read -r shape; do
    dotnet "$fuzz" --large "$shape" "$corpus" || status=1
done < <(dotnet "$fuzz" --large | grep -F -- "${1:-}")
exit "$status"
