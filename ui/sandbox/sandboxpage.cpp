#include "sandboxpage.h"

#include "look.h"
#include "panel.h"
#include "requestlog.h"
#include "table.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

SandboxPage::SandboxPage(sandbox::Sandbox &sandbox, SandboxStatus &status, QWidget *parent)
    : QWidget(parent)
    , m_sandbox(sandbox)
    , m_status(status)
    , m_log(new RequestLog(sandbox, this))
    , m_title(new ToneLabel(Tone::Plain, this))
    , m_about(new ToneLabel(Tone::Muted, this))
    , m_state(new ToneLabel(Tone::Muted, this))
    , m_address(new QLineEdit(this))
    , m_rotate(new QPushButton(this))
    , m_rotated(new ToneLabel(Tone::Muted, this))
    , m_table(new Table(QStringLiteral("sandboxLog"), *m_log, this))
    , m_entry(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("sandboxPage"));
    build();
    connect(&status, &SandboxStatus::changed, this, &SandboxPage::showStatus);
    connect(m_rotate, &QPushButton::clicked, this, &SandboxPage::rotate);
    connect(&sandbox, &sandbox::Sandbox::rotated, this, [this](const QString &serial) {
        m_newSerial = serial;
        m_rotation = Rotation::Done;
        showRotation();
    });
    connect(&sandbox, &sandbox::Sandbox::rotationFailed, this, [this] {
        m_rotation = Rotation::Failed;
        showRotation();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &SandboxPage::showEntry);
    retranslate();
}

void SandboxPage::build()
{
    m_title->setFont(heading(font()));
    m_about->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("sandboxState"));
    m_state->setWordWrap(true);
    m_address->setObjectName(QStringLiteral("sandboxAddress"));
    m_address->setReadOnly(true);
    m_address->setFrame(false);
    m_address->setFont(monospaced(font()));
    m_table->setColumnRoom(RequestLog::Time, 9);
    m_table->setColumnRoom(RequestLog::Request, 50);
    m_table->setColumnRoom(RequestLog::Status, 8);
    m_table->setColumnRoom(RequestLog::Code, 16);
    m_entry->setObjectName(QStringLiteral("sandboxEntry"));
    m_entry->setReadOnly(true);
    m_entry->setTabChangesFocus(true);
    m_entry->setFrameShape(QFrame::NoFrame);
    m_entry->setFont(monospaced(font()));
    m_entry->document()->setDocumentMargin(space::large - space::small);
    m_entry->setWordWrapMode(QTextOption::WrapAnywhere);

    auto *head = new Panel(this);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(space::large, space::large, space::large, space::large);
    headLayout->setSpacing(space::medium);
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_title, m_about, m_state, m_address })
        headLayout->addWidget(widget);
    m_rotate->setObjectName(QStringLiteral("rotateButton"));
    m_rotated->setObjectName(QStringLiteral("rotatedLine"));
    m_rotated->setWordWrap(true);
    auto *rotation = new QHBoxLayout;
    rotation->setSpacing(space::large);
    rotation->addWidget(m_rotate);
    rotation->addWidget(m_rotated, 1);
    headLayout->addLayout(rotation);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_table, m_entry }) {
        auto *panel = new Panel(this);
        auto *panelLayout = new QVBoxLayout(panel);
        panelLayout->setContentsMargins(1, space::small, 1, space::small);
        panelLayout->addWidget(widget);
        splitter->addWidget(panel);
    }
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(head);
    layout->addWidget(splitter, 1);
}

void SandboxPage::rotate()
{
    m_rotation = Rotation::Running;
    showRotation();
    m_sandbox.rotate();
}

void SandboxPage::showRotation()
{
    m_rotate->setEnabled(
        m_status.state() == SandboxStatus::State::Ready && m_rotation != Rotation::Running);
    m_rotated->setTone(m_rotation == Rotation::Failed ? Tone::Bad : Tone::Muted);
    switch (m_rotation) {
    case Rotation::None:
        m_rotated->setText(tr("Answers are signed with a new key from then on, as "
                              "after a change at WeChat Pay."));
        break;
    case Rotation::Running:
        m_rotated->setText(tr("Making a new platform key …"));
        break;
    case Rotation::Done:
        m_rotated->setText(
            tr("Answers are signed with the new key now. Serial: %1").arg(m_newSerial));
        break;
    case Rotation::Failed:
        m_rotated->setText(tr("No new platform key could be made; the old one goes on."));
        break;
    }
}

void SandboxPage::showStatus()
{
    showRotation();
    m_address->setText(m_status.url().toString());
    m_address->setVisible(m_status.state() == SandboxStatus::State::Ready);
    m_state->setTone(m_status.state() == SandboxStatus::State::Failed ? Tone::Bad : Tone::Muted);
    switch (m_status.state()) {
    case SandboxStatus::State::Idle:
        m_state->setText(tr("Not started yet"));
        break;
    case SandboxStatus::State::Starting:
        m_state->setText(tr("Starting …"));
        break;
    case SandboxStatus::State::Ready:
        m_state->setText(tr("Running. Its address on this computer:"));
        break;
    case SandboxStatus::State::Failed:
        m_state->setText(words::text(*m_status.error()));
        break;
    }
}

void SandboxPage::showEntry(const QModelIndex &index)
{
    const QStringList verdicts = index.data(RequestLog::VerdictsRole).toStringList();
    m_entry->setPlainText(
        QStringLiteral("%1\n\n%2")
            .arg(verdicts.join(QLatin1Char('\n')), index.data(RequestLog::BodyRole).toString()));
}

void SandboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SandboxPage::retranslate()
{
    m_title->setText(tr("Embedded sandbox"));
    m_about->setText(tr("An access point inside this program. It checks signatures and fields as "
                        "the real one does, and opens no real contract."));
    m_address->setAccessibleName(tr("Address of the sandbox"));
    m_table->setAccessibleName(tr("Requests that the sandbox answered"));
    m_entry->setAccessibleName(tr("Checks and body of the selected request"));
    m_rotate->setText(tr("Rotate platform key"));
    m_rotate->setToolTip(tr("Gives the sandbox a new platform key and certificate"));
    m_entry->setPlaceholderText(tr("Select a request to see its checks and its body."));
    showStatus();
}

} // namespace ui
