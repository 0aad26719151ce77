#include "taborder.h"

#include <QWidget>

namespace ui {

namespace {
/// Lets a widget take the focus for a moment.
class Focusable
{
public:
    explicit Focusable(QWidget *widget)
        : m_widget(widget)
        , m_policy(widget->focusPolicy())
    {
        m_widget->setFocusPolicy(Qt::TabFocus);
    }
    ~Focusable() { m_widget->setFocusPolicy(m_policy); }
    Q_DISABLE_COPY_MOVE(Focusable)

private:
    QWidget *m_widget;
    Qt::FocusPolicy m_policy;
};
} // namespace

void tabAfter(QWidget *first, QWidget *second)
{
    const Focusable one(first);
    const Focusable other(second);
    QWidget::setTabOrder(first, second);
}

} // namespace ui
