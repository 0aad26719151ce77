#pragma once

#include <QString>

#include <utility>

namespace history {

/// A file descriptor, closed with its owner.
class Descriptor final
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept;
    Q_DISABLE_COPY(Descriptor)

    explicit operator bool() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

/// Makes the folder and its missing parents, each 0700 whatever the umask; folders that are there
/// stay as they are. Where it fails, errno says why.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Opens for reading and writing; a file that it makes is 0600 whatever the umask.
[[nodiscard]] Descriptor openPrivate(const QString &path);

/// Takes an exclusive flock if nobody has it.
[[nodiscard]] bool tryLock(const Descriptor &file);

/// Whether a file of that name exists on disk and is this one.
[[nodiscard]] bool isLinked(const Descriptor &file);

/// Forces the folder's entries to disk. No promise where the file system has none.
void syncFolder(const QString &path);

} // namespace history
