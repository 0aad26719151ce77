#include "history/comparisondialog.h"

#include "actionbutton.h"
#include "base/async.h"
#include "clipboard.h"
#include "history/mask.h"
#include "look.h"
#include "table.h"
#include "tonelabel.h"
#include "words/outcomes.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

static constexpr int linesInSight = 18;
static constexpr int charactersInSight = 130;
static constexpr int signRoom = 3; // digits
static constexpr int nameRoom = 26;

ComparisonDialog::ComparisonDialog(
    const history::Row &a, const history::Row &b, Personal personal, QWidget *parent)
    : QDialog(parent)
    , m_a(a)
    , m_b(b)
    , m_personal(personal)
    , m_model(new ComparisonModel(this))
    , m_first(new ToneLabel(Tone::Plain, this))
    , m_second(new ToneLabel(Tone::Plain, this))
    , m_count(new ToneLabel(Tone::Muted, this))
    , m_only(new QCheckBox(this))
    , m_table(new Table(QStringLiteral("comparisonView"), *m_model, this))
    , m_copy(new ActionButton(copy, QStringLiteral("comparisonCopyButton"), this))
    , m_close(new QPushButton(this))
    , m_worker(QStringLiteral("comparison"))
{
    setObjectName(QStringLiteral("comparisonDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    copy.setShortcut(QKeySequence::Copy);
    onlyDifferences.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    onlyDifferences.setCheckable(true);
    addActions({ &copy, &onlyDifferences });
    build();
    connect(
        &copy, &QAction::triggered, this, [this] { copyText(comparisonText(m_model->fields())); });
    connect(m_only, &QCheckBox::clicked, &onlyDifferences, &QAction::trigger);
    connect(&onlyDifferences, &QAction::toggled, this, [this](bool only) {
        m_only->setChecked(only);
        m_model->setShow(
            only ? ComparisonModel::Show::Differences : ComparisonModel::Show::Everything);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    compare();
}

void ComparisonDialog::build()
{
    m_first->setObjectName(QStringLiteral("comparisonA"));
    m_second->setObjectName(QStringLiteral("comparisonB"));
    m_count->setObjectName(QStringLiteral("comparisonCount"));
    m_only->setObjectName(QStringLiteral("onlyDifferences"));
    m_close->setObjectName(QStringLiteral("comparisonCloseButton"));
    m_copy->setAutoDefault(false);
    for (ToneLabel *label : { m_first, m_second, m_count })
        label->setWordWrap(true);
    m_table->setColumnRoom(ComparisonModel::Sign, signRoom);
    m_table->setColumnRoom(ComparisonModel::Name, nameRoom);
    QHeaderView *columns = m_table->horizontalHeader(); // both attempts get the same room
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(ComparisonModel::A, QHeaderView::Stretch);
    columns->setSectionResizeMode(ComparisonModel::B, QHeaderView::Stretch);

    auto *head = new QHBoxLayout;
    head->setSpacing(space::large);
    head->addWidget(m_count, 1);
    head->addWidget(m_only);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::medium);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    m_table->setFocus(Qt::OtherFocusReason);
    resize(QSize(charactersInSight * fontMetrics().averageCharWidth(),
        linesInSight * (fontMetrics().height() + space::large))
               .boundedTo(screen()->availableSize() * 0.9));
}

/// On the worker: bodies may be large. What is masked is masked before anything is made of it.
void ComparisonDialog::compare()
{
    const auto comparing = m_worker.run([a = m_a, b = m_b, personal = m_personal] {
        return personal == Personal::Shown ? compared(a, b)
                                           : compared(history::masked(a), history::masked(b));
    });
    base::whenDone(comparing, this, [this](const QList<ComparedField> &fields) {
        m_isReady = true;
        m_model->setFields(fields);
        showCount();
    });
}

static QString attemptText(const history::Row &row)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(row.startedMs);
    return QStringLiteral("%1 %2 · %3 · %4")
        .arg(QLocale().toString(time.date(), QLocale::ShortFormat),
            time.toString(QStringLiteral("HH:mm:ss")), row.outContractCode,
            words::text(row.outcome));
}

void ComparisonDialog::showCount()
{
    if (!m_isReady)
        m_count->setText(tr("Comparing …"));
    else if (m_model->differing() == 0)
        m_count->setText(tr("Nothing differs."));
    else
        m_count->setText(
            tr("%1 of %2 fields differ.")
                .arg(QString::number(m_model->differing()), QString::number(m_model->all())));
}

void ComparisonDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        compare(); // names and values are in words, too
    }
    QDialog::changeEvent(event);
}

void ComparisonDialog::retranslate()
{
    setWindowTitle(tr("Compare two attempts"));
    m_first->setText(tr("A: %1").arg(attemptText(m_a)));
    m_second->setText(tr("B: %1").arg(attemptText(m_b)));
    copy.setText(tr("Copy as text"));
    onlyDifferences.setText(tr("Only differences"));
    m_only->setText(onlyDifferences.text());
    m_only->setToolTip(textWithShortcut(onlyDifferences));
    m_table->setAccessibleName(tr("Compare two attempts"));
    m_close->setText(tr("Close"));
    showCount();
}

} // namespace ui
