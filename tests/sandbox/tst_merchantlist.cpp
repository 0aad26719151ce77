#include "sandbox/merchants/merchantlist.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::MerchantEntry;
using sandbox::MerchantListError;
using sandbox::readMerchantList;
using Code = MerchantListError::Code;

/// The text of merchants.json.
class TestMerchantList final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void theDefaultTakesTheSeed();
    void severalMerchants();
    void aStarIsAny();
    void whatIsAbsentIsEmpty();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestMerchantList::theDefaultTakesTheSeed()
{
    const auto list = readMerchantList(sandbox::defaultMerchantList(u"3200000001"_s));
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 1);
    const MerchantEntry &merchant = list->constFirst();
    QCOMPARE(merchant.mchid, u"3200000001"_s);
    QCOMPARE(merchant.certificate, u"merchant_cert.pem"_s);
    QCOMPARE(merchant.apiv3Key, u"apiv3_key"_s);
    QVERIFY(merchant.appids.has(u"wx8888888888888888"_s));
    QVERIFY(merchant.appids.has(u"wxd678efh567hg6787"_s));
    QVERIFY(!merchant.appids.has(u"wxcbda96de0b165484"_s));
    QVERIFY(merchant.plans.has(u"123"_s));
    QVERIFY(merchant.plans.has(u"9007199254740993"_s));
    QVERIFY(!merchant.plans.has(u"9007199254740992"_s));
    QVERIFY(!merchant.plans.has(u"124"_s));
    QVERIFY(!merchant.takesAnySubMerchant);
    QVERIFY(merchant.subMerchants.value(u"1230000109"_s).has(u"wxcbda96de0b165484"_s));
}

void TestMerchantList::severalMerchants()
{
    const auto list = readMerchantList(R"({"merchants":[
        {"mchid":"1","certificate":"a.pem","apiv3_key":"a","plans":[1,9007199254740991]},
        {"mchid":"2","certificate":"b.pem","apiv3_key":"b",
         "sub_merchants":[{"sub_mchid":"3"},{"sub_mchid":"4","sub_appids":["wx1"]}]}]})");
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 2);
    QVERIFY(list->at(0).plans.has(u"9007199254740991"_s));
    QCOMPARE(list->at(1).certificate, u"b.pem"_s);
    QCOMPARE(list->at(1).subMerchants.size(), 2);
    QVERIFY(!list->at(1).subMerchants.value(u"3"_s).has(u"wx1"_s));
}

void TestMerchantList::aStarIsAny()
{
    const auto list = readMerchantList(
        R"({"merchants":[{"mchid":"1","appids":"*","plans":"*","sub_merchants":"*"}]})");
    QVERIFY(list.has_value());
    QVERIFY(list->at(0).appids.has(u"any"_s));
    QVERIFY(list->at(0).plans.has(u"7"_s));
    QVERIFY(list->at(0).takesAnySubMerchant);
}

void TestMerchantList::whatIsAbsentIsEmpty()
{
    const auto list = readMerchantList(R"({"merchants":[{"mchid":"1"}]})");
    QVERIFY(list.has_value());
    QVERIFY(list->at(0).certificate.isEmpty());
    QVERIFY(!list->at(0).appids.has(QString()));
    QVERIFY(!list->at(0).takesAnySubMerchant);
}

void TestMerchantList::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("member");
    const auto row = [](const char *name, const QByteArray &text, Code code, const char *member) {
        QTest::newRow(name) << text << code << QString::fromLatin1(member);
    };
    const auto entry = [](const QByteArray &members) {
        return QByteArray(R"({"merchants":[{"mchid":"1"},{"mchid":"2",)" + members + "}]}");
    };
    row("nothing", "", Code::NotJson, "");
    row("an array", "[]", Code::NotJson, "");
    row("a comma too many", R"({"merchants":[],})", Code::NotJson, "");
    row("no merchants", "{}", Code::Missing, "merchants");
    row("an empty list of them", R"({"merchants":[]})", Code::WrongType, "merchants");
    row("a member beside them", R"({"merchants":[{"mchid":"1"}],"note":""})", Code::Unknown,
        "note");
    row("a number for a merchant", R"({"merchants":[1]})", Code::WrongType, "merchants[0]");
    row("no mchid", R"({"merchants":[{}]})", Code::Missing, "merchants[0].mchid");
    row("an mchid that is a number", R"({"merchants":[{"mchid":1}]})", Code::WrongType,
        "merchants[0].mchid");
    row("an empty mchid", R"({"merchants":[{"mchid":""}]})", Code::WrongType, "merchants[0].mchid");
    row("a merchant twice", R"({"merchants":[{"mchid":"1"},{"mchid":"1"}]})", Code::Repeated,
        "merchants[1]");
    row("a member that is misspelt", entry(R"("plan":[1])"), Code::Unknown, "merchants[1].plan");
    row("a certificate that is no name", entry(R"("certificate":[])"), Code::WrongType,
        "merchants[1].certificate");
    row("appids that are no list", entry(R"("appids":"wx1")"), Code::WrongType,
        "merchants[1].appids");
    row("an appid that is a number", entry(R"("appids":["a",1])"), Code::WrongType,
        "merchants[1].appids[1]");
    row("a plan that is a text", entry(R"("plans":["123"])"), Code::WrongType,
        "merchants[1].plans[0]");
    row("a plan with a fraction", entry(R"("plans":[1.5])"), Code::WrongType,
        "merchants[1].plans[0]");
    row("a plan of zero", entry(R"("plans":[0])"), Code::WrongType, "merchants[1].plans[0]");
    row("sub-merchants that are no list", entry(R"("sub_merchants":{})"), Code::WrongType,
        "merchants[1].sub_merchants");
    row("a sub-merchant that is a text", entry(R"("sub_merchants":["1"])"), Code::WrongType,
        "merchants[1].sub_merchants[0]");
    row("a sub-merchant without number", entry(R"("sub_merchants":[{}])"), Code::Missing,
        "merchants[1].sub_merchants[0].sub_mchid");
    row("a sub-merchant twice", entry(R"("sub_merchants":[{"sub_mchid":"3"},{"sub_mchid":"3"}])"),
        Code::Repeated, "merchants[1].sub_merchants[1]");
    row("a sub_appid that is none",
        entry(R"("sub_merchants":[{"sub_mchid":"3","sub_appids":[""]}])"), Code::WrongType,
        "merchants[1].sub_merchants[0].sub_appids[0]");
    row("a member of a sub-merchant that has no meaning",
        entry(R"("sub_merchants":[{"sub_mchid":"3","plans":[]}])"), Code::Unknown,
        "merchants[1].sub_merchants[0].plans");
}

void TestMerchantList::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    const auto list = readMerchantList(text);
    QVERIFY(!list.has_value());
    QTEST(list.error().code, "code");
    QTEST(list.error().member, "member");
    QVERIFY(!sandbox::name(list.error().code).isEmpty());
}

QTEST_GUILESS_MAIN(TestMerchantList)
#include "tst_merchantlist.moc"
