#include "keeping/transfertext.h"

#include "words/problems.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace ui {

namespace {
struct Transfer {
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};
} // namespace

static QString text(const transfer::ExportFailure &failure)
{
    using Code = transfer::ExportFailure::Code;
    const QString file = QDir::toNativeSeparators(failure.file);
    switch (failure.code) {
    case Code::Cancelled:
        return Transfer::tr("Cancelled. Nothing was written.");
    case Code::DiskFull:
        return Transfer::tr("The disk is full: %1 was not written. Make room or choose another "
                            "folder.")
            .arg(file);
    case Code::NotWritable:
        return Transfer::tr("%1 cannot be written: %2. Choose another folder.")
            .arg(file, failure.diagnostic);
    case Code::History:
        return failure.history ? words::text(*failure.history) : QString();
    }
    Q_UNREACHABLE();
}

QString text(const transfer::ExportResult &result)
{
    if (const auto *failure = std::get_if<transfer::ExportFailure>(&result))
        return text(*failure);
    const auto &done = std::get<transfer::Exported>(result);
    return Transfer::tr("%n attempt(s) written to %1", nullptr, done.rows)
        .arg(QDir::toNativeSeparators(done.file));
}

static QString text(const transfer::ImportFailure &failure)
{
    using Code = transfer::ImportFailure::Code;
    const QString file = QDir::toNativeSeparators(failure.file);
    switch (failure.code) {
    case Code::NotReadable:
        return Transfer::tr("%1 cannot be read: %2").arg(file, failure.diagnostic);
    case Code::NothingInIt:
        return Transfer::tr("%1 holds no attempt. Choose a file of JSON lines that a console "
                            "exported.")
            .arg(file);
    case Code::History:
        return failure.history ? words::text(*failure.history) : QString();
    }
    Q_UNREACHABLE();
}

static QString importedBefore(const transfer::ImportFailure &failure)
{
    return Transfer::tr("%n attempt(s) were imported before that. Import the file again: only the "
                        "others are added then.",
        nullptr, failure.counts.added);
}

static QString linesText(const transfer::ImportDone &done)
{
    static constexpr int named = 10;
    QStringList lines;
    for (const int line : done.unreadable.first(qMin<qsizetype>(named, done.unreadable.size())))
        lines.append(QString::number(line));
    const QString list = lines.join(QStringLiteral(", "));
    return done.unreadableCount > named
        ? Transfer::tr("%n line(s) could not be read: %1 …", nullptr, done.unreadableCount)
              .arg(list)
        : Transfer::tr("%n line(s) could not be read: %1", nullptr, done.unreadableCount).arg(list);
}

QString text(const transfer::ImportResult &result)
{
    if (const auto *failure = std::get_if<transfer::ImportFailure>(&result))
        return failure->counts.added > 0 ? text(*failure) + u'\n' + importedBefore(*failure)
                                         : text(*failure);
    const auto &done = std::get<transfer::ImportDone>(result);
    QStringList said { Transfer::tr("%n attempt(s) imported.", nullptr, done.counts.added) };
    if (done.counts.known > 0)
        said.append(Transfer::tr(
            "%n attempt(s) were here already and stay as they are.", nullptr, done.counts.known));
    if (done.unreadableCount > 0)
        said.append(linesText(done));
    return said.join(QLatin1Char('\n'));
}

} // namespace ui
