#include "ui/searchbench.h"

#include "ui/history/historymodel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

namespace support {

static constexpr Qt::KeyboardModifiers ctrlAlt = Qt::ControlModifier | Qt::AltModifier;

SearchBench::SearchBench()
    : settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , store(m_folder.path(), clock)
{
    languages.use(QStringLiteral("en"));
    new QVBoxLayout(&window);
    window.resize(620, 420);
}

void SearchBench::keep(const QList<Attempt> &attempts)
{
    for (const Attempt &attempt : attempts) {
        history::Row row;
        row.id = QStringLiteral("00000000-0000-7000-8000-%1")
                     .arg(++m_number, 12, 10, QLatin1Char('0'));
        row.startedMs = attempt.startedMs;
        row.environment = attempt.environment;
        row.profileId = attempt.profileId;
        row.profileName = attempt.profileName;
        row.planId = attempt.planId;
        row.outContractCode = QStringLiteral("C%1").arg(m_number, 6, 10, QLatin1Char('0'));
        row.userDisplayName = attempt.name;
        row.requestBytes = "{}";
        auto begun = store.begin(row).result();
        if (!begun)
            qFatal("begin: %s", qPrintable(begun.error().diagnostic));
        if (attempt.outcome == history::Outcome::Pending)
            continue;
        begun->outcome = attempt.outcome;
        begun->finishedMs = attempt.startedMs + 300;
        begun->httpStatus = attempt.outcome == history::Outcome::Verified ? 200 : 401;
        if (const auto done = store.finish(*begun).result(); !done)
            qFatal("finish: %s", qPrintable(done.error().diagnostic));
    }
    QCoreApplication::processEvents(); // nobody shall hear of them later
}

void SearchBench::show(int rows)
{
    delete panel; // as the end of the program does
    panel = new ui::HistoryPanel(store, clock, settings, &window);
    for (QAction *action : panel->actions()) { // as the window's menus have them
        if (action)
            window.addAction(action);
    }
    window.addAction(&panel->search);
    window.layout()->addWidget(panel);
    window.show();
    activate();
    panel->load();
    const auto isListed = [this, rows] { return names().size() == rows; };
    if (!QTest::qWaitFor(isListed))
        qFatal("The history does not come.");
}

void SearchBench::activate()
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("The window did not become active.");
}

bool SearchBench::isInSight(const char *name)
{
    const auto *found = window.findChild<QWidget *>(QString::fromLatin1(name));
    return found && found->isVisible();
}

QString SearchBench::textOf(const char *name) { return find(name)->property("text").toString(); }

QStringList SearchBench::names()
{
    const QAbstractItemModel *rows = table().model();
    QStringList found;
    for (int line = 0; line < rows->rowCount(); ++line)
        found.append(rows->index(line, ui::HistoryModel::Name).data().toString());
    found.removeAll(QString()); // still on its way
    return found;
}

QStringList SearchBench::chips()
{
    QStringList texts;
    for (int place = 0; place < 20; ++place) {
        const auto *chip
            = window.findChild<QAbstractButton *>(QStringLiteral("filterChip%1").arg(place));
        if (chip && chip->isVisible())
            texts.append(chip->text().chopped(3)); // the cross
    }
    return texts;
}

void SearchBench::type(const QString &text)
{
    auto *input = find<QLineEdit>("historySearch");
    input->setFocus();
    for (const QChar character : text) {
        if (character.unicode() < 0x80)
            QTest::keyClick(input, character.toLatin1());
        else // keyClicks aborts at what is no Latin-1 key
            QTest::sendKeyEvent(
                QTest::Click, input, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

void SearchBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::activePopupWidget();
    if (target && target->focusWidget())
        target = target->focusWidget();
    if (!target)
        target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window, key, modifiers);
}

QWidget *SearchBench::open(Qt::Key key, const char *name)
{
    press(key, ctrlAlt);
    if (!QTest::qWaitFor([&] { return isInSight(name); }))
        qFatal("There is no %s in sight.", name);
    return find(name);
}

void SearchBench::tick(const char *box)
{
    if (!isInSight("filterPopup"))
        open(Qt::Key_F, "filterPopup");
    find<QCheckBox>(box)->toggle();
}

void SearchBench::choose(const char *selector, int index)
{
    if (!isInSight("filterPopup"))
        open(Qt::Key_F, "filterPopup");
    auto *box = find<QComboBox>(selector);
    box->setCurrentIndex(index);
    emit box->activated(index); // as a click in the open list does
}

void SearchBench::waitForPlans(int plans)
{
    const auto areThere = [&] { return find<QComboBox>("filterPlan")->count() == plans + 1; };
    if (!QTest::qWaitFor(areThere))
        qFatal("There is nothing to choose from.");
}

QList<SearchBench::Attempt> mixture()
{
    return {
        { .name = QStringLiteral("张三丰"),
            .startedMs = SearchBench::nowMs - 40 * SearchBench::dayMs },
        { .name = QStringLiteral("李四"),
            .outcome = history::Outcome::Refused,
            .startedMs = SearchBench::nowMs - 20 * SearchBench::dayMs,
            .environment = base::Environment::Live,
            .profileId = QStringLiteral("taxi"),
            .profileName = QStringLiteral("Taxi & ferry"),
            .planId = QStringLiteral("777") },
        { .name = QStringLiteral("王五"),
            .outcome = history::Outcome::Unknown,
            .startedMs = SearchBench::nowMs - 3 * SearchBench::dayMs },
        { .name = QStringLiteral("赵六"),
            .outcome = history::Outcome::Unverified,
            .startedMs = SearchBench::nowMs - 60'000,
            .planId = QStringLiteral("456") },
        { .name = QStringLiteral("Zhang San"), .outcome = history::Outcome::Refused },
    };
}

QStringList everybody()
{
    return { QStringLiteral("Zhang San"), QStringLiteral("赵六"), QStringLiteral("王五"),
        QStringLiteral("李四"), QStringLiteral("张三丰") };
}

} // namespace support
