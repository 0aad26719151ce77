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

/// Opens for reading and writing; a file that it makes is 0600 whatever the umask.
[[nodiscard]] Descriptor openPrivate(const QString &path);

/// Takes an exclusive flock if nobody has it.
[[nodiscard]] bool tryLock(const Descriptor &file);

/// Whether a file of that name exists on disk and is this one.
[[nodiscard]] bool isLinked(const Descriptor &file);

} // namespace history
