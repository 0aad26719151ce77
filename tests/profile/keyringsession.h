#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QTest>
#include <QTimer>

#include <algorithm>

/// The session that tests/profile/with-key-ring made for this program.
namespace keyringsession {

/// `working`, `locked` or `absent`; ends the program where there is no such session: the key ring
/// of who runs the tests is not to be touched.
[[nodiscard]] QByteArray state();

/// Locks or unlocks the ring, or dismisses the question that is open. Blocks.
void lock();
void unlock();
void dismiss();

/// The names of the files below HOME that hold these bytes: as they are, as hex, as Base64 or in
/// UTF-16.
[[nodiscard]] QStringList filesWith(const QByteArray &bytes);

} // namespace keyringsession

/// Measures the longest time that the event loop was not at work.
class Heartbeat final : public QObject
{
    Q_OBJECT
public:
    Heartbeat();
    /// The one that lasts until now is counted, too.
    [[nodiscard]] qint64 longestPauseMs() const { return std::max(m_longest, m_last.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

/// Waits for an answer with the event loop running; ends the program if there is none in 10 s.
template <typename T> T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        qFatal("no answer in 10 s");
    return future.result();
}
