#pragma once

#include <QString>

#include <vector>

namespace exchange {

/// Stands in a word before each text that a shell would replace (`$NAME`, `$(…)`, `` `…` ``). Made
/// of code points that are no characters, so that no real text holds it.
inline constexpr char16_t substitutionMark[] = { 0xFDD0, 0xFDD1, 0xFDD0, 0 };

struct ShellWord {
    QString text; ///< quotes and escapes undone
    int line = 0;
};

/// One command of a shell.
struct ShellCommand {
    std::vector<ShellWord> words;
    bool cutOff = false; ///< inside a quote
    int lastLine = 0;
    QString rest; ///< what follows the command: its first line
    int restLine = 0;
    bool isJoined = false; ///< `rest` starts with an operator: a pipe, a redirection, &&
};

/// The first command of the text as a POSIX shell (with bash's $'…') splits it. Kinder in one
/// point: a line that starts with a dash belongs to the command without a backslash before it, too.
/// Pure, executes nothing, never fails.
[[nodiscard]] ShellCommand posixCommand(QStringView text, int firstLine = 1);

/// The same for cmd.exe: `^` joins lines and takes the meaning of the next character, only double
/// quotes are quotes, inside them `\"` and `""` are one.
[[nodiscard]] ShellCommand windowsCommand(QStringView text, int firstLine = 1);

/// Whether the text shows what only cmd.exe understands.
[[nodiscard]] bool isWindowsCommand(const QString &text);

} // namespace exchange
