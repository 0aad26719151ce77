#pragma once

#include <QString>

namespace ui {

/// A widget that is found by its name, which goes to the parent: for initialiser lists.
template <typename Widget, typename Parent> Widget *named(const char *name, Parent *parent)
{
    auto *made = new Widget(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace ui
