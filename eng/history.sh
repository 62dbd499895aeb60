#!/usr/bin/env bash
# Holds `goanalysis activity` and `goanalysis authors` against git itself, on whole histories: the number of commits, the
# people with their commits and e-mails (`git log` through the revision's .mailmap, then merged by case and by GitHub's
# numbered noreply addresses, the two merges that docs/contracts.md states), the raw identities that the mailmap leads to
# each of them, and the commits that credit co-authors (`git shortlog` grouped by author and trailer).
#
#   eng/history.sh REPO...
#
# Prints a table with a line a repository, each difference before it. Exit code 0 when there are none, 1 when there are, 2
# when the comparison could not be made. GOANALYSIS names another program than ../goanalysis.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
goanalysis=${GOANALYSIS:-$here/../goanalysis}
for tool in git jq awk; do
    command -v "$tool" >/dev/null || { echo "history: found no $tool; the comparison needs it" >&2; exit 2; }
done
(($# > 0)) || { echo "history: found no REPO, expected at least one repository" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C
status=0

# The mailmap of the revision and no other; replacements are ignored, as goanalysis does.
revision_git() {
    git -C "$1" --no-replace-objects -c mailmap.file= -c mailmap.blob=HEAD:.mailmap "${@:2}"
}

# Assistants are never credited, so that those which trailers name are no difference.
awk '$1 == "email" { print $2 }' "$here/../src/GoAnalysis.Git/History/assistants.txt" >"$work/assistants"

# One e-mail as docs/contracts.md compares it, in the named column.
canonical='function canonical(email) { email = tolower(email); gsub(/^ +| +$/, "", email)
    if (email ~ /^[0-9]+\+[^@]+@users\.noreply\./) sub(/^[0-9]+\+/, "", email); return email }'

echo '| repository | commits | people and programs | raw identities | credited co-authors | differences |'
echo '|---|--:|--:|--:|--:|--:|'
for repo; do
    name=$(basename "$(dirname "$(realpath "$repo")")")
    [[ $(basename "$repo") == repo ]] || name=$(basename "$repo" .git)
    differences=0

    "$goanalysis" activity "$repo" --format json >"$work/activity" 2>"$work/messages" || { cat "$work/messages" >&2; exit 2; }
    "$goanalysis" authors "$repo" --attribution none --format json >"$work/authors" 2>"$work/messages" || { cat "$work/messages" >&2; exit 2; }
    "$goanalysis" authors "$repo" --attribution none --format json --co-authors credit >"$work/credited" 2>/dev/null

    commits=$(git -C "$repo" --no-replace-objects rev-list --count HEAD)
    ours=$(jq .commits "$work/activity")
    if [[ $commits != "$ours" ]]; then
        echo "$name: git counts $commits commits, goanalysis $ours"
        differences=$((differences + 1))
    fi

    # e-mail as stored, e-mail after the mailmap, name after the mailmap
    revision_git "$repo" log --format='%ae%x09%aE%x09%aN' HEAD >"$work/log"
    awk -F'\t' "$canonical"' { key = canonical($2); if (key == "") key = "name:" $3; print key }' "$work/log" |
        sort | uniq -c | awk '{ count = $1; sub(/^ *[0-9]+ /, ""); print count "\t" $0 }' | sort >"$work/people.git"
    jq -r '.authors[] | [.commits, .emails[0] // ("name:" + .name)] | @tsv' "$work/authors" |
        awk -F'\t' "$canonical"' { print $1 "\t" canonical($2) }' | sort >"$work/people.ours"

    # Which stored e-mails lead to whom: the mailmap, line by line, as far as the history has a use for the line.
    awk -F'\t' "$canonical"' { stored = tolower($1); gsub(/^ +| +$/, "", stored); if (stored != "") print canonical($2) "\t" stored
        mapped = tolower($2); gsub(/^ +| +$/, "", mapped); if (mapped != "") print canonical($2) "\t" mapped }' "$work/log" | sort -u >"$work/identities.git"
    jq -r '.authors[] | .emails[0] as $key | .emails[] | [$key, .] | @tsv' "$work/authors" |
        awk -F'\t' "$canonical"' { print canonical($1) "\t" $2 }' | sort -u >"$work/identities.ours"

    # Who has no e-mail is left out: a trailer without one names nobody; assistants are left out by their known names.
    revision_git "$repo" shortlog -se --group=author --group=trailer:co-authored-by --group=trailer:co-developed-by HEAD |
        awk -F'\t' "$canonical"' match($2, /<[^<>]*>$/) { print canonical(substr($2, RSTART + 1, RLENGTH - 2)) }' | sort -u >"$work/credited.git"
    jq -r '.authors[].emails[0] // ""' "$work/credited" | awk "$canonical"' { print canonical($0) }' | sort -u >"$work/credited.ours"

    for what in people identities; do
        if ! diff "$work/$what.git" "$work/$what.ours" >"$work/diff"; then
            sed "s/^/$name: $what: /" "$work/diff"
            differences=$((differences + $(grep -c '^[<>]' "$work/diff")))
        fi
    done
    if comm -3 "$work/credited.git" "$work/credited.ours" | grep -vFf "$work/assistants" | grep '[^[:space:]]' >"$work/diff"; then
        sed "s/^/$name: credited: /" "$work/diff"
        differences=$((differences + $(wc -l <"$work/diff")))
    fi

    printf '| %s | %d | %d | %d | %d | %d |\n' "$name" "$commits" "$(wc -l <"$work/people.git")" "$(wc -l <"$work/identities.git")" \
        "$(($(jq '.authors | length' "$work/credited") - $(jq '.authors | length' "$work/authors")))" "$differences"
    ((differences == 0)) || status=1
done
exit "$status"
