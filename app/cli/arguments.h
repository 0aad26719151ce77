#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace cli {

/// What was typed after `papayctl`, checked as far as names go.
struct Arguments {
    QString subcommand;
    QStringList rest; ///< FIELD=VALUE words, or what `history` or `database` is to do
    QHash<QString, QStringList> options; ///< by name without dashes; a flag has no value

    [[nodiscard]] bool has(const char *option) const;
    /// The last value given; empty when absent.
    [[nodiscard]] QString value(const char *option) const;
    [[nodiscard]] QStringList values(const char *option) const;
};

struct UsageError {
    QString message; ///< translated
};

/// Reads the words (without the program's name). Global options stand anywhere.
[[nodiscard]] base::Result<Arguments, UsageError> readArguments(const QStringList &words);

/// The text of --help, translated.
[[nodiscard]] QString helpText();

} // namespace cli
