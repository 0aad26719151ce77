#include "contract/rules.h"
#include "support/warnings.h"
#include "ui/formbench.h"
#include "words/fields.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using contract::Field;
using contract::Mode;
using support::FormBench;

/// The "?" beside a field.
class tst_FieldHelp : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyRuleOfTheTableIsInIt_data();
    void everyRuleOfTheTableIsInIt();
    void f1AsksAboutTheFieldInFocus();
    void escapeGivesTheFocusBack();
    void elsewhereCloses();
    void aPageOpensOnlyByAClick();
    void theButtonIsNoTabStop();

public slots:
    void open(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
};

static QFrame *help(FormBench &bench)
{
    return bench.window().findChild<QFrame *>(QStringLiteral("fieldHelp"));
}

static QStringList textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

void tst_FieldHelp::everyRuleOfTheTableIsInIt_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<Mode>("mode");
    for (const Field field : contract::allFields) {
        for (const Mode mode : { Mode::Direct, Mode::Institution }) {
            if (contract::placeOf(field, mode) != contract::Place::Absent)
                QTest::addRow(
                    "%s, %s", contract::apiName(field).data(), contract::name(mode).data())
                    << static_cast<int>(field) << mode;
        }
    }
}

void tst_FieldHelp::everyRuleOfTheTableIsInIt()
{
    QFETCH(int, field);
    QFETCH(Mode, mode);
    FormBench bench;
    const auto asked = static_cast<Field>(field);
    bench.form().setMode(mode);
    bench.form().goTo(asked);
    bench.press(Qt::Key_F1);
    QVERIFY(help(bench));
    QVERIFY(help(bench)->isVisible());
    const QStringList texts = textsOf(help(bench));
    QVERIFY(texts.contains(words::label(asked)));
    QVERIFY(texts.contains(QString(contract::apiName(asked))));
    QVERIFY(texts.contains(words::hint(asked)));
    const std::vector<contract::Rule> rules = contract::rulesOf(asked, mode);
    QVERIFY(!rules.empty());
    int errors = 0;
    for (const contract::Rule &rule : rules) {
        QVERIFY(texts.contains(words::ruleText(rule)));
        errors += rule.severity == contract::Severity::Error ? 1 : 0;
        const auto isSource = [&rule](const QString &text) {
            return text.contains(words::text(rule.source).toHtmlEscaped())
                && text.contains(words::text(rule.sure).toHtmlEscaped());
        };
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(), isSource));
    }
    QCOMPARE(texts.count(QStringLiteral("Must")), errors);
    QCOMPARE(texts.count(QStringLiteral("Should")), static_cast<int>(rules.size()) - errors);
}

void tst_FieldHelp::f1AsksAboutTheFieldInFocus()
{
    FormBench bench;
    bench.field("openid")->setFocus();
    bench.press(Qt::Key_F1);
    QCOMPARE(bench.textOf("fieldHelpTitle"), words::label(Field::Openid));
    // Beside the field, and on the screen.
    const QRect spot(
        bench.field("openid")->mapToGlobal(QPoint(0, 0)), bench.field("openid")->size());
    QVERIFY(!help(bench)->geometry().intersects(spot));
    QVERIFY(bench.window().screen()->availableGeometry().contains(help(bench)->geometry()));
    QTest::keyClick(help(bench), Qt::Key_F1); // and away again
    QTRY_VERIFY(!help(bench));
}

void tst_FieldHelp::escapeGivesTheFocusBack()
{
    FormBench bench;
    bench.type("plan_id", QStringLiteral("1"));
    bench.click("openidHelp");
    QCOMPARE(bench.textOf("fieldHelpTitle"), words::label(Field::Openid));
    QTest::keyClick(help(bench), Qt::Key_Escape);
    QTRY_VERIFY(!help(bench));
    bench.window().activateWindow(); // as window managers do
    QTRY_COMPARE(QApplication::focusWidget(), bench.field("plan_id")); // it was a look aside
    bench.type("plan_id", QStringLiteral("2"));
    QCOMPARE(bench.textOf("plan_id"), QStringLiteral("12"));
}

void tst_FieldHelp::elsewhereCloses()
{
    FormBench bench;
    bench.click("plan_idHelp");
    QVERIFY(help(bench));
    QTest::mouseClick(help(bench), Qt::LeftButton, {}, QPoint(-20, -20));
    QTRY_VERIFY(!help(bench));
}

void tst_FieldHelp::aPageOpensOnlyByAClick()
{
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
    FormBench bench;
    bench.click("plan_idHelp");
    const auto links = help(bench)->findChildren<QLabel *>(QStringLiteral("fieldHelpSource"));
    QVERIFY(!links.isEmpty());
    int pages = 0;
    for (QLabel *label : links)
        pages += label->text().contains(QLatin1String("<a href=\"https://")) ? 1 : 0;
    QVERIFY(pages > 0);
    QVERIFY(m_opened.isEmpty());
    for (QLabel *label : links) {
        if (label->text().contains(QLatin1String("<a href"))) {
            label->setFocus();
            QTest::keyClick(label, Qt::Key_Tab);
            QTest::keyClick(label, Qt::Key_Return);
            break;
        }
    }
    if (m_opened.isEmpty()) // by mouse, on the first letters of the link
        for (QLabel *label : links)
            for (int x = 0; x < label->width() && m_opened.isEmpty(); x += 5)
                QTest::mouseClick(label, Qt::LeftButton, {}, QPoint(x, label->height() / 2));
    QCOMPARE(m_opened.size(), 1);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void tst_FieldHelp::theButtonIsNoTabStop()
{
    FormBench bench;
    bench.field("plan_id")->setFocus();
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.field("out_contract_code")->hasFocus());
    auto *button = bench.find<QToolButton>(QStringLiteral("plan_idHelp"));
    QVERIFY(button->toolTip().contains(QLatin1String("(F1)")));
    QVERIFY(!button->accessibleName().isEmpty());
}

QTEST_MAIN(tst_FieldHelp)
#include "tst_fieldhelp.moc"
