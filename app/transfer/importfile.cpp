#include "transfer/importfile.h"

#include "transfer/jsonlines.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace transfer {

static constexpr qsizetype mostUnreadable = 100;

static ReadFile failed(
    const QString &path, ImportFailure::Code code, const QString &diagnostic = {})
{
    ReadFile result;
    result.failure = ImportFailure { .code = code, .file = path, .diagnostic = diagnostic };
    return result;
}

/// The next line without its end; one that is too long is read over, and comes back too long.
static QByteArray nextLine(QFile &file)
{
    QByteArray line = file.readLine(longestLine + 2);
    const bool isWhole = line.endsWith('\n') || file.atEnd();
    while (!isWhole) {
        const QByteArray rest = file.readLine(longestLine);
        if (rest.isEmpty() || rest.endsWith('\n'))
            break;
    }
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// In the order of time, so that they are numbered as the rows of this console are. Exports are
/// newest first: rows of one moment are turned round as well.
static void sort(QList<history::Row> &rows)
{
    std::reverse(rows.begin(), rows.end());
    std::stable_sort(rows.begin(), rows.end(),
        [](const history::Row &a, const history::Row &b) { return a.startedMs < b.startedMs; });
}

static void readLines(QFile &file, ReadFile &result, const std::atomic<bool> &isUnwanted)
{
    for (int number = 1; !file.atEnd() && !isUnwanted; ++number) {
        QByteArray line = nextLine(file);
        if (number == 1 && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        if (line.trimmed().isEmpty())
            continue;
        if (auto row = rowOfLine(line)) {
            result.rows.append(std::move(*row));
        } else {
            ++result.unreadableCount;
            if (result.unreadable.size() < mostUnreadable)
                result.unreadable.append(number);
        }
        if (result.rows.size() > mostRows)
            return;
    }
}

ReadFile readFile(const QString &path, const std::atomic<bool> &isUnwanted)
{
    using Code = ImportFailure::Code;
    // A pipe or a device may never end.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failed(path, Code::NotReadable, QStringLiteral("not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(path, Code::NotReadable, file.errorString());
    if (file.size() > largestFile)
        return failed(path, Code::NotReadable,
            QStringLiteral("larger than %1 MiB").arg(largestFile / 1024 / 1024));
    ReadFile result;
    readLines(file, result, isUnwanted);
    if (file.error() != QFileDevice::NoError)
        return failed(path, Code::NotReadable, file.errorString());
    if (result.rows.size() > mostRows)
        return failed(
            path, Code::NotReadable, QStringLiteral("more than %1 attempts").arg(mostRows));
    if (result.rows.isEmpty())
        return failed(path, Code::NothingInIt);
    sort(result.rows);
    return result;
}

} // namespace transfer
