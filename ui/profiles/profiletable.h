#pragma once

#include "profile/profiles.h"
#include "ui/tablemodel.h"

namespace ui {

class CurrentProfile;

/// The profiles, as a table: the sandbox's first, the others by name.
class ProfileTable final : public TableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileTable)
public:
    enum Column { Name, Use, Environment, MerchantNumber, AccessPoint, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole, ///< the column's value for sorting and export
        IdRole, ///< the profile's id, in every column
    };

    /// Both outlive it.
    ProfileTable(const profile::Profiles &profiles, const CurrentProfile &current, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

protected:
    [[nodiscard]] QString title(int column) const override;

private:
    void reload();
    void showUse();
    [[nodiscard]] QString cellText(const profile::Profile &profile, Column column) const;

    const profile::Profiles &m_source;
    const CurrentProfile &m_current;
    QList<profile::Profile> m_profiles;
};

/// An access point for people: its host, or what the embedded sandbox is
/// called.
[[nodiscard]] QString accessPointText(const QString &accessPoint);
/// Sandbox, LIVE.
[[nodiscard]] QString environmentText(base::Environment environment);

} // namespace ui
