#pragma once

#include "history/store.h"

#include <QObject>

#include <optional>

namespace ui {

class ToneLabel;

/// What is wrong with the history and what to do, in a label that is there only while something is:
/// it cannot be read, its server is lost (and back by itself), outcomes wait on this disk, or
/// are there and cannot be read.
class StoreNotice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreNotice)
public:
    /// The label belongs to someone else, and lives as long.
    StoreNotice(history::Store &store, ToneLabel &label, QObject *parent);

    /// The history could not be read, or a row of it.
    void setProblem(const history::StoreError &problem);
    /// It could be read.
    void clearProblem();
    [[nodiscard]] bool hasProblem() const { return m_problem || m_lost; }
    /// Anew, in the language of the moment.
    void show();

signals:
    /// The server is back.
    void recovered();

private:
    void follow(bool isReachable, const history::StoreError &why);

    ToneLabel &m_label;
    std::optional<history::StoreError> m_problem;
    std::optional<history::StoreError> m_lost;
    int m_spooled = 0;
    QStringList m_unreadable;
};

} // namespace ui
