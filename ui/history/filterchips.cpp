#include "history/filterchips.h"

#include "actionbutton.h"
#include "chip.h"
#include "look.h"
#include "taborder.h"
#include "wraplayout.h"

#include <QEvent>

namespace ui {

static constexpr int mostOfThePanel = 3; // a third
static constexpr int longestText = 28; // characters; the rest is in the tool tip

FilterChips::FilterChips(QAction &clearAll, QWidget *parent)
    : QScrollArea(parent)
    , m_layout(new WrapLayout(nullptr))
    , m_clear(new ActionButton(clearAll, QStringLiteral("clearFiltersButton"), nullptr))
{
    setObjectName(QStringLiteral("historyChips"));
    setFocusPolicy(Qt::NoFocus); // chips come into sight when they take it
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    m_clear->setAutoDefault(false);
    m_clear->setFlat(true);
    m_layout->setSpacing(space::small);
    m_layout->setContentsMargins(space::medium, 0, space::medium, space::medium);
    m_layout->addWidget(m_clear);
    auto *content = new QWidget;
    content->setLayout(m_layout);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false); // the panel shows through
    tabAfter(this, m_clear);
    parent->installEventFilter(this);
    hide();
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FilterChips::fit()
{
    const int oneLine = m_clear->sizeHint().height() + space::medium;
    const int most = qMax(oneLine, parentWidget()->height() / mostOfThePanel);
    setFixedHeight(qMin(m_layout->heightForWidth(viewport()->width()), most));
}

void FilterChips::addChip()
{
    const qsizetype place = m_chips.size();
    auto *chip = new Chip(QStringLiteral("filterChip%1").arg(place), widget());
    connect(chip, &QPushButton::clicked, this, [this, place] { take(place); });
    m_layout->removeWidget(m_clear);
    m_layout->addWidget(chip);
    m_layout->addWidget(m_clear); // stays the last
    tabAfter(m_chips.isEmpty() ? this : static_cast<QWidget *>(m_chips.last()), chip);
    setTabOrder(chip, m_clear);
    m_chips.append(chip);
}

void FilterChips::label(qsizetype place)
{
    Chip &chip = *m_chips[place];
    const QString &text = m_conditions[place].text;
    const int room = longestText * chip.fontMetrics().averageCharWidth();
    chip.showTexts(chip.fontMetrics().elidedText(text, Qt::ElideMiddle, room),
        tr("Remove the filter “%1”").arg(text));
}

void FilterChips::showView(const HistoryView &view)
{
    m_view = view;
    m_conditions = conditionsOf(view);
    while (m_chips.size() < m_conditions.size())
        addChip();
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (i < m_conditions.size())
            label(i);
        m_chips[i]->setVisible(i < m_conditions.size());
    }
    setVisible(!m_conditions.isEmpty());
    fit();
}

/// The next chip gets the focus, in the place of the one that is gone.
void FilterChips::take(qsizetype place)
{
    if (place >= m_conditions.size())
        return;
    const qsizetype next = qMin(place, m_conditions.size() - 2);
    if (next < 0)
        emit left();
    else
        m_chips[next]->setFocus(Qt::OtherFocusReason);
    emit reduced(without(m_view, m_conditions[place]));
}

void FilterChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void FilterChips::retranslate()
{
    m_conditions = conditionsOf(m_view);
    for (qsizetype i = 0; i < m_conditions.size(); ++i)
        label(i);
    fit();
}

} // namespace ui
