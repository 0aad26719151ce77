#pragma once

#include "look.h"

#include <QList>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace ui {

/// One line under an input.
struct IssueLine {
    Tone sign = Tone::Bad;
    Tone ink = Tone::Bad;
    QString text;
    QString removal {}; ///< what its button says; empty: there is none
    QString removalHint {}; ///< the button's tool tip
    bool operator==(const IssueLine &) const = default;
};

/// What is wrong with a field, line by line: sign, sentence, and a button where one click mends it.
/// Lines are made when there is something to say. Its `text` is all of them.
class IssueList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueList)
    Q_PROPERTY(QString text READ text)
public:
    explicit IssueList(QWidget *parent);

    /// Shows these lines, or nothing at all where there are none.
    void showLines(const QList<IssueLine> &lines);
    [[nodiscard]] QString text() const;
    /// The buttons of the lines, in order.
    [[nodiscard]] const QList<QAbstractButton *> &buttons() const { return m_buttons; }

signals:
    void removalWanted(int line);

private:
    void add(const IssueLine &line, int index);

    QList<IssueLine> m_lines;
    QList<QAbstractButton *> m_buttons;
    QWidget *m_sheet = nullptr; ///< what the lines of the moment stand on
    QVBoxLayout *m_layout = nullptr;
};

} // namespace ui
