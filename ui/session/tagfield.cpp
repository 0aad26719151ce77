#include "session/tagfield.h"

#include "chip.h"
#include "history/remarks.h"
#include "look.h"
#include "taborder.h"
#include "wraplayout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace ui {

using history::Remarks;

static constexpr int inputRoom = 16; // characters

TagField::TagField(QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit(this))
    , m_layout(new WrapLayout(this))
{
    setObjectName(QStringLiteral("tagField"));
    m_input->setObjectName(QStringLiteral("tagInput"));
    m_input->setMinimumWidth(inputRoom * fontMetrics().averageCharWidth());
    m_input->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_input->installEventFilter(this);
    m_layout->setSpacing(space::small);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_input);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textEdited, this, &TagField::takeTyped);
    connect(m_input, &QLineEdit::returnPressed, this, &TagField::endLine);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        if (m_input->hasFocus())
            return; // Return
        endLine();
        emit left();
    });
    retranslate();
}

TagField::~TagField() { m_input->disconnect(this); } // it loses the focus only now

static const QRegularExpression &separators()
{
    static const QRegularExpression all(QStringLiteral("[,，、\\r\\n]"));
    return all;
}

/// A tag as it is kept.
static QString tidy(const QString &typed) { return typed.simplified().left(Remarks::longestTag); }

static bool add(QStringList &tags, const QString &typed)
{
    const QString tag = tidy(typed);
    if (tag.isEmpty() || tags.contains(tag, Qt::CaseInsensitive))
        return true;
    if (tags.size() >= Remarks::mostTags)
        return false;
    tags.append(tag);
    return true;
}

QStringList TagField::tags() const
{
    QStringList all = m_tags;
    add(all, m_input->text());
    return all;
}

void TagField::setTags(const QStringList &tags)
{
    m_tags = tags;
    m_input->clear();
    arrange();
}

/// Everything before the last comma is ended.
void TagField::takeTyped()
{
    QStringList parts = m_input->text().split(separators());
    QString rest = parts.takeLast();
    bool hasRoom = true;
    for (const QString &part : std::as_const(parts))
        hasRoom = add(m_tags, part) && hasRoom;
    if (rest.size() > Remarks::longestTag)
        rest.truncate(Remarks::longestTag);
    if (rest != m_input->text())
        m_input->setText(rest);
    if (!parts.isEmpty())
        arrange();
    if (!hasRoom)
        emit full();
    emit changed();
}

void TagField::endLine()
{
    if (m_input->text().isEmpty())
        return;
    const bool hasRoom = add(m_tags, m_input->text());
    if (hasRoom)
        m_input->clear();
    else
        emit full();
    arrange();
    emit changed();
}

void TagField::remove(qsizetype place)
{
    if (place >= m_tags.size())
        return;
    m_tags.removeAt(place);
    // The next one has the focus, in the place of the one that is gone.
    if (place < m_tags.size())
        m_chips[place]->setFocus(Qt::OtherFocusReason);
    else
        m_input->setFocus(Qt::OtherFocusReason);
    arrange();
    emit changed();
}

bool TagField::takeBack()
{
    if (!m_input->text().isEmpty() || m_tags.isEmpty())
        return false;
    m_input->setText(m_tags.takeLast());
    arrange();
    emit changed();
    return true;
}

void TagField::arrange()
{
    while (m_chips.size() < m_tags.size()) {
        const qsizetype place = m_chips.size();
        auto *chip = new Chip(QStringLiteral("tagChip%1").arg(place), this);
        connect(chip, &QPushButton::clicked, this, [this, place] { remove(place); });
        m_layout->removeWidget(m_input);
        m_layout->addWidget(chip);
        m_layout->addWidget(m_input); // stays the last
        if (m_chips.isEmpty())
            setTabOrder(chip, m_input);
        else
            tabAfter(m_chips.last(), chip);
        setTabOrder(chip, m_input);
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (i < m_tags.size())
            m_chips[i]->showTexts(m_tags[i], tr("Remove the tag “%1”").arg(m_tags[i]));
        m_chips[i]->setVisible(i < m_tags.size());
    }
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace && takeBack())
        return true;
    return QWidget::eventFilter(watched, event);
}

void TagField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TagField::retranslate()
{
    m_input->setPlaceholderText(tr("Tag, Return"));
    m_input->setToolTip(tr("Return or a comma ends a tag."));
    m_input->setAccessibleName(tr("New tag"));
    arrange();
}

} // namespace ui
