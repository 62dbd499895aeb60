#!/usr/bin/env bash
# Holds what attribution is made of against git itself, on whole histories: added and deleted lines of every Go file in every
# commit that is no merge (`git log --numstat`, renames off), and the commit of every line of HEAD's Go files (`git blame`).
#
#   eng/attribution.sh [--no-blame] REPO...
#
# Prints a table with a line a repository: what was compared, what differs, and the processor time of both sides in seconds,
# start of the processes included. Exit code 0 when numstat is equal and at least 99.5 % of the lines have the same commit, 1
# when not, 2 when the comparison could not be made. Differences are left in artifacts/attribution.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=setup.sh
source "$root/eng/setup.sh"

blames=1
if [[ ${1:-} == --no-blame ]]; then
    blames=
    shift
fi
(($# > 0)) || fail "found no REPO, expected at least one repository"

setup tests
out=$artifacts/attribution
mkdir -p "$out"
quietly "$out/build.log" dotnet build "$root/bench/GoAnalysis.Benchmarks" -c Release --nologo -v quiet
ours=(dotnet "$artifacts/bin/GoAnalysis.Benchmarks/release/GoAnalysis.Benchmarks.dll" attribution)
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C
status=0

# What is compared is what each side prints; sorting it is not part of its time.
timed() { # variable for the processor time, file, command…
    local -n result=$1
    local file=$2 TIMEFORMAT='%U %S' user system
    shift 2
    { time "$@" >"$file" 2>"$out/messages"; } 2>"$out/time" || { cat "$out/messages" >&2; exit 2; }
    read -r user system < <(tail -n 1 "$out/time")
    result=$(awk "BEGIN { printf \"%.1f\", $user + $system }")
}

git_blame() {
    git -C "$1" ls-tree -r -z --name-only HEAD | grep -z '\.go$' | while IFS= read -r -d '' file; do
        git -C "$1" --no-replace-objects blame --no-abbrev --line-porcelain HEAD -- "$file" 2>/dev/null |
            awk -v file="$file" 'length($1) == 40 && $1 ~ /^[0-9a-f]+$/ && NF >= 3 { print file "\t" $3 "\t" $1 }'
    done
}

echo '| repository | changes | differ | git | ours | lines | other commit | git | ours |'
echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|'
for repo; do
    name=$(basename "$(dirname "$(realpath "$repo")")")
    [[ $(basename "$repo") == repo ]] || name=$(basename "$repo" .git)
    timed git_log "$out/log" git -C "$repo" --no-replace-objects -c core.quotePath=false log --no-merges --full-history --no-renames --numstat --format=%H HEAD -- '*.go'
    timed own_log "$out/numstat" "${ours[@]}" numstat "$repo"
    # A change of the mode alone, which git shows as 0 and 0, changes no line and is no change here.
    awk -F'\t' 'NF == 1 && $1 != "" { commit = $1 } NF == 3 && $1 $2 != "00" { print commit "\t" $0 }' "$out/log" | sort >"$out/git"
    awk -F'\t' '$2 $3 != "00"' "$out/numstat" | sort >"$out/own"
    changes=$(wc -l <"$out/git")
    differing=$(diff "$out/git" "$out/own" | tee "$out/$name.numstat.diff" | grep -c '^[<>]' || true)
    ((differing == 0)) || status=1
    lines=- other=- git_time=- own_time=-
    if [[ $blames ]]; then
        timed git_time "$out/blame.git" git_blame "$repo"
        timed own_time "$out/blame.own" "${ours[@]}" blame "$repo"
        lines=$(wc -l <"$out/blame.git")
        other=$(diff <(sort "$out/blame.git") <(sort "$out/blame.own") | tee "$out/$name.blame.diff" | grep -c '^[<>]' || true)
        # A line with another commit stands on both sides.
        other=$(((other + 1) / 2))
        ((other * 200 <= lines)) || status=1
    fi
    echo "| $name | $changes | $differing | $git_log | $own_log | $lines | $other | $git_time | $own_time |"
done
exit "$status"
