#include "filling/fillingreport.h"

#include "words/exchange.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

using contract::Field;
using exchange::Remark;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ui::FillingReport)
};

QStringList otherModeLines(const QList<Field> &fields, contract::Mode mode)
{
    QStringList lines;
    for (const Field field : fields) {
        const QString line = mode == contract::Mode::Direct
            ? Texts::tr("%1 belongs to institution mode and was left out: this profile is a "
                        "direct merchant.")
            : Texts::tr("%1 belongs to direct mode and was left out: this profile is an "
                        "institution.");
        lines.append(line.arg(contract::apiName(field)));
    }
    return lines;
}

/// Whoever pasted a whole log reads no more than that.
constexpr qsizetype mostLines = 100;

QStringList remarkLines(const QList<Remark> &remarks)
{
    QStringList lines;
    for (const Remark &remark : remarks.first(qMin(mostLines, remarks.size())))
        lines.append(words::text(remark));
    if (const qsizetype more = remarks.size() - mostLines; more > 0)
        lines.append(Texts::tr("And %n more.", nullptr, static_cast<int>(more)));
    return lines;
}

/// The time alone where it is today's.
QString momentText(qint64 ms)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    const bool isToday = moment.date() == QDate::currentDate();
    return QLocale().toString(
        moment, isToday ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

Notice pasteNotice(const exchange::Pasted &pasted, const Filling &filling, contract::Mode mode)
{
    exchange::Pasted taken = pasted;
    taken.fields = filling.taken;
    const bool isWhole = pasted.remarks.isEmpty() && filling.otherMode.isEmpty();
    const Tone tone = filling.taken.isEmpty() || !isWhole ? Tone::Warning : Tone::Good;
    return { tone, [taken] { return words::summary(taken); },
        [remarks = pasted.remarks, others = filling.otherMode, mode] {
            return otherModeLines(others, mode) + remarkLines(remarks);
        } };
}

Notice againNotice(const history::Row &row, const contract::ReadBody &body, const Filling &filling,
    contract::Mode mode)
{
    QList<Remark> remarks;
    for (const QString &member : body.unknownMembers)
        remarks.append({ Remark::Kind::UnknownMember, member });
    for (const Field field : body.wrongType)
        remarks.append({ Remark::Kind::WrongType, contract::apiName(field) });
    const bool isWhole = remarks.isEmpty() && filling.otherMode.isEmpty();
    const auto text = [moment = row.startedMs, expires = lifeMinutes(row).has_value()] {
        const QString line = expires
            ? Texts::tr("Filled from the attempt of %1, with a fresh contract code and expiry.")
            : Texts::tr("Filled from the attempt of %1, with a fresh contract code and, as "
                        "then, no expiry.");
        return line.arg(momentText(moment));
    };
    return { isWhole ? Tone::Plain : Tone::Warning, text,
        [remarks, others = filling.otherMode, mode] {
            return otherModeLines(others, mode) + remarkLines(remarks);
        } };
}

Notice draftNotice(const forms::Draft &draft)
{
    return { Tone::Plain, [moment = draft.savedMs] {
                return Texts::tr("The draft of %1 is back.").arg(momentText(moment));
            } };
}

Notice draftFailureNotice(const forms::WriteFailure &failure)
{
    return { Tone::Warning, [failure] {
                return Texts::tr("The draft cannot be saved to %1: %2. What you type is lost "
                                 "when the program ends.")
                    .arg(failure.path, failure.diagnostic);
            } };
}

Notice copyNotice(exchange::Format format)
{
    return { Tone::Good, [format] {
                return Texts::tr("Copied (%1). No secret is in it: keys and signatures are "
                                 "placeholders.")
                    .arg(words::text(format));
            } };
}

Notice documentNotice(exchange::Format format, QAction *paste)
{
    return { Tone::Plain,
        [format] {
            return Texts::tr("What you pasted is more than this field holds (%1): fill the "
                             "form with it?")
                .arg(words::text(format));
        },
        {}, paste };
}

} // namespace ui
