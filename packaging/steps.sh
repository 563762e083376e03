# Steps that packaging/run and packaging/test share; sourced by both with $root set. POSIX sh.
# All of it speaks on standard error and is silent when there is nothing to do.

builddir=$root/.build/release
log=$root/.build/log

# What building and running need on Debian 12. Qt brings OpenGL and X libraries along.
build_packages='g++ cmake ninja-build ccache qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite
    libsqlite3-dev zlib1g-dev libxcb1-dev libexpected-dev libcli11-dev libsimdjson-dev libxml2-dev libminizip-dev pkgconf'
# What making a package for Debian needs beyond that, and one for Windows.
debian_packages='binutils librsvg2-bin gzip dpkg-dev fakeroot lintian desktop-file-utils appstream shared-mime-info'
windows_packages='librsvg2-bin icoutils nsis wixl zip osslsigncode g++-mingw-w64-x86-64-posix libz-mingw-w64-dev'
# Latin, Cyrillic and Greek; Arabic, Thai and others; Chinese, Japanese, Korean.
font_packages='fonts-inter fonts-noto-core fonts-noto-cjk'

say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "assay: $*"
    exit 1
}

# run_logged WHAT COMMAND...: runs quietly; if it fails, shows the end of what it said, names WHAT, and ends.
run_logged() {
    what=$1
    shift
    mkdir -p "$root/.build" || fail "$root/.build: cannot be made. Use a copy of the source in a folder of your own."
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        fail "$what failed. The whole log is in $log."
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_missing PACKAGE...: installs what is not there yet.
install_missing() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "This is no Debian: the packages $* are taken to be there under whatever names they have here."
        return
    fi
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
            installed) ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        fail "packages are missing:$missing. Install them as root: apt-get install$missing"
    fi
    say "Installing$missing ..."
    run_logged "Reading the package lists (apt-get update)" \
        as_root apt-get -o DPkg::Lock::Timeout=300 update
    # shellcheck disable=SC2086 # a list of words
    run_logged "Installing$missing" \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $missing
}

# alone COMMAND...: waits for others that are at work in the build folder, where the system can tell.
alone() {
    if command -v flock >/dev/null 2>&1; then
        flock "$builddir.lock" "$@"
    else
        "$@"
    fi
}

# configure [always]: makes the build folder where there is none, or one of another source folder.
configure() {
    cache=$builddir/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf "$builddir"
    fi
    if [ "${1:-}" = always ] || [ ! -f "$builddir/build.ninja" ]; then
        run_logged "Configuring (cmake)" \
            alone cmake -S "$root" -B "$builddir" -G Ninja -DCMAKE_BUILD_TYPE=Release
    fi
}

# build TARGET: builds what is out of date.
build() {
    # The compiler cache needs a folder that can be written, wherever this runs.
    if [ -z "${CCACHE_DIR:-}" ] && { [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; }; then
        CCACHE_DIR=$root/.build/ccache
        export CCACHE_DIR
    fi
    # Says so only if it takes a while: what is up to date passes in silence.
    (sleep 2 >/dev/null 2>&1 && say "Building Assay in $builddir (minutes the first time) ...") &
    notice=$!
    mkdir -p "$root/.build"
    status=0
    alone ninja -C "$builddir" "$1" >"$log" 2>&1 </dev/null || status=$?
    kill "$notice" 2>/dev/null || true
    wait "$notice" 2>/dev/null || true
    if [ "$status" -ne 0 ]; then
        tail -n 40 "$log" >&2
        fail "Building (ninja $1) failed. The whole log is in $log."
    fi
}
