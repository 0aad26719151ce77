#include "words/outcomes.h"

#include "contract/reply.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace words {

using history::Outcome;

namespace {
struct Outcomes {
    Q_DECLARE_TR_FUNCTIONS(Outcomes)
};
} // namespace

QString text(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return Outcomes::tr("In progress");
    case Outcome::Verified:
        return Outcomes::tr("Verified");
    case Outcome::Refused:
        return Outcomes::tr("Refused");
    case Outcome::Unverified:
        return Outcomes::tr("Unverified");
    case Outcome::Unreachable:
        return Outcomes::tr("Not delivered");
    case Outcome::Unknown:
        return Outcomes::tr("Result unknown");
    }
    Q_UNREACHABLE();
}

/// What the row's stable verification text says; nothing when it holds another code.
static std::optional<signing::Verification> storedVerification(const history::Row &row)
{
    const QJsonObject facts = QJsonDocument::fromJson(row.verification.toUtf8()).object();
    const auto code = signing::verifyCodeNamed(facts.value(QLatin1String("code")).toString());
    if (!code)
        return std::nullopt;
    signing::Verification verification;
    verification.code = *code;
    verification.serial = facts.value(QLatin1String("serial")).toString();
    for (const auto &name : facts.value(QLatin1String("missing")).toArray())
        verification.missing.append(name.toString());
    verification.skewSeconds = facts.value(QLatin1String("skew_seconds")).toInteger();
    return verification;
}

QString verificationLine(const history::Row &row)
{
    if (row.verification.isEmpty())
        return {};
    if (const auto verification = storedVerification(row))
        return text(*verification);
    return Outcomes::tr("The keys to verify the answer with could not be read.");
}

/// The access point's own words: code and message, as far as they came.
static QString answerWords(const history::Row &row)
{
    const int status = row.httpStatus.value_or(0);
    if (row.code.isEmpty())
        return Outcomes::tr("The access point answered HTTP %1 without a reason.").arg(status);
    return Outcomes::tr("The access point answered HTTP %1 %2: %3")
        .arg(QString::number(status), row.code, row.message);
}

/// What the access point got, where its answer says so: pointers only name the field.
static QString refusedValue(const contract::Reply &reply)
{
    constexpr qsizetype longest = 64;
    for (const QString &value : reply.values)
        if (!value.isEmpty() && !value.startsWith(u'/') && value.size() <= longest)
            return value;
    return {};
}

QString refusalText(const history::Row &row)
{
    const QString said = row.message.isEmpty() ? row.code : row.message;
    if (said.isEmpty())
        return Outcomes::tr("The access point refuses this and gives no reason.");
    const QByteArray answer = "{\"detail\":" + row.detail.toUtf8() + '}';
    const contract::Reply reply = contract::parseReply(row.httpStatus.value_or(0), answer);
    const bool hasIssue = !reply.issue.isEmpty() && !said.contains(reply.issue);
    const QString words = hasIssue ? Outcomes::tr("%1 (%2)").arg(said, reply.issue) : said;
    const QString value = refusedValue(reply);
    if (value.isEmpty())
        return Outcomes::tr("The access point says: %1").arg(words);
    return Outcomes::tr("The access point says of “%1”: %2").arg(value, words);
}

static QString refusalAdvice(int httpStatus)
{
    if (httpStatus == 401)
        return Outcomes::tr("Check the key, its certificate's serial number and the merchant "
                            "number; they must belong together.");
    if (httpStatus == 403)
        return Outcomes::tr("Ask WeChat Pay whether auto-debit is granted to this merchant and "
                            "whether the plan is its own.");
    if (httpStatus == 404 || httpStatus == 405)
        return Outcomes::tr("Check the access point: host and path do not lead to this call.");
    if (httpStatus == 429)
        return Outcomes::tr("Wait a little, then send the same request again.");
    if (httpStatus >= 500)
        return Outcomes::tr("Send the same request again, with the same contract code.");
    return Outcomes::tr("Correct what the access point names, then sign again.");
}

static QString failureWords(const history::Row &row)
{
    if (const auto failure = http::failureNamed(row.failure))
        return text(*failure);
    return Outcomes::tr("The program ended before the answer arrived.");
}

static Explanation unverified(const history::Row &row)
{
    const auto verification = storedVerification(row);
    if (verification && verification->code == signing::VerifyCode::Verified)
        return { Outcomes::tr("The signature is good, but the answer holds no usable session_id."),
            Outcomes::tr("There is nothing that an app could use."),
            Outcomes::tr("Send the same request again; if it happens again, give the Request-ID to "
                         "WeChat Pay's support.") };
    return { verificationLine(row),
        Outcomes::tr("The answer may be forged or altered, so its session_id is not shown."),
        Outcomes::tr("Check the platform keys of the profile and the network, then send the same "
                     "request again.") };
}

Explanation explain(const history::Row &row)
{
    switch (row.outcome) {
    case Outcome::Pending:
        return { Outcomes::tr("The request is recorded and on its way."), {}, {} };
    case Outcome::Verified:
        return { Outcomes::tr("The access point opened a signing session."), {},
            Outcomes::tr("Hand the session_id to the app before it expires.") };
    case Outcome::Refused:
        return { answerWords(row), Outcomes::tr("No session was opened."),
            refusalAdvice(row.httpStatus.value_or(0)) };
    case Outcome::Unverified:
        return unverified(row);
    case Outcome::Unreachable:
        return { failureWords(row), Outcomes::tr("It is certain that nothing was sent."),
            Outcomes::tr("Mend the connection, then sign again.") };
    case Outcome::Unknown:
        return { failureWords(row),
            Outcomes::tr(
                "The request may have arrived; whether a session was opened is not known."),
            Outcomes::tr("Send the same request again, with the same contract code: no money "
                         "moves.") };
    }
    Q_UNREACHABLE();
}

} // namespace words
