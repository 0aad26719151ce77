#pragma once

#include "attempt/signattempt.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace ui {

class ActionButton;
class BusyLine;
class FormDesk;
class ToneLabel;

/// The bar that stays in sight under the form: its actions, and the progress of a call.
class ActionBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionBar)
public:
    ActionBar(FormDesk &desk, QWidget *parent);

    /// The only switch between waiting for someone and running a call.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// How far the running call is; nothing: it waits for the sandbox.
    void setStage(std::optional<attempt::Stage> stage);
    /// Whether what is signed is real: the button says it.
    void setEnvironment(base::Environment environment);

    QAction sign;
    QAction cancel;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProgress();
    [[nodiscard]] QString signText() const;
    [[nodiscard]] QString stageText() const;

    bool m_busy = false;
    std::optional<attempt::Stage> m_stage;
    QElapsedTimer m_elapsed;
    QTimer m_tick;
    base::Environment m_environment = base::Environment::Sandbox;
    QList<QWidget *> m_idleButtons;
    ActionButton *m_signButton = nullptr;
    BusyLine *m_line;
    ToneLabel *m_progress;
};

} // namespace ui
