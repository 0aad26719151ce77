#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// Text to read and to copy, in letters of one width. A large one comes slice by slice, so that
/// the window stays alive; what is copied is what it was, however it is laid out.
class ByteView final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ByteView)
public:
    ByteView(const QString &objectName, QWidget *parent);

    /// `text` is folded (bytetext.h). What is large comes while it is in sight.
    void showText(const QString &text);
    /// Whether all of it has come.
    [[nodiscard]] bool isWhole() const { return m_taken >= m_text.size(); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void follow();
    void feed();

    QString m_text;
    qsizetype m_taken = 0; ///< characters of it that are here
    QTimer m_feeding;
};

} // namespace ui
