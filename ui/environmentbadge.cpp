#include "environmentbadge.h"

#include "look.h"

#include <QEvent>
#include <QPainter>

namespace ui {

EnvironmentBadge::EnvironmentBadge(base::Environment environment, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
{
    setObjectName(QStringLiteral("environmentBadge"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void EnvironmentBadge::setEnvironment(base::Environment environment)
{
    m_environment = environment;
    retranslate();
}

QString EnvironmentBadge::text() const
{
    switch (m_environment) {
    case base::Environment::Sandbox:
        return tr("SANDBOX");
    case base::Environment::Live:
        return tr("LIVE");
    }
    Q_UNREACHABLE();
}

QSize EnvironmentBadge::sizeHint() const
{
    return fontMetrics().size(Qt::TextSingleLine, text())
        + QSize(2 * space::medium, 2 * space::small);
}

void EnvironmentBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(palette());
    const bool live = m_environment == base::Environment::Live;
    QColor fill = live ? look.bad : look.accent;
    if (!live)
        fill.setAlphaF(look.dark ? 0.22F : 0.12F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(live ? look.panel : look.accent);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void EnvironmentBadge::retranslate()
{
    setAccessibleName(text());
    setToolTip(m_environment == base::Environment::Live
            ? tr("Contracts signed with this profile are real.")
            : tr("Nothing signed with this profile is real."));
    updateGeometry();
    update();
}

} // namespace ui
