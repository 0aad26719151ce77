#include "support/warnings.h"
#include "ui/filling/formfilling.h"

#include <QTest>

using contract::Field;

/// What of a pasted text or an earlier attempt fits the form.
class tst_FormFilling : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void accessPointsAreComparedByWhereTheyLead_data();
    void accessPointsAreComparedByWhereTheyLead();
    void anAttemptsLifeIsRounded_data();
    void anAttemptsLifeIsRounded();
    void anEmptyPastedValueEmptiesTheField();
    void whatOnlyTheOtherModeKnowsIsLeftOut();
    void anEarlierAttemptComesWithoutCodeAndExpiry();
};

void tst_FormFilling::accessPointsAreComparedByWhereTheyLead_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *one, const char *other, bool isSame) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << isSame;
    };
    row("with and without the slash", "https://a.example", "https://a.example/", true);
    row("in capitals", "HTTPS://A.example/", "https://a.example/", true);
    row("with the port that it has anyway", "https://a.example:443/", "https://a.example", true);
    row("another port", "https://a.example:8443/", "https://a.example", false);
    row("another host", "https://a.example/", "https://b.example/", false);
    row("another scheme", "http://a.example/", "https://a.example/", false);
    row("a path and its slash", "https://a.example/x/", "https://a.example/x", true);
    row("another path", "https://a.example/x", "https://a.example/y", false);
    row("nothing and something", "", "https://a.example/", false);
}

void tst_FormFilling::accessPointsAreComparedByWhereTheyLead()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(ui::isSameAccessPoint(one, other), "isSame");
    QTEST(ui::isSameAccessPoint(other, one), "isSame");
}

void tst_FormFilling::anAttemptsLifeIsRounded_data()
{
    QTest::addColumn<QString>("expiredTime");
    QTest::addColumn<std::optional<int>>("minutes");
    const auto row = [](const char *name, const char *text, std::optional<int> minutes) {
        QTest::newRow(name) << QString::fromLatin1(text) << minutes;
    };
    row("none was sent", "", {});
    row("not a time", "tomorrow", {});
    row("two hours", "2023-11-15T08:13:20+08:00", 120);
    row("a second less than two hours", "2023-11-15T08:13:19+08:00", 120);
    row("31 seconds less", "2023-11-15T08:12:49+08:00", 119);
    row("four minutes: at least ten", "2023-11-14T22:17:20+00:00", 10);
    row("past when it was sent", "2021-11-20T13:29:35+08:00", 10);
}

void tst_FormFilling::anAttemptsLifeIsRounded()
{
    QFETCH(QString, expiredTime);
    history::Row row;
    row.startedMs = 1'700'000'000'000; // 2023-11-14T22:13:20Z
    row.expiredTime = expiredTime;
    QTEST(ui::lifeMinutes(row), "minutes");
}

void tst_FormFilling::anEmptyPastedValueEmptiesTheField()
{
    contract::PreSignRequest present;
    present.set(Field::Openid, QStringLiteral("o"));
    present.set(Field::PlanId, QStringLiteral("1"));
    exchange::Pasted pasted;
    pasted.fields = { Field::Openid };
    const ui::Filling filling = ui::filledFrom(pasted, present, {});
    QVERIFY(!filling.request.has(Field::Openid));
    QCOMPARE(filling.request.value(Field::PlanId), QStringLiteral("1"));
    QCOMPARE(filling.taken, QList { Field::Openid });
}

void tst_FormFilling::whatOnlyTheOtherModeKnowsIsLeftOut()
{
    exchange::Pasted pasted;
    pasted.request = contract::exampleRequest(QStringLiteral("c"), QStringLiteral("e"));
    for (const Field field : contract::allFields)
        pasted.fields.append(field);
    const ui::Filling direct = ui::filledFrom(pasted, {}, { .mode = contract::Mode::Direct });
    QCOMPARE(direct.otherMode.isEmpty(), false);
    for (const Field field : direct.otherMode)
        QVERIFY(!direct.request.has(field));
    QVERIFY(direct.otherMode.contains(Field::SubMchid));
    QVERIFY(direct.request.has(Field::Appid));
    const ui::Filling institution = ui::filledFrom(pasted, {}, {});
    QVERIFY(institution.otherMode.isEmpty());
    QVERIFY(institution.request.has(Field::Appid)); // discouraged, and taken
}

void tst_FormFilling::anEarlierAttemptComesWithoutCodeAndExpiry()
{
    const auto body = contract::exampleRequest(QStringLiteral("c"), QStringLiteral("e"));
    const ui::Place place { .accessPoint = QStringLiteral("https://a.example/") };
    const ui::Filling same = ui::filledFrom({ body, QStringLiteral("https://a.example") }, place);
    QVERIFY(same.request == contract::exampleRequest({}, {}));
    const ui::Filling other = ui::filledFrom({ body, QStringLiteral("https://b.example") }, place);
    QCOMPARE(other.request.value(Field::BaseUri), QStringLiteral("https://b.example"));
}

QTEST_GUILESS_MAIN(tst_FormFilling)
#include "tst_formfilling.moc"
