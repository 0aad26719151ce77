#pragma once

#include "attempt/order.h"
#include "forms/drafts.h"
#include "forms/templates.h"
#include "history/keeping.h"
#include "profile/profiles.h"
#include "sandbox/sandbox.h"
#include "words/languages.h"

class QSettings;

namespace ui {

/// What the window works with, made by the composition root. All outlive the window. The window
/// itself adds who asks for passphrases (`signing.prompt`).
struct Services {
    attempt::Services signing;
    sandbox::Sandbox &sandbox;
    profile::Profiles &profiles;
    history::Keeping &keeping;
    forms::Drafts &drafts;
    forms::Templates &templates;
    words::Languages &languages;
    QSettings &settings;
    QString dataDir;
};

} // namespace ui
