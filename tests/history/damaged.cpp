#include "history/damaged.h"

#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using history::Row;
using history::Store;

namespace damaged {

static Row varied(Row row, int number)
{
    row = number % 3 == 0 ? samples::refused(row) : samples::answered(row);
    row.responseBytes = QByteArray(number % 10 == 0 ? 30'000 : 50, char('a' + number % 26));
    row.message = QString(number % 50 == 0 ? 6000 : 10, u'签');
    return row;
}

Sound makeSound(const base::Clock &clock)
{
    Sound sound;
    const QTemporaryDir dir;
    {
        Store store(dir.path(), clock);
        for (int i = 1; i <= rows; ++i) {
            Row row = *store.begin(samples::attempt(u"CODE-%1"_s.arg(i))).result();
            if (i % 7 != 0)
                row = *store.finish(varied(row, i)).result();
            sound.rows.insert(row.id, samples::everything(row));
        }
    }
    sound.bytes = contents(dir.filePath(u"history.sqlite3"_s));
    sound.schema = schema(dir.filePath(u"history.sqlite3"_s));
    return sound;
}

QString schema(const QString &path)
{
    return sqlfile::run(
        path, u"select group_concat(sql) from (select sql from sqlite_schema order by name)"_s)
        .toString();
}

void overwrite(QByteArray &file, qint64 page, char with)
{
    file.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, with));
}

qint64 pageOf(const QByteArray &sound, const QString &name, const QString &type, int nth)
{
    const QTemporaryDir dir;
    const QString copy = dir.filePath(u"copy"_s);
    if (!place(copy, sound))
        return 0;
    return sqlfile::run(copy,
        u"select pageno from dbstat where name = '%1' and pagetype = '%2' order by pageno limit 1 "
        "offset %3"_s.arg(name, type)
            .arg(nth))
        .toLongLong();
}

QByteArray withoutSomeAttempts(const QByteArray &sound)
{
    QByteArray bytes = sound;
    overwrite(bytes, pageOf(sound, u"attempt"_s, u"leaf"_s, 5));
    return bytes;
}

int readable(const QString &path)
{
    const QString name = u"readable"_s;
    int count = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        for (int rowid = 1; rowid <= rows; ++rowid) {
            QSqlQuery query(database);
            if (query.exec(u"select * from attempt where rowid = %1"_s.arg(rowid)) && query.next()
                && !query.value(1).toString().isEmpty())
                ++count;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool place(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace damaged
