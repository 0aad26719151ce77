#pragma once

#include "base/clock.h"
#include "forms/drafts.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

class ContractForm;

/// Saves the form while one types, as the draft of the profile that it belongs to: what is typed
/// is on its way to the disk half a second later, however fast it is typed; never on this thread.
class DraftKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftKeeper)
public:
    /// Keeps nothing until `follow`.
    DraftKeeper(
        ContractForm &form, forms::Drafts &drafts, const base::Clock &clock, QObject *parent);
    /// Saves what is not saved yet.
    ~DraftKeeper() override;

    /// Saves what is not saved yet, and looks away until `follow`.
    void leave();
    /// From now on the form is that profile's. What it holds now is no draft until it changes.
    void follow(const QString &profileId);
    /// Saves at once what is not saved yet.
    void saveNow();

signals:
    /// The draft could not be written; said once until one can be written again.
    void failed(const forms::WriteFailure &failure);

private:
    void look();
    void write();
    void answer(const QString &profileId, const forms::WriteResult &result);
    [[nodiscard]] bool isDue() const;

    const ContractForm &m_form;
    forms::Drafts &m_drafts;
    const base::Clock &m_clock;
    QTimer m_soon;
    QString m_profileId; ///< empty: looking away
    contract::PreSignRequest m_now; ///< as of the last change: the form may go before this does
    bool m_holdsOwn = false;
    std::optional<contract::PreSignRequest> m_written; ///< or what needs not be written
    bool m_failing = false;
};

} // namespace ui
