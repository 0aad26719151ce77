#include "session/remedybar.h"

#include "actionbutton.h"
#include "look.h"
#include "wraplayout.h"

#include <QEvent>

#include <algorithm>

namespace ui {

using attempt::Remedy;

static constexpr std::array allRemedies { Remedy::HandOff, Remedy::RepeatExactly,
    Remedy::CorrectField, Remedy::NewFromThis, Remedy::CheckProfile, Remedy::CopyForSupport };

static QKeySequence shortcut(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HandOff:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_H };
    case Remedy::RepeatExactly:
        return { Qt::CTRL | Qt::Key_R };
    case Remedy::CorrectField:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_M };
    case Remedy::NewFromThis:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_N };
    case Remedy::CheckProfile:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_D };
    case Remedy::CopyForSupport:
        return { Qt::CTRL | Qt::SHIFT | Qt::Key_S };
    }
    Q_UNREACHABLE();
}

static QString buttonName(Remedy remedy)
{
    switch (remedy) {
    case Remedy::HandOff:
        return QStringLiteral("handOffButton");
    case Remedy::RepeatExactly:
        return QStringLiteral("repeatButton");
    case Remedy::CorrectField:
        return QStringLiteral("correctFieldButton");
    case Remedy::NewFromThis:
        return QStringLiteral("newFromThisButton");
    case Remedy::CheckProfile: // checkProfileButton is the profiles page's
        return QStringLiteral("checkKeysButton");
    case Remedy::CopyForSupport:
        return QStringLiteral("supportButton");
    }
    Q_UNREACHABLE();
}

RemedyBar::RemedyBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("remedyBar"));
    for (const Remedy remedy : allRemedies) {
        QAction &mine = action(remedy);
        mine.setShortcut(shortcut(remedy));
        mine.setEnabled(false);
        connect(&mine, &QAction::triggered, this, [this, remedy] { emit chosen(remedy); });
        if (remedy != Remedy::NewFromThis)
            addAction(&mine);
    }
    showCode.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    showCode.setEnabled(false);
    addAction(&showCode);
    retranslate();
    hide();
}

QAction &RemedyBar::action(Remedy remedy) { return m_actions[static_cast<std::size_t>(remedy)]; }

void RemedyBar::makeButtons()
{
    auto *layout = new WrapLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    for (const Remedy remedy : allRemedies)
        m_parts.append(
            { &action(remedy), new ActionButton(action(remedy), buttonName(remedy), this) });
    m_parts.append({ &showCode, new ActionButton(showCode, QStringLiteral("qrButton"), this) });
}

void RemedyBar::offer(const QList<Offer> &offers)
{
    const auto sameRemedies
        = [](const Offer &one, const Offer &other) { return one.remedy == other.remedy; };
    if (!std::equal(offers.begin(), offers.end(), m_offers.begin(), m_offers.end(), sameRemedies))
        arrange(offers);
    m_offers = offers;
    for (const Offer &one : offers) {
        enable(m_parts[static_cast<int>(one.remedy)], one.hindrance);
        if (one.remedy == Remedy::HandOff)
            enable(m_parts.last(), one.hindrance);
    }
}

/// Only where they are others than before: a button that has the focus shall keep it.
void RemedyBar::arrange(const QList<Offer> &offers)
{
    if (m_parts.isEmpty())
        makeButtons();
    for (const Part &part : std::as_const(m_parts)) {
        part.action->setEnabled(false);
        part.button->hide();
        layout()->removeWidget(part.button);
    }
    QWidget *previous = this;
    const auto add = [&](const Part &part) {
        layout()->addWidget(part.button);
        part.button->show();
        setTabOrder(previous, part.button);
        previous = part.button;
    };
    for (const Offer &one : offers) {
        add(m_parts[static_cast<int>(one.remedy)]);
        if (one.remedy == Remedy::HandOff)
            add(m_parts.last());
    }
    setVisible(!offers.isEmpty());
}

static QString reason(RemedyBar::Hindrance hindrance)
{
    switch (hindrance) {
    case RemedyBar::Hindrance::None:
        return {};
    case RemedyBar::Hindrance::Busy:
        return RemedyBar::tr("Not while a request is on its way.");
    case RemedyBar::Hindrance::OtherProfile:
        return RemedyBar::tr("Choose the profile that sent it first.");
    case RemedyBar::Hindrance::Expired:
        return RemedyBar::tr("Its expired_time is past.");
    }
    Q_UNREACHABLE();
}

void RemedyBar::enable(const Part &part, Hindrance hindrance)
{
    part.action->setEnabled(hindrance == Hindrance::None);
    const QString why = reason(hindrance);
    part.button->setAccessibleDescription(why);
    part.button->setToolTip(why.isEmpty()
            ? textWithShortcut(*part.action)
            : QStringLiteral("%1\n%2").arg(textWithShortcut(*part.action), why));
}

void RemedyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RemedyBar::retranslate()
{
    action(Remedy::HandOff).setText(tr("Hand-off"));
    action(Remedy::RepeatExactly).setText(tr("Repeat exactly"));
    action(Remedy::CorrectField).setText(tr("Correct the field"));
    action(Remedy::NewFromThis).setText(tr("New from this"));
    action(Remedy::CheckProfile).setText(tr("Check the profile"));
    action(Remedy::CopyForSupport).setText(tr("Copy for support"));
    showCode.setText(tr("QR code"));
    offer(QList(m_offers)); // the tool tips
}

} // namespace ui
