#pragma once

#include "history/remarks.h"
#include "history/store.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>

namespace ui {

using history::Remarks;

/// Keeps note and tags of the row in view, and puts what is typed into the history: after a pause,
/// when it is asked to, before another row comes, and before it goes itself. What cannot be written
/// stays here, also while other rows are in view, and is tried again.
class NoteKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteKeeper)
public:
    static constexpr int pauseMs = 1'000; ///< of typing
    static constexpr int retryMs = 3'000;

    NoteKeeper(history::Store &store, QObject *parent);
    ~NoteKeeper() override;

    /// The row in view; an empty id: none.
    void hold(const history::Row &row);
    [[nodiscard]] bool isHolding() const { return !m_id.isEmpty(); }
    /// Of the row in view, as last typed.
    [[nodiscard]] const Remarks &remarks() const { return m_remarks; }
    /// Someone types.
    void change(const Remarks &remarks);
    /// What is not in the history yet is written now.
    void save();
    /// Whether something typed is not in the history yet.
    [[nodiscard]] bool holdsUnsaved() const { return !m_unsaved.isEmpty(); }
    /// Why what is typed could not be written when it was last tried.
    [[nodiscard]] const std::optional<history::StoreError> &problem() const { return m_problem; }

signals:
    /// The remarks are other ones: another row's, or another console changed them.
    void replaced();
    /// `holdsUnsaved` or `problem` changed.
    void savingChanged();

private:
    void follow(const history::Row &row);
    void read();
    void send(const QString &id);
    void sent(const QString &id, const Remarks &remarks, const history::StoreResult &result);

    history::Store &m_store;
    QString m_id;
    Remarks m_remarks;
    Remarks m_stored; ///< what the history holds (tidied), as far as is known
    QHash<QString, Remarks> m_unsaved; ///< by id, of whatever row
    QSet<QString> m_sending;
    std::optional<history::StoreError> m_problem;
    int m_reading = 0; ///< answers of an older one are forgotten
    QTimer m_pause;
    QTimer m_retry;
};

} // namespace ui
