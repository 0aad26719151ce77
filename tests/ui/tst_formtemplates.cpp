#include "support/warnings.h"
#include "ui/desk.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QTest>

using contract::Field;

/// Forms that are kept by a name, and begun with again.
class tst_FormTemplates : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void threeKeysFillTheFormAndAFourthSigns_data();
    void threeKeysFillTheFormAndAFourthSigns();
    void theFormIsKeptByANameAndIsThereAtTheNextStart();
    void aNameThatIsNoneIsSaidUnderIt();
    void aNameInUseIsSaidToBeReplaced();
    void withoutAnExpiryNoneIsSent();
    void theLastUsedComesFirst();
    void aTemplateThatFillsInLeavesTheFocusWhereSomethingIsMissing();
    void fillingInCanBeUndone();
    void templatesAreRenamedInTheList();
    void templatesAreRemovedOnceThatIsConfirmed();
    void eachProfileHasItsOwn();
    void theLanguageReachesTheDialogs();
};

/// The seed's example as a template, as if it had been saved before.
static forms::Template exampleTemplate(const QString &name)
{
    return { name, contract::exampleRequest({}, {}), 30 };
}

static void keep(support::Desk &desk, const forms::Template &kept,
    const QString &profileId = QStringLiteral("sandbox"))
{
    const auto saved = desk.templates().save(profileId, kept);
    if (!QTest::qWaitFor([&saved] { return saved.isFinished(); }) || !saved.result())
        qFatal("The template was not saved.");
}

/// The names in the menu, once it is open.
static QStringList openedMenu(support::Desk &desk)
{
    desk.press(Qt::Key_T, Qt::ControlModifier);
    auto *menu = desk.find<QMenu>("templatesMenu");
    if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
        qFatal("The menu did not open.");
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (action->isSeparator())
            break;
        names.append(action->text());
    }
    return names;
}

static void closeMenu(support::Desk &desk) { desk.find<QMenu>("templatesMenu")->close(); }

void tst_FormTemplates::threeKeysFillTheFormAndAFourthSigns_data()
{
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::newRow("by its number") << QList { Qt::Key_1 };
    QTest::newRow("by arrow and Return") << QList { Qt::Key_Down, Qt::Key_Return };
}

void tst_FormTemplates::threeKeysFillTheFormAndAFourthSigns()
{
    QFETCH(QList<Qt::Key>, keys);
    support::Desk desk;
    keep(desk, exampleTemplate(QStringLiteral("Taxi & ferry")));
    int pressed = 1;
    QCOMPARE(openedMenu(desk), QStringList { QStringLiteral("&1  Taxi && ferry") });
    for (const Qt::Key key : keys) {
        ++pressed;
        QTest::keyClick(QApplication::activePopupWidget(), key);
    }
    QVERIFY(pressed <= 3);
    const contract::PreSignRequest example = contract::exampleRequest({}, {});
    for (const Field field : contract::allFields) {
        const char *name = contract::apiName(field).data();
        if (example.has(field))
            QCOMPARE(desk.textOf(name), example.value(field));
    }
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
    const auto expiry = contract::expiryMs(desk.textOf("expired_time"));
    QVERIFY(expiry);
    const qint64 minutes = (*expiry - QDateTime::currentMSecsSinceEpoch()) / 60'000;
    QVERIFY2(minutes >= 28 && minutes <= 30, qPrintable(QString::number(minutes)));
    QCOMPARE(desk.textOf("noticeText"), QStringLiteral("Filled from the template “Taxi & ferry”."));

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

/// Opens the dialog and gives the form that name.
static void saveAs(support::Desk &desk, const QString &name)
{
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type("templateName", name);
    QTest::keyClick(desk.find("templateName"), Qt::Key_Return);
}

static bool isOpen(support::Desk &desk, const char *dialog)
{
    const auto *found = desk.window().findChild<QWidget *>(QString::fromLatin1(dialog));
    return found && found->isVisible();
}

void tst_FormTemplates::theFormIsKeptByANameAndIsThereAtTheNextStart()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.click("fillExampleButton");
        saveAs(desk, QStringLiteral(" Taxi "));
        QVERIFY(!isOpen(desk, "templateDialog"));
        QCOMPARE(desk.textOf("noticeText"), QStringLiteral("Kept as template “Taxi”."));
    }
    support::Desk desk({ .dataDir = folder.path() });
    const QList<forms::Template> kept = desk.templates().of(QStringLiteral("sandbox"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().name, QStringLiteral("Taxi"));
    QCOMPARE(kept.first().lifeMinutes, std::optional(120));
    QVERIFY(kept.first().request == contract::exampleRequest({}, {}));
    desk.click("clearButton");
    QCOMPARE(openedMenu(desk).size(), 1);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
    QCOMPARE(desk.textOf("sp_mchid"), QStringLiteral("3200000001")); // discouraged, and kept
}

void tst_FormTemplates::aNameThatIsNoneIsSaidUnderIt()
{
    support::Desk desk;
    saveAs(desk, QStringLiteral("  "));
    QVERIFY(isOpen(desk, "templateDialog"));
    QCOMPARE(desk.textOf("templateNameError"), QStringLiteral("A template needs a name."));
    QVERIFY(desk.find("templateName")->accessibleName().contains(QLatin1String("invalid")));
    desk.type("templateName", QString(65, u'x'));
    QVERIFY(!desk.find("templateNameError")->isVisible());
    desk.click("templateSave");
    QVERIFY(desk.textOf("templateNameError").contains(QLatin1String("64")));
    QVERIFY(isOpen(desk, "templateDialog"));
    QTest::keyClick(desk.find("templateName"), Qt::Key_Escape);
    QVERIFY(!isOpen(desk, "templateDialog"));
    QVERIFY(desk.templates().of(QStringLiteral("sandbox")).isEmpty());
}

void tst_FormTemplates::aNameInUseIsSaidToBeReplaced()
{
    support::Desk desk;
    keep(desk, exampleTemplate(QStringLiteral("Taxi")));
    desk.type("openid", QStringLiteral("other"));
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type("templateName", QStringLiteral("Taxi"));
    QVERIFY(desk.textOf("templateNameError").contains(QLatin1String("replaced")));
    desk.click("templateSave");
    const QList<forms::Template> kept = desk.templates().of(QStringLiteral("sandbox"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().request.value(Field::Openid), QStringLiteral("other"));
    QVERIFY(!kept.first().lifeMinutes); // the form had no expiry
}

void tst_FormTemplates::withoutAnExpiryNoneIsSent()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *life = desk.find<QSpinBox>("templateLife");
    QCOMPARE(life->value(), 120);
    life->setValue(0);
    QVERIFY(life->accessibleDescription().contains(QLatin1String("no expiry")));
    desk.type("templateName", QStringLiteral("Endless"));
    desk.click("templateSave");
    openedMenu(desk);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
    QVERIFY(desk.textOf("expired_time").isEmpty());
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
}

void tst_FormTemplates::theLastUsedComesFirst()
{
    support::Desk desk;
    for (int i = 1; i <= 11; ++i)
        keep(desk, exampleTemplate(QStringLiteral("T%1").arg(i)));
    QStringList names = openedMenu(desk);
    QCOMPARE(names.size(), 11);
    QCOMPARE(names.first(), QStringLiteral("&1  T11"));
    QCOMPARE(names[8], QStringLiteral("&9  T3"));
    QCOMPARE(names[9], QStringLiteral("T2")); // the numbers are used up
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_9);
    QCOMPARE(desk.textOf("noticeText"), QStringLiteral("Filled from the template “T3”."));
    names = openedMenu(desk);
    QCOMPARE(names.first(), QStringLiteral("&1  T3"));
    QCOMPARE(names[1], QStringLiteral("&2  T11"));
    closeMenu(desk);
}

void tst_FormTemplates::aTemplateThatFillsInLeavesTheFocusWhereSomethingIsMissing()
{
    support::Desk desk;
    forms::Template noUser = exampleTemplate(QStringLiteral("Taxi"));
    noUser.request.set(Field::UserDisplayName, {});
    keep(desk, noUser);
    openedMenu(desk);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
    QVERIFY(desk.field("user_display_name")->hasFocus());
}

void tst_FormTemplates::fillingInCanBeUndone()
{
    support::Desk desk;
    keep(desk, exampleTemplate(QStringLiteral("Taxi")));
    desk.type("openid", QStringLiteral("mine"));
    openedMenu(desk);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
    desk.click("noticeActionButton");
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
    QVERIFY(desk.textOf("plan_id").isEmpty());
}

/// What the list of the managing dialog shows.
static QStringList listed(support::Desk &desk)
{
    const auto *list = desk.find<QListWidget>("templateList");
    QStringList names;
    for (int row = 0; row < list->count(); ++row)
        names.append(list->item(row)->text());
    return names;
}

static void openKeeping(support::Desk &desk)
{
    openedMenu(desk);
    desk.find<QMenu>("templatesMenu")->actions().last()->trigger();
    closeMenu(desk);
}

/// Types another name into the list.
static void renameFirst(support::Desk &desk, const QString &name)
{
    auto *list = desk.find<QListWidget>("templateList");
    const auto isClosed = [list] { return !list->findChild<QLineEdit *>(); };
    if (!QTest::qWaitFor(isClosed)) // the one before
        qFatal("A name is still being edited.");
    list->setCurrentRow(0);
    desk.click("templateRename");
    auto *editor = list->findChild<QLineEdit *>();
    if (!editor)
        qFatal("The name cannot be edited.");
    editor->setText(name);
    QTest::keyClick(editor, Qt::Key_Return);
}

void tst_FormTemplates::templatesAreRenamedInTheList()
{
    support::Desk desk;
    keep(desk, exampleTemplate(QStringLiteral("Ferry")));
    keep(desk, exampleTemplate(QStringLiteral("Taxi")));
    openKeeping(desk);
    QCOMPARE(listed(desk), QStringList({ QStringLiteral("Taxi"), QStringLiteral("Ferry") }));
    renameFirst(desk, QStringLiteral("Ferry"));
    QTRY_VERIFY(desk.find("templateProblem")->isVisible());
    QCOMPARE(listed(desk), QStringList({ QStringLiteral("Taxi"), QStringLiteral("Ferry") }));
    renameFirst(desk, QStringLiteral("Tram"));
    QTRY_COMPARE(listed(desk), QStringList({ QStringLiteral("Tram"), QStringLiteral("Ferry") }));
    QVERIFY(!desk.find("templateProblem")->isVisible());
    const QList<forms::Template> kept = desk.templates().of(QStringLiteral("sandbox"));
    QCOMPARE(kept.size(), 2);
    QVERIFY(kept.first().request == contract::exampleRequest({}, {}));
    QCOMPARE(kept.first().lifeMinutes, std::optional(30));
}

void tst_FormTemplates::templatesAreRemovedOnceThatIsConfirmed()
{
    support::Desk desk;
    keep(desk, exampleTemplate(QStringLiteral("Taxi")));
    openKeeping(desk);
    desk.click("templateRemove");
    desk.click("keepTemplateButton");
    QCOMPARE(listed(desk), QStringList { QStringLiteral("Taxi") });
    QTRY_VERIFY(!isOpen(desk, "removeTemplateQuestion"));
    QTRY_VERIFY(!desk.window().findChild<QWidget *>(QStringLiteral("removeTemplateQuestion")));
    desk.click("templateRemove");
    desk.click("confirmRemoveButton");
    QTRY_VERIFY(listed(desk).isEmpty());
    QVERIFY(!desk.find("templateRemove")->isEnabled());
    desk.click("templateClose");
    QVERIFY(desk.templates().of(QStringLiteral("sandbox")).isEmpty());
}

void tst_FormTemplates::eachProfileHasItsOwn()
{
    support::Desk desk;
    const profile::Profile other = desk.save(desk.sandboxMerchant());
    keep(desk, exampleTemplate(QStringLiteral("Taxi")));
    keep(desk, exampleTemplate(QStringLiteral("Ferry")), other.id);
    QCOMPARE(openedMenu(desk), QStringList { QStringLiteral("&1  Taxi") });
    closeMenu(desk);
    desk.choose(other);
    QCOMPARE(openedMenu(desk), QStringList { QStringLiteral("&1  Ferry") });
    closeMenu(desk);
}

void tst_FormTemplates::theLanguageReachesTheDialogs()
{
    support::Desk desk;
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    desk.click("templateSave");
    const QString english = desk.textOf("templateNameError");
    QVERIFY(desk.languages().use(QStringLiteral("zh_CN")));
    QCoreApplication::processEvents();
    QVERIFY(desk.languages().use(QStringLiteral("en")));
    QCoreApplication::processEvents();
    QCOMPARE(desk.textOf("templateNameError"), english);
    QCOMPARE(desk.find("templateDialog")->windowTitle(), QStringLiteral("Save as template"));
}

QTEST_MAIN(tst_FormTemplates)
#include "tst_formtemplates.moc"
