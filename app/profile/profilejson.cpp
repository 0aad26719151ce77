#include "profile/profilejson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace profile {

namespace {

using Name = QLatin1String;
using base::Environment;

constexpr std::array secretKinds { SecretKind::KeyPassphrase, SecretKind::ApiV3Key,
    SecretKind::ProxyPassword };

Name name(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return Name("sandbox");
    case Environment::Live:
        return Name("live");
    }
    Q_UNREACHABLE();
}

Name name(Proxy::Kind kind)
{
    switch (kind) {
    case Proxy::Kind::System:
        return Name("system");
    case Proxy::Kind::None:
        return Name("none");
    case Proxy::Kind::Http:
        return Name("http");
    case Proxy::Kind::Socks5:
        return Name("socks5");
    }
    Q_UNREACHABLE();
}

/// The one of `all` that the member names; the object is spoilt when it names none.
template <typename T, std::size_t count>
T oneOf(const JsonMembers &members, Name member, const std::array<T, count> &all)
{
    const QString text = members.text(member);
    for (const T value : all) {
        if (text == name(value))
            return value;
    }
    members.spoil();
    return all.front();
}

QJsonObject json(const FormDefaults &defaults)
{
    QJsonArray plans;
    for (const Plan &plan : defaults.plans)
        plans.append(QJsonObject { { Name("id"), plan.id }, { Name("name"), plan.name } });
    return { { Name("appid"), defaults.appid }, { Name("sp_appid"), defaults.spAppid },
        { Name("sub_mchid"), defaults.subMchid }, { Name("sub_appid"), defaults.subAppid },
        { Name("success_notify_url"), defaults.successNotifyUrl }, { Name("plans"), plans },
        { Name("code_pattern"), defaults.codePattern } };
}

FormDefaults readDefaults(const JsonMembers &members)
{
    FormDefaults defaults { .appid = members.text(Name("appid")),
        .spAppid = members.text(Name("sp_appid")),
        .subMchid = members.text(Name("sub_mchid")),
        .subAppid = members.text(Name("sub_appid")),
        .successNotifyUrl = members.text(Name("success_notify_url")),
        .plans = {},
        .codePattern = members.text(Name("code_pattern")) };
    for (const JsonMembers &plan : members.objects(Name("plans")))
        defaults.plans.append({ plan.text(Name("id")), plan.text(Name("name")) });
    return defaults;
}

QJsonObject json(const Proxy &proxy)
{
    return { { Name("kind"), name(proxy.kind) }, { Name("host"), proxy.host },
        { Name("port"), proxy.port }, { Name("user"), proxy.user } };
}

Proxy readProxy(const JsonMembers &members)
{
    using Kind = Proxy::Kind;
    return { .kind = oneOf(members, Name("kind"),
                 std::array { Kind::System, Kind::None, Kind::Http, Kind::Socks5 }),
        .host = members.text(Name("host")),
        .port = quint16(members.number(Name("port"), 0xffff)),
        .user = members.text(Name("user")) };
}

/// As it is written: relative when it lies below the folder.
QString written(const QString &file, const QString &folder)
{
    const bool isOwn = !folder.isEmpty() && file.startsWith(folder + u'/');
    return isOwn ? file.sliced(folder.size() + 1) : file;
}

QString read(const QString &file, const QString &folder)
{
    return file.isEmpty() ? file : QDir::cleanPath(QDir(folder).absoluteFilePath(file));
}

QJsonObject json(const signing::TokenKey &token)
{
    return { { Name("module"), token.module }, { Name("token"), token.token },
        { Name("certificate_serial"), token.certificateSerial } };
}

signing::TokenKey readToken(const JsonMembers &members)
{
    return { members.text(Name("module")), members.text(Name("token")),
        members.text(Name("certificate_serial")) };
}

QJsonArray json(const QSet<SecretKind> &kinds)
{
    QJsonArray names;
    for (const SecretKind kind : secretKinds) {
        if (kinds.contains(kind))
            names.append(profile::name(kind));
    }
    return names;
}

QSet<SecretKind> readKinds(const QStringList &names)
{
    QSet<SecretKind> kinds;
    for (const SecretKind kind : secretKinds) {
        if (names.contains(profile::name(kind)))
            kinds.insert(kind);
    }
    return kinds;
}

QString readColour(const QString &text)
{
    static const QRegularExpression colour(QStringLiteral(R"(\A#[0-9A-Fa-f]{6}\z)"));
    return colour.match(text).hasMatch() ? text : QString();
}

} // namespace

QJsonObject plainMembers(const Profile &profile)
{
    return { { Name("format"), profileFormat }, { Name("name"), profile.name },
        { Name("environment"), name(profile.environment) },
        { Name("mode"), contract::name(profile.mode) },
        { Name("access_point"), profile.accessPoint }, { Name("mchid"), profile.identity.mchid },
        { Name("serial"), profile.identity.serial }, { Name("defaults"), json(profile.defaults) },
        { Name("proxy"), json(profile.proxy) }, { Name("colour"), profile.colour } };
}

Profile readPlainMembers(const JsonMembers &members)
{
    using contract::Mode;
    Profile profile;
    profile.name = members.text(Name("name"));
    profile.environment = oneOf(
        members, Name("environment"), std::array { Environment::Sandbox, Environment::Live });
    profile.mode = oneOf(members, Name("mode"), std::array { Mode::Institution, Mode::Direct });
    profile.accessPoint = members.text(Name("access_point"));
    profile.identity.mchid = members.text(Name("mchid"));
    profile.identity.serial = members.text(Name("serial"));
    profile.defaults = readDefaults(members.object(Name("defaults")));
    profile.proxy = readProxy(members.object(Name("proxy")));
    profile.colour = readColour(members.text(Name("colour")));
    if (profile.name.trimmed().isEmpty() || profile.accessPoint.isEmpty())
        members.spoil();
    return profile;
}

base::Result<QJsonObject, ProfileErrorCode> readFormat(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const double format = object.value(Name("format")).toDouble();
    if (format > profileFormat)
        return tl::unexpected(ProfileErrorCode::NewerFormat);
    if (format < profileFormat)
        return tl::unexpected(ProfileErrorCode::Unreadable);
    return object;
}

QByteArray profileJson(const Profile &profile)
{
    const signing::Identity &identity = profile.identity;
    QJsonArray verifyKeys;
    for (const signing::VerifyKeyFile &key : identity.verifyKeys)
        verifyKeys.append(QJsonObject {
            { Name("serial"), key.serial }, { Name("file"), written(key.file, profile.folder) } });
    QJsonObject object = plainMembers(profile);
    object.insert(Name("key_file"), written(identity.keyFile, profile.folder));
    object.insert(Name("certificate_file"), written(identity.certificateFile, profile.folder));
    if (identity.token)
        object.insert(Name("token"), json(*identity.token));
    object.insert(Name("verify_keys"), verifyKeys);
    object.insert(Name("in_key_ring"), json(profile.inKeyRing));
    return QJsonDocument(object).toJson();
}

ProfileRead readProfileJson(const QByteArray &json, const QString &folder)
{
    const auto object = readFormat(json);
    if (!object)
        return tl::unexpected(object.error());
    bool sound = true;
    const JsonMembers members(*object, sound);
    Profile profile = readPlainMembers(members);
    profile.id = QDir(folder).dirName();
    profile.folder = folder;
    profile.inKeyRing = readKinds(members.texts(Name("in_key_ring")));
    signing::Identity &identity = profile.identity;
    identity.keyFile = read(members.text(Name("key_file")), folder);
    identity.certificateFile = read(members.text(Name("certificate_file")), folder);
    if (members.has(Name("token")))
        identity.token = readToken(members.object(Name("token")));
    for (const JsonMembers &key : members.objects(Name("verify_keys")))
        identity.verifyKeys.append(
            { key.text(Name("serial")), read(key.text(Name("file")), folder) });
    if (!sound)
        return tl::unexpected(ProfileErrorCode::Unreadable);
    return guarded(profile);
}

} // namespace profile
