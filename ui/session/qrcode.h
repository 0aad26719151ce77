#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QWidget>

#include <optional>

namespace ui {

/// The modules of a QR code.
struct QrModules {
    int width = 0; ///< and height
    QBitArray dark; ///< line by line
};

/// Nothing where the text is too long for any QR code (some 2,300 bytes).
[[nodiscard]] std::optional<QrModules> qrModules(const QByteArray &text);

/// A QR code, always dark on white and with the white border that readers need, in modules of whole
/// pixels of the screen.
class QrCode final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrCode)
public:
    QrCode(const QrModules &modules, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize sizeFor(int module) const;
    [[nodiscard]] int modulesAcross() const;

    const QrModules m_modules;
};

} // namespace ui
