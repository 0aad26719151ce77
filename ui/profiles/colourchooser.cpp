#include "profiles/colourchooser.h"

#include "look.h"
#include "tonelabel.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace ui {

/// None is red: that is the colour of the live environment.
static constexpr std::array<const char *, 8> offered { "", "#2f6fde", "#7b4fd0", "#c2408c",
    "#c8641a", "#b58900", "#8a5a3c", "#66737c" };

namespace {
struct Names {
    Q_DECLARE_TR_FUNCTIONS(ColourChooser)
};
} // namespace

static int indexOf(const QString &colour)
{
    for (std::size_t i = 0; i < offered.size(); ++i) {
        if (colour == QLatin1String(offered.at(i)))
            return static_cast<int>(i);
    }
    return -1;
}

QString colourName(const QString &colour)
{
    switch (indexOf(colour)) {
    case 0:
        return Names::tr("Green");
    case 1:
        return Names::tr("Blue");
    case 2:
        return Names::tr("Violet");
    case 3:
        return Names::tr("Pink");
    case 4:
        return Names::tr("Orange");
    case 5:
        return Names::tr("Yellow");
    case 6:
        return Names::tr("Brown");
    case 7:
        return Names::tr("Grey");
    default:
        return {};
    }
}

QPixmap colourPixmap(const QString &colour, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour.isEmpty() ? currentLook().accent : QColor(colour));
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2));
    return pixmap;
}

ColourChooser::ColourChooser(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_name(new ToneLabel(Tone::Muted, this))
{
    setObjectName(QStringLiteral("profileColour"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    const int size = fontMetrics().height();
    for (std::size_t i = 0; i < offered.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("profileColour%1").arg(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize(QSize(size, size));
        button->setIcon(colourPixmap(QLatin1String(offered.at(i)), size, devicePixelRatioF()));
        m_group->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    layout->addWidget(m_name);
    layout->addStretch();
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, &ColourChooser::retranslate);
    retranslate();
}

QString ColourChooser::colour() const
{
    return QLatin1String(offered.at(static_cast<std::size_t>(m_group->checkedId())));
}

void ColourChooser::setColour(const QString &colour)
{
    m_group->button(qMax(0, indexOf(colour)))->setChecked(true);
}

void ColourChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColourChooser::retranslate()
{
    for (QAbstractButton *button : m_group->buttons()) {
        const QString name
            = colourName(QLatin1String(offered.at(static_cast<std::size_t>(m_group->id(button)))));
        button->setToolTip(name);
        button->setAccessibleName(name);
    }
    m_name->setText(colourName(colour()));
}

} // namespace ui
