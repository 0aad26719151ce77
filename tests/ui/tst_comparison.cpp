#include "support/warnings.h"
#include "ui/cardbench.h"
#include "ui/crowding.h"
#include "ui/history/comparisondialog.h"
#include "ui/style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPointer>
#include <QTableView>
#include <QTest>

using history::Outcome;
using history::Row;
using support::verifiedRow;
using ui::ComparedField;
using ui::ComparisonModel;
using Personal = ui::ComparisonDialog::Personal;

/// Two attempts beside each other: what differs is found, said and marked.
class tst_Comparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void anAttemptDoesNotDifferFromItself();
    void everyDifferenceIsFoundByName_data();
    void everyDifferenceIsFoundByName();
    void membersAreComparedWhateverTheirOrder();
    void aSessionThatWasNotVerifiedIsLeftOut();
    void theModelIsSound();
    void differencesCarryASignAndAColour();
    void onlyDifferencesAreShownOnRequest();
    void whatIsInSightIsCopiedWithoutCredentials();
    void personalDataIsMaskedOnRequest();
    void nothingIsCutAndEscapeCloses();

private:
    [[nodiscard]] QStringList names() const;
    void open(const Row &a, const Row &b, Personal personal = Personal::Shown);

    QPointer<ui::ComparisonDialog> m_dialog;
    QTableView *m_table = nullptr;
};

static Row first()
{
    Row row = verifiedRow();
    row.requestBytes = R"({"out_contract_code":"100001256","openid":"ouFhd5X9s9ouFhd5X9s9",)"
                       R"("user_display_name":"张三丰"})";
    row.openid = QStringLiteral("ouFhd5X9s9ouFhd5X9s9");
    row.userDisplayName = QStringLiteral("张三丰");
    row.requestHeaders = "Accept: application/json\n"
                         "Authorization: WECHATPAY2-SHA256-RSA2048 signature=\"AbCd\"\n";
    row.responseHeaders = "Request-ID: 08E6\nWechatpay-Nonce: 1\n";
    return row;
}

static QStringList differing(const QList<ComparedField> &fields)
{
    QStringList names;
    for (const ComparedField &field : fields) {
        if (field.differs())
            names.append(field.name);
    }
    return names;
}

void tst_Comparison::open(const Row &a, const Row &b, Personal personal)
{
    delete m_dialog.data();
    m_dialog = new ui::ComparisonDialog(a, b, personal, nullptr);
    m_dialog->show();
    m_dialog->activateWindow();
    m_table = m_dialog->findChild<QTableView *>(QStringLiteral("comparisonView"));
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QTRY_VERIFY(m_table->model()->rowCount() > 0);
}

QStringList tst_Comparison::names() const
{
    QStringList all;
    for (int line = 0; line < m_table->model()->rowCount(); ++line)
        all.append(m_table->model()->index(line, ComparisonModel::Name).data().toString());
    return all;
}

void tst_Comparison::anAttemptDoesNotDifferFromItself()
{
    const auto fields = ui::compared(first(), first());
    QVERIFY(fields.size() > 20);
    QCOMPARE(differing(fields), QStringList());
}

void tst_Comparison::everyDifferenceIsFoundByName_data()
{
    QTest::addColumn<Row>("other");
    QTest::addColumn<QStringList>("names");
    const auto add = [](const char *name, auto change, const QStringList &names) {
        Row other = first();
        change(other);
        QTest::newRow(name) << other << names;
    };
    const QString requestBytes = QStringLiteral("Request: all bytes");
    const QString answerBytes = QStringLiteral("Answer: all bytes");
    add("a member with another value",
        [](Row &row) { row.requestBytes.replace("100001256", "100001257"); },
        { QStringLiteral("Request: out_contract_code"), requestBytes });
    add("a member that only one has",
        [](Row &row) { row.requestBytes.replace("}", ",\"plan_id\":\"\"}"); },
        { QStringLiteral("Request: plan_id"), requestBytes });
    add("a blank more in the body", [](Row &row) { row.requestBytes.replace("{", "{ "); },
        { requestBytes });
    add("an answer's inner member",
        [](Row &row) {
            row.responseBytes = R"({"session_id":"201710180325670965","d":{"e":[1]}})";
        },
        { QStringLiteral("Answer: d.e[0]"), answerBytes });
    add("an answer that is no JSON", [](Row &row) { row.responseBytes = "<html>"; },
        { QStringLiteral("Answer: session_id"), QStringLiteral("Answer: all bytes"),
            QStringLiteral("Answer: body") });
    add("a header", [](Row &row) { row.responseHeaders.replace("Nonce: 1", "Nonce: 2"); },
        { QStringLiteral("Answer header: Wechatpay-Nonce") });
    add("a header's letters are no difference",
        [](Row &row) { row.responseHeaders.replace("Request-ID", "request-id"); }, {});
    add("the outcome and the status",
        [](Row &row) {
            row.outcome = Outcome::Unknown;
            row.sessionId.clear();
            row.responseBytes.clear();
            row.httpStatus.reset();
        },
        { QStringLiteral("Outcome"), QStringLiteral("HTTP status"),
            QStringLiteral("Answer: session_id"), answerBytes });
    add("a clerk's note", [](Row &row) { row.note = QStringLiteral("called back"); },
        { QStringLiteral("Note") });
}

void tst_Comparison::everyDifferenceIsFoundByName()
{
    QFETCH(Row, other);
    QFETCH(QStringList, names);
    QStringList found = differing(ui::compared(first(), other));
    found.sort();
    names.sort();
    QCOMPARE(found, names);
}

void tst_Comparison::membersAreComparedWhateverTheirOrder()
{
    Row other = first();
    other.responseBytes = R"({"b":1,"session_id":"201710180325670965"})";
    Row one = first();
    one.responseBytes = R"({"session_id":"201710180325670965","b":1})";
    QCOMPARE(differing(ui::compared(one, other)), QStringList(QStringLiteral("Answer: all bytes")));
}

void tst_Comparison::aSessionThatWasNotVerifiedIsLeftOut()
{
    Row forged = first();
    forged.outcome = Outcome::Unverified;
    forged.sessionId.clear();
    Row imported = first();
    imported.origin = history::Origin::Imported;
    imported.sessionId.clear();
    for (const Row &row : { forged, imported }) {
        for (const ComparedField &field : ui::compared(row, row)) {
            QVERIFY(!field.a.contains(first().sessionId));
            QVERIFY(!field.b.contains(first().sessionId));
        }
    }
}

void tst_Comparison::theModelIsSound()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields(ui::compared(first(), verifiedRow()));
    model.setShow(ComparisonModel::Show::Differences);
    QCOMPARE(model.rowCount(), model.differing());
    model.setFields({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_Comparison::differencesCarryASignAndAColour()
{
    Row other = first();
    other.note = QStringLiteral("called back");
    open(first(), other);
    const QAbstractItemModel *model = m_table->model();
    int marked = 0;
    for (int line = 0; line < model->rowCount(); ++line) {
        const bool isNote
            = model->index(line, ComparisonModel::Name).data().toString() == QLatin1String("Note");
        QCOMPARE(model->index(line, ComparisonModel::Sign).data().toString(),
            isNote ? QStringLiteral("≠") : QStringLiteral("="));
        for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
            QCOMPARE(model->index(line, column).data(Qt::BackgroundRole).isValid(), isNote);
        if (isNote) {
            QCOMPARE(model->index(line, ComparisonModel::A).data().toString(), QStringLiteral("–"));
            QCOMPARE(model->index(line, ComparisonModel::B).data().toString(), other.note);
            ++marked;
        }
    }
    QCOMPARE(marked, 1);
    const QString count = m_dialog->findChild<QWidget *>(QStringLiteral("comparisonCount"))
                              ->property("text")
                              .toString();
    QCOMPARE(count, QStringLiteral("1 of %1 fields differ.").arg(model->rowCount()));
}

void tst_Comparison::onlyDifferencesAreShownOnRequest()
{
    Row other = first();
    other.note = QStringLiteral("called back");
    open(first(), other);
    const qsizetype all = names().size();
    auto *only = m_dialog->findChild<QCheckBox *>(QStringLiteral("onlyDifferences"));
    QTest::keyClick(m_dialog, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(names(), QStringList(QStringLiteral("Note")));
    QVERIFY(only->isChecked());
    only->click();
    QCOMPARE(names().size(), all);
    QVERIFY(!only->isChecked());
}

void tst_Comparison::whatIsInSightIsCopiedWithoutCredentials()
{
    Row other = first();
    other.note = QStringLiteral("called\nback");
    other.requestHeaders.replace("AbCd", "EfGh");
    open(first(), other);
    QVERIFY(names().contains(QStringLiteral("Request header: Authorization")));
    QTest::keyClick(m_dialog, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(m_dialog, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("≠\tNote\t–\tcalled back\n"));
}

void tst_Comparison::personalDataIsMaskedOnRequest()
{
    Row other = first();
    other.outContractCode = QStringLiteral("100001257");
    for (const Personal personal : { Personal::Shown, Personal::Masked }) {
        open(first(), other, personal);
        m_dialog->copy.trigger();
        const QString text = QGuiApplication::clipboard()->text();
        const bool isShown = personal == Personal::Shown;
        QCOMPARE(text.contains(first().openid), isShown);
        QCOMPARE(text.contains(first().userDisplayName), isShown);
    }
}

void tst_Comparison::nothingIsCutAndEscapeCloses()
{
    open(first(), verifiedRow());
    QTRY_COMPARE(support::crowding(*m_dialog), QStringList());
    for (const auto *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY(!widget->objectName().isEmpty());
    }
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(tst_Comparison)
#include "tst_comparison.moc"
