#include "keeping/keepingdialog.h"

#include "keeping/backupsview.h"
#include "keeping/retentionview.h"
#include "look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthInCharacters = 84;
static constexpr int heightInLines = 24;

KeepingDialog::KeepingDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("keepingDialog"));
    m_tabs->setObjectName(QStringLiteral("keepingTabs"));
    m_close->setObjectName(QStringLiteral("keepingClose"));
    auto *backups = new BackupsView(services, m_tabs);
    m_tabs->addTab(new RetentionView(services, m_tabs), QString());
    m_tabs->addTab(backups, QString());
    connect(backups, &BackupsView::restored, this, &KeepingDialog::restored);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    resize(widthInCharacters * fontMetrics().averageCharWidth(),
        heightInLines * fontMetrics().lineSpacing());
    retranslate();
}

void KeepingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void KeepingDialog::retranslate()
{
    setWindowTitle(tr("Keep the history"));
    m_tabs->setTabText(0, tr("How long"));
    m_tabs->setTabText(1, tr("Backups"));
    m_tabs->setAccessibleName(tr("Keep the history"));
    m_close->setText(tr("Close"));
}

} // namespace ui
