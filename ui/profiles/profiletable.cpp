#include "profiles/profiletable.h"

#include "currentprofile.h"
#include "icons.h"
#include "look.h"
#include "profiles/colourchooser.h"
#include "words/profiles.h"

#include <QApplication>
#include <QFont>
#include <QUrl>

#include <algorithm>

namespace ui {

ProfileTable::ProfileTable(
    const profile::Profiles &profiles, const CurrentProfile &current, QObject *parent)
    : TableModel(parent)
    , m_source(profiles)
    , m_current(current)
    , m_profiles(profiles.all())
{
    connect(&profiles, &profile::Profiles::changed, this, &ProfileTable::reload);
    connect(&current, &CurrentProfile::changed, this, &ProfileTable::showUse);
}

void ProfileTable::reload()
{
    beginResetModel();
    m_profiles = m_source.all();
    endResetModel();
}

void ProfileTable::showUse()
{
    if (!m_profiles.isEmpty())
        emit dataChanged(index(0, Use), index(rowCount() - 1, Use));
}

int ProfileTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

int ProfileTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ProfileTable::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
        [&id](const profile::Profile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? -1 : static_cast<int>(found - m_profiles.begin());
}

QString accessPointText(const QString &accessPoint)
{
    if (accessPoint == profile::embeddedAccessPoint)
        return ProfileTable::tr("inside this program");
    const QUrl url(accessPoint);
    return url.host().isEmpty() ? accessPoint : url.authority();
}

QString environmentText(base::Environment environment)
{
    switch (environment) {
    case base::Environment::Sandbox:
        return ProfileTable::tr("Sandbox");
    case base::Environment::Live:
        return ProfileTable::tr("LIVE");
    }
    Q_UNREACHABLE();
}

QString ProfileTable::cellText(const profile::Profile &profile, Column column) const
{
    switch (column) {
    case Name:
        return words::profileName(profile.id, profile.name);
    case Environment:
        return environmentText(profile.environment);
    case MerchantNumber:
        return profile.identity.mchid;
    case AccessPoint:
        return accessPointText(profile.accessPoint);
    case Use:
        return profile.id == m_current.profile().id ? tr("in use") : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ProfileTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const profile::Profile &profile = m_profiles[index.row()];
    const auto column = static_cast<Column>(index.column());
    const bool isLive = profile.environment == base::Environment::Live;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case RawRole:
        return cellText(profile, column);
    case IdRole:
        return profile.id;
    case Qt::DecorationRole:
        return column == Name ? QVariant(profileIcon(profile, qApp->devicePixelRatio()))
                              : QVariant();
    case Qt::AccessibleDescriptionRole:
        return column == Name ? QVariant(colourName(profile.colour)) : QVariant();
    case Qt::ForegroundRole:
        return column == Environment && isLive ? QVariant(currentLook().bad) : QVariant();
    default:
        return {};
    }
}

QString ProfileTable::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("Profile");
    case Environment:
        return tr("Environment");
    case MerchantNumber:
        return tr("Merchant number");
    case AccessPoint:
        return tr("Access point");
    case Use:
        return tr("Used now");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
