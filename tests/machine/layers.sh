#!/usr/bin/env bash
# The layer guard lets the tree as it is pass, and catches each kind of planted offence.
set -euo pipefail

root=$1
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
# A small house: the guard reads text only, so a few rooms are enough.
mkdir -p "$copy"/app/{base,words,access,sandbox,cli} "$copy/ui"
echo 'papay_room(base SOURCES clock.cpp KNOWS Qt6::Core)' >"$copy/app/base/CMakeLists.txt"
echo 'papay_room(words SOURCES words.cpp KNOWS base)' >"$copy/app/words/CMakeLists.txt"
echo 'papay_room(access SOURCES call.cpp KNOWS base) # not sandbox' >"$copy/app/access/CMakeLists.txt"
echo 'papay_room(sandbox SOURCES judge.cpp KNOWS base)' >"$copy/app/sandbox/CMakeLists.txt"
echo 'target_link_libraries(papayctl PRIVATE access)' >"$copy/app/cli/CMakeLists.txt"
echo 'papay_room(ui SOURCES window.cpp KNOWS words Qt6::Widgets)' >"$copy/ui/CMakeLists.txt"
echo '#include <QtWidgets/QApplication>' >"$copy/app/main.cpp"
printf '#include "base/clock.h"\nQString text() { return tr("hello"); }\n' >"$copy/app/words/words.cpp"
printf '#include <QWidget>\n#include "words/words.h"\n' >"$copy/ui/window.cpp"
printf '#include "words/words.h"\n' >"$copy/app/cli/demo.cpp"

failures=0

expect_silence() {
  local said
  said=$("$root/tests/layers" "$copy") && return
  printf 'offences seen where there are none:\n%s\n' "$said"
  failures=$((failures + 1))
}

# expect_offence FILE LINE RULE
expect_offence() {
  local said
  cp -a "$copy/$1" "$copy/before" 2>/dev/null || : >"$copy/before"
  printf '%s\n' "$2" >>"$copy/$1"
  if said=$("$root/tests/layers" "$copy") || [[ $said != "$3: $1:"*"$2"* ]]; then
    printf 'not caught in %s: %s\nsaid: %s\n' "$1" "$2" "$said"
    failures=$((failures + 1))
  fi
  mv "$copy/before" "$copy/$1"
}

expect_silence
expect_offence app/base/clock.cpp '#include <QtWidgets/QWidget>' 'a window header below ui'
expect_offence app/base/clock.cpp '#include <QtGui/QImage>' 'a window header below ui'
expect_offence app/words/words.cpp '# include <QIcon>' 'a window header below ui'
expect_offence app/cli/demo.cpp '#include <QApplication>' 'a window header below ui'
expect_offence app/base/CMakeLists.txt 'target_link_libraries(base PUBLIC Qt6::Gui)' 'a window library below ui'
expect_offence app/access/call.cpp 'return tr("no answer");' 'a text outside words, cli and ui'
expect_offence app/main.cpp 'const QString title = QObject::tr("console");' 'a text outside words, cli and ui'
expect_offence app/base/clock.cpp '#include "words/words.h"' 'base does not name words in its CMakeLists.txt'
expect_offence ui/window.cpp '#include "access/call.h"' 'ui does not name access in its CMakeLists.txt'
expect_offence app/base/clock.cpp '#include "../words/words.h"' 'base does not name words in its CMakeLists.txt'

# Even where a link line would allow it.
echo 'target_link_libraries(access PUBLIC sandbox)' >>"$copy/app/access/CMakeLists.txt"
expect_silence
expect_offence app/access/call.cpp '#include "sandbox/judge.h"' 'access and sandbox meet on the wire only'

printf '// what tr() would say\n' >"$copy/app/access/call.cpp"
expect_silence
exit $((failures > 0))
