#include "history/connection/namedconnection.h"

#include "history/connection/driverlibrary.h"

#include <QUuid>

namespace history {

/// SQLite counts its memory under one lock for the whole process: threads that read at the same
/// time would wait for each other most of the time. Nothing asks for the count. Takes effect before
/// the first connection is open; later it changes nothing.
static void countNoMemory()
{
    constexpr int memoryStatus = 9; // SQLITE_CONFIG_MEMSTATUS
    using Configure = int (*)(int, ...);
    static const auto configure
        = reinterpret_cast<Configure>(functionOf("libsqlite3.so.0", "sqlite3_config"));
    static const int answer = configure ? configure(memoryStatus, 0) : 0;
    Q_UNUSED(answer)
}

NamedConnection::NamedConnection(const QString &driver)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase::addDatabase(driver, m_name);
    if (driver == QLatin1String("QSQLITE"))
        countNoMemory();
}

NamedConnection::~NamedConnection()
{
    // QPSQL leaves its socket's notifier behind unless it is closed.
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace history
