#include "form/issuelist.h"

#include "form/wrapbutton.h"
#include "profiles/tonesign.h"
#include "tonelabel.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <QVariant>

namespace ui {

IssueList::IssueList(QWidget *parent)
    : QWidget(parent)
{
    hide();
}

void IssueList::showLines(const QList<IssueLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    m_buttons.clear();
    if (m_sheet) {
        m_sheet->hide();
        m_sheet->deleteLater(); // one of its buttons may be telling us right now
        m_sheet = nullptr;
    }
    setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    if (!m_layout) {
        m_layout = new QVBoxLayout(this);
        m_layout->setContentsMargins(0, 0, 0, 0);
    }
    m_sheet = new QWidget(this);
    auto *grid = new QGridLayout(m_sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < lines.size(); ++i)
        add(lines[i], i);
    m_layout->addWidget(m_sheet);
    m_sheet->show(); // now, not a turn later: someone may be about to scroll to it
}

void IssueList::add(const IssueLine &line, int index)
{
    auto *grid = static_cast<QGridLayout *>(m_sheet->layout());
    auto *sign = new ToneSign(line.sign, m_sheet);
    auto *sentence = new ToneLabel(line.ink, m_sheet);
    sentence->setFont(note(font()));
    sentence->setWordWrap(true);
    sentence->setText(line.text);
    const int row = grid->rowCount();
    grid->addWidget(sign, row, 0, Qt::AlignTop);
    grid->addWidget(sentence, row, 1);
    if (line.removal.isEmpty())
        return;
    auto *button = new WrapButton(Tone::Accent, m_sheet);
    button->setObjectName(QStringLiteral("%1Removal%2").arg(objectName()).arg(index + 1));
    button->setFont(note(font()));
    button->setText(line.removal);
    button->setToolTip(line.removalHint);
    button->setAccessibleName(line.removal);
    button->setAccessibleDescription(line.text);
    QSizePolicy policy = button->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    button->setSizePolicy(policy);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the input
    connect(button, &WrapButton::clicked, this, [this, index] { emit removalWanted(index); });
    grid->addWidget(button, row + 1, 1, Qt::AlignLeft);
    m_buttons.append(button);
}

QString IssueList::text() const
{
    QStringList texts;
    for (const IssueLine &line : m_lines)
        texts.append(line.text);
    return texts.join(QLatin1Char('\n'));
}

} // namespace ui
