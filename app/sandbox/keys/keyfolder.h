#pragma once

#include "base/result.h"
#include "sandbox/credentials.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace sandbox {

/// A folder of key files (0700, files 0600), locked against other threads and processes for as
/// long as the object lives. The lock is the kernel's, so it ends with its process.
class KeyFolder final
{
public:
    /// Makes the folder where it is missing, waits for its lock, and finishes a `store` that was
    /// cut off.
    [[nodiscard]] static base::Result<KeyFolder, CredentialsError> open(const QString &path);
    KeyFolder(KeyFolder &&other) noexcept;
    ~KeyFolder();

    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    /// The bytes of a file; empty when it cannot be read.
    [[nodiscard]] QByteArray read(const QString &name) const;
    /// Puts all of these files down or none, also when the process is killed in between.
    [[nodiscard]] base::Result<void, CredentialsError> store(
        const QMap<QString, QByteArray> &files) const;

private:
    KeyFolder(const QString &path, int lock);
    [[nodiscard]] bool moveIn() const;
    [[nodiscard]] CredentialsError notWritable(const QString &diagnostic) const;

    QString m_path; ///< absolute
    int m_lock;
};

} // namespace sandbox
