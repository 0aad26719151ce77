#include "filling/pasteguard.h"

#include "form/contractform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace ui {

PasteGuard::PasteGuard(const ContractForm &form, QObject *parent)
    : QObject(parent)
{
    for (const contract::Field field : contract::allFields)
        form.field(field).focusProxy()->installEventFilter(this);
}

/// What can be read between two keystrokes.
static constexpr qsizetype readAtOnce = 32 * 1024;

/// What that text is, where it is more than a value: several lines with at least two fields.
static std::optional<exchange::Format> documentIn(const QString &text)
{
    if (!text.trimmed().contains(QLatin1Char('\n')))
        return std::nullopt;
    const exchange::Pasted pasted = exchange::read(text.left(readAtOnce));
    return pasted.fields.size() > 1 ? pasted.format : std::nullopt;
}

bool PasteGuard::eventFilter(QObject *input, QEvent *event)
{
    if (event->type() != QEvent::KeyPress
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return QObject::eventFilter(input, event);
    const auto format = documentIn(QGuiApplication::clipboard()->text());
    if (!format)
        return QObject::eventFilter(input, event);
    emit documentCame(*format);
    return true;
}

} // namespace ui
