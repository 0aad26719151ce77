#include "profiles/materialsview.h"

#include "profiles/tonesign.h"
#include "tonelabel.h"
#include "words/profiles.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

using profile::FoundMaterial;
using profile::Role;

static Tone toneOf(const FoundMaterial &material)
{
    switch (material.role) {
    case Role::MerchantKey:
    case Role::MerchantCertificate:
    case Role::MerchantBundle:
    case Role::PlatformCertificate:
    case Role::PlatformPublicKey:
    case Role::ApiV3Key:
        return material.material.problem || material.keyMissing ? Tone::Warning : Tone::Good;
    case Role::TrustChain:
    case Role::ServerCertificate:
    case Role::OfAnotherCertificate:
    case Role::Leaflet:
        return Tone::Muted;
    case Role::TooMany:
        return Tone::Warning;
    case Role::Unusable:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

MaterialsView::MaterialsView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_clipboard(new ToneLabel(Tone::Muted, this))
    , m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("materialsView"));
    m_clipboard->setObjectName(QStringLiteral("clipboardNote"));
    m_clipboard->setWordWrap(true);
    m_clear->setObjectName(QStringLiteral("clearClipboardButton"));
    m_clear->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->clear();
        say(Clipboard::Cleared);
    });
    auto *offer = new QHBoxLayout;
    offer->setSpacing(space::medium);
    offer->addWidget(m_clipboard, 1);
    offer->addWidget(m_clear);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
    m_layout->addLayout(offer);
    retranslate();
}

void MaterialsView::show(const QList<FoundMaterial> &found)
{
    m_found = found;
    m_texts.clear();
    delete m_lines;
    m_lines = new QWidget(this);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(2, 1);
    for (const FoundMaterial &material : found)
        addLine(material);
    m_layout->insertWidget(0, m_lines);
    retranslate();
}

void MaterialsView::offerToClearClipboard() { say(Clipboard::HoldsSecret); }

void MaterialsView::sayNothingToPaste() { say(Clipboard::Empty); }

void MaterialsView::say(Clipboard clipboard)
{
    m_state = clipboard;
    showClipboard();
}

QString MaterialsView::text() const
{
    QStringList lines;
    for (const FoundMaterial &material : m_found)
        lines.append(words::text(material));
    return lines.join(QLatin1Char('\n'));
}

void MaterialsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MaterialsView::addLine(const FoundMaterial &material)
{
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    const int row = static_cast<int>(m_texts.size());
    auto *name = new ToneLabel(Tone::Plain, m_lines);
    name->setText(QFileInfo(material.path).fileName()); // empty: pasted
    auto *text = new ToneLabel(Tone::Muted, m_lines);
    text->setObjectName(QStringLiteral("material%1").arg(row + 1));
    text->setWordWrap(true);
    grid->addWidget(new ToneSign(toneOf(material), m_lines), row, 0, Qt::AlignTop);
    grid->addWidget(name, row, 1, Qt::AlignTop);
    grid->addWidget(text, row, 2);
    m_texts.append(text);
}

void MaterialsView::retranslate()
{
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        m_texts[i]->setText(words::text(m_found[i]));
    setAccessibleName(tr("What was found in the files"));
    setAccessibleDescription(text());
    m_clear->setText(tr("Clear the clipboard"));
    showClipboard();
}

void MaterialsView::showClipboard()
{
    m_clear->setVisible(m_state == Clipboard::HoldsSecret);
    switch (m_state) {
    case Clipboard::Silent:
        return m_clipboard->setTextOrHide({});
    case Clipboard::HoldsSecret:
        return m_clipboard->setTextOrHide(
            tr("The clipboard still holds the secret: any program can read it there."));
    case Clipboard::Cleared:
        return m_clipboard->setTextOrHide(tr("The clipboard is empty now."));
    case Clipboard::Empty:
        return m_clipboard->setTextOrHide(tr("The clipboard holds no text. Copy the key first, "
                                             "from its BEGIN line to its END line."));
    }
}

} // namespace ui
