#pragma once

#include <QWidget>

namespace ui {

class FormDesk;

/// The row above the form: New, Templates, Paste, Copy as. Of as many lines as the width asks for.
class FormToolbar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormToolbar)
public:
    FormToolbar(FormDesk &desk, QWidget *parent);
};

} // namespace ui
