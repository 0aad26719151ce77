#include "profiles/droparea.h"

#include "look.h"
#include "tonelabel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

static QStringList pathsOf(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

DropArea::DropArea(QWidget *parent)
    : QWidget(parent)
    , m_title(new ToneLabel(Tone::Plain, this))
    , m_hint(new ToneLabel(Tone::Muted, this))
    , m_files(addButton("chooseFilesButton"))
    , m_folder(addButton("chooseFolderButton"))
    , m_paste(addButton("pasteKeyButton"))
{
    setObjectName(QStringLiteral("profileDropArea"));
    setAcceptDrops(true);
    for (ToneLabel *label : { m_title, m_hint }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    for (QPushButton *button : { m_files, m_folder, m_paste })
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);
    connect(m_files, &QPushButton::clicked, this, &DropArea::chooseFiles);
    connect(m_folder, &QPushButton::clicked, this, &DropArea::chooseFolder);
    connect(m_paste, &QPushButton::clicked, this, &DropArea::pasteWanted);
    retranslate();
}

QPushButton *DropArea::addButton(const char *objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setAutoDefault(false);
    return button;
}

void DropArea::setBusy(bool busy)
{
    m_busy = busy;
    retranslate();
}

bool DropArea::canRead(const QMimeData &mime)
{
    return !pathsOf(mime).isEmpty() || (!mime.hasUrls() && mime.hasText());
}

void DropArea::read(const QMimeData &mime)
{
    const QStringList paths = pathsOf(mime);
    if (!paths.isEmpty())
        emit filesGiven(paths);
    else
        emit textGiven(mime.text());
}

void DropArea::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose the merchant's files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropArea::filesGiven);
    dialog->open();
}

void DropArea::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder of the certificate tool"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &DropArea::filesGiven);
    dialog->open();
}

void DropArea::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canRead(*event->mimeData()))
        return;
    setHovered(true);
    event->acceptProposedAction();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *) { setHovered(false); }

void DropArea::dropEvent(QDropEvent *event)
{
    setHovered(false);
    if (!canRead(*event->mimeData()))
        return;
    event->acceptProposedAction();
    read(*event->mimeData());
}

void DropArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DropArea::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_hovered ? look.accent : look.muted, m_hovered ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_hovered ? look.selection : look.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void DropArea::retranslate()
{
    m_title->setFont(sectionTitle(font()));
    m_hint->setFont(note(font()));
    m_title->setText(m_busy ? tr("Reading the files …") : tr("Drop the merchant's files here"));
    m_hint->setText(tr("The unpacked folder of the certificate tool, or apiclient_key.pem and "
                       "apiclient_cert.pem, or apiclient_cert.p12; platform certificates, public "
                       "keys and a file with the APIv3 key too."));
    m_files->setText(tr("Choose files …"));
    m_folder->setText(tr("Choose folder …"));
    m_paste->setText(tr("Paste key text"));
    m_paste->setToolTip(tr("Reads the key or certificate that was copied to the clipboard"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_hint->text());
}

} // namespace ui
