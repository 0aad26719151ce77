#include "cli/databaseline.h"

namespace cli {

JsonLine databaseLine(const history::PlaceSetting &setting)
{
    const history::Place &place = setting.place;
    JsonLine line;
    if (!place.server) {
        line.add("engine", QLatin1String("sqlite"))
            .add("path", QString(place.dataDir + QStringLiteral("/history.sqlite3")));
        return line;
    }
    line.add("engine", QLatin1String("postgresql"))
        .add("host", place.server->host)
        .add("port", place.server->port)
        .add("database", place.server->database)
        .add("user", place.server->user)
        .addText("root_certificate", place.server->rootCertificate)
        .add("password_in_key_ring", setting.passwordInKeyRing);
    return line;
}

} // namespace cli
