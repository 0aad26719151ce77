#pragma once

#include "access/httpcall.h"
#include "access/network.h"
#include "base/clock.h"
#include "contract/prerequest.h"
#include "history/row.h"
#include "history/store.h"
#include "platform/platformkeys.h"
#include "profile/secretprompt.h"
#include "profile/vault.h"
#include "signing/signer.h"

#include <optional>

namespace attempt {

/// What an attempt works with. All outlive it.
struct Services {
    const base::Clock &clock;
    signing::Signer &signer;
    http::Network &network;
    history::Store &store;
    profile::Vault &vault;
    platform::PlatformKeys &platformKeys;
    profile::SecretPrompt *prompt = nullptr; ///< null: nobody is asked for passphrase or PIN
};

/// What is to be signed and sent, by whom, and where.
struct Order {
    profile::Profile profile; ///< resolved: its access point is a URL
    contract::PreSignRequest request; ///< base_uri empty: the profile's access point
    contract::Mode mode = contract::Mode::Institution;
    http::TrustSet trust; ///< empty: the system's
    http::Limits limits;
    QByteArray acceptLanguage = "zh-CN";
    /// Repeat exactly: the first attempt, whose body bytes are sent again; of `request` only
    /// base_uri counts then.
    std::optional<history::Row> repeats;
};

} // namespace attempt
