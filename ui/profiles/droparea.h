#pragma once

#include <QStringList>
#include <QWidget>

class QMimeData;
class QPushButton;

namespace ui {

class ToneLabel;

/// Where a merchant's files are dropped, and the buttons for whoever does not drop.
class DropArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropArea)
    Q_PROPERTY(bool busy READ isBusy)
public:
    explicit DropArea(QWidget *parent);

    /// While files are read: says so.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether a drop brings something to read.
    [[nodiscard]] static bool canRead(const QMimeData &mime);
    /// Reads what was dropped, here or anywhere on the dialog.
    void read(const QMimeData &mime);

signals:
    void filesGiven(const QStringList &paths);
    /// A text was dropped.
    void textGiven(const QString &text);
    void pasteWanted();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void chooseFiles();
    void chooseFolder();
    void setHovered(bool hovered);
    QPushButton *addButton(const char *objectName);

    bool m_busy = false;
    bool m_hovered = false;
    ToneLabel *m_title;
    ToneLabel *m_hint;
    QPushButton *m_files;
    QPushButton *m_folder;
    QPushButton *m_paste;
};

} // namespace ui
