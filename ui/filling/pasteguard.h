#pragma once

#include "exchange/pasting.h"

#include <QObject>

namespace ui {

class ContractForm;

/// Keeps a whole document from being squeezed into the one field that it is pasted into by key:
/// says so instead.
class PasteGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasteGuard)
public:
    PasteGuard(const ContractForm &form, QObject *parent);

    bool eventFilter(QObject *input, QEvent *event) override;

signals:
    /// Nothing was pasted.
    void documentCame(exchange::Format format);
};

} // namespace ui
