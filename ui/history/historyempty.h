#pragma once

#include <QScrollArea>

class QAction;

namespace ui {

class ActionButton;
class ToneLabel;

/// What stands where no row is listed: why, and where filters are the reason the way to clear them.
/// Where there is no room for all of it, it can be scrolled to.
class HistoryEmpty final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryEmpty)
public:
    HistoryEmpty(QAction &clearAll, QWidget *parent);

    enum class Offer { None, ClearAll };
    void tell(const QString &text, Offer offer);

private:
    QAction &m_clearAll;
    ToneLabel *m_text;
    ActionButton *m_clear = nullptr; ///< made when it is first offered
};

} // namespace ui
