#include "transfer/importfile.h"

#include "transfer/jsonlines.h"

#include <QFileInfo>

#include <algorithm>

namespace transfer {

static constexpr int mostNamed = 100; // of unreadable lines
/// Written in one go, while other consoles wait: about a quarter of a second.
static constexpr qsizetype rowsAtOnce = 5000;
static constexpr qint64 bytesAtOnce = 32LL * 1024 * 1024;

ImportFile::ImportFile(const QString &path)
    : m_file(path)
{
}

ImportFailure ImportFile::failed(const QString &diagnostic) const
{
    return { .code = ImportFailure::Code::NotReadable,
        .file = m_file.fileName(),
        .diagnostic = diagnostic };
}

std::optional<ImportFailure> ImportFile::open()
{
    // A pipe or a device may never end.
    if (const QFileInfo info(m_file.fileName()); info.exists() && !info.isFile())
        return failed(QStringLiteral("not a file"));
    if (!m_file.open(QIODevice::ReadOnly))
        return failed(m_file.errorString());
    return std::nullopt;
}

/// Without its end; one that is too long is read over, and comes back too long.
QByteArray ImportFile::nextLine()
{
    QByteArray line = m_file.readLine(longestLine + 2);
    const bool isWhole = line.endsWith('\n') || m_file.atEnd();
    while (!isWhole && !m_isCancelled) {
        const QByteArray rest = m_file.readLine(longestLine);
        if (rest.isEmpty() || rest.endsWith('\n'))
            break;
    }
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

void ImportFile::read(QByteArray line, ImportPage &page)
{
    ++m_line;
    if (m_line == 1 && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    if (line.trimmed().isEmpty())
        return;
    if (auto row = rowOfLine(line)) {
        page.rows.append(std::move(*row));
        return;
    }
    ++page.unreadableCount;
    if (m_named < mostNamed) {
        ++m_named;
        page.unreadable.append(m_line);
    }
}

/// In the order of time, so that they are numbered as the rows of this console are. Exports are
/// newest first: rows of one moment are turned round as well.
static void sort(QList<history::Row> &rows)
{
    std::reverse(rows.begin(), rows.end());
    std::stable_sort(rows.begin(), rows.end(),
        [](const history::Row &a, const history::Row &b) { return a.startedMs < b.startedMs; });
}

ImportPage ImportFile::next()
{
    ImportPage page;
    if (!m_file.isOpen())
        page.failure = open();
    if (page.failure)
        return page;
    const qint64 enough = m_file.pos() + bytesAtOnce;
    while (!m_file.atEnd() && !m_isCancelled && page.rows.size() < rowsAtOnce
        && (m_file.pos() < enough || page.rows.isEmpty()))
        read(nextLine(), page);
    if (m_file.error() != QFileDevice::NoError)
        page.failure = failed(m_file.errorString());
    page.done = m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1;
    sort(page.rows);
    return page;
}

} // namespace transfer
