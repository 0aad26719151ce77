#include "cli/csv.h"

#include "cli/output.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace cli {

static constexpr std::array columns { "outcome", "session_id", "attempt", "http_status", "code",
    "message", "detail", "request_id", "verification", "base_uri", "out_contract_code",
    "duration_ms", "started", "profile" };

/// Full-width signs count too: spreadsheets of Chinese users read them as formulas.
static bool looksLikeFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r＝＋－＠");
    return !text.isEmpty() && starts.contains(text.front());
}

static QByteArray cell(const QJsonValue &value)
{
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    QString text = value.toString();
    if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (looksLikeFormula(text))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return '"' + text.toUtf8() + '"';
}

QByteArray csvHeader()
{
    QByteArray line;
    for (const char *column : columns)
        line += (line.isEmpty() ? "" : ",") + QByteArray(column);
    return line + "\r\n";
}

QByteArray csvLine(const history::Row &row)
{
    const QJsonObject members = QJsonDocument::fromJson(historyLine(row).bytes()).object();
    QByteArray line;
    for (const char *column : columns) {
        if (column != columns.front())
            line += ',';
        const QJsonValue value = members.value(QLatin1String(column));
        if (!value.isNull())
            line += cell(value);
    }
    return line + "\r\n";
}

} // namespace cli
