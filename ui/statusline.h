#pragma once

#include "base/clock.h"
#include "look.h"

#include <QString>
#include <QWidget>

#include <optional>

class QPushButton;

namespace ui {

class AutoLock;
class CertificateWatch;
class CurrentProfile;
class PlatformRefresh;
class SandboxStatus;
class ToneLabel;

/// What the status bar speaks of.
struct StatusSources {
    const base::Clock &clock;
    CurrentProfile &current;
    SandboxStatus &sandbox;
    AutoLock &lock;
    CertificateWatch &certificate;
    PlatformRefresh &platform;
};

/// At the bottom of the window: where requests go, whether secrets were forgotten, and how long the
/// merchant certificate is still good once that is soon.
class StatusLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)
public:
    StatusLine(const StatusSources &sources, QWidget *parent);

signals:
    /// Someone wants to know more about the current profile.
    void checkWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void makeExpiry();
    void showExpiry();
    /// `days` from today on; less than 0: it expired.
    [[nodiscard]] static QString expiryText(qint64 days, const QString &date);
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString sandboxText() const;
    [[nodiscard]] QString fetchedText() const;

    const StatusSources m_sources;
    ToneLabel *m_place;
    ToneLabel *m_locked;
    QPushButton *m_expiry = nullptr; ///< made when there is something to say
};

} // namespace ui
