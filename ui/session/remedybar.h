#pragma once

#include "attempt/remedy.h"

#include <QAction>
#include <QWidget>

#include <array>

class QPushButton;

namespace ui {

/// What can be done about the attempt in view: a button for each, the best first. The buttons are
/// made for the first attempt that has some; shortcuts stand in their tool tips.
class RemedyBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemedyBar)
public:
    /// Why something that would help cannot be done just now; said in the button's tool tip.
    enum class Hindrance { None, Busy, OtherProfile, Expired };
    struct Offer {
        attempt::Remedy remedy;
        Hindrance hindrance = Hindrance::None;
        bool operator==(const Offer &) const = default;
    };

    explicit RemedyBar(QWidget *parent);

    /// In this order. With the hand-off comes its QR code.
    void offer(const QList<Offer> &offers);
    /// Off while it is not offered or hindered. The shortcut of NewFromThis is shown only: the key
    /// itself is the history's, whose row in view is the same.
    [[nodiscard]] QAction &action(attempt::Remedy remedy);

    QAction showCode; ///< the hand-off as a QR code

signals:
    void chosen(attempt::Remedy remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };
    static constexpr int remedyCount = 6;

    void makeButtons();
    void arrange(const QList<Offer> &offers);
    static void enable(const Part &part, Hindrance hindrance);
    void retranslate();

    std::array<QAction, remedyCount> m_actions;
    QList<Offer> m_offers;
    QList<Part> m_parts; ///< one for each remedy, then the QR code; empty until the first offer
};

} // namespace ui
