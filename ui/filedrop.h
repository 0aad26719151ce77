#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace ui {

/// Takes files and folders that are dropped anywhere on a window, before an input under the pointer
/// takes them for text. Make it once the window is there.
class FileDrop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileDrop)
public:
    explicit FileDrop(QWidget &window);

signals:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
