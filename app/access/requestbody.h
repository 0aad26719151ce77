#pragma once

#include <QIODevice>

namespace http {

/// The bytes of a request's body, readable once. Because it cannot be wound back, Qt cannot send
/// the request again when the server closes without an answer (recipes.md 6, trap 1).
class RequestBody final : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestBody)
public:
    RequestBody(const QByteArray &bytes, QObject *parent);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    // QIODevice's own refuse too, but with a warning.
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace http
