#include "history/spooledrow.h"

#include "history/columns.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>

namespace history {

static constexpr QLatin1String kind { "papay-spool" };
static constexpr QLatin1String checksum { "sha256" };
static constexpr QLatin1String content { "row" };

static QByteArray checksumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray spooled(const Row &row)
{
    QCborMap columnsOfRow;
    for (const Part part :
        { Part::Begun, Part::Finished, Part::Clerk, Part::Request, Part::Response }) {
        const QStringList names = columns(part);
        const QVariantList all = values(row, part);
        for (qsizetype i = 0; i < names.size(); ++i)
            columnsOfRow.insert(names[i], QCborValue::fromVariant(all[i]));
    }
    const QByteArray bytes = columnsOfRow.toCborValue().toCbor();
    const QCborMap file { { kind, 1 }, { checksum, checksumOf(bytes) }, { content, bytes } };
    return file.toCborValue().toCbor();
}

std::optional<Row> rowSpooled(const QByteArray &bytes)
{
    const QCborMap file = QCborValue::fromCbor(bytes).toMap();
    const QByteArray columnsOfRow = file[content].toByteArray();
    if (file[kind] != QCborValue(1) || columnsOfRow.isEmpty()
        || file[checksum].toByteArray() != checksumOf(columnsOfRow))
        return std::nullopt;
    Row row;
    const QCborMap found = QCborValue::fromCbor(columnsOfRow).toMap();
    for (auto column = found.begin(); column != found.end(); ++column)
        read(row, column.key().toString(),
            column.value().isNull() ? QVariant() : column.value().toVariant());
    return row;
}

} // namespace history
