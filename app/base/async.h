#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace base {

/// Calls `then(result)` once, on the context's thread, when the future is finished; never when the
/// context is gone by then. (QFuture::then with a context aborts on Qt 6.4 in that case:
/// house-style F3.) T must be copyable.
template <typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then &&then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::forward<Then>(then)]() mutable {
            watcher->deleteLater();
            if constexpr (std::is_void_v<T>)
                then();
            else
                then(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace base
