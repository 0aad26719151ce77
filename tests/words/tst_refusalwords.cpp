#include "support/warnings.h"
#include "words/outcomes.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestRefusalWords final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void itIsTheAccessPointThatSaysSo_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &message, const char *detail,
                             const QString &expected) {
            QTest::newRow(name) << message << QByteArray(detail) << expected;
        };
        row("a message alone", u"参数错误"_s, "", u"The access point says: 参数错误"_s);
        row("a message with an issue", u"参数错误"_s, R"({"field":"/openid","issue":"too long"})",
            u"The access point says: 参数错误 (too long)"_s);
        row("an issue in a detail of a detail", u"参数错误"_s, R"({"detail":{"issue":"too long"}})",
            u"The access point says: 参数错误 (too long)"_s);
        row("an issue that the message says already", u"参数错误：too long"_s,
            R"({"issue":"too long"})", u"The access point says: 参数错误：too long"_s);
        row("the value that arrived", u"参数错误"_s, R"({"value":"12a","issue":"integer"})",
            u"The access point says of “12a”: 参数错误 (integer)"_s);
        row("a value that only points at the field", u"参数错误"_s, R"({"value":["/body/openid"]})",
            u"The access point says: 参数错误"_s);
        row("a message with what look like placeholders", u"%1 %2"_s, R"({"value":"%2"})",
            u"The access point says of “%2”: %1 %2"_s);
        row("a code where no message came", {}, "", u"The access point says: PARAM_ERROR"_s);
    }
    void itIsTheAccessPointThatSaysSo()
    {
        QFETCH(QString, message);
        QFETCH(QByteArray, detail);
        QFETCH(QString, expected);
        history::Row row;
        row.outcome = history::Outcome::Refused;
        row.httpStatus = 400;
        row.code = u"PARAM_ERROR"_s;
        row.message = message;
        row.detail = QString::fromUtf8(detail);
        QCOMPARE(words::refusalText(row), expected);
    }

    void aLongValueIsLeftOut()
    {
        history::Row row;
        row.message = u"参数错误"_s;
        row.detail = u"{\"value\":\"%1\"}"_s.arg(QString(65, u'x'));
        QCOMPARE(words::refusalText(row), u"The access point says: 参数错误"_s);
    }

    void nothingWasSaid()
    {
        QCOMPARE(words::refusalText(history::Row()),
            u"The access point refuses this and gives no reason."_s);
    }
};

QTEST_GUILESS_MAIN(TestRefusalWords)
#include "tst_refusalwords.moc"
