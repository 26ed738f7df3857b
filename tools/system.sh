#!/bin/sh
# Installs what this repository needs from the operating system: "demo" or "test".
# On Debian and its relatives, as root, with apt-get; elsewhere it says what to install.
set -eu

missing=""
need() { # need <package> <probe command…>
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
has_font() { # has_font <fontconfig pattern>
    command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list "$1" 2>/dev/null)" ]
}
has_python() {
    for python in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$python" ] || continue
        "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return 0
    done
    return 1
}
has_office() {
    # the command may be there without Calc: ask for the two libraries that the tests load
    command -v soffice >/dev/null 2>&1 || return 1
    office=$(dirname "$(readlink -f "$(command -v soffice)")")
    [ -e "$office/libswlo.so" ] && [ -e "$office/libsclo.so" ]
}

has_python || missing="$missing python3 python3-venv"
need fontconfig command -v fc-list
if [ "$1" = test ]; then
    # the tests compare pages with LibreOffice's, set in the very same faces
    has_font ":family=Noto Serif CJK SC" || missing="$missing fonts-noto-cjk"
    has_font ":family=Noto Serif CJK SC:style=Bold" || missing="$missing fonts-noto-cjk"
    has_font ":family=Liberation Serif" || missing="$missing fonts-liberation"
    need poppler-utils command -v pdftotext
    need git command -v git
    has_office || missing="$missing libreoffice-writer-nogui libreoffice-calc-nogui"
else
    # Chinese is not enough: Japanese-only faces lack simplified characters
    has_font ":lang=zh-cn" || missing="$missing fonts-noto-cjk"
fi
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086 # the names are words on purpose
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
else
    echo "Please install these first (Debian's names), or run make as root on Debian:$missing" >&2
    if command -v dnf >/dev/null 2>&1; then
        echo "On Fedora: dnf install fontconfig google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts liberation-fonts poppler-utils libreoffice-writer libreoffice-calc" >&2
    elif command -v brew >/dev/null 2>&1; then
        echo "On macOS: brew install python poppler fontconfig font-noto-serif-cjk-sc font-noto-sans-cjk-sc font-liberation && brew install --cask libreoffice" >&2
    fi
    exit 4
fi
