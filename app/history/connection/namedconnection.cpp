#include "history/connection/namedconnection.h"

#include <QUuid>

#include <sqlite3.h>

namespace history {

/// SQLite counts its memory under one lock for the whole process: threads that read at the same
/// time would wait for each other most of the time. Nothing asks for the count. Only before the
/// first connection; later it changes nothing.
static void countNoMemory()
{
    static const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(answer)
}

NamedConnection::NamedConnection(const QString &driver)
    : m_name(QUuid::createUuid().toString())
{
    countNoMemory();
    QSqlDatabase::addDatabase(driver, m_name);
}

NamedConnection::~NamedConnection()
{
    // QPSQL leaves its socket's notifier behind unless it is closed.
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace history
