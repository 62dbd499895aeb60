#!/usr/bin/env bash
# Builds everything and runs all tests. Options are passed to `dotnet test`, for example:
#
#   ./test.sh --filter FullyQualifiedName~Mailmap
#
# The last line is "N passed, N failed", with ", N skipped" where tests were skipped.

set -euo pipefail

root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd -P)
# shellcheck source=eng/setup.sh
source "$root/eng/setup.sh"
setup tests

build_options=()
mapfile -t build_options < <(libgit2_arguments)
if [[ $artifacts != "$setup_root/artifacts" ]]; then
    build_options+=("-p:ArtifactsPath=$artifacts")
fi

say "building …"
quietly "$artifacts/test/build.log" dotnet build "$root/GoAnalysis.sln" -c Release --nologo -v quiet "${build_options[@]}" || exit 2

# One run over the built assemblies: going through the project files again takes seconds for each of them.
assemblies=()
for project in "$root"/tests/*/*.Tests.csproj; do
    name=$(basename -- "$project" .csproj)
    assemblies+=("$artifacts/bin/$name/release/$name.dll")
done

results=$artifacts/test/results
rm -rf "$results"
status=0
dotnet test "${assemblies[@]}" --nologo --results-directory "$results" --logger trx --logger 'console;verbosity=minimal' "$@" || status=$?

# The counts come from the result files rather than from what the console happens to print.
passed=0 failed=0 total=0
for file in "$results"/*.trx; do
    [[ -f $file ]] || continue
    counters=$(grep -o '<Counters [^>]*' "$file")
    count() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$counters"; }
    total=$((total + $(count total)))
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
done
skipped=$((total - passed - failed))

if ((total == 0)); then
    say "no test ran."
    status=1
elif ((status != 0 && failed == 0)); then
    say "the test run itself failed (see above)."
elif ((failed > 0)); then
    status=1
fi

line="$passed passed, $failed failed"
if ((skipped > 0)); then
    line+=", $skipped skipped"
fi
printf '%s\n' "$line"
exit "$status"
