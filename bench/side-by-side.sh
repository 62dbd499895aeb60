#!/usr/bin/env bash
# Measures our stages beside Go's, beside the Go compiler's own parser and beside ast-grep, on the same files in one run.
#
#   bench/side-by-side.sh [--only PART,…] [FOLDER]      FOLDER: Go's own source unless given
#
# Prints the tables and writes bench/RESULTS.md; with --only they go to artifacts/bench/ instead, since the tables of
# RESULTS.md are of one run. Its further sections, which are of runs of their own, stay as they are. README.md beside this
# file says what each part is. Here is only who runs when and on which core: what is measured stands in GoAnalysis.Benchmarks and in eng/oracles/gobench.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=../eng/setup.sh
source "$root/eng/setup.sh"

all=lex,parse,compiler,cores,calls,references,types,memory,allocations,small,linear,command
# These take long or need more than a folder, so they are measured where they are asked for.
asked=rules,lint,attribution
parts=$all
if [[ ${1:-} == --only ]]; then
    parts=${2:?is missing: --only takes parts of $all,$asked}
    shift 2
fi
for part in ${parts//,/ }; do
    [[ ,$all,$asked, == *,$part,* ]] || fail "unknown part '$part'; expected some of $all,$asked"
done
has() { [[ ,$parts, == *,$1,* ]]; }

history=${HISTORY:-}
bytes=0
if has attribution && [[ ! $history ]]; then
    fail "the part attribution needs a repository: set HISTORY to a clone."
fi

setup tests
default=$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)
corpus=$(readlink -f -- "${1:-$default}")
turns=${TURNS:-7}
core=${CORE:-$(($(nproc) - 1))}
# Of each turn the later half counts: by then the just-in-time compiler, which shares the one core, is done.
our_rounds=12
their_rounds=4
our_typing_rounds=8
their_typing_rounds=2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lines=$work/lines
: >"$lines"

# Neither side is tuned by what happens to be set around us.
unset GOGC GOMEMLIMIT GOMAXPROCS GODEBUG DOTNET_gcServer DOTNET_GCgen0size DOTNET_TieredPGO DOTNET_TieredCompilation

ours=(dotnet "$artifacts/bin/GoAnalysis.Benchmarks/release/GoAnalysis.Benchmarks.dll")
theirs=("$work/gobench")
one_core=(taskset -c "$core")

say "building …"
quietly "$artifacts/bench/build.log" dotnet build "$root/bench/GoAnalysis.Benchmarks" -c Release --nologo -v quiet
# The compiler's parser is an internal package of the Go installation: its folder is copied to where it can be imported.
compiler=$(go env GOROOT)/src/cmd/compile/internal/syntax
tags=
if [[ -f $compiler/parser.go ]]; then
    mkdir -p "$work/gopath/src/syntax"
    find -L "$compiler" -maxdepth 1 -name '*.go' ! -name '*_test.go' -exec cp {} "$work/gopath/src/syntax" ';'
    tags=compiler
elif has compiler; then
    fail "the part compiler needs the source of the Go compiler, and there is none at $compiler."
fi
(cd "$root/eng/oracles/gobench" && GO111MODULE=off GOPATH=$work/gopath go build -tags "$tags" -o "$work/gobench" .)

facts=(
    "$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
    ".NET $(dotnet --version), $(go version | cut -d' ' -f3)"
    "Corpus: $corpus"
    "$turns turns, alternating; median of the warm rounds, beside it the cold first one"
    "Load before the first turn: $(cut -d' ' -f1 /proc/loadavg) (others' work makes every figure worse, and ratios uncertain)"
)

# --- whole processes -----------------------------------------------------------------------------------------------

# One word a flag: ast-grep is to take every file, as we do.
sees_everything=(--no-ignore hidden --no-ignore dot --no-ignore exclude --no-ignore global --no-ignore parent --no-ignore vcs)
ast_grep=("$work/npm/node_modules/.bin/ast-grep" run --lang go --pattern 'matchesNothing($A, "goanalysis")' "${sees_everything[@]}")
files=0 ast_grep_files=0

prepare_command() {
    local summary
    say "warming up goanalysis and fetching ast-grep …"
    # The launcher builds on its first call.
    summary=$("$root/goanalysis" parse --format json "$corpus" || true)
    files=$(grep -oE '"files": *[0-9]+' <<<"$summary" | grep -oE '[0-9]+$')
    bytes=$(grep -oE '"bytes": *[0-9]+' <<<"$summary" | grep -oE '[0-9]+$')
    if ! npm install --silent --no-audit --no-fund --prefix "$work/npm" @ast-grep/cli >"$artifacts/bench/npm.log" 2>&1; then
        say "npm cannot fetch @ast-grep/cli (see $artifacts/bench/npm.log); its row will say so."
        return
    fi
    ast_grep_files=$({ "${ast_grep[@]}" --inspect summary "$corpus" 2>&1 || true; } | sed -n 's/.*scannedFileCount=\([0-9]*\).*/\1/p')
    facts+=("$("${ast_grep[0]}" --version), $ast_grep_files files")
}

measurement() { # name, files, seconds, processor time, note
    printf '{"name":"%s","round":1,"files":%d,"bytes":%d,"seconds":%s,"cpu":%s,"count":0%s}\n' \
        "$1" "$2" "$bytes" "$3" "$4" "${5:+,\"note\":\"$5\"}" >>"$lines"
}

timed() { # name, files, command…
    local name=$1 count=$2 status=0 TIMEFORMAT='%3R %3U %3S' seconds user system
    shift 2
    { time "$@" >/dev/null 2>&1; } 2>"$work/time" || status=$?
    # Below 4 is how they say that there was something, or nothing, to report: 3 is the multichecker's way.
    ((status < 4)) || fail "$name failed with exit code $status."
    read -r seconds user system <"$work/time"
    measurement "$name" "$count" "$seconds" "$(awk "BEGIN { print $user + $system }")"
}

command_turn() {
    timed "goanalysis parse" "$files" "$root/goanalysis" parse "$corpus"
    if ((ast_grep_files > 0)); then
        timed "ast-grep run" "$ast_grep_files" "${ast_grep[@]}" "$corpus"
    else
        measurement "ast-grep run" 0 0 0 "npm cannot fetch @ast-grep/cli"
    fi
}

# --- rules ---------------------------------------------------------------------------------------------------------

# The multichecker takes packages as `go list` has them: a folder of just their files, tests included, is what both read.
prepare_lint() {
    local library
    library=$(go env GOROOT)/src
    say "building the multichecker and copying the files that it reads …"
    (cd "$root/eng/oracles/govet" && GO111MODULE=off GOPATH=${GOPATH:-/usr/share/gocode} GOFLAGS=-mod=mod go build -o "$work/multichecker" .)
    vet_rules=$("$work/multichecker" help 2>&1 | sed -n 's/^    \([a-z]*\) .*/\1/p' | paste -sd,)
    vet_flags=$(for rule in ${vet_rules//,/ }; do printf ' -%s' "$rule"; done)
    (cd "$library" && go list -f '{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}
{{end}}{{range .CgoFiles}}{{$d}}/{{.}}
{{end}}{{range .TestGoFiles}}{{$d}}/{{.}}
{{end}}{{range .XTestGoFiles}}{{$d}}/{{.}}
{{end}}' std cmd) | sed '/^$/d' >"$work/listed"
    mkdir -p "$work/linted"
    while IFS= read -r file; do
        file=$(readlink -f "$file")
        install -D -m 644 "$file" "$work/linted/${file#"$(readlink -f "$library")/"}"
    done <"$work/listed"
    cp "$library/go.mod" "$work/linted/go.mod"
    cp "$library/cmd/go.mod" "$work/linted/cmd/go.mod"
    lint_files=$(wc -l <"$work/listed")
    facts+=("Rules: $vet_rules; golang.org/x/tools as Debian has it; $lint_files files of std and cmd, tests included")
    "$root/goanalysis" --version >/dev/null
}

go_vet() {
    # shellcheck disable=SC2086 # One word a flag.
    (cd "$(go env GOROOT)/src" && GOCACHE=$work/vet-cache go vet $vet_flags std cmd)
}

lint_turn() {
    timed "goanalysis lint" "$lint_files" "$root/goanalysis" lint --select "$vet_rules" --no-config "$work/linted"
    timed "multichecker" "$lint_files" in_library "$work/multichecker" std cmd
    # What go vet needs compiled, and what it found before, is all in its cache.
    rm -rf "$work/vet-cache"
    timed "go vet, cold" "$lint_files" go_vet
    timed "go vet, warm" "$lint_files" go_vet
}

in_library() {
    (cd "$(go env GOROOT)/src" && "$@")
}

# --- histories -----------------------------------------------------------------------------------------------------

git_blame() {
    git -C "$history" ls-tree -r -z --name-only HEAD | grep -z '\.go$' | while IFS= read -r -d '' file; do
        git -C "$history" --no-replace-objects blame --line-porcelain HEAD -- "$file" >/dev/null
    done
}

attribution_turn() {
    rm -rf "$work/cache"
    timed "git log --numstat" 0 git -C "$history" --no-replace-objects log --no-merges --numstat HEAD -- '*.go'
    timed "authors by churn" 0 "$root/goanalysis" authors "$history" --cache "$work/cache"
    timed "authors by churn, again" 0 "$root/goanalysis" authors "$history" --cache "$work/cache"
    timed "git blame of each file" 0 git_blame
    timed "authors by blame" 0 "$root/goanalysis" authors "$history" --attribution blame
    timed "scan, first" 0 "$root/goanalysis" scan "$history" --format json --cache "$work/cache/scan"
    timed "scan, again" 0 "$root/goanalysis" scan "$history" --format json --cache "$work/cache/scan"
    "$root/goanalysis" scan "$history" --format json --cache "$work/cache/later" --rev HEAD~1 >/dev/null
    timed "scan, one commit later" 0 "$root/goanalysis" scan "$history" --format json --cache "$work/cache/later"
}

# --- one run -------------------------------------------------------------------------------------------------------

# What is timed on one core in the same processes: ours parses once for both of Go's parsers.
our_parts=() their_parts=()
has lex && our_parts+=(read lex) their_parts+=(lex)
{ has parse || has compiler; } && our_parts+=(parse)
has references && our_parts+=(references)
{ has parse || has references; } && their_parts+=(parse)
has compiler && their_parts+=(compiler)
join() { local IFS=,; printf '%s' "$*"; }

if has calls; then
    # Calls are compared in files that are Go to both sides.
    "${theirs[@]}" accepted "$corpus" >"$work/accepted"
fi
if has command; then
    prepare_command
fi
if has lint; then
    prepare_lint
fi
if has attribution; then
    place=$(readlink -f -- "$history")
    case ${place##*/} in
    repo | .git) place=${place%/*} ;;
    esac
    facts+=("History: $(basename "$place" .git), $(git -C "$history" rev-list --count HEAD) commits")
    # The launcher builds on its first call.
    "$root/goanalysis" --version >/dev/null
fi
for ((turn = 1; turn <= turns; turn++)); do
    say "turn $turn of $turns …"
    if ((${#our_parts[@]})); then
        "${one_core[@]}" "${ours[@]}" rounds "$our_rounds" "$(join "${our_parts[@]}")" "$corpus" >>"$lines"
        "${one_core[@]}" "${theirs[@]}" -rounds "$their_rounds" "$(join "${their_parts[@]}")" "$corpus" >>"$lines"
    fi
    if has cores; then
        "${ours[@]}" rounds "$our_rounds" cores "$corpus" >>"$lines"
        "${theirs[@]}" -rounds "$their_rounds" cores "$corpus" >>"$lines"
    fi
    if has calls; then
        "${one_core[@]}" "${ours[@]}" rounds "$our_rounds" calls --files "$work/accepted" >>"$lines"
        "${one_core[@]}" "${theirs[@]}" -rounds "$their_rounds" -files "$work/accepted" calls "$corpus" >>"$lines"
    fi
    # What is bound is large: processes of their own, so that no part runs in what another one left of the heap.
    if has types; then
        "${one_core[@]}" "${ours[@]}" rounds "$our_typing_rounds" types "$corpus" >>"$lines"
        "${one_core[@]}" "${theirs[@]}" -rounds "$their_typing_rounds" types "$corpus" >>"$lines"
        "${ours[@]}" rounds "$our_typing_rounds" typecores "$corpus" >>"$lines"
        "${theirs[@]}" -rounds "$their_typing_rounds" typecores "$corpus" >>"$lines"
    fi
    if has rules; then
        "${one_core[@]}" "${ours[@]}" rounds "$our_typing_rounds" rules "$corpus" >>"$lines"
    fi
    if has command; then
        command_turn
    fi
    if has lint; then
        lint_turn
    fi
    if has attribution; then
        attribution_turn
    fi
done

# Memory does not depend on the turn.
for part in memory allocations small; do
    if has "$part"; then
        say "$part …"
        "${one_core[@]}" "${ours[@]}" memory "$part" "$corpus" >>"$lines"
    fi
done
if has memory; then
    "${one_core[@]}" "${theirs[@]}" -rounds 1 memory "$corpus" >>"$lines"
fi
if has types; then
    say "types …"
    "${one_core[@]}" "${ours[@]}" rounds "$our_typing_rounds" typegrowth "$corpus" >>"$lines"
    "${one_core[@]}" "${ours[@]}" memory types "$corpus" >>"$lines"
    "${one_core[@]}" "${theirs[@]}" -rounds 1 typememory "$corpus" >>"$lines"
fi
if has linear; then
    say "linear …"
    # What would add a step between two sizes is switched off: code that is compiled again while it runs, and arrays that
    # the collector takes anew from the system because they do not fit one of its regions, of 4 MB by default.
    DOTNET_TieredCompilation=0 DOTNET_GCRegionSize=0x4000000 "${one_core[@]}" "${ours[@]}" linear >>"$lines"
fi

results=$root/bench/RESULTS.md
if [[ $parts != "$all" ]]; then
    results=$artifacts/bench/RESULTS.md
fi
mkdir -p "$artifacts/bench"
cp "$lines" "$artifacts/bench/lines.jsonl"
status=0
"${ours[@]}" report "$lines" "${facts[@]}" >"$work/results" || status=$?
cat "$work/results"
if [[ -f $results ]]; then
    { printf '\n' && sed -n '/^## /,$p' "$results"; } >"$work/sections"
    (($(wc -l <"$work/sections") == 1)) || cat "$work/sections" >>"$work/results"
fi
cp "$work/results" "$results"
say "written to ${results#"$root/"}"
exit "$status"
