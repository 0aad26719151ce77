#include "scene.h"

#include "profile/profiles.h"

#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace clitest {

Scene::Scene()
{
    Running sandbox({ u"sandbox"_s, u"--tls"_s, u"--credentials"_s, m_keys.path() });
    m_sandbox = sandbox.nextLine();
    sandbox.signal(SIGTERM);
    if (!m_sandbox.contains(u"merchant_key"_s) || sandbox.finish().exitStatus != 0)
        qFatal("papayctl sandbox did not make its keys.");
    startAnew();
}

void Scene::startAnew() { m_data = std::make_unique<QTemporaryDir>(); }

QStringList Scene::sandboxArguments() const
{
    return { u"sandbox"_s, u"--credentials"_s, m_keys.path() };
}

QStringList Scene::in(const QStringList &arguments) const
{
    return QStringList { u"--data-dir"_s, m_data->path() } + arguments;
}

QStringList Scene::credentials(const QString &baseUri) const
{
    return in({ u"sign"_s, u"--base-uri"_s, baseUri, u"--mchid"_s, m_sandbox[u"mchid"].toString(),
        u"--serial"_s, m_sandbox[u"serial"].toString(), u"--key"_s,
        m_sandbox[u"merchant_key"].toString(), u"--verify-key"_s,
        m_sandbox[u"platform_serial"].toString() + u'=' + m_sandbox[u"platform_cert"].toString() });
}

QList<QJsonObject> Scene::history(const QStringList &arguments) const
{
    return papayctl(in(QStringList { u"history"_s } + arguments)).lines();
}

profile::Profile Scene::merchant(const QString &name, const QString &baseUri) const
{
    profile::Profile profile;
    profile.name = name;
    profile.accessPoint = baseUri;
    profile.identity.mchid = m_sandbox[u"mchid"].toString();
    profile.identity.keyFile = m_sandbox[u"merchant_key"].toString();
    profile.identity.certificateFile = m_sandbox[u"merchant_cert"].toString();
    profile.identity.serial = m_sandbox[u"serial"].toString();
    profile.identity.verifyKeys
        = { { m_sandbox[u"platform_serial"].toString(), m_sandbox[u"platform_cert"].toString() } };
    return profile;
}

profile::Profile Scene::save(const profile::Profile &profile) const
{
    profile::Profiles profiles(m_data->path());
    auto saved = profiles.save(profile);
    if (!saved.result())
        qFatal("The profile was not saved: %s", profile::name(saved.result().error().code).data());
    return *saved.result();
}

QByteArray Scene::apiV3Key() const
{
    QFile file(m_sandbox[u"apiv3_key"].toString());
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QStringList goodFields()
{
    return { u"sub_mchid=1230000109"_s, u"sp_appid=wx8888888888888888"_s, u"plan_id=123"_s,
        u"out_contract_code=100001256"_s, u"user_display_name=张三"_s,
        u"success_notify_url=https://pay.weixin.qq.com"_s, u"openid=ouFhd5X9s9WteC3eWRjXV3lea123"_s,
        u"user_client_ip=119.145.83.6"_s };
}

bool encryptKey(const QString &key, const QString &passphrase, const QString &target)
{
    return QProcess::execute(u"openssl"_s,
               { u"pkcs8"_s, u"-topk8"_s, u"-in"_s, key, u"-out"_s, target, u"-passout"_s,
                   u"pass:"_s + passphrase })
        == 0;
}

} // namespace clitest
