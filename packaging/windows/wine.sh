# shellcheck shell=sh disable=SC2154,SC2034 # variables come from, and go to, packaging/windows/prove
# A fresh Wine and what is done in it. Sourced by packaging/windows/prove, with $builddir, $work, $proof and $log set.

prefix=$builddir/wine
export WINEPREFIX="$prefix" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe=' LC_ALL=C.UTF-8 TZ=UTC
# As on a computer whose user writes her name so.
export USER=安藤 LOGNAME=安藤
window=
seen=

# step WORDS: what has been proven, and how many seconds after the beginning.
begun=$(date +%s)
step() {
    say "  $(($(date +%s) - begun)) s: $*"
}

start_wine() {
    rm -rf "$prefix"
    export HOME="$work/home"
    mkdir -p "$HOME"
    openbox >/dev/null 2>&1 &
    run_logged "Making a fresh Wine" wine wineboot -i
    wineserver -w
    user=$(find "$prefix/drive_c/users" -mindepth 1 -maxdepth 1 -type d ! -name Public)
    own=drive_c/users/${user##*/}
    step "Wine's user is ${user##*/}"
}

stop_wine() {
    wineserver -k >/dev/null 2>&1 || true
}

# run_wine PROGRAM ARGUMENTS...: with input and output of this shell; lines end as on Linux.
run_wine() {
    wine "$@"
}

windows_path() {
    wine winepath -w "$1" 2>/dev/null | tr -d '\r'
}

# host ARGUMENTS...: the same program on Linux, with a library of its own.
host() {
    HOME=$work/host "$hostdir/bin/assay" --library "$work/host.assay" "$@"
}

# value KEY NAME: a value of the registry; fails where there is none.
value() {
    wine reg query "$1" /v "$2" 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z]* *//p" | grep .
}

# Every file and folder but the registry, temporary files and Windows Installer's own folder.
listing() {
    wineserver -w
    (cd "$prefix" && find . \( -path './drive_c/users/*/Temp' -o -path './drive_c/users/*/AppData/Local/Temp' -o -path ./drive_c/windows/temp \) -prune -o -printf '%P\n') |
        grep -v -e '\.reg$' -e '^drive_c/windows/Installer$' | LC_ALL=C sort
}

# Every key and value, without times.
registry() {
    wineserver -w
    cat "$prefix"/*.reg | sed -e '/^#time=/d' -e 's/^\(\[.*\]\) [0-9]*$/\1/' | awk '/^\[/ { key = $0; print key; next } { print key " " $0 }' |
        LC_ALL=C sort
}

# gone FOLDER: an uninstaller goes on by itself after its command has ended.
gone() {
    tries=0
    while [ -e "$1" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || { find "$1" >&2; fail "$1 is still there after uninstalling."; }
        sleep 0.2 # another program's files: there is nothing to be told by
    done
}

# start_window PICTURE PROGRAM ARGUMENTS...: waits until its window stands still, and takes a picture.
start_window() {
    picture=$proof/$1
    shift
    wine "$@" >"$work/window.log" 2>&1 &
    tries=0
    until window=$(xdotool search --onlyvisible --name Assay 2>/dev/null | head -n 1) && [ -n "$window" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || { cat "$work/window.log" >&2; fail "no window after two minutes."; }
        sleep 1
    done
    photograph "$picture"
}

# turn_page PICTURE KEYS: goes to another page by its keys, and takes a picture.
turn_page() {
    picture=$proof/$1
    former=$(identify -format '%#' "$seen")
    xdotool windowactivate --sync "$window" key --window 0 "$2" || fail "the window takes no keys."
    photograph "$picture"
    [ "$(identify -format '%#' "$picture")" != "$former" ] || fail "$2 shows no other page."
}

# photograph PICTURE: once the screen stands still.
photograph() {
    picture=$1
    shot=
    for tries in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 1
        import -window root "png:$picture"
        now=$(identify -format '%# %k' "$picture")
        [ "$now" != "$shot" ] || break
        shot=$now
    done
    colours=${now##* }
    [ "$colours" -gt 200 ] || fail "$picture: only $colours colours; the window is empty."
    seen=$picture
}

# stop_window: closes it as its user would, and waits until it is gone.
stop_window() {
    wmctrl -i -c "$window" || fail "the program is no longer running."
    wineserver -w
    window=
}

same() {
    [ "$2" = "$3" ] || fail "$1: expected '$2', but it is '$3'."
}

# refused CODE WORDS COMMAND...: the command must end with the code and say the words.
refused() {
    code=$1
    words=$2
    shift 2
    got=0
    "$@" >"$log" 2>&1 </dev/null || got=$?
    same "exit code of $*" "$code" "$got"
    grep -q -- "$words" "$log" || { cat "$log" >&2; fail "$* did not say '$words'."; }
}
