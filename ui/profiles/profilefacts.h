#pragma once

#include "platform/platformkeys.h"
#include "services.h"

#include <QScrollArea>

#include <optional>

namespace ui {

class SandboxStatus;
class ToneLabel;

/// What is known of a profile: its key, its certificate, and the other side's keys. Files are read
/// off the window's thread; what takes time appears when it is there.
class ProfileFacts final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileFacts)
public:
    ProfileFacts(const Services &services, SandboxStatus &sandbox, QWidget *parent);

    void show(const profile::Profile &profile);
    /// Reads the same profile's files again.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        ToneLabel *caption;
        ToneLabel *value;
    };
    enum Row {
        Environment,
        AccessPoint,
        MerchantNumber,
        Serial,
        Key,
        Certificate,
        PlatformKeys,
        Downloaded,
        ApiV3Key,
        RowCount
    };

    void read(const profile::Profile &resolved);
    void retranslate();
    [[nodiscard]] QString valueOf(Row row) const;
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] QString certificateText() const;
    [[nodiscard]] QString platformKeysText() const;
    [[nodiscard]] QString downloadedText() const;
    [[nodiscard]] QString apiV3KeyText() const;

    const Services m_services;
    SandboxStatus &m_sandbox;
    profile::Profile m_profile;
    int m_reading = 0; ///< which reading is under way: an older one's answer is not wanted
    profile::Profile m_resolved;
    std::optional<signing::IdentityReport> m_report;
    std::optional<platform::PlatformKeys::Stored> m_stored;
    bool m_hasApiV3Key = false; ///< in memory
    QList<Fact> m_facts;
};

} // namespace ui
