// What a keystroke in the form costs the thread of the windows, over a history of a million rows:
// the real window, every field typed into as fast as it goes, with letters, Chinese, contract codes
// that were used and that were not, deleting, pasting, undoing; validation, draft and the check
// against the history at work. The same is typed into a bare QLineEdit in an empty window. Fails
// when the slowest keystroke in a hundred takes a picture's time (16 ms) or more.
// Usage: bench_keystroke [ROWS [ROUNDS]]

#include "bench/figures.h"
#include "bench/handling.h"
#include "bench/millionrows.h"
#include "ui/desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollArea>
#include <QTest>

#include <cstdio>

using bench::Handling;
using contract::Field;

namespace {

constexpr double limitMs = 16;
constexpr int usualRows = 1'000'000;
constexpr int usualRounds = 3;
/// Longer than the window waits before it asks the history and saves the draft.
constexpr int longThoughtMs = 600;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_keystroke: %s\n", qPrintable(why));
    std::exit(2);
}

/// What people type there, right and wrong.
QStringList textsOf(Field field)
{
    switch (field) {
    case Field::BaseUri:
        return { QStringLiteral("http://apihk.mch.weixin.qq.com/"),
            QStringLiteral("https://apihk.mch.weixin.qq.com/") };
    case Field::Appid:
    case Field::SpAppid:
    case Field::SubAppid:
        return { QStringLiteral("wxd678efh567hg6787"), QStringLiteral("wx 公众号 12") };
    case Field::SubMchid:
    case Field::SpMchid:
        return { QStringLiteral("1900000109"), QStringLiteral("19000001O9-x") };
    case Field::PlanId:
        return { QStringLiteral("12535"), QStringLiteral("12,535 元") };
    case Field::OutContractCode:
        return { bench::usedCode(777), QStringLiteral("NEW-2025-000001"), bench::usedCode(7),
            QStringLiteral("much too long a code for anyone to use it 1234") };
    case Field::UserDisplayName:
        return { QStringLiteral("张三丰先生 Zhang"), QStringLiteral("小明😀 and <b>") };
    case Field::SuccessNotifyUrl:
        return { QStringLiteral("https://pay.weixin.qq.com/notify"),
            QStringLiteral("http://10.0.0.1/notify?a=1#b") };
    case Field::Openid:
        return { QStringLiteral("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"), QStringLiteral("oUpF8 张三") };
    case Field::UserClientIp:
        return { QStringLiteral("203.0.113.7"), QStringLiteral("2001:db8::8a2e:370:7334"),
            QStringLiteral("300.1.1.1") };
    case Field::ExpiredTime:
        return { QStringLiteral("2030-11-23T13:14:15+08:00"), QStringLiteral("tomorrow at 5") };
    }
    Q_UNREACHABLE();
}

/// Counts how often something is painted: a window that is not in sight costs nothing.
class Paints final : public QObject
{
public:
    explicit Paints(QWidget &widget) { widget.installEventFilter(this); }
    [[nodiscard]] size_t count() const { return m_count; }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    size_t m_count = 0;
};

/// One field's worth of typing.
void fill(Handling &typing, QLineEdit &input, Field field, int thoughtMs)
{
    input.setFocus();
    const Paints paints(input);
    const size_t before = typing.count();
    for (const QString &text : textsOf(field)) {
        typing.press(Qt::Key_A, Qt::ControlModifier);
        typing.press(Qt::Key_Delete);
        typing.type(text);
        typing.pause(thoughtMs);
        if (input.text() != text)
            giveUp(QStringLiteral("typed: %1, there is: %2").arg(text, input.text()));
        typing.press(Qt::Key_Backspace, Qt::NoModifier, 4);
        typing.press(Qt::Key_Home);
        typing.type(QStringLiteral("x1"));
        typing.press(Qt::Key_Delete, Qt::NoModifier, 2);
        typing.press(Qt::Key_Z, Qt::ControlModifier, 3);
        typing.compose(QStringLiteral("zhang'san"), QStringLiteral("张三"));
        typing.press(Qt::Key_A, Qt::ControlModifier);
        typing.paste(QStringLiteral(" \"%1\",\n").arg(text));
        typing.pause(thoughtMs);
    }
    if (paints.count() < typing.count() - before)
        giveUp(input.objectName() + QStringLiteral(" is not painted while it is typed into"));
}

void typeBare(QLineEdit &bare, Handling &typing)
{
    for (const Field field : contract::allFields)
        fill(typing, bare, field, 0); // which waits for nothing
}

void bringIntoSight(QWidget &input)
{
    QWidget *above = &input;
    while ((above = above->parentWidget())) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(&input);
    }
}

void typeForm(support::Desk &desk, Handling &typing)
{
    for (const Field field : contract::allFields) {
        QLineEdit *input = desk.field(contract::apiName(field).data());
        bringIntoSight(*input);
        fill(typing, *input, field, longThoughtMs);
        typing.press(Qt::Key_Tab); // tidied and checked
        typing.pause(longThoughtMs);
    }
}

/// The row that is multiplied is a real one, and so is the file. The sandbox and its keys are those
/// of the desk that follows.
void makeHistory(const QString &dataDir, int rows)
{
    {
        support::Desk desk({ .dataDir = dataDir });
        desk.waitForSandbox();
        desk.fillExampleAndSign();
    }
    QElapsedTimer since;
    since.start();
    bench::multiplyRows(dataDir, rows);
    std::fprintf(stderr, "%d rows made in %lld s\n", rows, since.elapsed() / 1000);
}

/// Else the numbers tell nothing.
void expectAnswers(support::Desk &desk, Handling &typing)
{
    const auto note = [&] {
        const auto *label = desk.window().findChild<QWidget *>(
            contract::apiName(Field::OutContractCode) + QStringLiteral("Note"));
        return label && label->isVisible();
    };
    desk.field(contract::apiName(Field::OutContractCode).data())->setFocus();
    typing.press(Qt::Key_A, Qt::ControlModifier);
    typing.type(bench::usedCode(777));
    if (!QTest::qWaitFor(note, 20'000))
        giveUp(QStringLiteral("the form does not tell that a code was used"));
    typing.press(Qt::Key_A, Qt::ControlModifier);
    typing.type(QStringLiteral("NEVER-USED-1"));
    if (!QTest::qWaitFor([&] { return !note(); }, 20'000))
        giveUp(QStringLiteral("the form takes a new code for a used one"));
}

void tell(const char *what, size_t count, const bench::Figures &figures)
{
    std::printf("a keystroke in %s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms (%zu keystrokes)\n",
        what, figures.half, figures.most, figures.longest, count);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const int rows = argc > 1 ? std::atoi(argv[1]) : usualRows;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : usualRounds;
    const QTemporaryDir dataDir;
    makeHistory(dataDir.path(), rows);

    support::Desk desk({ .dataDir = dataDir.path() });
    desk.waitForSandbox();
    desk.click("fillExampleButton"); // now every field is in sight
    QMainWindow empty;
    auto *bare = new QLineEdit(&empty);
    bare->setGeometry(16, 16, 400, bare->sizeHint().height());
    empty.resize(1280, 800);
    empty.show();

    desk.activate();
    Handling intoForm(desk.window(), 0);
    expectAnswers(desk, intoForm);
    std::vector<double> ofForm;
    std::vector<double> ofBare;
    const auto keep = [](Handling &typing, std::vector<double> &all) {
        const std::vector<double> stretches = typing.taken().clock;
        all.insert(all.end(), stretches.begin(), stretches.end());
    };
    for (int round = 0; round < rounds; ++round) {
        empty.activateWindow();
        if (!QTest::qWaitForWindowActive(&empty))
            giveUp(QStringLiteral("the empty window did not become active"));
        Handling bareTyping(empty, 0);
        typeBare(*bare, bareTyping);
        keep(bareTyping, ofBare);
        desk.activate();
        Handling typing(desk.window(), 0);
        typeForm(desk, typing);
        keep(typing, ofForm);
    }

    const bench::Figures form = bench::figuresOf(ofForm);
    const bench::Figures least = bench::figuresOf(ofBare);
    tell("an empty window", ofBare.size(), least);
    tell("the form", ofForm.size(), form);
    const bool good = form.most < limitMs;
    std::printf("a keystroke in the form over %d rows: p50 %.1f times, p99 %.1f times that of an "
                "empty window; p99 at most %.0f ms%s\n",
        rows, form.half / least.half, form.most / least.most, limitMs, good ? "" : " TOO SLOW");
    return good ? 0 : 1;
}
