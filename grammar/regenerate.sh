#!/usr/bin/env bash
# Makes the two parsers from the one grammar, and the lexer that the tests hold the engine's own against.
# Usage: grammar/regenerate.sh [ROOT], where ROOT is another folder than this checkout to write below
#
# Fast: our own templates (templates/fast), plain recursive descent. Recovering: ANTLR's stock templates. Both are
# committed, so that nobody who builds or uses the engine needs Java; eng/check-generated.sh compares.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(dirname "$here")
out=${1:-$root}/src/GoAnalysis.Syntax/Parsing/Generated
tests=${1:-$root}/tests/GoAnalysis.Syntax.Tests/Lexing/Generated

# shellcheck source=../eng/setup.sh
. "$root/eng/setup.sh"
ensure_java
ensure_antlr # sets ANTLR_JAR

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stock=org/antlr/v4/tool/templates/codegen/CSharp
mkdir -p "$work/classes/$stock" "$work/lexer" "$work/fast" "$work/recovering"

# Our group takes the stock group's place on the class path and imports the stock group under another name.
unzip -p "$ANTLR_JAR" "$stock/CSharp.stg" >"$work/classes/$stock/StockCSharp.stg"
cp "$here/templates/fast/CSharp.stg" "$work/classes/$stock/CSharp.stg"

antlr() { # class path, namespace, then the tool's own arguments
    local classes=$1 namespace=$2
    shift 2
    (cd "$here" && java -cp "$classes" org.antlr.v4.Tool -Werror -Dlanguage=CSharp -no-listener -no-visitor \
        -package "$namespace" "$@")
}

parsing=GoAnalysis.Syntax.Parsing.Generated
antlr "$ANTLR_JAR" GoAnalysis.Syntax.Tests.Generated -o "$work/lexer" GoLexer.g4
antlr "$work/classes:$ANTLR_JAR" "$parsing" -lib "$work/lexer" -o "$work/fast" -DsuperClass=SyntaxTreeBuilder GoParser.g4
antlr "$ANTLR_JAR" "$parsing" -lib "$work/lexer" -o "$work/recovering" -DsuperClass=RecoveringParserBase GoParser.g4

mkdir -p "$out" "$tests"
sed -e 's/[[:space:]]*$//' -e 's/^\[System.CLSCompliant(false)\]$//' "$work/lexer/GoLexer.cs" >"$tests/GoLexer.cs"
cp "$work/lexer/GoLexer.tokens" "$out/GoLexer.tokens"
cp "$work/fast/GoParser.cs" "$out/FastGoParser.cs"
# ANTLR's classes are public; ANTLR is nobody's business outside Parsing.
sed -e 's/public partial class GoParser : /internal partial class RecoveringGoParser : /' \
    -e 's/\bGoParser\./RecoveringGoParser./g' -e 's/\bGoParser(/RecoveringGoParser(/g' \
    -e 's/static GoParser()/static RecoveringGoParser()/' \
    -e 's/[[:space:]]*$//' \
    -e 's/^\[System.CLSCompliant(false)\]$//' \
    "$work/recovering/GoParser.cs" >"$out/RecoveringGoParser.cs"
