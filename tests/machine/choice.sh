#!/usr/bin/env bash
# What app/setup --print chooses for each system, and that it touches nothing.
set -euo pipefail

root=$1
here=$root/tests/machine
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export FAKE=$scratch HOME=$scratch/home PATH="$here/fakes:$PATH" LC_ALL=C.UTF-8
unset XDG_CACHE_HOME
mkdir "$HOME"
: >"$FAKE/calls"
failures=0

# choose SYSTEM APT-FOLDER [ARGUMENT…]: the choice, with the made-up home written as ~.
choose() {
  local system=$1 apt=$2
  shift 2
  PAPAY_OS_RELEASE=$here/data/os-release/$system PAPAY_APT_ETC=$here/data/$apt \
    "$root/app/setup" --print "$@" 2>&1 | sed "s|$HOME|~|"
}

expect() {
  [[ $2 == "$3" ]] && return
  printf 'FAIL: %s\n' "$1"
  diff <(printf '%s\n' "$3") <(printf '%s\n' "$2") || true
  failures=$((failures + 1))
}

common='build: g++ cmake ninja-build pkgconf qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libssl-dev libexpected-dev libqrencode-dev qtkeychain-qt6-dev'
rest='run: ca-certificates libqt6sql6-psql libqt6sql6-sqlite libsecret-1-0 qt6-translations-l10n tzdata
font: fonts-noto-cjk, where no font has Chinese
wayland: qt6-wayland, in a session without X
suggested: fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6, for typing Chinese; never installed'
from_source="qca: 2.3.10, built from the source package qca2 of trixie, into ~/.cache/papay-console/qca-2.3.10"
packaged="qca: the packages of the distribution
$common
qca-packages: libqca-qt6-dev libqca-qt6-plugins
$rest"

expect 'Debian 12 with deb822 sources' "$(choose debian-12 apt-deb822)" "system: debian 12
$from_source
qca-source: URIs: http://mirror.example/debian
qca-source: Signed-By: /usr/share/keyrings/mirror.gpg
qca-source: URIs: http://second.example/debian
$common
qca-packages: libpkcs11-helper1-dev qt6-5compat-dev xz-utils
$rest"
expect 'Debian 12 with one-line sources' "$(choose debian-12 apt-one-line | grep source)" "$from_source
qca-source: URIs: http://mirror.example/debian
qca-source: Signed-By: /etc/apt/keyrings/mirror.asc
qca-source: URIs: http://second.example/debian
qca-source: URIs: https://third-party.example/debian"
expect 'Debian 13' "$(choose debian-13 apt-deb822)" "system: debian 13
$packaged"
expect 'Debian testing' "$(choose debian-testing apt-deb822)" "system: debian
$packaged"
expect 'Ubuntu 24.04' "$(choose ubuntu-24.04 apt-deb822)" "system: ubuntu 24.04
$packaged"
expect 'Ubuntu 24.04 with tests' "$(choose ubuntu-24.04 apt-deb822 --tests | tail -n 2)" \
  'server: postgresql, where there is none, without a database of its own
tests: dbus-bin dbus-daemon gnome-keyring imagemagick openbox opensc openssl procps softhsm2 sqlite3 x11-utils xdotool xvfb zbar-tools'
for system in 'ubuntu 22.04' 'fedora 41'; do
  expect "$system" "$(choose "${system/ /-}" apt-deb822)" \
    "Papay Console's set-up knows Debian 12 and later and Ubuntu 24.04 and later, not $system."
done
expect 'an unreadable os-release' "$(choose nowhere apt-deb822)" \
  "Papay Console's set-up knows Debian 12 and later and Ubuntu 24.04 and later, not unknown."

expect 'what was called' "$(cat "$FAKE/calls")" ''
expect 'what was written' "$(ls -A "$HOME")" ''
for program in app/setup app/run tests/run tests/fresh-machine; do
  expect "$program --help" "$("$root/$program" --help </dev/null | head -n 1 | cut -d' ' -f1,2)" "Usage: $program"
done
expect 'the input method in --help' "$("$root/app/setup" --help | grep -c -e 'typing Chinese' -e '输入中文' -e 'fcitx5 .*qt6')" 3
exit $((failures > 0))
