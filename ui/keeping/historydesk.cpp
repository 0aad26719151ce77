#include "keeping/historydesk.h"

#include "base/async.h"
#include "base/privatefile.h"
#include "history/comparisondialog.h"
#include "history/historypanel.h"
#include "history/historytable.h"
#include "keeping/exportdialog.h"
#include "keeping/keepingdialog.h"
#include "keeping/keepingtext.h"
#include "keeping/serverdialog.h"
#include "keeping/transfertext.h"
#include "option.h"
#include "transfer/supportbundle.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QtMath>

namespace ui {

static constexpr int dailyKept = 7;

HistoryDesk::HistoryDesk(const Services &services, HistoryPanel &panel, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_panel(panel)
    , m_window(window)
{
    exportRows.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    importRows.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    bundle.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    compare.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    keeping.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    server.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    bundle.setEnabled(false);
    compare.setEnabled(false);
    connect(&exportRows, &QAction::triggered, this, &HistoryDesk::openExport);
    connect(&importRows, &QAction::triggered, this, &HistoryDesk::chooseImport);
    connect(&bundle, &QAction::triggered, this,
        [this] { read(m_attempt, [this](const history::Row &row) { chooseBundle(row); }); });
    connect(&compare, &QAction::triggered, this, &HistoryDesk::openComparison);
    connect(&keeping, &QAction::triggered, this, &HistoryDesk::openKeeping);
    connect(&server, &QAction::triggered, this, &HistoryDesk::openServer);
    retranslate();
}

void HistoryDesk::begin()
{
    base::whenDone(m_services.keeping.checkAndRepair(), this, [this](const auto &checked) {
        if (!checked)
            return; // what stands against reading the history is said where it is read
        if (*checked) {
            emit said(text(**checked), false);
            m_panel.load();
        }
        static_cast<void>(m_services.keeping.backUpDaily(dailyKept));
    });
}

void HistoryDesk::setAttempt(const QString &id)
{
    m_attempt = id;
    bundle.setEnabled(!id.isEmpty());
}

void HistoryDesk::openExport()
{
    auto *dialog = new ExportDialog(m_services.signing.store,
        { .selected = m_panel.table().selectedNumbers(),
            .found = m_panel.found(),
            .masked = m_panel.table().maskPersonal.isChecked() },
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDesk::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import attempts of another console"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("JSON lines (*.jsonl *.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryDesk::import);
    dialog->open();
}

void HistoryDesk::import(const QString &file)
{
    auto *run = new transfer::Import(m_services.signing.store, file, this);
    importRows.setEnabled(false);
    emit said(tr("Importing…"), true);
    connect(
        run, &transfer::Import::finished, this, [this, run](const transfer::ImportResult &result) {
            run->deleteLater();
            importRows.setEnabled(true);
            emit said(text(result), std::holds_alternative<transfer::ImportDone>(result));
        });
    connect(run, &transfer::Import::progress, this,
        [this](double done) { emit said(tr("Importing… %1 %").arg(qFloor(done * 100)), true); });
    run->start();
}

void HistoryDesk::chooseBundle(const history::Row &row)
{
    auto *dialog = new QFileDialog(m_window, tr("Save what support needs"));
    dialog->setObjectName(QStringLiteral("bundleDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->setNameFilters({ tr("Text (*.md)"), tr("All files (*)") });
    dialog->selectFile(transfer::supportBundleName(row));
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString &file) {
        const auto write = [row, file] {
            return base::writePrivately(
                file, transfer::supportBundle(row, QCoreApplication::applicationVersion()));
        };
        base::whenDone(m_files.run(write), this, [this, file](const auto &done) {
            const QString shown = QDir::toNativeSeparators(file);
            if (done)
                emit said(tr("Saved for support, without secrets: %1").arg(shown), true);
            else
                emit said(
                    tr("%1 cannot be written: %2").arg(shown, done.error().diagnostic), false);
        });
    });
    dialog->open();
}

void HistoryDesk::openComparison()
{
    const QList<history::RowNumber> two = m_panel.table().selectedNumbers();
    if (two.size() != 2)
        return;
    base::whenDone(
        m_services.signing.store.rows(two), this, [this](const history::PageResult &rows) {
            if (!rows || rows->size() != 2)
                return;
            read(rows->at(0).id, [this, second = rows->at(1).id](const history::Row &a) {
                read(second, [this, a](const history::Row &b) { showComparison(a, b); });
            });
        });
}

void HistoryDesk::showComparison(const history::Row &a, const history::Row &b)
{
    using Personal = ComparisonDialog::Personal;
    const bool isMasked = m_panel.table().maskPersonal.isChecked();
    auto *dialog
        = new ComparisonDialog(a, b, isMasked ? Personal::Masked : Personal::Shown, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDesk::openKeeping()
{
    auto *dialog = new KeepingDialog(m_services, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDesk::openServer()
{
    const QString dataDir = m_services.dataDir;
    base::whenDone(m_files.run([dataDir] { return history::readPlace(dataDir); }), this,
        [this](const history::PlaceSetting &setting) {
            auto *dialog = new ServerDialog(m_services, setting, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void HistoryDesk::read(const QString &id, const std::function<void(const history::Row &)> &then)
{
    base::whenDone(
        m_services.signing.store.row(id), this, [this, then](const history::StoreResult &row) {
            if (row)
                then(*row);
            else
                emit said(words::text(row.error()), false);
        });
}

bool HistoryDesk::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::event(event);
}

void HistoryDesk::retranslate()
{
    exportRows.setText(tr("Export attempts…"));
    importRows.setText(tr("Import attempts…"));
    bundle.setText(tr("Save for support…"));
    compare.setText(tr("Compare two attempts"));
    keeping.setText(tr("Retention and backups…"));
    server.setText(tr("Where the history lies…"));
}

} // namespace ui
