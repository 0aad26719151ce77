#include "keeping/exportdialog.h"

#include "dialoglayout.h"
#include "keeping/transfertext.h"
#include "named.h"
#include "profiles/inputrow.h"
#include "selector.h"
#include "tonelabel.h"

#include <QCheckBox>
#include <QDate>
#include <QEvent>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

namespace ui {

using transfer::Format;

static constexpr int widthInCharacters = 60;

ExportDialog::ExportDialog(history::Store &store, const Given &given, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_given(given)
    , m_what(new ToneLabel(Tone::Plain, this))
    , m_selected(named<QRadioButton>("exportSelected", this))
    , m_found(named<QRadioButton>("exportFound", this))
    , m_format(new Selector(QStringLiteral("exportFormat"), this))
    , m_formatRow(new InputRow(m_format, this))
    , m_mask(named<QCheckBox>("exportMasked", this))
    , m_hint(new ToneLabel(Tone::Muted, this))
    , m_progress(named<QProgressBar>("exportProgress", this))
    , m_result(new ToneLabel(Tone::Good, this))
    , m_close(named<QPushButton>("exportClose", this))
    , m_begin(named<QPushButton>("exportBegin", this))
{
    setObjectName(QStringLiteral("exportDialog"));
    for (const Format format : { Format::ExcelCsv, Format::PlainCsv, Format::JsonLines })
        m_format->addItem(QString(), static_cast<int>(format));
    const bool isSelection = given.selected.size() > 1;
    m_selected->setEnabled(!given.selected.isEmpty());
    (isSelection ? m_selected : m_found)->setChecked(true);
    m_mask->setChecked(given.masked);
    build();
    connect(m_format, &Selector::currentIndexChanged, this, &ExportDialog::showHint);
    connect(m_mask, &QCheckBox::toggled, this, &ExportDialog::showHint);
    connect(m_begin, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    retranslate();
    setBusy(false);
}

void ExportDialog::build()
{
    m_hint->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("exportResult"));
    m_result->setWordWrap(true);
    m_result->hide();
    layOut(*this,
        { .rows
            = { m_what, m_selected, m_found, m_formatRow, m_mask, m_hint, m_progress, m_result },
            .leave = m_close,
            .go = m_begin,
            .widthInCharacters = widthInCharacters });
}

Format ExportDialog::format() const { return static_cast<Format>(m_format->currentData().toInt()); }

void ExportDialog::chooseFile()
{
    const bool isJson = format() == Format::JsonLines;
    auto *dialog = new QFileDialog(this, tr("Export attempts"));
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        { isJson ? tr("JSON lines (*.jsonl)") : tr("CSV (*.csv)"), tr("All files (*)") });
    dialog->setDefaultSuffix(isJson ? QStringLiteral("jsonl") : QStringLiteral("csv"));
    dialog->selectFile(
        QStringLiteral("papay-history-%1.%2")
            .arg(QDate::currentDate().toString(Qt::ISODate), dialog->defaultSuffix()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &file)
{
    const bool isSelection = m_selected->isChecked();
    m_export = new transfer::Export(m_store,
        { .numbers = isSelection ? m_given.selected : m_given.found,
            .format = format(),
            .file = file,
            .masked = m_mask->isChecked() },
        this);
    connect(m_export, &transfer::Export::progress, this, &ExportDialog::showProgress);
    connect(m_export, &transfer::Export::finished, this, &ExportDialog::showEnd);
    m_result->hide();
    showProgress(0, 0);
    setBusy(true);
    m_export->start();
}

void ExportDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void ExportDialog::showEnd(const transfer::ExportResult &result)
{
    m_export->deleteLater(); // it is telling us right now
    m_export = nullptr;
    m_over = std::holds_alternative<transfer::Exported>(result);
    m_result->say(m_over ? Tone::Good : Tone::Bad, text(result));
    setBusy(false);
}

void ExportDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    for (QWidget *input : std::initializer_list<QWidget *> { m_found, m_format, m_mask, m_begin })
        input->setEnabled(!busy);
    m_selected->setEnabled(!busy && !m_given.selected.isEmpty());
    m_close->setText(busy ? tr("Cancel") : tr("Close"));
    if (busy || m_over)
        m_close->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::reject()
{
    if (m_export)
        m_export->cancel(); // what came of it is told
    else
        QDialog::reject();
}

void ExportDialog::showHint()
{
    const bool isMasked = m_mask->isChecked();
    switch (format()) {
    case Format::ExcelCsv:
        m_hint->setText(tr("Long numbers stay whole, and nothing is taken for a formula."));
        return;
    case Format::PlainCsv:
        m_hint->setText(tr("UTF-8, titles are API names, times are UTC."));
        return;
    case Format::JsonLines:
        m_hint->setText(isMasked
                ? tr("Without the bytes: another console cannot verify such attempts.")
                : tr("Everything but Authorization: another console can import and verify it."));
        return;
    }
    Q_UNREACHABLE();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export attempts"));
    m_what->setText(tr("Which attempts"));
    m_selected->setText(tr("The %n selected", nullptr, int(m_given.selected.size())));
    m_found->setText(tr("All %n found", nullptr, int(m_given.found.size())));
    m_formatRow->setTexts(tr("Format"));
    m_format->setItemText(0, tr("CSV for Excel"));
    m_format->setItemText(1, tr("CSV for scripts"));
    m_format->setItemText(2, tr("JSON lines for another console"));
    m_mask->setText(tr("Mask openid and names"));
    m_begin->setText(tr("Export…"));
    m_close->setText(m_export ? tr("Cancel") : tr("Close"));
    m_progress->setAccessibleName(tr("Progress"));
    showHint();
}

} // namespace ui
