#!/usr/bin/env bash
# Makes sure that the system libraries and PostgreSQL's programs are there. Installs only what is
# missing; does nothing, and needs no rights, when nothing is.
#
#   deploy/setup.sh          what the build and the demo need
#   deploy/setup.sh test     and what the tests need besides: strace, which kills and fails programs
#                            at a chosen system call; Python for reference implementations
#   deploy/setup.sh bench    and what the figures need besides: baselines and a plain HTTP client
set -euo pipefail

missing=()
need() { # need PACKAGE TEST...
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
has_initdb() { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; }
has_header() { ls "$@"; }

need pkg-config command -v pkg-config
need libpq-dev has_header /usr/include/postgresql/libpq-fe.h
need libsqlite3-dev has_header /usr/include/sqlite3.h
need libsodium-dev has_header /usr/include/sodium.h
need postgresql has_initdb
case "${1:-}" in
test)
    need strace command -v strace
    need e2fsprogs command -v mkfs.ext4
    need python3-pip python3 -m pip --version
    ;;
bench)
    need sqlite3 command -v sqlite3
    need curl command -v curl
    need procps command -v ps
    ;;
esac
if ! command -v swift >/dev/null; then
    echo "setup: no 'swift' on the PATH. Install a Swift 6.3 toolchain (https://www.swift.org/install), then try again." >&2
    exit 1
fi
[ ${#missing[@]} -eq 0 ] && exit 0

echo "setup: installing ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "setup: this is no Debian system. Please install the equivalents of: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: not root and no sudo. Please have somebody run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
# Debian starts a cluster of its own when postgresql is installed; ours is private and needs none.
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >"$log" 2>&1; then
    cat "$log" >&2
    echo "setup: ${missing[*]} could not be installed; what apt-get said stands above." >&2
    exit 1
fi
