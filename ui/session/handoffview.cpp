#include "session/handoffview.h"

#include "clipboard.h"
#include "look.h"
#include "session/qrcode.h"
#include "tonelabel.h"
#include "words/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 34; // of the texts beside the code
static constexpr int linesInSight = 6; // of the hand-off

HandOffView::HandOffView(const QByteArray &handOff, QWidget *parent)
    : QDialog(parent)
    , m_handOff(handOff)
    , m_title(new ToneLabel(Tone::Plain, this))
    , m_about(new ToneLabel(Tone::Plain, this))
    , m_time(new ToneLabel(Tone::Plain, this))
    , m_text(new QPlainTextEdit(QString::fromUtf8(handOff), this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("handOffView"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (const auto modules = qrModules(handOff))
        m_code = new QrCode(*modules, this);
    build();
    connect(
        m_copy, &QPushButton::clicked, this, [this] { copySecret(QString::fromUtf8(m_handOff)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_close->setDefault(true);
    m_close->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void HandOffView::build()
{
    m_title->setFont(heading(font()));
    m_about->setObjectName(QStringLiteral("handOffAbout"));
    m_time->setObjectName(QStringLiteral("handOffTimeLeft"));
    m_text->setObjectName(QStringLiteral("handOffText"));
    m_copy->setObjectName(QStringLiteral("handOffCopyButton"));
    m_close->setObjectName(QStringLiteral("handOffCloseButton"));
    m_copy->setAutoDefault(false);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(monospaced(font()));
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFixedHeight(linesInSight * m_text->fontMetrics().lineSpacing() + space::large);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::medium);
    for (ToneLabel *label : { m_title, m_about, m_time }) {
        label->setWordWrap(true);
        label->setMinimumWidth(widthInCharacters * fontMetrics().averageCharWidth());
        texts->addWidget(label);
    }
    texts->addWidget(m_text);
    texts->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    texts->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::large);
    if (m_code) {
        m_code->setObjectName(QStringLiteral("qrCode"));
        layout->addWidget(m_code, 0, Qt::AlignTop);
    }
    layout->addLayout(texts, 1);
}

/// As high as its wrapped texts need it to be, which a window does not find out by itself.
void HandOffView::fit()
{
    const QSize wanted = sizeHint();
    resize(QSize(wanted.width(), qMax(wanted.height(), heightForWidth(wanted.width())))
               .boundedTo(screen()->availableSize()));
}

void HandOffView::showTimeLeft(const TimeLeft &left)
{
    m_left = left;
    m_time->setTextOrHide(left.text);
    m_time->setTone(left.isExpired ? Tone::Bad : Tone::Plain);
    m_copy->setEnabled(!left.isExpired);
    m_text->setVisible(!left.isExpired);
    showCode();
    if (!isVisible())
        fit();
}

void HandOffView::showCode()
{
    if (m_code)
        m_code->setVisible(!m_left.isExpired);
    if (m_left.isExpired)
        m_about->setText(words::expiredAdvice(history::Outcome::Verified));
    else if (m_code)
        m_about->setText(
            tr("This QR code holds what Hand-off copies: session_id, contract code and expiry as "
               "JSON, for the app team's camera. Whoever reads it can use the session. WeChat "
               "itself cannot open it: the app passes the session to WXLaunchMiniProgram."));
    else
        m_about->setText(tr("The hand-off is too long for a QR code. Copy it as text."));
}

void HandOffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HandOffView::retranslate()
{
    setWindowTitle(tr("Hand-off to the app team"));
    m_title->setText(tr("Hand-off to the app team"));
    m_text->setAccessibleName(tr("Hand-off"));
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
    if (m_code) {
        m_code->setAccessibleName(tr("QR code of the hand-off"));
        m_code->setToolTip(tr("QR code of the hand-off"));
    }
    showCode();
}

} // namespace ui
