#pragma once

#include "look.h"

#include <QList>

class QDialog;
class QPushButton;
class QWidget;

namespace ui {

/// A dialog of some rows and two buttons under them, as all such dialogs look.
struct DialogLayout {
    QList<QWidget *> rows; ///< from the top
    QPushButton *leave; ///< never by Return
    QPushButton *go; ///< by Return
    int widthInCharacters; ///< at least
    int spacing = space::medium; ///< between the rows
};

void layOut(QDialog &dialog, const DialogLayout &layout);

} // namespace ui
