#!/usr/bin/env bash
# Holds the parser against go/parser on sources that people do not write: Go files and made-up programs, mutated by a seed.
#
#   eng/differential.sh [--cases N] [--seed S] [FOLDER]
#
# Prints a table: for each mutation the cases, how many verdicts differ, how many of the refused have their first error on
# the same line, and how many dumps of accepted sources differ; below it each kind of difference with its smallest source.
# Exit code 0 when no verdict and no dump differs but for the deviations of docs/deviations.md, 1 when one does, 2 when the
# comparison could not be made. FOLDER is Go's source unless given.
set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

cases=50000 seed=1 folder=
while (($#)); do
    case $1 in
    --cases) cases=$2 && shift 2 ;;
    --seed) seed=$2 && shift 2 ;;
    -*) fail "usage: eng/differential.sh [--cases N] [--seed S] [FOLDER]" ;;
    *) folder=$1 && shift ;;
    esac
done
folder=${folder:-$(compgen -G '/usr/share/go-*/src' | sort | tail -n 1)}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GO111MODULE=off go build -o "$work/goverdict" "$root/eng/oracles/goverdict/main.go" || exit 2
quietly "$artifacts/fuzz/build.log" dotnet build "$root/tests/GoAnalysis.Syntax.Fuzz" -c Release --nologo -v quiet || exit 2
dotnet "$artifacts/bin/GoAnalysis.Syntax.Fuzz/release/GoAnalysis.Syntax.Fuzz.dll" \
    --differential "$work/goverdict" "$folder" --cases "$cases" --seed "$seed"
