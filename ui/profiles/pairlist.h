#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// Lines of two inputs each, to add to and take from: templates with their names, keys with their
/// serial numbers. Inputs are named `<name>First1`, `<name>Second1`, `<name>Remove1`, ….
class PairList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairList)
public:
    using Pair = QPair<QString, QString>;
    struct Texts {
        QString first; ///< of what stands in the first input
        QString second;
        QString add;
        QString remove;
    };

    PairList(const char *objectName, QWidget *parent);

    void setTexts(const Texts &texts);
    void setPairs(const QList<Pair> &pairs);
    /// Without lines that are empty.
    [[nodiscard]] QList<Pair> pairs() const;
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// Takes away a line's freedom: what stands there is known, not typed.
    void setReadOnly(int line, int column);
    /// Instead of an empty line the button asks for something (a file).
    void askInstead();
    void addPair(const Pair &pair);
    /// Goes to the first input that lacks something.
    void focusGap();

signals:
    void edited();
    void addWanted();

private:
    struct Line {
        QWidget *box;
        QLineEdit *first;
        QLineEdit *second;
        QToolButton *remove;
    };

    void retranslate();
    void removeLine(const QWidget *box);

    Texts m_texts;
    bool m_asksInstead = false;
    QList<Line> m_lines;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace ui
