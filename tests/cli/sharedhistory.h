#pragma once

#include "scene.h"
#include "support/cluster.h"

namespace clitest {

/// `papayctl` over a history that desks share: a server with the roles `owner` and `desk`, and a
/// data folder and a database of their own for each test.
class SharedHistory final
{
public:
    SharedHistory();

    /// Another data folder, and the name of another database; neither holds anything.
    void startAnew();

    [[nodiscard]] Ran run(const QStringList &words, const QByteArray &input = {}) const;
    /// `papayctl database …`
    [[nodiscard]] Ran database(const QStringList &words, const QByteArray &input = {}) const;

    /// The options that name a server.
    [[nodiscard]] static QStringList words(const history::Server &server);
    /// This test's, over the unix socket, where nobody needs a password.
    [[nodiscard]] QStringList as(const QString &role) const;
    /// The error's code on standard output.
    [[nodiscard]] static QString error(const Ran &ran);

    /// The database, which only the server's administrator can make.
    void makeDatabase() const;
    /// With its desk role, by `papayctl database create`; false when that says anything but so.
    [[nodiscard]] bool make() const;
    [[nodiscard]] int rows() const;

    [[nodiscard]] const Scene &scene() const { return m_scene; }
    [[nodiscard]] Scene &scene() { return m_scene; }
    [[nodiscard]] support::Cluster &cluster() { return m_cluster; }
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Of both roles.
    static const QByteArray password;

private:
    Scene m_scene;
    support::Cluster m_cluster { { .overTcp = true } };
    QString m_name;
    int m_count = 0;
};

} // namespace clitest
