#include "exchange/value.h"

#include <algorithm>

namespace exchange {

const Value *Value::named(QStringView name) const
{
    const auto found = std::find_if(entries.crbegin(), entries.crend(),
        [name](const Entry &entry) { return entry.key == Entry::Key::Name && entry.name == name; });
    return found == entries.crend() ? nullptr : &found->value;
}

} // namespace exchange
