#include "bench/manyrows.h"

#include "base/uuid.h"
#include "history/columns.h"
#include "history/files/location.h"
#include "history/schema.h"
#include "history/search/searchtext.h"
#include "history/store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Part;
using history::Row;

namespace bench {

namespace {
struct Profile {
    QString id;
    QString name;
    QString mchid;
    QString baseUri;
    base::Environment environment;
    contract::Mode mode;
};

struct Refusal {
    int status;
    QString code;
    QString message;
};
} // namespace

static const QString live = u"https://apihk.mch.weixin.qq.com/"_s;
static const QString loopback = u"http://127.0.0.1:40123/"_s;

static const std::array<Profile, 6> profiles { {
    { u"0199f0a0-0000-7000-8000-000000000001"_s, u"香港直连"_s, u"1900000109"_s, live,
        base::Environment::Live, contract::Mode::Direct },
    { u"0199f0a0-0000-7000-8000-000000000002"_s, u"服务商 Institution HK"_s, u"1900009191"_s, live,
        base::Environment::Live, contract::Mode::Institution },
    { u"0199f0a0-0000-7000-8000-000000000003"_s, u"会员自动续费"_s, u"1900022846"_s, live,
        base::Environment::Live, contract::Mode::Direct },
    { u"0199f0a0-0000-7000-8000-000000000004"_s, u"Überseehandel GmbH"_s, u"1900033177"_s, live,
        base::Environment::Live, contract::Mode::Institution },
    { u"0199f0a0-0000-7000-8000-000000000005"_s, u"测试环境 Sandbox"_s, u"2480253001"_s, loopback,
        base::Environment::Sandbox, contract::Mode::Direct },
    { u"sandbox"_s, u"sandbox"_s, u"2480253999"_s, loopback, base::Environment::Sandbox,
        contract::Mode::Institution },
} };

static const std::array<Refusal, 10> refusals { {
    { 400, u"PARAM_ERROR"_s, u"签约模版信息不存在"_s },
    { 400, u"PARAM_ERROR"_s, u"参数错误：openid 与 appid 不匹配"_s },
    { 400, u"INVALID_REQUEST"_s, u"The contract code is in use already"_s },
    { 400, u"INVALID_REQUEST"_s, u"用户已签约，请勿重复提交"_s },
    { 401, u"SIGN_ERROR"_s, u"签名错误，请检查后再试"_s },
    { 403, u"NO_AUTH"_s, u"商户无此权限"_s },
    { 403, u"RULE_LIMIT"_s, u"用户当日签约次数超限"_s },
    { 404, u"RESOURCE_NOT_EXISTS"_s, u"Plan not found"_s },
    { 429, u"FREQUENCY_LIMITED"_s, u"频率限制，请稍后再试"_s },
    { 500, u"SYSTEM_ERROR"_s, u"系统错误"_s },
} };

static const QString families
    = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任沈"_s;
static const QString given
    = u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华慧建红文玉国志海燕云飞鹏宇浩轩梓涵欣怡子晨雨泽嘉俊熙诗琪美玲婷婷雪梅龙凤天佑思远家豪永康"_s;
static const std::array doubled { u"欧阳"_s, u"司马"_s, u"上官"_s, u"诸葛"_s };
static const std::array forenames { u"Alice"_s, u"Bob"_s, u"José"_s, u"Zoë"_s, u"Wing Kei"_s,
    u"Siu Ming"_s, u"Priya"_s, u"Éric"_s, u"Anna"_s, u"Kwok Fai"_s, u"Mary"_s, u"Tom"_s };
static const std::array surnames { u"Chan"_s, u"Wong"_s, u"O'Brien"_s, u"Müller"_s, u"Cheung"_s,
    u"García"_s, u"Straße"_s, u"Lee"_s, u"Ng"_s, u"Smith"_s, u"Lam"_s, u"Yeung"_s };
static const std::array notes { u"客户来电，要求重新签约"_s,
    u"called back, wants the yearly plan"_s, u"退款已处理"_s, u"wrong plan, see ticket 4711"_s };

static constexpr qint64 firstMs = 1669161600000; // 2022-11-23
static constexpr qint64 yearsMs = qint64(3) * 365 * 24 * 3600 * 1000;

ManyRows::ManyRows(int rows)
    : m_rows(rows)
    , m_startedMs(firstMs)
{
}

QString ManyRows::rareName() { return u"龘靐齉"_s; }

int ManyRows::below(int limit) { return int(m_random() % unsigned(limit)); }

template <typename List> const auto &ManyRows::oneOf(const List &list)
{
    return list[size_t(below(int(list.size())))];
}

QString ManyRows::letters(QStringView alphabet, int count)
{
    QString text(count, Qt::Uninitialized);
    for (QChar &letter : text)
        letter = alphabet[below(int(alphabet.size()))];
    return text;
}

QString ManyRows::personName()
{
    if (m_number == m_rows / 2)
        return rareName();
    switch (below(20)) {
    case 0:
        return letters(families, 1);
    case 1:
        return oneOf(doubled) + letters(given, 2);
    case 2:
    case 3:
    case 4:
        return QString(oneOf(forenames) + u' ' + oneOf(surnames));
    case 5:
        return QString(letters(families, 1) + letters(given, 1) + u' ' + oneOf(forenames));
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
        return QString(letters(families, 1) + letters(given, 1));
    default:
        return QString(letters(families, 1) + letters(given, 2));
    }
}

void ManyRows::answer(Row &row)
{
    const int fate = below(1000);
    row.finishedMs = row.startedMs + 180 + below(900);
    row.durationMs = *row.finishedMs - row.startedMs;
    row.outcome = fate < 720 ? Outcome::Verified
        : fate < 890         ? Outcome::Refused
        : fate < 920         ? Outcome::Unverified
        : fate < 965         ? Outcome::Unreachable
                             : Outcome::Unknown;
    if (row.outcome == Outcome::Unreachable || row.outcome == Outcome::Unknown) {
        row.failure = row.outcome == Outcome::Unknown ? u"timeout"_s : u"host_not_found"_s;
        return;
    }
    row.requestId = u"08"_s + letters(u"0123456789ABCDEF", 38) + u"-0"_s;
    row.verifySerial = u"PUB_KEY_ID_0119000001092025112300"_s;
    row.responseHeaders
        = "Server: nginx\nContent-Type: application/json; charset=utf-8\nRequest-ID: "
        + row.requestId.toLatin1() + "\nWechatpay-Serial: " + row.verifySerial.toLatin1()
        + "\nWechatpay-Signature: "
        + letters(u"abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789+/", 344).toLatin1() + "==\n";
    row.verification = row.outcome == Outcome::Unverified ? uR"({"code":"unknown_serial"})"_s
                                                          : uR"({"code":"verified"})"_s;
    row.httpStatus = 200;
    if (row.outcome == Outcome::Refused) {
        const Refusal &refusal = oneOf(refusals);
        row.httpStatus = refusal.status;
        row.code = refusal.code;
        row.message = refusal.message;
        row.detail = uR"({"field":"plan_id","issue":"invalid"})"_s;
        row.responseBytes
            = (uR"({"code":")"_s + row.code + uR"(","message":")"_s + row.message + uR"("})"_s)
                  .toUtf8();
        return;
    }
    const QString session = u"2017"_s + letters(u"0123456789", 14);
    row.responseBytes = "{\"session_id\":\"" + session.toLatin1() + "\"}";
    if (row.outcome == Outcome::Verified)
        row.sessionId = session;
}

Row ManyRows::next()
{
    const Profile &profile = profiles[size_t(std::min(below(9), 5))];
    Row row;
    m_startedMs += 1 + below(int(2 * yearsMs / m_rows));
    row.startedMs = below(1000) == 0 ? firstMs + qint64(m_random()) % yearsMs : m_startedMs;
    row.origin = row.startedMs == m_startedMs ? history::Origin::Own : history::Origin::Imported;
    row.id = u"0199f0a0-"_s + QString::asprintf("%04x-7000-8000-%012x", m_number >> 16, m_number);
    row.zoneOffsetSeconds = 8 * 3600;
    row.environment = profile.environment;
    row.profileId = profile.id;
    row.profileName = profile.name;
    row.mchid = profile.mchid;
    row.mode = profile.mode;
    row.baseUri = profile.baseUri;
    row.planId = QString::number(12500 + below(24));
    row.outContractCode = QString::asprintf("PC%08d-%06d", 20221123 + m_number % 30000, m_number);
    row.openid = u"oUpF8"_s
        + letters(u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", 23);
    row.userDisplayName = personName();
    row.expiredTime = u"2030-11-23T13:14:15+08:00"_s;
    row.signingSerial = u"5157F09EFDC096DE15EBE81A47057A7232F1B8E1"_s;
    row.instance = u"0199f0a0-1111-7000-8000-000000000001"_s;
    row.osUser = u"clerk"_s;
    row.host = u"desk-1"_s;
    row.requestBytes = (uR"({"plan_id":)"_s + row.planId + uR"(,"out_contract_code":")"_s
        + row.outContractCode + uR"(","user_display_name":")"_s + row.userDisplayName
        + uR"(","success_notify_url":"https://pay.weixin.qq.com/notify","openid":")"_s + row.openid
        + uR"("})"_s)
                           .toUtf8();
    row.requestHeaders
        = "Content-Type: application/json\nAccept: application/json\nUser-Agent: papay-console\n";
    row.stringToSign
        = "POST\n/v3/global/papay/contracts\n1763871000\nnonce\n" + row.requestBytes + "\n";
    answer(row);
    if (below(100) == 0)
        row.note = oneOf(notes);
    if (below(200) == 0)
        row.tags = { u"复核"_s, u"vip"_s };
    ++m_number;
    return row;
}

/// Runs it or ends the program: a benchmark of half a history tells nothing.
static void run(QSqlQuery &query, const QString &sql = {})
{
    if (sql.isEmpty() ? query.exec() : query.exec(sql))
        return;
    std::fprintf(stderr, "bench: %s\n", qPrintable(query.lastError().text()));
    std::exit(2);
}

namespace {
/// A statement that is run once for each row.
class Insert final
{
public:
    Insert(const QSqlDatabase &database, const QString &table, const QList<Part> &parts)
        : m_parts(parts)
        , m_query(database)
    {
        QStringList names { u"rowid"_s };
        for (const Part part : parts)
            names += history::columns(part);
        if (table == "attempt"_L1)
            names += u"revision"_s;
        const QString marks = QStringList(names.size(), u"?"_s).join(u',');
        m_hasRevision = table == "attempt"_L1;
        m_query.prepare(u"insert into %1 (%2) values (%3)"_s.arg(table, names.join(u','), marks));
    }

    void add(const Row &row, int number)
    {
        int place = 0;
        m_query.bindValue(place++, number);
        for (const Part part : m_parts) {
            for (const QVariant &value : history::values(row, part))
                m_query.bindValue(place++, value);
        }
        if (m_hasRevision)
            m_query.bindValue(place, number);
        run(m_query);
    }

private:
    const QList<Part> m_parts;
    QSqlQuery m_query;
    bool m_hasRevision = false;
};
} // namespace

static void insertRows(const QString &file, int rows)
{
    const QString name = u"manyrows"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        run(query, u"pragma synchronous = off"_s);
        run(query, u"pragma cache_size = -200000"_s);
        run(query, u"begin"_s);
        {
            Insert attempt(database, u"attempt"_s, { Part::Begun, Part::Finished, Part::Clerk });
            Insert request(database, u"request"_s, { Part::Request });
            Insert response(database, u"response"_s, { Part::Response });
            ManyRows all(rows);
            for (int number = 1; number <= rows; ++number) {
                const Row row = all.next();
                attempt.add(row, number);
                request.add(row, number);
                response.add(row, number);
            }
        }
        run(query, u"commit"_s);
        run(query, u"pragma wal_checkpoint(truncate)"_s);
    }
    QSqlDatabase::removeDatabase(name);
}

void makeHistory(const QString &dataDir, int rows)
{
    QElapsedTimer since;
    since.start();
    {
        // The console makes the file.
        const base::SystemClock clock;
        history::Store store(dataDir, clock);
        const auto page = store.page({ .limit = 1 }).result();
        if (page && !page->isEmpty())
            return;
    }
    insertRows(history::Location { dataDir }.database(), rows);
    std::fprintf(stderr, "%d rows made in %lld s\n", rows, since.elapsed() / 1000);
}

QString sharedHistory(const QString &otherwise, int rows)
{
    const QString kept = qEnvironmentVariable("PAPAY_BENCH_DIR");
    const QString folder = (kept.isEmpty() ? otherwise : kept)
        + u"/history-%1-v%2"_s.arg(rows).arg(history::schemaVersion);
    QDir().mkpath(folder);
    makeHistory(folder, rows);
    return folder;
}

} // namespace bench
