#include "profiles/profiledraft.h"
#include "words/profiles.h"

namespace ui {

bool hasCopiedKey(const profile::Profile &profile)
{
    return !profile.folder.isEmpty()
        && profile.identity.keyFile.startsWith(profile.folder + QLatin1Char('/'));
}

base::SharedSecret usualPassphrase(const signing::Identity &identity)
{
    const bool isBundle = identity.keyFile.endsWith(QLatin1String(".p12"), Qt::CaseInsensitive)
        || identity.keyFile.endsWith(QLatin1String(".pfx"), Qt::CaseInsensitive);
    if (!isBundle || identity.mchid.isEmpty())
        return {};
    return std::make_shared<const base::Secret>(identity.mchid.toUtf8());
}

ProfileDraft duplicateOf(const profile::Profile &profile, const profile::Profiles &profiles)
{
    ProfileDraft draft { .profile = profile };
    draft.copies.keyFiles = hasCopiedKey(profile);
    draft.profile.id.clear();
    draft.profile.folder.clear();
    draft.profile.inKeyRing.clear();
    const QString shown = words::profileName(profile.id, profile.name);
    // The sandbox's own name is translated: nothing but this keeps two of that name apart.
    draft.profile.name
        = profiles.freeName(shown == profile.name ? shown : QString(shown + QLatin1String(" (2)")));
    return draft;
}

} // namespace ui
