#include "keysscene.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using platform::PlatformKeys;
using platform::RefreshResult;

void KeysScene::begin()
{
    m_profile = m_office.profileAt({});
    QDir(m_profile.folder).removeRecursively();
    m_office.clock().set(Office::nowMs);
    m_office.knowApiV3Key();
}

RefreshResult KeysScene::resultOf(const QFuture<RefreshResult> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("A refresh did not end.");
    return future.result();
}

QStringList KeysScene::serialsOf(PlatformKeys &keys, const profile::Profile &profile)
{
    const auto identity = keys.identityOf(profile).result();
    QStringList serials;
    for (const auto &key : identity.verifyKeys)
        serials.append(key.serial);
    return serials;
}

QByteArray KeysScene::good() const
{
    return PlatformSide::wire(m_office.side().goodAnswer(Office::nowMs));
}

QString KeysScene::path(const QString &name) const
{
    return QString(m_profile.folder + u"/platform/"_s + name);
}

void KeysScene::put(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(path({})));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}
