#!/usr/bin/env bash
# Times our stages beside Go's on the same files and writes bench/RESULTS.md. Usage: bench/side-by-side.sh [FOLDER]
#
# Both processes are pinned to one core and take turns, seven times; each process runs its rounds in memory. Shown are
# the median of the later rounds of all turns, and the median of the cold first rounds.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=../eng/setup.sh
source "$root/eng/setup.sh"
setup tests

default=$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)
corpus=${1:-$default}
turns=${TURNS:-7}
rounds=8
warm=4 # rounds until the just-in-time compiler, which shares the one core, is done
core=${CORE:-$(($(nproc) - 1))}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly "$artifacts/bench/build.log" dotnet build "$root/bench/GoAnalysis.Benchmarks" -c Release --nologo -v quiet
(cd "$root/eng/oracles/gobench" && GO111MODULE=off go build -o "$work/gobench" main.go)
ours=$artifacts/bin/GoAnalysis.Benchmarks/release/GoAnalysis.Benchmarks.dll

for ((turn = 1; turn <= turns; turn++)); do
    say "turn $turn of $turns …"
    taskset -c "$core" dotnet "$ours" rounds "$corpus" "$rounds" >>"$work/rounds"
    GOMAXPROCS=1 taskset -c "$core" "$work/gobench" -rounds "$rounds" "$corpus" >>"$work/rounds"
done

# One line a round: name, round, MB/s.
sed -E 's/.*"name":"([^"]*)","round":([0-9]+),"files":([0-9]+),"bytes":([0-9]+),"seconds":([0-9.e-]+).*/\1 \2 \3 \4 \5/' "$work/rounds" |
    awk '{ printf "%s %d %.3f\n", $1, $2, $4 / 1e6 / $5 }' >"$work/speeds"
median() { # name, condition on the round
    awk -v name="$1" '$1 == name && $2 '"$2"' { print $3 }' "$work/speeds" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

row() { # title, ours, theirs
    local speed cold peer
    speed=$(median "$2" "> $warm") cold=$(median "$2" '== 1')
    if [[ -n ${3:-} ]]; then
        peer=$(median "$3" "> $warm")
        awk -v t="$1" -v p="$3" -v a="$speed" -v c="$cold" -v b="$peer" 'BEGIN { printf "| %s | %.0f | %.0f | %s | %.0f | %.1f × |\n", t, a, c, p, b, a / b }'
    else
        awk -v t="$1" -v a="$speed" -v c="$cold" 'BEGIN { printf "| %s | %.0f | %.0f | | | |\n", t, a, c }'
    fi
}

{
    echo "# Side by side"
    echo
    echo "Written by \`bench/side-by-side.sh\`: MB/s on one core, both processes pinned, $turns turns of $rounds rounds, median of the rounds after the ${warm}th."
    echo
    echo "- Machine: $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
    echo "- .NET $(dotnet --version), $(go version | cut -d' ' -f3)"
    files=$(sed -nE '1s/.*"files":([0-9]+),"bytes":([0-9]+).*/\1 files, \2 bytes/p' "$work/rounds")
    echo "- Corpus: Go source, $files"
    echo
    echo "| work | ours | ours, cold | beside | its | ratio |"
    echo "|---|--:|--:|---|--:|--:|"
    row "read every byte" read
    row "lex" lex go/scanner
    row "lex, parse, build the tree" parse go/parser
    row "find all calls in finished trees" find-calls
} >"$work/results"
cat "$work/results"
cp "$work/results" "$root/bench/RESULTS.md"
