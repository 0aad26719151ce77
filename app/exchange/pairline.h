#pragma once

#include <QString>

#include <optional>

namespace exchange {

/// One line of names and values.
struct PairLine {
    QString name;
    QString value;
    bool isBare = false; ///< the name stood without quotes, before `=` or `:`
};

/// `name=value`, `name: value`, `"name" => "value",`, or two columns; a comment behind the value is
/// left out. Nothing for any other line.
[[nodiscard]] std::optional<PairLine> parsePairLine(QStringView line);

/// How to write a value so that `parsePairLine` gives it back: plain, or in quotes as JSON does.
[[nodiscard]] QString pairValue(const QString &value);

} // namespace exchange
