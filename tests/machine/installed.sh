#!/usr/bin/env bash
# The installed programs do the main job with the build tree, the sources and QCA's cache out of sight.
# Usage: installed.sh SOURCE BUILD QCA-CMAKE-FOLDER
set -euo pipefail

source=$1
build=$2
qca=$(realpath "$3/../../..")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Moved once more after the installation: nothing may remember where it was put first.
cmake --install "$build" --prefix "$scratch/first" >"$scratch/log"
mv "$scratch/first" "$scratch/prefix"
for file in bin/papay-console bin/papayctl share/applications/org.papay.console.desktop \
  share/icons/hicolor/48x48/apps/org.papay.console.png share/doc/papay-console/LICENSE; do
  [[ -s $scratch/prefix/$file ]] || { echo "not installed: $file" && exit 1; }
done

hidden=("$build" "$source")
[[ $qca == /usr || $qca == /usr/* ]] || hidden+=("$qca")
namespace=(unshare --mount)
[[ $(id -u) == 0 ]] || namespace+=(--user --map-root-user)
export scratch LC_ALL=C.UTF-8
# In the asan preset: the list of known leaks is hidden with the sources.
unset LSAN_OPTIONS
export ASAN_OPTIONS=detect_leaks=0

# shellcheck disable=SC2016 # expanded by the inner shell
exec_in_the_dark='
  set -euo pipefail
  for folder; do mount -t tmpfs none "$folder"; done
  cd "$scratch"
  for program in papay-console papayctl; do
    ldd "prefix/bin/$program" >"$program.ldd"
    if grep "not found" "$program.ldd"; then exit 1; fi
  done
  prefix/bin/papayctl --data-dir data demo | tee demo
  prefix/bin/papayctl --data-dir data history | tee history'
"${namespace[@]}" bash -c "$exec_in_the_dark" installed "${hidden[@]}"

grep -q '"outcome":"verified"' "$scratch/demo"
session=$(grep -o '"session_id":"[^"]\+"' "$scratch/demo")
grep -qF "$session" "$scratch/history"
