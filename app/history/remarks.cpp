#include "history/remarks.h"

#include "history/connection/connection.h"
#include "history/records.h"
#include "history/schema.h"
#include "history/summaries.h"

#include <algorithm>

namespace history {

static QString tidiedNote(QString note)
{
    note.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    note.replace(u'\r', u'\n');
    note.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return note.trimmed();
}

static QStringList tidiedTags(const QStringList &tags)
{
    QStringList tidied;
    for (QString tag : tags) {
        // Blanks in between stay one blank: a tag is read, and searched, as it looks.
        tag = tag.simplified();
        tag.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        if (!tag.isEmpty() && !tidied.contains(tag, Qt::CaseInsensitive))
            tidied.append(tag);
    }
    return tidied;
}

Remarks tidied(const Remarks &remarks)
{
    return { .note = tidiedNote(remarks.note), .tags = tidiedTags(remarks.tags) };
}

bool fits(const Remarks &remarks)
{
    return remarks.note.size() <= Remarks::longestNote && remarks.tags.size() <= Remarks::mostTags
        && std::all_of(remarks.tags.cbegin(), remarks.tags.cend(),
            [](const QString &tag) { return tag.size() <= Remarks::longestTag; });
}

/// Its beginning, without half a character at the end.
static QString beginning(const QString &text, qsizetype longest)
{
    const bool isPairCut = text.size() > longest && text[longest].isLowSurrogate();
    return text.left(isPairCut ? longest - 1 : longest);
}

Remarks shortened(const Remarks &remarks)
{
    Remarks kept { .note = beginning(remarks.note, Remarks::longestNote),
        .tags = remarks.tags.mid(0, Remarks::mostTags) };
    for (QString &tag : kept.tags)
        tag = beginning(tag, Remarks::longestTag);
    return tidied(kept); // what was cut may be there twice now
}

/// Runs an update of one row, and answers the row.
static StoreResult update(
    Connection &connection, const QString &id, const QString &settings, const QVariantList &values)
{
    {
        auto updated = connection.run(QStringLiteral("update attempt set revision = %1, %2")
                                          .arg(QLatin1String(nextRevision), settings),
            values);
        if (!updated)
            return tl::unexpected(updated.error());
        if (updated->numRowsAffected() < 1)
            return tl::unexpected(connection.error(StoreErrorCode::NotFound, id));
    }
    const auto rowOf = [&]() -> StoreResult {
        const auto rows
            = wholeRows(connection, schemaVersion, QStringLiteral(" where id = ?"), { id });
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->value(0);
    };
    const auto row = rowOf();
    if (!row)
        return row;
    if (const auto made = makeSearchable(connection, row->rowid); !made)
        return tl::unexpected(made.error());
    return row;
}

/// An empty text, never NULL.
static QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

StoreResult recordRemarks(Connection &connection, const QString &id, const Remarks &remarks)
{
    const Remarks kept = tidied(remarks);
    if (!fits(kept))
        return tl::unexpected(connection.error(
            StoreErrorCode::Failed, QStringLiteral("note or tags are longer than is kept")));
    return update(connection, id, QStringLiteral("note = ?, tags = ? where id = ?"),
        { notNull(kept.note), notNull(kept.tags.join(u'\n')), id });
}

StoreResult recordConfirmed(Connection &connection, const QString &id, const QString &sessionId)
{
    return update(connection, id,
        QStringLiteral("session_id = ? where id = ? and origin = 'imported' "
                       "and outcome = 'verified' and session_id in ('', ?)"),
        { notNull(sessionId), id, notNull(sessionId) });
}

} // namespace history
