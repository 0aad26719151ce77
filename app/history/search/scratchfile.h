#pragma once

#include "history/files/descriptor.h"

#include <QString>

namespace history {

/// A file that only this process sees and that goes with it, however it ends: it has no name.
/// 0600. What is in it costs no memory but the kernel's cache.
class ScratchFile final
{
public:
    /// In that folder; where none can be made, nothing can be written either.
    explicit ScratchFile(const QString &folder);

    /// Whether so many bytes more leave the disk what attempts may need.
    [[nodiscard]] bool hasRoom(qint64 size) const;
    /// The whole of it or false: the disk is full.
    [[nodiscard]] bool write(qint64 offset, const void *bytes, qsizetype size);
    /// Into a small buffer that stays in the processor's cache. (Mapping the file costs as much
    /// time, page by page, and counts as memory.)
    [[nodiscard]] bool read(qint64 offset, void *bytes, qsizetype size) const;

private:
    Descriptor m_file;
};

} // namespace history
