#include "cli/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace cli {

JsonLine &JsonLine::add(const char *name, const QJsonValue &value)
{
    // Qt writes arrays and objects only: write an array of one, take its brackets away.
    const QByteArray array = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"' + QByteArray(name) + "\":" + array.mid(1, array.size() - 2);
    return *this;
}

JsonLine &JsonLine::addText(const char *name, const QString &text)
{
    return add(name, text.isEmpty() ? QJsonValue() : QJsonValue(text));
}

QByteArray JsonLine::bytes() const { return '{' + m_members + "}\n"; }

static void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

void print(const QByteArray &line) { write(stdout, line); }

void say(const QString &words)
{
    if (!words.isEmpty())
        write(stderr, words.toUtf8() + '\n');
}

} // namespace cli
