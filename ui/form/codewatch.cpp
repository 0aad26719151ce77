#include "form/codewatch.h"

#include "base/async.h"

namespace ui {

static constexpr int pauseMs = 150; // between the keys of someone who types

CodeWatch::CodeWatch(history::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CodeWatch::ask);
}

void CodeWatch::askSoon(const history::CodeQuery &query)
{
    forget();
    m_query = query;
    m_pause.start();
}

void CodeWatch::askNow(const history::CodeQuery &query)
{
    forget();
    m_query = query;
    ask();
}

void CodeWatch::forget()
{
    m_pause.stop();
    ++m_questions;
}

void CodeWatch::ask()
{
    base::whenDone(m_store.usesOf(m_query), this,
        [this, code = m_query.outContractCode, question = m_questions](
            const history::CodeUsesResult &uses) {
            if (uses && question == m_questions)
                emit answered({ code, *uses });
        });
}

} // namespace ui
