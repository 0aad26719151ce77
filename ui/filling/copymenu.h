#pragma once

#include "exchange/pasting.h"

#include <QMenu>

namespace ui {

/// What the form can be copied as: one action a format, each with its key.
class CopyMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyMenu)
public:
    explicit CopyMenu(QWidget *parent);

signals:
    void wanted(exchange::Format format);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace ui
