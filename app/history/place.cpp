#include "history/place.h"

#include "base/privatefile.h"
#include "history/files/descriptor.h"
#include "history/files/durable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace history {

using namespace Qt::StringLiterals;

static constexpr int formatVersion = 1;

QString placeFile(const QString &dataDir) { return dataDir + u"/history.json"_s; }

/// A link that leads nowhere is a setting that cannot be read.
static bool isThere(const QString &path)
{
    struct stat status {
    };
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0
        || (errno != ENOENT && errno != ENOTDIR);
}

static std::optional<Server> serverOf(const QJsonObject &object)
{
    Server server;
    server.host = object["host"_L1].toString();
    server.database = object["database"_L1].toString();
    server.user = object["user"_L1].toString();
    server.rootCertificate = object["root_certificate"_L1].toString();
    const int port = object["port"_L1].toInt();
    if (server.host.isEmpty() || server.database.isEmpty() || server.user.isEmpty() || port < 1
        || port > std::numeric_limits<quint16>::max())
        return std::nullopt;
    server.port = quint16(port);
    return server;
}

static QJsonObject objectOf(const Server &server)
{
    QJsonObject object { { u"host"_s, server.host }, { u"port"_s, server.port },
        { u"database"_s, server.database }, { u"user"_s, server.user } };
    if (!server.rootCertificate.isEmpty())
        object.insert("root_certificate"_L1, server.rootCertificate);
    return object;
}

PlaceSetting readPlace(const QString &dataDir)
{
    PlaceSetting setting { .place = { .dataDir = dataDir } };
    if (!isThere(placeFile(dataDir)))
        return setting;
    const Descriptor file(
        ::open(QFile::encodeName(placeFile(dataDir)).constData(), O_RDONLY | O_CLOEXEC));
    const auto object
        = QJsonDocument::fromJson(file ? contentOf(file.get()) : QByteArray()).object();
    const QJsonValue server = object["server"_L1];
    setting.isReadable = object["version"_L1] == formatVersion
        && (server.isObject() || server.isNull() || server.isUndefined());
    if (setting.isReadable && server.isObject()) {
        setting.place.server = serverOf(server.toObject());
        setting.isReadable = setting.place.server.has_value();
    }
    setting.place.isUnknown = !setting.isReadable;
    setting.passwordInKeyRing = setting.isReadable && object["password_in_key_ring"_L1].toBool();
    return setting;
}

bool writePlace(const PlaceSetting &setting)
{
    QJsonObject object { { u"version"_s, formatVersion },
        { u"password_in_key_ring"_s, setting.passwordInKeyRing } };
    if (setting.place.server)
        object.insert("server"_L1, objectOf(*setting.place.server));
    const QString &dataDir = setting.place.dataDir;
    return base::makePrivateFolder(dataDir)
        && writeDurably(placeFile(dataDir), QJsonDocument(object).toJson());
}

} // namespace history
