#include "wraplayout.h"

#include <QWidget>

namespace ui {

static QSize wish(const QLayoutItem *item)
{
    return item->sizeHint().expandedTo(item->minimumSize());
}

static bool expands(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{
}

WrapLayout::~WrapLayout() { qDeleteAll(m_items); }

void WrapLayout::addRight(QWidget *widget)
{
    addWidget(widget);
    m_items.last()->setAlignment(Qt::AlignRight);
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int WrapLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem *WrapLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const
{
    if (m_width != width) {
        m_height = arrange({ 0, 0, width, 0 }, Purpose::Measure);
        m_width = width;
    }
    return m_height;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(wish(item));
    return size.grownBy(contentsMargins());
}

QSize WrapLayout::sizeHint() const
{
    const QList<Line> all = lines(QLAYOUTSIZE_MAX);
    const int width = all.isEmpty() ? 0 : all.first().width;
    return QSize(width, 0).grownBy(contentsMargins()).expandedTo(minimumSize());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Purpose::Place);
}

void WrapLayout::invalidate()
{
    m_width = -1;
    QLayout::invalidate();
}

QList<WrapLayout::Line> WrapLayout::lines(int width) const
{
    QList<Line> all;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = wish(item).width();
        if (all.isEmpty() || all.last().width + spacing() + wanted > width)
            all.append({ { item }, wanted });
        else {
            all.last().items.append(item);
            all.last().width += spacing() + wanted;
        }
    }
    return all;
}

int WrapLayout::arrange(const QRect &rect, Purpose purpose) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.y();
    for (const Line &line : lines(inner.width())) {
        int spare = qMax(0, inner.width() - line.width);
        int x = inner.x();
        int height = 0;
        QList<QRect> places;
        for (const QLayoutItem *item : line.items) {
            QSize size = wish(item);
            if (expands(item))
                size.rwidth() += std::exchange(spare, 0);
            else if (item->alignment().testFlag(Qt::AlignRight))
                x += std::exchange(spare, 0);
            size.setWidth(qMin(size.width(), inner.width()));
            if (item->hasHeightForWidth())
                size.setHeight(item->heightForWidth(size.width()));
            height = qMax(height, size.height());
            places.append({ QPoint(x, y), size });
            x += size.width() + spacing();
        }
        for (qsizetype i = 0; purpose == Purpose::Place && i < places.size(); ++i) {
            places[i].translate(0, (height - places[i].height()) / 2);
            line.items[i]->setGeometry(places[i]);
        }
        y += height + spacing();
    }
    const int bottom = y > inner.y() ? y - spacing() : y;
    return bottom - rect.y() + contentsMargins().bottom();
}

} // namespace ui
