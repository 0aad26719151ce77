#include "filling/copymenu.h"

#include "words/exchange.h"

#include <QEvent>

#include <array>

namespace ui {

using exchange::Format;

namespace {
struct Entry {
    Format format;
    Qt::Key key;
};
constexpr std::array entries { Entry { Format::Json, Qt::Key_J }, Entry { Format::Curl, Qt::Key_B },
    Entry { Format::Php, Qt::Key_P }, Entry { Format::Go, Qt::Key_G },
    Entry { Format::Pairs, Qt::Key_K } };
} // namespace

CopyMenu::CopyMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("copyAsMenu"));
    for (const Entry &entry : entries) {
        QAction *action = addAction(QString());
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | entry.key));
        connect(action, &QAction::triggered, this,
            [this, format = entry.format] { emit wanted(format); });
    }
    retranslate();
}

void CopyMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void CopyMenu::retranslate()
{
    setTitle(tr("Copy as"));
    setAccessibleName(title());
    for (std::size_t i = 0; i < entries.size(); ++i)
        actions()[static_cast<qsizetype>(i)]->setText(words::text(entries[i].format));
}

} // namespace ui
