#pragma once

#include "attempt/order.h"
#include "sandbox/sandbox.h"
#include "words/languages.h"

class QSettings;

namespace ui {

/// What the window works with, made by the composition root. All outlive the window.
struct Services {
    attempt::Services signing;
    sandbox::Sandbox &sandbox;
    words::Languages &languages;
    QSettings &settings;
};

} // namespace ui
