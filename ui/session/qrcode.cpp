#include "session/qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace ui {

static constexpr int quietZone = 4; // modules, by ISO/IEC 18004
static constexpr int smallestModule = 2; // pixels that a camera still tells apart

std::optional<QrModules> qrModules(const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(text.size()),
            reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    QrModules modules { code->width, QBitArray(code->width * code->width) };
    for (int i = 0; i < modules.dark.size(); ++i)
        modules.dark.setBit(i, code->data[i] & 1);
    return modules;
}

QrCode::QrCode(const QrModules &modules, QWidget *parent)
    : QWidget(parent)
    , m_modules(modules)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

int QrCode::modulesAcross() const { return m_modules.width + 2 * quietZone; }

QSize QrCode::sizeFor(int module) const { return QSize(modulesAcross(), modulesAcross()) * module; }

/// As large as the texts beside it are.
QSize QrCode::sizeHint() const { return sizeFor(fontMetrics().height() / 3 + 1); }

QSize QrCode::minimumSizeHint() const { return sizeFor(smallestModule); }

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio); // from here on in pixels of the screen
    const int side = int(qMin(width(), height()) * ratio);
    const int module = side / modulesAcross();
    const int whole = module * modulesAcross();
    const QPoint corner((int(width() * ratio) - whole) / 2, 0);
    painter.fillRect(QRect(corner, QSize(whole, whole)), Qt::white);
    const QPoint first = corner + QPoint(quietZone, quietZone) * module;
    for (int i = 0; i < m_modules.dark.size(); ++i) {
        const QPoint place(i % m_modules.width, i / m_modules.width);
        if (m_modules.dark.testBit(i))
            painter.fillRect(QRect(first + place * module, QSize(module, module)), Qt::black);
    }
}

} // namespace ui
