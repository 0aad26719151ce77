#!/usr/bin/env bash
# What app/setup does on machines that lack this or that, on made-up machines (fakes/).
set -euo pipefail

root=$1
here=$root/tests/machine
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
unset DISPLAY WAYLAND_DISPLAY XDG_CACHE_HOME
export PATH="$here/fakes:$PATH" LC_ALL=C.UTF-8
export PAPAY_OS_RELEASE=$here/data/os-release/debian-12 PAPAY_APT_ETC=$here/data/apt-deb822

fail() {
  printf 'FAIL: %s: %s\n' "$machine" "$1"
  sed 's/^/  said: /' "$FAKE/said"
  sed 's/^/  called: /' "$FAKE/calls"
  failures=$((failures + 1))
}

# machine NAME [PACKAGE…]: a new machine with these packages.
machine() {
  machine=$1
  shift
  export FAKE=$scratch/$machine HOME=$scratch/$machine/home
  export PAPAY_POSTGRESQL_ETC=$FAKE/postgresql-common PAPAY_POSTGRESQL_PROGRAMS=$FAKE/postgresql
  mkdir -p "$HOME"
  printf '%s\n' "$@" >"$FAKE/installed"
  : >"$FAKE/calls"
  qca=$HOME/.cache/papay-console/qca-2.3.10
}

# setup STATUS [NAME=VALUE…]: one run and the exit status it should end with.
setup() { setup_with '' "$@"; }
# The same for the tests' sake.
setup_tests() { setup_with --tests "$@"; }
setup_with() {
  local argument=$1 expected=$2 status=0
  shift 2
  env "$@" "$root/app/setup" ${argument:+"$argument"} >"$FAKE/said" 2>&1 || status=$?
  [[ $status == "$expected" ]] || fail "exit status $status instead of $expected"
}

called() { grep -q -- "$1" "$FAKE/calls" || fail "never called: $1"; }
not_called() { ! grep -q -- "$1" "$FAKE/calls" || fail "called: $1"; }
does_not_say() { ! grep -qF -- "$1" "$FAKE/said" || fail "said: $1"; }
says() { grep -qF -- "$1" "$FAKE/said" || fail "did not say: $1"; }
has_qca() { [[ -s $qca/.complete && -d $qca/lib && -s $qca/COPYING ]] || fail 'QCA is not whole'; }
has_nothing_of_qca() { [[ ! -e $qca && ! -e $HOME/.cache/papay-console/setup.work ]] || fail 'a half of QCA is left'; }

machine 'an empty machine'
setup 0
called 'install .* g++ .* pkgconf qt6-base-dev .* libqrencode-dev .* tzdata fonts-noto-cjk'
called 'install .* libpkcs11-helper1-dev'
has_qca
: >"$FAKE/calls"
setup 0
not_called .
[[ ! -s $FAKE/said ]] || fail 'the second run is not silent'

machine 'a machine that lacks one package' g++
setup 0
: >"$FAKE/calls"
sed -i '/^cmake$/d' "$FAKE/installed"
setup 0
called 'install --no-install-recommends cmake$'
not_called 'apt-get .* source'

machine 'a mirror that fails'
setup 1 FAKE_APT_FAILS=install
says 'E: Failed to fetch http://mirror.example/pool/g++.deb  404  Not Found'
has_nothing_of_qca
setup 0
has_qca

machine 'a mirror without source'
setup 1 FAKE_APT_FAILS=source
says '404  Not Found'
says 'The source of QCA could not be fetched'
has_nothing_of_qca
setup 0
has_qca

machine 'a compiler that fails'
setup 1 FAKE_CMAKE_FAILS=--build
says 'qca.cpp:1: error: no such thing'
has_nothing_of_qca

machine 'a set-up that is killed'
setup 137 FAKE_CMAKE_KILLS=--install
[[ ! -e $qca ]] || fail 'a half of QCA is left'
setup 0
has_qca

machine 'an older build of QCA'
mkdir -p "$qca" && echo 0 >"$qca/.complete"
setup 0
has_qca
[[ $(cat "$qca/.complete") != 0 ]] || fail 'not replaced'

machine 'two at once'
setup 0 & first=$!
setup 0
wait "$first"
has_qca
[[ $(grep -c 'cmake --install' "$FAKE/calls") == 1 ]] || fail 'QCA was not built exactly once'

machine 'neither root nor sudo' g++ cmake
setup 1 FAKE_UID=1000
says 'Missing, and neither root nor sudo is at hand to install them: ninja-build pkgconf qt6-base-dev'
[[ $(wc -l <"$FAKE/said") == 1 ]] || fail 'more than one line'
not_called apt-get

machine 'a user with sudo'
setup 0 FAKE_UID=1000 FAKE_SUDO=yes
called 'sudo env'
has_qca

machine 'Debian 13'
setup 0 PAPAY_OS_RELEASE="$here/data/os-release/debian-13"
called 'install .* libqca-qt6-dev libqca-qt6-plugins'
not_called "^cmake"

machine 'a machine without a database server'
setup 0
not_called ' postgresql '
setup_tests 0
called 'install .* postgresql$'
[[ $(cat "$FAKE/clusters") == 'create_main_cluster = false' ]] || fail 'a cluster would be made'
[[ -z $(ls "$PAPAY_POSTGRESQL_ETC/createcluster.d") ]] || fail 'no cluster would ever be made again'

machine 'a machine with a database server of its own'
mkdir -p "$FAKE/postgresql/17/bin" && : >"$FAKE/postgresql/17/bin/initdb"
setup_tests 0
not_called ' postgresql$'
[[ ! -e $PAPAY_POSTGRESQL_ETC ]] || fail 'its settings were touched'

machine 'a database server that cannot be had'
setup_tests 1 FAKE_APT_FAILS=postgresql
[[ -z $(ls "$PAPAY_POSTGRESQL_ETC/createcluster.d") ]] || fail 'no cluster would ever be made again'

machine 'a user with sudo and without a database server'
setup_tests 0 FAKE_UID=1000 FAKE_SUDO=yes
[[ $(cat "$FAKE/clusters") == 'create_main_cluster = false' ]] || fail 'a cluster would be made'
[[ -z $(ls "$PAPAY_POSTGRESQL_ETC/createcluster.d") ]] || fail 'no cluster would ever be made again'

machine 'a Wayland session'
setup 0 WAYLAND_DISPLAY=wayland-0
called 'install .* qt6-wayland'

machine 'a Chinese locale'
setup 1 FAKE_UID=1000 LC_ALL=zh_CN.UTF-8
says '缺少以下软件包'

machine 'a machine without an input method'
setup 0
says 'To type Chinese'
says ': fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6'
not_called fcitx5

machine 'a Chinese locale without an input method'
setup 0 LC_ALL=zh_HK.UTF-8
says '输入中文'
says 'fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6'

machine 'an input method without its part for Qt 6' fcitx5 fcitx5-chinese-addons
setup 0
says ': fcitx5-frontend-qt6'

machine 'a machine with an input method' fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6
setup 0
does_not_say fcitx5

machine 'no home'
setup 1 -u HOME
says 'HOME is not set'

exit $((failures > 0))
