#pragma once

#include "contract/rules.h"

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace ui {

/// All that is known of a field: what it is called, an example, and every rule of the table that
/// holds for it, with where it was read and how sure it is. Opens beside the field and goes with
/// Escape or as soon as someone turns elsewhere; the focus goes back to where it was.
class FieldHelp final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldHelp)
public:
    /// A child of the field; deletes itself once it is closed.
    FieldHelp(contract::Field field, contract::Mode mode, QWidget *parent);

    /// Opens under the widget, or above it where there is more room.
    void openAt(const QWidget &anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTop(contract::Field field);
    void addRule(const contract::Rule &rule);
    void addSource(const contract::Rule &rule);

    QScrollArea *m_scroll;
    QWidget *m_sheet;
    QVBoxLayout *m_layout;
    QStringList m_spoken; ///< for readers
};

} // namespace ui
