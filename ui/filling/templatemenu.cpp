#include "filling/templatemenu.h"

#include "currentprofile.h"

#include <QEvent>

namespace ui {

static constexpr qsizetype withKey = 9; // 1 to 9

TemplateMenu::TemplateMenu(
    forms::Templates &templates, const CurrentProfile &current, QAction &save, QWidget *parent)
    : QMenu(parent)
    , m_templates(templates)
    , m_current(current)
    , m_line(addSeparator())
{
    setObjectName(QStringLiteral("templatesMenu"));
    addAction(&save);
    manage.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T));
    addAction(&manage);
    connect(this, &QMenu::aboutToShow, this, &TemplateMenu::fill);
    retranslate();
}

/// Numbered where there is a key for it; an & in the name is no key.
static QString entryText(const QString &name, qsizetype place)
{
    const QString text = QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
    return place < withKey ? QStringLiteral("&%1  %2").arg(place + 1).arg(text) : text;
}

void TemplateMenu::fill()
{
    qDeleteAll(m_entries);
    m_entries.clear();
    for (const forms::Template &one : m_templates.of(m_current.profile().id)) {
        auto *entry = new QAction(entryText(one.name, m_entries.size()), this);
        connect(entry, &QAction::triggered, this, [this, one] { emit chosen(one); });
        insertAction(m_line, entry);
        m_entries.append(entry);
    }
    m_line->setVisible(!m_entries.isEmpty());
    manage.setEnabled(!m_entries.isEmpty());
}

void TemplateMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void TemplateMenu::retranslate()
{
    setTitle(tr("Templates"));
    setAccessibleName(title());
    manage.setText(tr("Manage templates …"));
}

} // namespace ui
