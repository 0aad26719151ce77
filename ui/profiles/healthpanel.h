#pragma once

#include "services.h"

#include <QAction>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include "platform/healthcheck.h"

namespace ui {

class HealthView;
class SandboxStatus;
class ToneLabel;

/// The health check of the profile in view: runs it, shows its lines as they come, and remembers
/// each profile's for as long as the window lives.
class HealthPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthPanel)
public:
    HealthPanel(const Services &services, SandboxStatus &sandbox, QWidget *parent);

    /// Shows what is known of that profile.
    void show(const profile::Profile &profile);
    /// Looks at the profile in view.
    void check();

    QAction checkAction;

signals:
    /// Ended; what was downloaded on the way lies in the profile's folder.
    void finished(const QString &profileId);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { NotChecked, WaitingForSandbox, SandboxFailed, Checking, Checked };
    struct Result {
        State state = State::NotChecked;
        QList<platform::HealthLine> lines {};
    };

    void begin();
    void add(const platform::HealthLine &line);
    void end();
    void sandboxChanged();
    void setState(State state);
    void showState();
    void retranslate();
    [[nodiscard]] QString stateText(const Result &result) const;

    const Services m_services;
    SandboxStatus &m_sandbox;
    profile::Profile m_shown;
    profile::Profile m_checked; ///< whose check is under way, or was the last
    QPointer<platform::HealthCheck> m_check;
    QHash<QString, Result> m_results; ///< by profile id
    ToneLabel *m_title;
    ToneLabel *m_state;
    HealthView *m_view;
};

} // namespace ui
