#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ui {

class ByteView;
class ToneLabel;
struct TabText;

/// A tab of the inspector: bytes as they were, the same laid out beside it when it is asked for
/// (instead of it, where there is no room for both), and a word about what is peculiar to them.
class BytePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BytePage)
public:
    enum class Layout { Raw, Pretty };

    /// The views are `<name>View` and `<name>PrettyView`.
    BytePage(const QString &name, QWidget *parent);

    void showText(const TabText &text);
    /// Nothing is in view.
    void clear();
    void setLayoutOf(Layout layout);
    /// For those who cannot see the tab.
    void setTitle(const QString &title);

    /// As high as there is room: a remark shall not take it from others.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QString remark(const TabText &text) const;
    [[nodiscard]] bool hasRoomForBoth() const;

    const QString m_name;
    Layout m_layout = Layout::Raw;
    QString m_prettyText;
    QString m_title;
    QString m_peculiar; ///< of the text in view
    ToneLabel *m_remark;
    ByteView *m_raw;
    QHBoxLayout *m_views;
    ByteView *m_pretty = nullptr; ///< made when it is first asked for
};

} // namespace ui
