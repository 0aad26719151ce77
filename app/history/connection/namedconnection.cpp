#include "history/connection/namedconnection.h"

#include <QUuid>

namespace history {

NamedConnection::NamedConnection(const QString &driver)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase::addDatabase(driver, m_name);
}

NamedConnection::~NamedConnection()
{
    // QPSQL leaves its socket's notifier behind unless it is closed.
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace history
