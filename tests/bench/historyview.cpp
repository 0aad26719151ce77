// What the history's table costs the thread of the windows, over a million rows of realistic
// content: the real window; jumping, scrolling, sorting, searching, rows that come, selecting all.
// Fails when the slowest in a hundred of any of these takes a picture's time (16 ms) or more, or
// when the window needs more than 20 MB more memory than over a thousand rows.
// Usage: bench_historyview [ROWS]

#include "base/async.h"
#include "bench/figures.h"
#include "bench/handling.h"
#include "bench/manyrows.h"
#include "ui/desk.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTest>
#include <QUuid>
#include <QWheelEvent>

#include <cstdio>
#include <unistd.h>

using bench::Handling;
using ui::HistoryModel;
using ui::HistoryTable;

namespace {

constexpr double limitMs = 16;
constexpr double limitMb = 20;
constexpr int usualRows = 1'000'000;
constexpr int fewRows = 1000;

[[noreturn]] void giveUp(const char *why)
{
    std::fprintf(stderr, "bench_historyview: %s\n", why);
    std::exit(2);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pages = file.readAll().split(' ').value(1).toLongLong();
    return double(pages * ::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// Someone in front of the table.
class Person
{
public:
    Person(const QString &dataDir, int rows)
        : m_rows(rows)
        , m_desk({ .dataDir = dataDir })
        , m_table(*m_desk.find<HistoryTable>("historyView"))
        , m_model(*m_desk.window().findChild<HistoryModel *>())
        , m_search(*m_desk.find<QLineEdit>("historySearch"))
    {
    }

    /// From the first picture until everything is listed and can be searched.
    void begin();
    void jump();
    void scroll();
    void leaf();
    void sort();
    void search();
    void meetNewRows();
    void meetNewRowsWhileSearching();
    void selectAll();

    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    void tell(const char *what);
    void waitUntilShown();
    void empty();
    void newRow();
    void expectFound(const QString &name);

    const int m_rows;
    support::Desk m_desk;
    Handling m_handling { m_desk.window() };
    HistoryTable &m_table;
    HistoryModel &m_model;
    QLineEdit &m_search;
    int m_number = 0;
    bool m_isGood = true;
};

void Person::tell(const char *what)
{
    const Handling::Stretches stretches = m_handling.taken();
    const bench::Figures clock = bench::figuresOf(stretches.clock);
    const bench::Figures processor = bench::figuresOf(stretches.processor);
    const bool isGood = clock.most < limitMs;
    m_isGood = m_isGood && isGood;
    std::printf("%-34s p50 %5.2f ms, p99 %5.2f ms, longest %5.2f ms (processor: p99 %5.2f, longest "
                "%5.2f), %zu times: %s\n",
        what, clock.half, clock.most, clock.longest, processor.most, processor.longest,
        stretches.clock.size(), isGood ? "met" : "NOT MET");
    std::fflush(stdout);
}

/// All that matches is listed, and what is in sight is there.
void Person::waitUntilShown()
{
    m_handling.pause(250); // longer than the search waits for the next key
    const auto isShown = [this] {
        const int top = m_table.rowAt(0);
        return m_model.isCountFinal() && (m_model.count() == 0 || m_model.rowAt(qMax(0, top)));
    };
    if (!m_handling.waitFor(isShown))
        giveUp("the rows do not come");
}

void Person::begin()
{
    m_handling.act([this] { m_desk.window().update(); });
    if (!m_handling.waitFor([this] { return m_model.count() >= m_rows && m_model.isCountFinal(); }))
        giveUp("not all rows are listed");
    m_search.setFocus();
    m_handling.type(bench::ManyRows::rareName().left(2));
    waitUntilShown(); // now the search is prepared
    expectFound(bench::ManyRows::rareName());
    empty();
    tell("the start");
}

void Person::empty()
{
    m_search.setFocus();
    m_handling.press(Qt::Key_A, Qt::ControlModifier);
    m_handling.press(Qt::Key_Delete);
    waitUntilShown();
}

void Person::expectFound(const QString &name)
{
    if (m_model.count() != 1 || m_model.index(0, HistoryModel::Name).data().toString() != name)
        giveUp("the rare name is not found");
}

void Person::jump()
{
    QScrollBar &bar = *m_table.verticalScrollBar();
    for (int i = 0; i < 300; ++i)
        m_handling.act([&] { bar.setValue(int((qint64(i) * 7919 % 997) * bar.maximum() / 997)); });
    tell("a jump to somewhere");
}

void Person::scroll()
{
    const QPointF place(m_table.viewport()->rect().center());
    const QPointF global(m_table.viewport()->mapToGlobal(place.toPoint()));
    for (int i = 0; i < 400; ++i) {
        QWheelEvent wheel(place, global, {}, QPoint(0, i % 100 < 80 ? -120 : 120), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        m_handling.act([&] { QApplication::sendEvent(m_table.viewport(), &wheel); });
    }
    tell("a turn of the wheel");
}

void Person::leaf()
{
    m_table.setFocus();
    for (int i = 0; i < 40; ++i) {
        for (const Qt::Key key : { Qt::Key_PageDown, Qt::Key_Down, Qt::Key_PageUp })
            m_handling.press(key);
        m_handling.press(Qt::Key_End, Qt::ControlModifier);
        m_handling.press(Qt::Key_Home, Qt::ControlModifier);
        m_handling.press(Qt::Key_PageDown, Qt::ShiftModifier);
    }
    tell("a key in the table");
}

void Person::sort()
{
    auto &header = *m_table.horizontalHeader();
    for (const int column : { HistoryModel::Outcome, HistoryModel::ContractCode, HistoryModel::Name,
             HistoryModel::SessionId, HistoryModel::Status, HistoryModel::Profile }) {
        for (int click = 0; click < 3; ++click) {
            m_table.horizontalScrollBar()->setValue(header.sectionPosition(column));
            const QPoint place(header.sectionViewportPosition(column) + 20, header.height() / 2);
            m_handling.act([&] {
                QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, place);
            });
            waitUntilShown();
        }
    }
    m_table.horizontalScrollBar()->setValue(0);
    tell("a click on a title");
}

void Person::search()
{
    for (const char *text : { "王", "龘靐", "an", "PC2022", "no such thing", "欧阳", "签名错误",
             "o", "SIGN_ERROR", "2017" }) {
        m_search.setFocus();
        m_handling.type(QString::fromUtf8(text));
        waitUntilShown();
        m_handling.press(Qt::Key_Backspace);
        waitUntilShown();
        empty();
    }
    tell("a key in the search");
}

void Person::newRow()
{
    history::Row row;
    row.startedMs = QDateTime::currentMSecsSinceEpoch();
    row.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    row.outContractCode = QStringLiteral("NEW-王-%1").arg(++m_number);
    row.requestBytes = "{}";
    m_handling.act([&] {
        base::whenDone(m_desk.store().begin(row), &m_table, [this](const auto &begun) {
            if (!begun)
                giveUp("a row is not begun");
            history::Row done = *begun;
            done.outcome = history::Outcome::Verified;
            done.finishedMs = done.startedMs + 5;
            static_cast<void>(m_desk.store().finish(done));
        });
    });
}

void Person::meetNewRows()
{
    QScrollBar &bar = *m_table.verticalScrollBar();
    for (const int place : { 0, bar.maximum() / 2 }) {
        bar.setValue(place);
        for (int i = 0; i < 50; ++i) {
            const int before = m_model.count();
            newRow();
            if (!m_handling.waitFor([&] { return m_model.count() == before + 1; }))
                giveUp("a new row is not listed");
        }
    }
    bar.setValue(0);
    tell("a new row");
}

void Person::meetNewRowsWhileSearching()
{
    m_search.setFocus();
    m_handling.type(QStringLiteral("王"));
    waitUntilShown();
    static_cast<void>(m_handling.taken());
    for (int i = 0; i < 50; ++i) {
        newRow();
        m_handling.pause(100);
    }
    tell("a new row while searching");
    empty();
    static_cast<void>(m_handling.taken());
}

void Person::selectAll()
{
    m_table.setFocus();
    for (int i = 0; i < 30; ++i) {
        m_handling.press(Qt::Key_A, Qt::ControlModifier);
        if (m_table.selectedNumbers().size() < m_rows)
            giveUp("not all rows are selected");
        if (i % 3 == 0)
            newRow();
        else
            m_handling.press(Qt::Key_Down);
    }
    tell("all rows selected, and on");
}

/// In a process of its own: prints how much memory it needed.
int measure(const QString &dataDir, int rows)
{
    Person person(dataDir, rows);
    person.begin();
    person.jump();
    person.scroll();
    person.leaf();
    person.sort();
    person.search();
    person.meetNewRows();
    person.meetNewRowsWhileSearching();
    person.selectAll();
    std::printf("%.1f\n", residentMb());
    return person.isGood() ? 0 : 1;
}

struct Measured {
    double mb = 0;
    bool isGood = false;
};

Measured measured(const QString &dataDir, int rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("measure"), dataDir, QString::number(rows) });
    QByteArrayList lines;
    while (process.state() != QProcess::NotRunning || process.canReadLine()) {
        if (!process.canReadLine() && !process.waitForReadyRead(-1))
            continue;
        lines.append(process.readLine());
        if (lines.size() > 1)
            std::printf("%s", lines[lines.size() - 2].constData()); // all but the last
        std::fflush(stdout);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() > 1 || lines.isEmpty())
        giveUp("the measuring process failed");
    return { lines.last().trimmed().toDouble(), process.exitCode() == 0 };
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("measure"))
        return measure(arguments.value(2), arguments.value(3).toInt());

    const int rows = argc > 1 ? std::atoi(argv[1]) : usualRows;
    const QTemporaryDir own;
    const QString dataDir = bench::sharedHistory(own.path(), rows);
    const QTemporaryDir few;
    bench::makeHistory(few.path(), fewRows);
    std::printf("the window over %d rows:\n", fewRows);
    const Measured least = measured(few.path(), fewRows);
    std::printf("the window over %d rows:\n", rows);
    const Measured many = measured(dataDir, rows);
    const bool isSmall = many.mb - least.mb <= limitMb;
    std::printf("memory of the window: %.1f MB, with %d rows %.1f MB, %.1f MB more; at most %.0f "
                "MB: %s\n",
        many.mb, fewRows, least.mb, many.mb - least.mb, limitMb, isSmall ? "met" : "NOT MET");
    std::printf("the table over %d rows: p99 at most %.0f ms: %s\n", rows, limitMs,
        many.isGood ? "met" : "NOT MET");
    return many.isGood && isSmall ? 0 : 1;
}
