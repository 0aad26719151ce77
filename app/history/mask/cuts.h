#pragma once

#include <QList>
#include <QString>

namespace history {

/// A piece of a text.
struct Range {
    qsizetype from = 0;
    qsizetype end = 0;
};

/// What of a text is replaced by what.
struct Cut {
    qsizetype from = 0;
    qsizetype length = 0;
    QString by;
};

/// What hides an openid, a name (mask.h), in order.
[[nodiscard]] QList<Cut> openidCuts(QStringView openid);
[[nodiscard]] QList<Cut> nameCuts(QStringView name);
[[nodiscard]] QString cut(QString text, const QList<Cut> &cuts);

/// The characters as people count them: letters with their marks, pairs, emoji.
[[nodiscard]] QList<Range> graphemes(QStringView text);

} // namespace history
