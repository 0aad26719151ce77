#include "sharedhistory.h"

using namespace Qt::StringLiterals;

namespace clitest {

const QByteArray SharedHistory::password = "planted-口令-in-the-test";

SharedHistory::SharedHistory()
{
    m_cluster.createRole(u"owner"_s, QString::fromUtf8(password));
    m_cluster.createRole(u"desk"_s, QString::fromUtf8(password));
}

void SharedHistory::startAnew()
{
    m_scene.startAnew();
    m_name = u"papay%1"_s.arg(++m_count);
}

Ran SharedHistory::run(const QStringList &words, const QByteArray &input) const
{
    return papayctl(m_scene.in(words), input);
}

Ran SharedHistory::database(const QStringList &words, const QByteArray &input) const
{
    return run(QStringList { u"database"_s } + words, input);
}

QStringList SharedHistory::words(const history::Server &server)
{
    return { u"--host"_s, server.host, u"--port"_s, QString::number(server.port), u"--database"_s,
        server.database, u"--user"_s, server.user };
}

QStringList SharedHistory::as(const QString &role) const
{
    return words(m_cluster.server(m_name, role));
}

QString SharedHistory::error(const Ran &ran) { return ran.line()[u"error"].toString(); }

void SharedHistory::makeDatabase() const { m_cluster.createDatabase(m_name, u"owner"_s); }

bool SharedHistory::make() const
{
    makeDatabase();
    const Ran created
        = database(QStringList { u"create"_s, u"--desk-role"_s, u"desk"_s } + as(u"owner"_s));
    return created.words.isEmpty() && created.exitStatus == 0
        && created.line()[u"done"].toString() == u"created"_s;
}

int SharedHistory::rows() const
{
    return m_cluster.sql(u"select count(*) from papay.attempt"_s, m_name).toInt();
}

} // namespace clitest
