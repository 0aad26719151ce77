#include "profiles/pairlist.h"

#include "look.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ui {

PairList::PairList(const char *objectName, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(this))
{
    setObjectName(QString::fromLatin1(objectName));
    m_add->setObjectName(QString::fromLatin1(objectName) + QStringLiteral("Add"));
    m_add->setAutoDefault(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::small);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_asksInstead) {
            emit addWanted();
            return;
        }
        addPair({});
        m_lines.last().first->setFocus();
    });
}

void PairList::setTexts(const Texts &texts)
{
    m_texts = texts;
    retranslate();
}

void PairList::setPairs(const QList<Pair> &pairs)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.box;
    m_lines.clear();
    for (const Pair &pair : pairs)
        addPair(pair);
}

QList<PairList::Pair> PairList::pairs() const
{
    QList<Pair> pairs;
    for (const Line &line : m_lines) {
        const Pair pair { line.first->text().trimmed(), line.second->text().trimmed() };
        if (!pair.first.isEmpty() || !pair.second.isEmpty())
            pairs.append(pair);
    }
    return pairs;
}

void PairList::setReadOnly(int line, int column)
{
    QLineEdit *input = column == 0 ? m_lines[line].first : m_lines[line].second;
    input->setReadOnly(true);
    input->setFrame(false);
}

void PairList::focusGap()
{
    const auto gap = std::find_if(m_lines.cbegin(), m_lines.cend(),
        [](const Line &line) { return line.first->text().trimmed().isEmpty(); });
    (gap == m_lines.cend() ? static_cast<QWidget *>(m_add) : gap->first)->setFocus();
}

void PairList::askInstead() { m_asksInstead = true; }

void PairList::addPair(const Pair &pair)
{
    Line line { new QWidget(this), nullptr, nullptr, nullptr };
    line.first = new QLineEdit(pair.first, line.box);
    line.second = new QLineEdit(pair.second, line.box);
    line.remove = new QToolButton(line.box);
    line.remove->setText(QStringLiteral("×"));
    line.remove->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(line.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(line.first, 1);
    layout->addWidget(line.second, 1);
    layout->addWidget(line.remove);
    for (QLineEdit *input : { line.first, line.second }) {
        input->setAcceptDrops(false); // files belong on the dialog
        input->setCursorPosition(0);
        connect(input, &QLineEdit::textChanged, this, &PairList::edited);
    }
    connect(line.remove, &QToolButton::clicked, this, [this, box = line.box] { removeLine(box); });
    m_layout->insertWidget(m_layout->count() - 1, line.box);
    setTabOrder(m_add->previousInFocusChain(), line.first);
    setTabOrder(line.first, line.second);
    setTabOrder(line.second, line.remove);
    setTabOrder(line.remove, m_add);
    line.box->show();
    m_lines.append(line);
    retranslate();
    emit edited();
}

void PairList::removeLine(const QWidget *box)
{
    const auto found = std::find_if(
        m_lines.begin(), m_lines.end(), [box](const Line &line) { return line.box == box; });
    found->box->setParent(nullptr);
    found->box->deleteLater(); // later: the click comes from inside it
    m_lines.erase(found);
    m_add->setFocus();
    retranslate();
    emit edited();
}

void PairList::retranslate()
{
    m_add->setText(m_texts.add);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const QString number = QString::number(i + 1);
        line.first->setObjectName(objectName() + QStringLiteral("First") + number);
        line.second->setObjectName(objectName() + QStringLiteral("Second") + number);
        line.remove->setObjectName(objectName() + QStringLiteral("Remove") + number);
        line.first->setPlaceholderText(m_texts.first);
        line.second->setPlaceholderText(m_texts.second);
        line.first->setAccessibleName(QStringLiteral("%1 %2").arg(m_texts.first, number));
        line.second->setAccessibleName(QStringLiteral("%1 %2").arg(m_texts.second, number));
        line.remove->setToolTip(m_texts.remove);
        line.remove->setAccessibleName(QStringLiteral("%1 %2").arg(m_texts.remove, number));
    }
}

} // namespace ui
