#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace ui {

class Chip;
class WrapLayout;

/// Tags as chips, and a line where the next one is typed: Return or a comma (also ， and 、) ends
/// it, Backspace in the empty line takes the last one back to be changed.
class TagField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagField)
public:
    explicit TagField(QWidget *parent);
    ~TagField() override;

    void setTags(const QStringList &tags);
    /// With what stands in the line, as if it had been ended.
    [[nodiscard]] QStringList tags() const;

signals:
    void changed();
    /// The line was left.
    void left();
    /// No further tag finds room.
    void full();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();
    void endLine();
    void remove(qsizetype place);
    [[nodiscard]] bool takeBack();
    void arrange();
    void retranslate();

    QStringList m_tags;
    QList<Chip *> m_chips; ///< those beyond the tags are hidden
    QLineEdit *m_input;
    WrapLayout *m_layout;
};

} // namespace ui
