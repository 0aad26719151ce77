#include "sandbox/merchants/merchantlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Code = MerchantListError::Code;
using Failure = tl::unexpected<MerchantListError>;
template <typename T> using Read = base::Result<T, MerchantListError>;

Failure failed(Code code, const QString &member)
{
    return tl::make_unexpected(MerchantListError { code, member });
}

QString at(const QString &list, qsizetype index)
{
    return list + u'[' + QString::number(index) + u']';
}

/// Nothing when all of the members have a meaning.
std::optional<MerchantListError> unknownMember(
    const QJsonObject &object, const QString &where, const QStringList &known)
{
    for (const QString &member : object.keys()) {
        if (!known.contains(member))
            return MerchantListError { Code::Unknown, where + member };
    }
    return {};
}

Read<QString> textOf(const QJsonObject &object, const QString &where, const QString &member)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined())
        return QString();
    if (!value.isString() || value.toString().isEmpty())
        return failed(Code::WrongType, where + member);
    return value.toString();
}

std::optional<QString> textItem(const QJsonValue &value)
{
    const bool isText = value.isString() && !value.toString().isEmpty();
    return isText ? std::optional(value.toString()) : std::nullopt;
}

std::optional<QString> numberItem(const QJsonValue &value)
{
    const qint64 number = value.toInteger(0); // 0 for fractions, and for what is no number
    return number >= 1 ? std::optional(QString::number(number)) : std::nullopt;
}

/// A list of texts or numbers, or "*".
template <typename Item>
Read<Allowed> allowedOf(
    const QJsonObject &object, const QString &where, const QString &member, Item item)
{
    const QJsonValue value = object.value(member);
    if (value.isUndefined())
        return Allowed {};
    if (value == "*"_L1)
        return Allowed { .isAny = true };
    if (!value.isArray())
        return failed(Code::WrongType, where + member);
    const QJsonArray list = value.toArray();
    Allowed allowed;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const std::optional<QString> text = item(list[i]);
        if (!text)
            return failed(Code::WrongType, at(where + member, i));
        allowed.texts.insert(*text);
    }
    return allowed;
}

Read<QPair<QString, Allowed>> subMerchantOf(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        return failed(Code::WrongType, where);
    const QJsonObject object = value.toObject();
    const QString inside = where + u'.';
    if (const auto unknown = unknownMember(object, inside, { u"sub_mchid"_s, u"sub_appids"_s }))
        return tl::make_unexpected(*unknown);
    const auto mchid = textOf(object, inside, u"sub_mchid"_s);
    if (!mchid)
        return tl::make_unexpected(mchid.error());
    if (mchid->isEmpty())
        return failed(Code::Missing, inside + "sub_mchid"_L1);
    const auto appids = allowedOf(object, inside, u"sub_appids"_s, textItem);
    if (!appids)
        return tl::make_unexpected(appids.error());
    return qMakePair(*mchid, *appids);
}

std::optional<MerchantListError> readSubMerchants(
    const QJsonObject &object, const QString &where, MerchantEntry &entry)
{
    const QString member = where + "sub_merchants"_L1;
    const QJsonValue value = object.value("sub_merchants"_L1);
    entry.takesAnySubMerchant = value == "*"_L1;
    if (value.isUndefined() || entry.takesAnySubMerchant)
        return {};
    if (!value.isArray())
        return MerchantListError { Code::WrongType, member };
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto sub = subMerchantOf(list[i], at(member, i));
        if (!sub)
            return sub.error();
        if (entry.subMerchants.contains(sub->first))
            return MerchantListError { Code::Repeated, at(member, i) };
        entry.subMerchants.insert(sub->first, sub->second);
    }
    return {};
}

Read<MerchantEntry> entryOf(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        return failed(Code::WrongType, where);
    const QJsonObject object = value.toObject();
    const QString inside = where + u'.';
    if (const auto unknown = unknownMember(object, inside,
            { u"mchid"_s, u"certificate"_s, u"apiv3_key"_s, u"appids"_s, u"plans"_s,
                u"sub_merchants"_s }))
        return tl::make_unexpected(*unknown);
    MerchantEntry entry;
    for (const auto &[member, text] :
        { qMakePair(u"mchid"_s, &entry.mchid), qMakePair(u"certificate"_s, &entry.certificate),
            qMakePair(u"apiv3_key"_s, &entry.apiv3Key) }) {
        const auto read = textOf(object, inside, member);
        if (!read)
            return tl::make_unexpected(read.error());
        *text = *read;
    }
    if (entry.mchid.isEmpty())
        return failed(Code::Missing, inside + "mchid"_L1);
    const auto appids = allowedOf(object, inside, u"appids"_s, textItem);
    const auto plans = allowedOf(object, inside, u"plans"_s, numberItem);
    if (!appids || !plans)
        return tl::make_unexpected(appids ? plans.error() : appids.error());
    entry.appids = *appids;
    entry.plans = *plans;
    if (const auto error = readSubMerchants(object, inside, entry))
        return tl::make_unexpected(*error);
    return entry;
}

} // namespace

QLatin1String name(MerchantListError::Code code)
{
    switch (code) {
    case Code::NotJson:
        return "not_json"_L1;
    case Code::Missing:
        return "missing"_L1;
    case Code::Unknown:
        return "unknown"_L1;
    case Code::WrongType:
        return "wrong_type"_L1;
    case Code::Repeated:
        return "repeated"_L1;
    }
    Q_UNREACHABLE();
}

Read<QList<MerchantEntry>> readMerchantList(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failed(Code::NotJson, {});
    const QString member = u"merchants"_s;
    if (const auto unknown = unknownMember(document.object(), {}, { member }))
        return tl::make_unexpected(*unknown);
    const QJsonValue value = document[member];
    if (!value.isArray() || value.toArray().isEmpty())
        return failed(value.isUndefined() ? Code::Missing : Code::WrongType, member);
    const QJsonArray list = value.toArray();
    QList<MerchantEntry> entries;
    QSet<QString> seen;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto entry = entryOf(list[i], at(member, i));
        if (!entry)
            return tl::make_unexpected(entry.error());
        if (seen.contains(entry->mchid))
            return failed(Code::Repeated, at(member, i));
        seen.insert(entry->mchid);
        entries.append(*entry);
    }
    return entries;
}

QByteArray defaultMerchantList(const QString &mchid)
{
    const QJsonObject subMerchant { { u"sub_mchid"_s, u"1230000109"_s },
        { u"sub_appids"_s, QJsonArray { u"wxcbda96de0b165484"_s } } };
    const QJsonObject merchant { { u"mchid"_s, mchid },
        { u"certificate"_s, u"merchant_cert.pem"_s }, { u"apiv3_key"_s, u"apiv3_key"_s },
        { u"appids"_s, QJsonArray { u"wx8888888888888888"_s, u"wxd678efh567hg6787"_s } },
        // The seed's, two for whoever needs another, and one that no double holds, with which a
        // client that reads numbers as doubles gives itself away.
        { u"plans"_s, QJsonArray { 123, 12507, 12535, Q_INT64_C(9007199254740993) } },
        { u"sub_merchants"_s, QJsonArray { subMerchant } } };
    return QJsonDocument(QJsonObject { { u"merchants"_s, QJsonArray { merchant } } }).toJson();
}

} // namespace sandbox
