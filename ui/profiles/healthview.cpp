#include "profiles/healthview.h"

#include "profiles/tonesign.h"
#include "tonelabel.h"
#include "words/health.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace ui {

using platform::Level;

Tone toneOf(Level level)
{
    switch (level) {
    case Level::Green:
        return Tone::Good;
    case Level::Amber:
        return Tone::Warning;
    case Level::Red:
        return Tone::Bad;
    case Level::Skipped:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

HealthView::HealthView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("healthView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    startAnew();
    retranslate();
}

void HealthView::startAnew()
{
    m_rows.clear();
    auto *sheet = new QWidget;
    m_grid = new QGridLayout(sheet);
    m_grid->setContentsMargins(space::large, 0, space::large, space::large);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(2, 1);
    setWidget(sheet);
    sheet->setAutoFillBackground(false);
}

void HealthView::setLines(const QList<platform::HealthLine> &lines)
{
    startAnew();
    for (const platform::HealthLine &line : lines)
        addLine(line);
    setAccessibleDescription(text());
}

void HealthView::addLine(const platform::HealthLine &line)
{
    QWidget *sheet = widget();
    const Tone tone = toneOf(line.level);
    const QString number = QString::number(m_rows.size() + 1);
    const Row row { line, new ToneLabel(tone, sheet), new ToneLabel(Tone::Plain, sheet),
        new ToneLabel(Tone::Muted, sheet) };
    row.word->setObjectName(QStringLiteral("healthLevel") + number);
    row.title->setObjectName(QStringLiteral("healthTitle") + number);
    row.sentence->setObjectName(QStringLiteral("healthText") + number);
    row.title->setWordWrap(true);
    row.sentence->setWordWrap(true);
    const int at = 2 * static_cast<int>(m_rows.size());
    m_grid->setRowStretch(at, 0);
    m_grid->addWidget(new ToneSign(tone, sheet), at, 0, Qt::AlignTop);
    m_grid->addWidget(row.word, at, 1, Qt::AlignTop);
    m_grid->addWidget(row.title, at, 2);
    m_grid->addWidget(row.sentence, at + 1, 2);
    m_grid->setRowStretch(at + 2, 1);
    m_rows.append(row);
    speak(row);
    for (ToneLabel *label : { row.word, row.title, row.sentence })
        label->setVisible(!label->text().isEmpty());
    setAccessibleDescription(text());
}

void HealthView::showWorst()
{
    QList<platform::HealthLine> lines;
    for (const Row &row : std::as_const(m_rows))
        lines.append(row.line);
    const Level worst = platform::worst(lines);
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [worst](const Row &candidate) { return candidate.line.level == worst; });
    if (row == m_rows.cend() || worst == Level::Green)
        return;
    widget()->layout()->activate(); // the last line was added just now
    ensureWidgetVisible(row->sentence, 0, space::small);
    ensureWidgetVisible(row->title, 0, space::small);
}

QString HealthView::text() const
{
    QStringList lines;
    for (const Row &row : m_rows)
        lines.append(QStringLiteral("%1: %2. %3")
                         .arg(row.word->text(), row.title->text(), row.sentence->text()));
    return lines.join(QLatin1Char('\n'));
}

void HealthView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void HealthView::speak(const Row &row)
{
    row.word->setText(words::text(row.line.level));
    row.title->setText(words::title(row.line.check));
    row.sentence->setText(words::text(row.line));
}

void HealthView::retranslate()
{
    for (const Row &row : std::as_const(m_rows))
        speak(row);
    setAccessibleName(tr("What the health check found"));
    setAccessibleDescription(text());
}

} // namespace ui
