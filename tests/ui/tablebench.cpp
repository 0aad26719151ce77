#include "ui/tablebench.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace support {

using history::Row;

TableBench::TableBench()
    : store(std::make_unique<history::Store>(folder.path(), clock))
    , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    restart();
}

TableBench::~TableBench() = default;

void TableBench::restart()
{
    m_watch.reset();
    window = std::make_unique<QWidget>();
    model = new ui::HistoryModel(*store, window.get());
    table = new ui::HistoryTable(*model, settings, window.get());
    m_watch = std::make_unique<QAbstractItemModelTester>(
        model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *layout = new QVBoxLayout(window.get());
    layout->addWidget(table);
    window->resize(1200, 600);
}

Row TableBench::draft(const QString &code)
{
    Row row;
    row.id = QStringLiteral("00000000-0000-7000-8000-%1").arg(++m_number, 12, 10, QLatin1Char('0'));
    row.startedMs = clock.nowMs() + 1000 * m_number;
    row.profileId = QStringLiteral("sandbox");
    row.profileName = QStringLiteral("sandbox");
    row.outContractCode = code;
    row.requestBytes = "{}";
    return row;
}

Row TableBench::add(const Row &row)
{
    const auto begun = store->begin(row).result();
    if (!begun)
        qFatal("begin: %s", qPrintable(begun.error().diagnostic));
    return *begun;
}

Row TableBench::finish(Row row, history::Outcome outcome)
{
    row.outcome = outcome;
    row.finishedMs = row.startedMs + 321;
    row.durationMs = 321;
    row.httpStatus = outcome == history::Outcome::Verified ? 200 : 401;
    const auto finished = store->finish(row).result();
    if (!finished)
        qFatal("finish: %s", qPrintable(finished.error().diagnostic));
    return *finished;
}

void TableBench::load()
{
    window->show();
    activate();
    QSignalSpy loaded(model, &ui::HistoryModel::loaded);
    model->reload();
    const auto isListed = [this] { return model->isCountFinal(); };
    if (!QTest::qWaitFor(isListed) || loaded.isEmpty())
        qFatal("The history is not listed.");
}

void TableBench::activate()
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("The window did not become active.");
}

void TableBench::waitUntilListed(int rows)
{
    if (!QTest::qWaitFor([&] { return model->count() == rows && model->isCountFinal(); }))
        qFatal("%d rows are listed, not %d.", model->count(), rows);
}

void TableBench::addNumbered(int rows)
{
    for (int i = 0; i < rows; ++i)
        add(QString::number(i));
}

void TableBench::list(int rows)
{
    addNumbered(rows);
    load();
    waitUntilListed(rows);
}

void TableBench::listUnseen(int rows)
{
    QSignalSpy changed(store.get(), &history::Store::rowChanged);
    addNumbered(rows);
    if (!QTest::qWaitFor([&] { return changed.size() == rows; }))
        qFatal("The rows are not told of.");
    restart(); // now it has seen none of them
    m_watch.reset(); // which looks at every line
    load();
    waitUntilListed(rows);
}

QString TableBench::text(int line, HistoryModel::Column column) const
{
    return model->index(line, column).data().toString();
}

QString TableBench::code(int line) const { return text(line, HistoryModel::ContractCode); }

QString TableBench::codes() const
{
    QStringList codes;
    for (int line = 0; line < model->rowCount(); ++line)
        codes.append(code(line));
    return codes.join(u' ');
}

} // namespace support
