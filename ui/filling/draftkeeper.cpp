#include "filling/draftkeeper.h"

#include "base/async.h"
#include "form/contractform.h"

#include <utility>

namespace ui {

/// From the first change on, not from the last: who types on and on is saved as well.
static constexpr int soonMs = 400;

DraftKeeper::DraftKeeper(
    ContractForm &form, forms::Drafts &drafts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_drafts(drafts)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::saveNow);
    connect(&form, &ContractForm::changed, this, &DraftKeeper::look);
}

DraftKeeper::~DraftKeeper() { saveNow(); }

void DraftKeeper::leave()
{
    saveNow();
    m_profileId.clear();
}

void DraftKeeper::follow(const QString &profileId)
{
    m_profileId = profileId;
    m_now = m_form.everything();
    m_written = m_now;
}

void DraftKeeper::saveNow()
{
    m_soon.stop();
    if (isDue())
        write();
}

bool DraftKeeper::isDue() const { return !m_profileId.isEmpty() && m_now != m_written; }

void DraftKeeper::look()
{
    if (m_profileId.isEmpty())
        return;
    m_now = m_form.everything();
    m_holdsOwn = m_form.holdsOwn();
    if (isDue() && !m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::write()
{
    m_written = m_now;
    const QFuture<forms::WriteResult> written = m_holdsOwn
        ? m_drafts.save(m_profileId, { m_now, m_clock.nowMs() })
        : m_drafts.remove(m_profileId);
    base::whenDone(written, this,
        [this, whose = m_profileId](const forms::WriteResult &result) { answer(whose, result); });
}

void DraftKeeper::answer(const QString &profileId, const forms::WriteResult &result)
{
    const bool failedBefore = std::exchange(m_failing, !result);
    if (!result && profileId == m_profileId)
        m_written.reset(); // the next change tries again
    if (!result && !failedBefore)
        emit failed(result.error());
}

} // namespace ui
