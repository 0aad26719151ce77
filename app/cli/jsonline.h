#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QLatin1String>

namespace cli {

/// One JSON object on one line whose members stay in the order in which they were added (Qt's own
/// objects sort them).
class JsonLine
{
public:
    JsonLine &add(const char *name, const QJsonValue &value);
    /// A text, or null when it is empty.
    JsonLine &addText(const char *name, const QString &text);
    [[nodiscard]] QByteArray bytes() const; ///< ends with \n

private:
    QByteArray m_members;
};

/// Writes to standard output at once.
void print(const QByteArray &line);
/// Writes a line of words to standard error.
void say(const QString &words);

} // namespace cli
