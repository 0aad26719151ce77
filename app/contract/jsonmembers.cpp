#include "contract/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace contract {
namespace {

/// Calls `see(character, depth)` for each byte that matters: blanks between values are left out,
/// and the bytes of a string are told as being at depth -1.
template <typename See> void walk(const QByteArray &json, See see)
{
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            see(c, -1);
        } else if (c == '"') {
            inString = true;
            see(c, -1);
        } else if (c == '{' || c == '[') {
            see(c, depth++);
        } else if (c == '}' || c == ']') {
            see(c, --depth);
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            see(c, depth);
        }
    }
}

} // namespace

QList<JsonMember> jsonMembers(const QByteArray &object)
{
    QList<JsonMember> members;
    QByteArray name;
    QByteArray part;
    const auto endMember = [&] {
        if (!name.isEmpty())
            members.append({ jsonString(name).value_or(QString()), part });
        name.clear();
        part.clear();
    };
    walk(object, [&](char c, int depth) {
        if (depth == 0 && c == '{') {
            part.clear(); // what stood before it: a byte order mark
        } else if ((depth == 0 && c == '}') || (depth == 1 && c == ',')) {
            endMember();
        } else if (depth == 1 && c == ':') {
            name = part;
            part.clear();
        } else {
            part.append(c);
        }
    });
    return members;
}

std::optional<QString> jsonString(const QByteArray &value)
{
    if (!value.startsWith('"'))
        return std::nullopt;
    return QJsonDocument::fromJson('[' + value + ']').array().at(0).toString();
}

} // namespace contract
