#pragma once

#include <QString>

#include <vector>

namespace exchange {

struct Entry;

/// A value of a document, whatever it is written in.
struct Value {
    enum class Kind {
        Text,
        Number, ///< `text` holds its digits as they came
        Null,
        Other, ///< true, false, or nested too deeply to be looked at
        Expression, ///< something that would have to be executed, or cannot be read: `text` is it
        Map, ///< an object or an array: `entries`
    };
    Kind kind = Kind::Other;
    QString text;
    int line = 0;
    std::vector<Entry> entries;

    /// The last entry of that name; none: null.
    [[nodiscard]] const Value *named(QStringView name) const;
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
};

/// One element of a map.
struct Entry {
    enum class Key {
        None, ///< an element of a list
        Name,
        Expression, ///< `name` is a text that would have to be executed
    };
    Key key = Key::None;
    QString name;
    Value value;
};

/// Deeper maps are not looked at: no request is nested like that, and recursion has to end.
inline constexpr int deepestNesting = 32;

} // namespace exchange
