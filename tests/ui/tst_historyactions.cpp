#include "sandbox/judge.h"
#include "support/fixedclock.h"
#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypanel.h"
#include "ui/session/sessioncard.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using attempt::Remedy;
using history::Outcome;
using history::Row;

/// What can be done with a row of the history, by its menu and by keys.
class tst_HistoryActions : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void newFromThisFillsTheFormWithAFreshCode();
    void theKeyTakesTheRowThatIsChosenNotTheOneStillInView();
    void withoutARowThereIsNothingToBeginFrom();
    void theButtonAndTheKeyDoTheSame();
    void aRowOfTheHistoryIsRepeatedExactly();
    void theMenuKeyOpensTheMenuOfTheCurrentRow();
    void theMouseOpensTheMenuOfTheRowUnderIt();
    void whereThereIsNoRowThereIsNoMenu();
    void aNewAttemptBecomesTheCurrentRow();
};

static QTableView *table(support::Desk &desk) { return desk.find<QTableView>("historyView"); }

static void chooseLine(support::Desk &desk, int line)
{
    table(desk)->setFocus();
    table(desk)->selectRow(line);
}

void tst_HistoryActions::newFromThisFillsTheFormWithAFreshCode()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const QString code = desk.textOf("out_contract_code");
    const QString openid = desk.textOf("openid");
    QTRY_COMPARE(table(desk)->model()->rowCount(), 1);
    desk.click("clearButton");
    QCOMPARE(desk.textOf("openid"), QString());
    chooseLine(desk, 0);
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.textOf("openid"), openid);
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
    QVERIFY(desk.textOf("out_contract_code") != code);
    QVERIFY(!desk.textOf("expired_time").isEmpty());
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_HistoryActions::theKeyTakesTheRowThatIsChosenNotTheOneStillInView()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    desk.field("user_display_name")->setText(QStringLiteral("李四"));
    desk.click("newCodeButton");
    desk.sign();
    QTRY_COMPARE(table(desk)->model()->rowCount(), 2);
    desk.click("clearButton");
    chooseLine(desk, 1); // its bytes are still being read
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.textOf("user_display_name"), QStringLiteral("张三"));
}

void tst_HistoryActions::withoutARowThereIsNothingToBeginFrom()
{
    support::Desk desk;
    desk.waitForSandbox();
    QVERIFY(!desk.window().findChild<ui::HistoryPanel *>()->newFromThis.isEnabled());
    desk.fillExampleAndSign();
    QVERIFY(desk.window().findChild<ui::HistoryPanel *>()->newFromThis.isEnabled());
}

void tst_HistoryActions::theButtonAndTheKeyDoTheSame()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const QString openid = desk.textOf("openid");
    QCOMPARE(
        desk.find("newFromThisButton")->toolTip(), QStringLiteral("New from this (Ctrl+Shift+N)"));
    desk.click("clearButton");
    desk.click("newFromThisButton");
    QCOMPARE(desk.textOf("openid"), openid);
    desk.click("clearButton");
    desk.field("plan_id")->setFocus(); // wherever the focus is, and no second one answers
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.textOf("openid"), openid);
}

void tst_HistoryActions::aRowOfTheHistoryIsRepeatedExactly()
{
    std::atomic<bool> isBusy = true;
    support::Desk desk(
        { .tamper = [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &judge) {
            if (!isBusy)
                return;
            answer.status = 503;
            answer.body = R"({"code":"SERVICE_UNAVAILABLE","message":"busy"})";
            judge.sign(answer, base::SystemClock().nowMs());
        } });
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Refused"));
    isBusy = false;
    desk.fillExampleAndSign();
    QTRY_COMPARE(table(desk)->model()->rowCount(), 2);
    chooseLine(desk, 1);
    QTRY_COMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Refused"));
    desk.press(Qt::Key_R, Qt::ControlModifier);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QTRY_COMPARE(desk.seen().size(), 3);
    QCOMPARE(desk.seen().last().requestBody, desk.seen().first().requestBody);
}

namespace {

/// The history and the card above it, wired as the page does.
class Place
{
public:
    Place()
        : store(m_folder.path(), clock)
        , settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , card(new ui::SessionCard(clock, &window))
        , panel(new ui::HistoryPanel(store, clock, settings, &window))
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(card);
        layout->addWidget(panel);
        QObject::connect(panel, &ui::HistoryPanel::opened, card, &ui::SessionCard::showRow);
        panel->setRowActions({ &card->action(Remedy::RepeatExactly), &card->copySession });
        card->setCurrentProfile(QStringLiteral("shop"));
        window.resize(900, 700);
        add(QStringLiteral("1"), Outcome::Unknown);
        add(QStringLiteral("2"), Outcome::Verified);
        panel->load();
        window.show();
        window.activateWindow();
        const auto isListed = [this] { return view().model()->rowCount() == 2; };
        if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor(isListed))
            qFatal("The history does not come.");
    }

    QTableView &view() { return *panel->findChild<QTableView *>(QStringLiteral("historyView")); }
    QMenu *menu() { return panel->findChild<QMenu *>(QStringLiteral("historyMenu")); }
    QPoint lineCentre(int line)
    {
        return view().visualRect(view().model()->index(line, 0)).center();
    }
    void ask(QContextMenuEvent::Reason reason, const QPoint &at)
    {
        const bool byKey = reason == QContextMenuEvent::Keyboard;
        QWidget *asked = byKey ? static_cast<QWidget *>(&view()) : view().viewport();
        QContextMenuEvent event(reason, at, asked->mapToGlobal(at));
        QApplication::sendEvent(asked, &event);
    }

private:
    QTemporaryDir m_folder;

public:
    support::FixedClock clock { 1'795'000'000'000 };
    history::Store store;
    QSettings settings;
    QWidget window;
    ui::SessionCard *card;
    ui::HistoryPanel *panel;

private:
    void add(const QString &id, Outcome outcome)
    {
        Row row;
        row.id = QStringLiteral("00000000-0000-7000-8000-00000000000") + id;
        row.startedMs = clock.nowMs();
        row.profileId = QStringLiteral("shop");
        row.requestBytes = R"({"plan_id":)" + id.toUtf8() + '}';
        const auto begun = store.begin(row).result();
        if (!begun)
            qFatal("The row is not begun.");
        row = *begun;
        row.outcome = outcome;
        row.finishedMs = clock.nowMs();
        if (outcome == Outcome::Verified) {
            row.httpStatus = 200;
            row.sessionId = QStringLiteral("session-") + id;
        }
        if (!store.finish(row).result())
            qFatal("The row is not finished.");
    }
};

} // namespace

void tst_HistoryActions::theMenuKeyOpensTheMenuOfTheCurrentRow()
{
    Place place;
    QSignalSpy newFrom(place.panel, &ui::HistoryPanel::newFromWanted);
    QSignalSpy remedies(place.card, &ui::SessionCard::remedyWanted);
    place.view().setFocus();
    place.view().selectRow(1); // the older one, which is unknown
    place.ask(QContextMenuEvent::Keyboard, {});
    QTRY_VERIFY(place.menu() && place.menu()->isVisible());
    QCOMPARE(place.menu()->actions(),
        (QList<QAction *> { &place.panel->newFromThis, &place.card->action(Remedy::RepeatExactly),
            &place.card->copySession }));
    QVERIFY(place.card->rowId().endsWith(u'1'));
    QVERIFY(place.card->action(Remedy::RepeatExactly).isEnabled());
    QVERIFY(!place.card->copySession.isEnabled());
    QTest::keyClick(place.menu(), Qt::Key_Return); // the first is chosen already
    QTRY_COMPARE(newFrom.size(), 1);
    QCOMPARE(newFrom[0][0].value<Row>().requestBytes, QByteArray(R"({"plan_id":1})"));

    place.ask(QContextMenuEvent::Keyboard, {});
    QTRY_VERIFY(place.menu()->isVisible());
    QTest::keyClick(place.menu(), Qt::Key_Down);
    QTest::keyClick(place.menu(), Qt::Key_Return);
    QCOMPARE(remedies.size(), 1);
    QCOMPARE(remedies[0][0].value<Remedy>(), Remedy::RepeatExactly);
    QVERIFY(remedies[0][1].value<Row>().id.endsWith(u'1'));
}

void tst_HistoryActions::theMouseOpensTheMenuOfTheRowUnderIt()
{
    Place place;
    place.view().selectRow(1);
    QTRY_VERIFY(place.card->rowId().endsWith(u'1'));
    QTest::mousePress(place.view().viewport(), Qt::RightButton, {}, place.lineCentre(0));
    place.ask(QContextMenuEvent::Mouse, place.lineCentre(0));
    QTRY_VERIFY(place.menu() && place.menu()->isVisible());
    QVERIFY(place.card->rowId().endsWith(u'2'));
    QCOMPARE(place.view().currentIndex().row(), 0);
    QVERIFY(!place.card->action(Remedy::RepeatExactly).isEnabled());
    QVERIFY(place.card->copySession.isEnabled());
    QTest::mouseClick(place.menu(), Qt::LeftButton, {},
        place.menu()->actionGeometry(&place.card->copySession).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("session-2"));
}

void tst_HistoryActions::whereThereIsNoRowThereIsNoMenu()
{
    Place place;
    const QPoint below(10, place.view().viewport()->height() - 2);
    QVERIFY(!place.view().indexAt(below).isValid());
    place.ask(QContextMenuEvent::Mouse, below);
    QVERIFY(!place.menu());
    place.ask(QContextMenuEvent::Mouse, place.lineCentre(0));
    QTRY_VERIFY(place.menu() && place.menu()->isVisible());
    place.menu()->close();
}

void tst_HistoryActions::aNewAttemptBecomesTheCurrentRow()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    desk.fillExampleAndSign();
    QTRY_COMPARE(table(desk)->model()->rowCount(), 2);
    chooseLine(desk, 1);
    const QString older = table(desk)->model()->index(1, 2).data().toString();
    QTRY_COMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    desk.fillExampleAndSign();
    QTRY_COMPARE(table(desk)->model()->rowCount(), 3);
    QTRY_COMPARE(table(desk)->currentIndex().row(), 0);
    QVERIFY(table(desk)->currentIndex().siblingAtColumn(2).data().toString() != older);
    QCOMPARE(table(desk)->selectionModel()->selectedRows().size(), 1);
}

QTEST_MAIN(tst_HistoryActions)
#include "tst_historyactions.moc"
