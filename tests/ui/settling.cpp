#include "ui/settling.h"

#include <QTest>
#include <QWidget>

namespace support {

static constexpr int quietTurns = 3;

/// Where everything in sight stands.
static QList<QRect> placesIn(const QWidget &window)
{
    QList<QRect> places;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible())
            places.append(widget->geometry());
    }
    return places;
}

void waitForLayouts(const QWidget &window)
{
    QList<QRect> before;
    int quiet = 0;
    const auto isQuiet = [&] {
        const QList<QRect> now = placesIn(window);
        quiet = now == before ? quiet + 1 : 0;
        before = now;
        return quiet >= quietTurns;
    };
    if (!QTest::qWaitFor(isQuiet))
        qFatal("The layouts do not settle.");
}

} // namespace support
