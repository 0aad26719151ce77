#pragma once

#include <QLayout>
#include <QList>

namespace ui {

/// Widgets side by side, on as many lines as the width asks for: nothing is cut where texts are
/// large or the column is narrow. A widget that expands takes what its line leaves; those added
/// with `addRight` stand at the right edge.
class WrapLayout final : public QLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrapLayout)
public:
    explicit WrapLayout(QWidget *parent);
    ~WrapLayout() override;

    void addRight(QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    struct Line {
        QList<QLayoutItem *> items;
        int width = 0; ///< with the gaps between
    };
    [[nodiscard]] QList<Line> lines(int width) const;
    /// How high it is; with Place, everything is put there too.
    enum class Purpose { Measure, Place };
    int arrange(const QRect &rect, Purpose purpose) const;

    QList<QLayoutItem *> m_items;
    mutable int m_width = -1; ///< for which m_height holds
    mutable int m_height = 0;
};

} // namespace ui
