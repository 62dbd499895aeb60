#!/usr/bin/env bash
# Brings a machine to the point where GoAnalysis builds (level "build") or its tests pass (level "tests").
#
#   eng/setup.sh [build|tests]      run it, or source it and call the functions
#
# Every function is silent and takes milliseconds when nothing is to do. Messages go to stderr: stdout belongs to the
# command that somebody pipes. System packages are installed as root only; otherwise the one command is printed.

set -euo pipefail

setup_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# State goes below artifacts/; a clone that cannot be written to keeps it in the user's cache, one folder a clone.
if [[ -w $setup_root ]]; then
    artifacts=$setup_root/artifacts
else
    artifacts=${XDG_CACHE_HOME:-${HOME:?is not set, and this clone cannot be written to}/.cache}/goanalysis/$(printf '%s' "$setup_root" | cksum | cut -d' ' -f1)
fi
setup_state=$artifacts/setup

# The SDK needs ICU unless told otherwise, prints greetings, and keeps servers alive that hold on to pipes and locks.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
# git, dotnet and npm all want a home; a service account or a container may have none.
export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-${HOME:-$artifacts/home}}

say() {
    printf 'goanalysis: %s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 2
}

# quietly LOG COMMAND…: runs a command into a log file, which is shown only where the command fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname -- "$log")"
    # Descriptor 9 is the launcher's lock: a server that the build leaves behind must not inherit it.
    if ! "$@" >"$log" 2>&1 </dev/null 9>&-; then
        say "failed: $*"
        # The same error comes once a project; the first ones say it.
        { grep -E ': error |error NU|error MSB' "$log" | sort -u | head -n 20; tail -n 15 "$log"; } >&2 || true
        say "the whole log is $log"
        return 1
    fi
}

ensure_dotnet() {
    command -v dotnet >/dev/null || fail "the .NET 10 SDK is needed to build and run, and there is no 'dotnet' on the PATH."
}

# install_packages WHY PACKAGE…
install_packages() {
    local why=$1
    shift
    if ! command -v apt-get >/dev/null; then
        fail "$why: please install what Debian calls $* with this system's package manager, then try again."
    fi
    if [[ $(id -u) != 0 ]]; then
        fail "$why. Run this once, then try again:  sudo apt-get install -y --no-install-recommends $*"
    fi
    say "$why: installing $* (apt-get) …"
    export DEBIAN_FRONTEND=noninteractive
    # Lists may be missing or old on a fresh machine; fetching them takes longer than trying without.
    if ! apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 </dev/null; then
        quietly "$setup_state/apt-update.log" apt-get update || fail "the package lists cannot be fetched."
        quietly "$setup_state/apt-install.log" apt-get install -y --no-install-recommends "$@" ||
            fail "$* cannot be installed."
    fi
}

# --- libgit2: the package's native library, or the system's (see eng/LibGit2.props) --------------------------------

# Whether the loader finds a libgit2 that Native/LibGit2.cs asks for.
has_system_libgit2() {
    local folder
    for folder in /usr/lib/*-linux-* /usr/lib /usr/lib64 /usr/local/lib; do
        compgen -G "$folder/libgit2.so.1.[56789]" >/dev/null && return 0
    done
    return 1
}

ensure_system_libgit2() {
    has_system_libgit2 && return 0
    local package
    for package in libgit2-1.5 libgit2-1.9 libgit2-1.8 libgit2-1.7; do
        # Debian 12 has the first; where no list is there yet, that is the one to ask for.
        if [[ -n $(apt-cache policy "$package" 2>/dev/null) ]]; then
            break
        fi
        package=libgit2-1.5
    done
    install_packages "this package feed has no native library for LibGit2Sharp, so the system's libgit2 reads git repositories" "$package"
}

write_libgit2_choice() {
    mkdir -p "$setup_state"
    printf '<Project><PropertyGroup><LibGit2Mode>%s</LibGit2Mode><LibGit2SystemVersion>%s</LibGit2SystemVersion></PropertyGroup></Project>\n' \
        "$1" "$2" >"$setup_state/libgit2.props.new"
    mv -f "$setup_state/libgit2.props.new" "$setup_state/libgit2.props"
}

# try_restore MODE VERSION: restores the one project that uses LibGit2Sharp. The packages stay for the real restore.
try_restore() {
    GOANALYSIS_LIBGIT2=$1 dotnet restore "$setup_root/src/GoAnalysis.Git" "-p:LibGit2SystemVersion=$2" \
        "-p:ArtifactsPath=$artifacts/setup/probe" >"$setup_state/restore-$1-$2.log" 2>&1 </dev/null 9>&-
}

ensure_libgit2() {
    case ${GOANALYSIS_LIBGIT2:-} in
    package) return 0 ;;
    system)
        ensure_system_libgit2
        return 0
        ;;
    '') ;;
    *) fail "GOANALYSIS_LIBGIT2 is '$GOANALYSIS_LIBGIT2'; expected 'package', 'system' or nothing." ;;
    esac
    if [[ -f $setup_state/libgit2.props ]]; then
        if ! grep -q '>system<' "$setup_state/libgit2.props" || has_system_libgit2; then
            return 0
        fi
    fi
    mkdir -p "$setup_state"
    if try_restore package 0.32.0; then
        write_libgit2_choice package 0.32.0
    elif ! grep -qE 'NU110[0-9].*LibGit2Sharp' "$setup_state/restore-package-0.32.0.log"; then
        # Something else is wrong, a feed out of reach for example; a choice made now would be a wrong one for ever.
        tail -n 15 "$setup_state/restore-package-0.32.0.log" >&2
        fail "the packages cannot be restored (see above)."
    elif try_restore system 0.32.0; then
        write_libgit2_choice system 0.32.0
        ensure_system_libgit2
    elif try_restore system 0.29.0; then
        write_libgit2_choice system 0.29.0
        ensure_system_libgit2
    else
        tail -n 15 "$setup_state/restore-system-0.29.0.log" >&2
        fail "the package feed has neither LibGit2Sharp 0.32.0 nor 0.29.0 (see above)."
    fi
}

# Build arguments that carry what was found out to MSBuild. Empty where the defaults say the same.
libgit2_arguments() {
    if [[ $artifacts != "$setup_root/artifacts" && -f $setup_state/libgit2.props ]]; then
        printf -- '-p:LibGit2Props=%s\n' "$setup_state/libgit2.props"
    fi
}

# --- tools of the tests and of the check of generated code --------------------------------------------------------

# The tests build repositories with git, compare syntax trees with Go's own go/ast, and hold the rules against the test data
# of the passes that go vet is made of.
ensure_test_tools() {
    local missing=()
    command -v git >/dev/null || missing+=(git)
    command -v go >/dev/null || missing+=(golang-go)
    compgen -G '/usr/share/go-*/src/fmt/print.go' >/dev/null || missing+=(golang-1.19-src)
    [[ -d /usr/share/gocode/src/golang.org/x/tools/go/analysis/passes/printf/testdata ]] || missing+=(golang-golang-x-tools-dev)
    if ((${#missing[@]})); then
        install_packages "the tests build repositories with git and compare with Go's own parser and analyzers on Go's own source" "${missing[@]}"
    fi
}

ensure_java() {
    command -v java >/dev/null ||
        install_packages "the ANTLR tool, which generates the parser, runs on Java" default-jre-headless
}

# Sets ANTLR_JAR to the tool's jar, fetched once by the npm client.
ensure_antlr() {
    local tools=$artifacts/tools jar
    ensure_java
    jar=$(compgen -G "$tools/package/*.jar" || compgen -G "$tools/package/*/*.jar" || true)
    if [[ -z $jar ]]; then
        command -v npm >/dev/null || install_packages "the ANTLR tool comes as an npm package" npm
        mkdir -p "$tools"
        (cd "$tools" && quietly "$setup_state/npm.log" npm pack --silent antlr4ng-cli@2.0.0) ||
            fail "the ANTLR tool cannot be fetched."
        tar -xzf "$tools/antlr4ng-cli-2.0.0.tgz" -C "$tools"
        jar=$(compgen -G "$tools/package/*.jar" || compgen -G "$tools/package/*/*.jar" || true)
    fi
    [[ -n $jar ]] || fail "the npm package of the ANTLR tool holds no jar below $tools/package."
    ANTLR_JAR=${jar%%$'\n'*}
    export ANTLR_JAR
}

setup() {
    ensure_dotnet
    ensure_libgit2
    case $1 in
    build) ;;
    tests) ensure_test_tools ;;
    *) fail "unknown level '$1'; expected 'build' or 'tests'." ;;
    esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    setup "${1:-build}"
fi
