#include "dialoglayout.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

void layOut(QDialog &dialog, const DialogLayout &layout)
{
    layout.leave->setAutoDefault(false);
    layout.go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(layout.leave);
    buttons->addWidget(layout.go);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(layout.spacing);
    for (QWidget *row : layout.rows)
        column->addWidget(row);
    column->addStretch();
    column->addLayout(buttons);
    dialog.setMinimumWidth(layout.widthInCharacters * dialog.fontMetrics().averageCharWidth());
}

} // namespace ui
