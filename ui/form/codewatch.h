#pragma once

#include "history/store.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Asks the history for earlier uses of contract codes, never on this thread. The latest question
/// counts: answers to earlier ones are dropped.
class CodeWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeWatch)
public:
    struct Answer {
        QString code;
        history::CodeUses uses;
    };
    /// `store` outlives it.
    CodeWatch(history::Store &store, QObject *parent);

    /// Once nobody has asked for a moment.
    void askSoon(const history::CodeQuery &query);
    void askNow(const history::CodeQuery &query);
    /// What was asked no longer matters.
    void forget();

signals:
    /// Never for a history that cannot be read: its own panel says so.
    void answered(const ui::CodeWatch::Answer &answer);

private:
    void ask();

    history::Store &m_store;
    history::CodeQuery m_query;
    int m_questions = 0;
    QTimer m_pause;
};

} // namespace ui
