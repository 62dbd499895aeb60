#!/usr/bin/env bash
# Measures recovery: deletes one token at a time from Go files, and counts the functions around it that the tree still has.
#
#   eng/recovery.sh [--files N] [--deletions N] [--seed S] [FOLDER]
#
# Prints a table by kind of token for code as gofmt leaves it, and one for each other layout. Exit code 0 when of gofmt's
# code 95 % of the functions are left, and 90 % without a closing brace; 1 when not; 2 when nothing could be measured.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

files=200 deletions=30 seed=1 folder=
while (($#)); do
    case $1 in
    --files) files=$2 && shift 2 ;;
    --deletions) deletions=$2 && shift 2 ;;
    --seed) seed=$2 && shift 2 ;;
    -*) fail "usage: eng/recovery.sh [--files N] [--deletions N] [--seed S] [FOLDER]" ;;
    *) folder=$1 && shift ;;
    esac
done
folder=${folder:-$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)}

quietly "$artifacts/fuzz/build.log" dotnet build "$root/tests/GoAnalysis.Syntax.Fuzz" -c Release --nologo -v quiet || exit 2
dotnet "$artifacts/bin/GoAnalysis.Syntax.Fuzz/release/GoAnalysis.Syntax.Fuzz.dll" \
    --recovery "$folder" --files "$files" --deletions "$deletions" --seed "$seed"
