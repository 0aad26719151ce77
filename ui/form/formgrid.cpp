#include "form/formgrid.h"

#include "form/formfield.h"
#include "look.h"

#include <QGridLayout>

namespace ui {

FormGrid::FormGrid(QWidget *sheet)
    : m_grid(new QGridLayout(sheet))
{
    m_grid->setContentsMargins(space::large, space::small, space::large, space::large);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::medium);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 7);
}

void FormGrid::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    place();
    m_grid->setRowStretch(static_cast<int>(rows.size()), 1);
}

void FormGrid::setHeadings(Headings headings)
{
    if (m_headings == headings)
        return;
    m_headings = headings;
    place();
}

void FormGrid::place() const
{
    int line = 0;
    for (const Row &row : m_rows) {
        if (row.wide) {
            m_grid->addWidget(row.wide, line, 0, 1, 2);
        } else if (m_headings == Headings::Above) {
            row.field->takeHeading();
            m_grid->addWidget(row.field, line, 0, 1, 2);
        } else {
            m_grid->addWidget(row.field->heading(), line, 0);
            m_grid->addWidget(row.field, line, 1);
        }
        ++line;
    }
}

} // namespace ui
