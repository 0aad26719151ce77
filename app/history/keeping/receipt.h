#pragma once

#include "history/files/location.h"
#include "history/keeping/purge.h"

namespace history {

/// The file that says what a purge took away. It is there before the first row goes, as begun, so
/// that one that was killed is known too.
class ReceiptFile final
{
public:
    ReceiptFile(const Location &location, const PurgePreview &asked);

    [[nodiscard]] StoreStatus begin() const;
    /// Says what became of it.
    [[nodiscard]] StoreStatus finish(const Removal &removal, qint64 bytesFreed) const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] StoreStatus write(const QByteArray &json) const;

    const Location m_location;
    const PurgePreview m_asked;
    const QString m_path;
};

} // namespace history
