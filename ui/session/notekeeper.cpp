#include "session/notekeeper.h"

#include "base/async.h"

namespace ui {

NoteKeeper::NoteKeeper(history::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    for (QTimer *timer : { &m_pause, &m_retry }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &NoteKeeper::save);
    }
    m_pause.setInterval(pauseMs);
    m_retry.setInterval(retryMs);
    connect(&store, &history::Store::rowChanged, this, &NoteKeeper::follow);
    connect(&store, &history::Store::reachableChanged, this, [this](bool isReachable) {
        if (isReachable)
            save();
    });
}

/// The store finishes what it was asked for before it goes.
NoteKeeper::~NoteKeeper() { save(); }

void NoteKeeper::hold(const history::Row &row)
{
    save();
    if (row.id == m_id)
        return read(); // `row` may be older than what was typed since
    m_id = row.id;
    ++m_reading;
    m_stored = { row.note, row.tags };
    m_remarks = m_unsaved.value(m_id, m_stored);
    emit replaced();
}

void NoteKeeper::change(const Remarks &remarks)
{
    if (m_id.isEmpty() || remarks == m_remarks)
        return;
    ++m_reading;
    m_remarks = remarks;
    if (history::tidied(remarks) == m_stored && !m_sending.contains(m_id))
        m_unsaved.remove(m_id);
    else
        m_unsaved.insert(m_id, remarks);
    m_pause.start();
    emit savingChanged();
}

void NoteKeeper::save()
{
    m_pause.stop();
    const QStringList ids = m_unsaved.keys();
    for (const QString &id : ids) {
        if (!m_sending.contains(id))
            send(id);
    }
}

void NoteKeeper::send(const QString &id)
{
    const Remarks remarks = m_unsaved.value(id);
    m_sending.insert(id);
    base::whenDone(m_store.annotate(id, remarks.note, remarks.tags), this,
        [this, id, remarks](const history::StoreResult &result) { sent(id, remarks, result); });
}

void NoteKeeper::sent(const QString &id, const Remarks &remarks, const history::StoreResult &result)
{
    m_sending.remove(id);
    if (!result) {
        m_problem = result.error();
        m_retry.start();
    } else {
        m_problem.reset();
        if (id == m_id)
            m_stored = history::tidied(remarks);
        if (m_unsaved.value(id) == remarks)
            m_unsaved.remove(id);
        else
            m_pause.start(); // typed on meanwhile
    }
    emit savingChanged();
}

/// A row that is told may lack its remarks (it was begun before they were typed), so they are read.
void NoteKeeper::follow(const history::Row &row)
{
    if (row.id == m_id && Remarks { row.note, row.tags } != history::tidied(m_remarks))
        read();
}

void NoteKeeper::read()
{
    if (m_id.isEmpty() || m_unsaved.contains(m_id))
        return; // what is being typed comes last, and wins
    base::whenDone(
        m_store.row(m_id), this, [this, reading = ++m_reading](const history::StoreResult &row) {
            if (reading != m_reading || !row)
                return;
            m_stored = { row->note, row->tags };
            if (m_stored == history::tidied(m_remarks))
                return; // or what is typed ends with a blank, for one
            m_remarks = m_stored;
            emit replaced();
        });
}

} // namespace ui
