#pragma once

#include <QPushButton>
#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace ui {

class WrapLayout;

/// A tag, and the way to be rid of it: a click, Space, Return, Delete or Backspace.
class TagChip final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagChip)
public:
    TagChip(const QString &objectName, QWidget *parent);

    void showTag(const QString &tag);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

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
    QList<TagChip *> m_chips; ///< those beyond the tags are hidden
    QLineEdit *m_input;
    WrapLayout *m_layout;
};

} // namespace ui
