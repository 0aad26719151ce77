#include "history/keeping/damagedcopy.h"

#include "history/connection/connection.h"
#include "history/files/diagnosis.h"
#include "history/keeping/copyfile.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>

namespace history {

// https://www.sqlite.org/fileformat2.html#the_database_header
static constexpr qsizetype headerSize = 100;
static constexpr int pageCountAt = 28;
static constexpr int usualPageSize = 4096;

bool isOfTheDamage(const StoreError &error)
{
    if (error.code == StoreErrorCode::Damaged)
        return true;
    // The diagnostic begins with SQLite's code: https://www.sqlite.org/rescode.html
    switch (error.diagnostic.section(u' ', 0, 0).toInt() & 0xff) {
    case 1: // SQLITE_ERROR, such as an unsupported file format
    case 18: // SQLITE_TOOBIG
    case 19: // SQLITE_CONSTRAINT
    case 20: // SQLITE_MISMATCH
        return error.code == StoreErrorCode::Failed;
    }
    return false;
}

StoreStatus copyDamaged(const Location &location, const QString &to)
{
    const QString file = location.database();
    if (auto done = copyFile(location, file, to, Unreadable::AsZeroes); !done)
        return done;
    const QString wal = QStringLiteral("-wal");
    if (!QFile::exists(file + wal))
        return {};
    return copyFile(location, file + wal, to + wal, Unreadable::AsZeroes);
}

static void put(QByteArray &bytes, qsizetype at, const QByteArray &what)
{
    bytes.replace(at, what.size(), what);
}

static int pageSizeOf(const QByteArray &header)
{
    const int size = qFromBigEndian<quint16>(header.constData() + 16);
    return size == 1 ? 65536 : size;
}

static bool isPowerOfTwo(int number) { return (number & (number - 1)) == 0; }

/// Whether these are the first bytes of a database that this program may have made.
static bool isSane(const QByteArray &header)
{
    const int size = pageSizeOf(header);
    const auto number = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const auto isMode = [&](int at) { return header[at] == 1 || header[at] == 2; };
    return header.startsWith(QByteArrayView("SQLite format 3", 16)) && size >= 512
        && isPowerOfTwo(size) && isMode(18) && isMode(19)
        && header.mid(20, 4) == QByteArrayView("\x00\x40\x20\x20", 4) && number(44) <= 4
        && number(56) == 1;
}

/// As good as that of a file that this program made, for reading.
static QByteArray usualHeader()
{
    QByteArray header(headerSize, '\0');
    put(header, 0, QByteArray("SQLite format 3", 16));
    put(header, 16, QByteArray("\x10\x00\x02\x02\x00\x40\x20\x20", 8));
    for (const int one : { 24, 40, 56, 92 }) // change counter, schema's, UTF-8, of that counter
        header[one + 3] = 1;
    header[47] = 4;
    return header;
}

/// A first page that lists no tables.
static QByteArray emptyFirstPage()
{
    QByteArray page = usualHeader().leftJustified(usualPageSize, '\0');
    put(page, headerSize, QByteArray("\x0d\x00\x00\x00\x00\x10\x00\x00", 8));
    return page;
}

class FirstPage final
{
public:
    explicit FirstPage(const QString &path)
        : m_file(path)
    {
        m_isOpen = m_file.open(QFile::ReadWrite | QFile::Unbuffered);
    }

    /// A file shorter than its header says is not opened by SQLite; where the header says nothing,
    /// it counts by itself.
    [[nodiscard]] bool mendHeader()
    {
        QByteArray header = m_file.read(headerSize).leftJustified(headerSize, '\0');
        if (!isSane(header))
            header = usualHeader();
        put(header, pageCountAt, QByteArray(4, '\0'));
        return write(header);
    }
    [[nodiscard]] bool replaceHeader() { return write(usualHeader()); }
    [[nodiscard]] bool replace() { return write(emptyFirstPage()); }

private:
    [[nodiscard]] bool write(const QByteArray &bytes)
    {
        return m_isOpen && m_file.seek(0) && m_file.write(bytes) == bytes.size();
    }

    QFile m_file;
    bool m_isOpen = false;
};

/// How many tables SQLite sees in the attached copy, and how many of those are ours.
struct Tables {
    int all = 0;
    int ours = 0;
};

static base::Result<Tables, StoreError> attachOnce(Connection &connection, const QString &path)
{
    if (const auto done = connection.execute(QStringLiteral("attach ? as damaged"), { path });
        !done)
        return tl::unexpected(done.error());
    Tables tables;
    const auto read = connection.forEach(
        QStringLiteral("select count(*), count(case when name in ('attempt', 'request', "
                       "'response') then 1 end) from damaged.sqlite_schema where type = 'table'"),
        {}, [&tables](const QSqlQuery &row) {
            tables = { row.value(0).toInt(), row.value(1).toInt() };
        });
    if (read)
        return tables;
    static_cast<void>(connection.execute(QStringLiteral("detach damaged")));
    return tl::unexpected(read.error());
}

static base::Result<DamagedCopy, StoreError> attached(
    Connection &connection, const QString &path, const Tables &tables)
{
    DamagedCopy copy { .path = path };
    if (tables.ours == 3)
        copy.reads = DamagedCopy::Reads::Tables;
    else if (tables.all > 0 && tables.ours == 0)
        copy.reads = DamagedCopy::Reads::Foreign;
    // No matter if it cannot: then its newest rows are read through SQLite only.
    static_cast<void>(
        connection.execute(QStringLiteral("pragma damaged.wal_checkpoint(truncate)")));
    if (const auto size = connection.value(QStringLiteral("pragma damaged.page_size")); size)
        copy.pageSize = size->toInt();
    return copy;
}

base::Result<DamagedCopy, StoreError> attachDamaged(
    Connection &connection, const Location &location, const QString &path)
{
    FirstPage page(path);
    if (!page.mendHeader())
        return tl::unexpected(fileError(location, errno));
    auto tables = attachOnce(connection, path);
    for (const auto mend : { &FirstPage::replaceHeader, &FirstPage::replace }) {
        if (tables || !isOfTheDamage(tables.error()))
            break;
        if (!(page.*mend)())
            return tl::unexpected(fileError(location, errno));
        tables = attachOnce(connection, path);
    }
    if (!tables)
        return tl::unexpected(tables.error());
    return attached(connection, path, *tables);
}

} // namespace history
