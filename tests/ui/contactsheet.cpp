#include "ui/contactsheet.h"

#include <QPainter>

static constexpr int columns = 3;
static constexpr QSize cell(640, 420);
static constexpr int titleHeight = 20;

void ContactSheet::add(const QString &title, const QPixmap &picture)
{
    const QSize room(cell.width() - 8, cell.height() - titleHeight - 8);
    m_entries.append(
        { title, picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) });
}

bool ContactSheet::save(const QString &path) const
{
    const int rows = (int(m_entries.size()) + columns - 1) / columns;
    QPixmap sheet(columns * cell.width(), rows * cell.height());
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    QFont font = painter.font();
    font.setPixelSize(titleHeight - 6);
    painter.setFont(font);
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const QPoint corner(i % columns * cell.width() + 4, i / columns * cell.height() + 4);
        painter.drawText(corner + QPoint(0, titleHeight - 6), m_entries[i].title);
        painter.drawPixmap(corner + QPoint(0, titleHeight), m_entries[i].picture);
    }
    painter.end();
    return sheet.save(path);
}
