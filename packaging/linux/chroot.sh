# shellcheck shell=sh disable=SC2154 # set by the script that sources this
# A fresh Debian 12 in a folder, a display for it, and what the proofs ask of both; sourced by packaging/linux/prove with
# $root, $log, $proof and $home (of the user inside) set. To be run as root in a mount namespace of its own. POSIX sh.

cache=${ASSAY_CHROOT_CACHE:?}
system=        # the folder of the fresh system
server=        # the process of the display
window=        # the process of the program with its window

step() {
    printf '%s\n' "  $*"
}

# unavailable WHAT: a proof that cannot be done here fails; with $ASSAY_OR_SKIP it is skipped, and says so.
unavailable() {
    [ -n "${ASSAY_OR_SKIP:-}" ] || fail "$1"
    say "THE PACKAGE FOR DEBIAN IS NOT TRIED: $1"
    exit 77
}

# Ends what this script started, and nothing else.
clean_up() {
    status=$?
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait
    if [ -n "$system" ]; then
        for place in proc dev/pts tmp/.X11-unix var/cache/apt/archives; do
            umount "$system/$place" 2>/dev/null || true
        done
        rm -rf --one-file-system "$system"
    fi
    exit "$status"
}

# fresh_system: unpacks the base system into $system; makes and keeps it where there is none yet.
fresh_system() {
    trap clean_up EXIT
    trap 'exit 1' HUP INT TERM
    mkdir -p "$cache/archives/partial" || fail "$cache: cannot be made. Set XDG_CACHE_HOME to a folder that can be written."
    system=$(mktemp -d /var/tmp/assay-chroot.XXXXXX)
    if [ ! -f "$cache/bookworm.tar" ]; then
        say "Making a fresh Debian 12 with debootstrap (a minute or two; kept in $cache) ..."
        (run_logged "debootstrap" debootstrap --variant=minbase bookworm "$system") ||
            unavailable "a fresh Debian 12 cannot be made here."
        tar -C "$system" --numeric-owner -cf "$cache/bookworm.tar.part" .
        mv "$cache/bookworm.tar.part" "$cache/bookworm.tar"
    else
        tar -C "$system" --numeric-owner -xf "$cache/bookworm.tar"
    fi
    chmod 755 "$system"
    cp -L /etc/resolv.conf "$system/etc/resolv.conf"
    mkdir -p "$system/tmp/.X11-unix" /tmp/.X11-unix
    mount -t proc proc "$system/proc" || unavailable "file systems cannot be mounted here."
    mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
    mount --bind "$cache/archives" "$system/var/cache/apt/archives"
    # No service may start in here.
    printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d"
    chmod 755 "$system/usr/sbin/policy-rc.d"
    inside true || unavailable "programs cannot be run in a folder of their own (chroot) here."
    inside useradd --create-home --home-dir "$home" ann
}

# inside COMMAND...: as root in the fresh system.
inside() {
    chroot "$system" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# apt ARGUMENTS...: apt-get inside, keeping what it downloads.
apt() {
    run_logged "apt-get $*" inside apt-get -y -o APT::Keep-Downloaded-Packages=true -o Dpkg::Use-Pty=0 "$@"
}

# apt_update: the fresh system comes to know Debian's packages.
apt_update() {
    (apt update) || unavailable "Debian's packages cannot be reached."
}

# user COMMAND...: as an ordinary user in the fresh system.
user() {
    chroot --userspec=ann "$system" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$home" LC_ALL=C.UTF-8 \
        DISPLAY="${display:-}" "$@"
}

# start_display: an X server, its name in $display.
start_display() {
    mkfifo "$system/display"
    # -noreset: a server that begins anew when its last window closes may turn the next one away.
    Xvfb -displayfd 3 -noreset -screen 0 1440x900x24 -nolisten tcp 3>"$system/display" >"$system/xvfb.log" 2>&1 &
    server=$!
    read -r number <"$system/display"
    rm "$system/display" "$system/xvfb.log"
    display=:$number
}

# start_window PICTURE COMMAND...: starts the program as the user, waits until its window stands still, takes a picture.
start_window() {
    picture=$proof/$1
    shift
    # As user() does, but in the place of the shell, so that the process to end is the program itself.
    (exec chroot --userspec=ann "$system" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$home" LC_ALL=C.UTF-8 \
        DISPLAY="$display" "$@" >"$system/window.log" 2>&1) &
    window=$!
    tries=0
    until DISPLAY=$display xdotool search --onlyvisible --name Assay >/dev/null 2>&1; do
        kill -0 "$window" 2>/dev/null || { cat "$system/window.log" >&2; fail "the program ended before it showed a window."; }
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || fail "no window after two minutes."
        sleep 1 # another program's window: there is nothing to be told by
    done
    shot=
    for tries in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 1
        import -display "$display" -window root "png:$picture"
        now=$(identify -format '%# %k' "$picture")
        [ "$now" != "$shot" ] || break
        shot=$now
    done
    colours=${now##* }
    [ "$colours" -gt 200 ] || fail "$picture: only $colours colours; the window is empty."
    rm -f "$system/window.log"
}

# stop_window: asks the program to end and waits for it.
stop_window() {
    kill -0 "$window" 2>/dev/null || fail "the program is no longer running."
    kill "$window"
    wait "$window" 2>/dev/null || true
    window=
}

# listing: every file of the fresh system but those of users and the records of dpkg, apt and ldconfig.
listing() {
    find "$system" -xdev \( -path "$system/home" -o -path "$system/tmp" -o -path "$system/var/cache" -o -path "$system/var/log" \
        -o -path "$system/var/lib/dpkg" -o -path "$system/var/lib/apt" \) -prune -o -printf '%P\n' | LC_ALL=C sort
}

# same WHAT EXPECTED ACTUAL
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
