#include "exchange/harvest.h"

#include "exchange/callpath.h"
#include "exchange/quotable.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

using contract::Field;
using Kind = Remark::Kind;

namespace {

bool isDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWholeNumber(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("\\A-?[0-9]+\\z"));
    return whole.match(text).hasMatch();
}

/// The wire text of a value; nothing when it is of the wrong type.
std::optional<QString> wireText(Field field, const Value &value)
{
    if (value.kind == Value::Kind::Text)
        return field != Field::PlanId || isDigits(value.text) ? std::optional(value.text)
                                                              : std::nullopt;
    if (value.kind == Value::Kind::Number && field == Field::PlanId && isWholeNumber(value.text))
        return value.text;
    return std::nullopt;
}

bool isMember(const Entry &entry)
{
    const auto field
        = entry.key == Entry::Key::Name ? contract::fieldNamed(entry.name) : std::nullopt;
    return field && *field != Field::BaseUri;
}

} // namespace

bool Harvest::take(const Value &document)
{
    const Value *json = document.named(u"json");
    if (json && json->isMap()) {
        takeAround(document);
        takeMembers(*json);
        return true;
    }
    if (std::any_of(document.entries.cbegin(), document.entries.cend(), isMember)) {
        takeMembers(document);
        return true;
    }
    bool found = document.named(u"base_uri") != nullptr;
    if (found)
        takeAround(document);
    for (const Entry &entry : document.entries)
        found = take(entry.value) || found;
    return found;
}

/// The members' surroundings: the access point, and options that the form has no place for.
void Harvest::takeAround(const Value &call)
{
    for (const Entry &entry : call.entries) {
        if (entry.key != Entry::Key::Name)
            continue;
        if (contract::fieldNamed(entry.name)) {
            takeMember(entry.name, entry.value);
        } else if (entry.name == u"headers" && entry.value.isMap()) {
            for (const Entry &header : entry.value.entries)
                if (header.key == Entry::Key::Name)
                    remark(Kind::Ignored, header.name, header.value.line);
        } else if (entry.name != u"json") {
            remark(Kind::Ignored, entry.name, entry.value.line);
        } else if (entry.value.kind == Value::Kind::Expression) {
            remark(Kind::NotUnderstood, entry.value.text, entry.value.line);
        }
    }
}

void Harvest::takeMembers(const Value &map)
{
    for (const Entry &entry : map.entries) {
        switch (entry.key) {
        case Entry::Key::Name:
            takeMember(entry.name, entry.value);
            break;
        case Entry::Key::Expression:
            remark(Kind::NotUnderstood, entry.name, entry.value.line);
            break;
        case Entry::Key::None:
            remark(Kind::NotUnderstood,
                entry.value.isMap() ? QStringLiteral("[…]") : entry.value.text, entry.value.line);
            break;
        }
    }
}

void Harvest::takeMember(const QString &name, const Value &value)
{
    const std::optional<Field> field = contract::fieldNamed(name);
    if (!field) {
        remark(Kind::UnknownMember, name, value.line);
        return;
    }
    if (slot(*field).seen)
        remark(Kind::Repeated, name, value.line);
    slot(*field).seen = true;
    set(*field, value);
}

void Harvest::set(Field field, const Value &value)
{
    const std::optional<QString> text = wireText(field, value);
    const bool isPlaceholder = field == Field::BaseUri && text == accessPointPlaceholder;
    slot(field).filled = text && !isPlaceholder;
    m_found.request.set(field, slot(field).filled ? *text : QString());
    if (value.kind == Value::Kind::Expression)
        remark(Kind::NotUnderstood, value.text, value.line);
    else if (!text && value.kind != Value::Kind::Null)
        remark(Kind::WrongType, contract::apiName(field), value.line);
}

void Harvest::takeAccessPoint(const QString &uri, int line)
{
    takeMember(contract::apiName(Field::BaseUri),
        { .kind = Value::Kind::Text, .text = uri, .line = line, .entries = {} });
}

void Harvest::remark(Kind kind, const QString &what, int line)
{
    if (m_found.remarks.size() < mostRemarks)
        add({ kind, quotable(what), line });
}

void Harvest::add(const Remark &remark)
{
    const auto isSame = [&remark](const Remark &other) {
        return other.kind == remark.kind && other.what == remark.what;
    };
    if (m_found.remarks.size() < mostRemarks
        && std::none_of(m_found.remarks.cbegin(), m_found.remarks.cend(), isSame))
        m_found.remarks.append(remark);
}

Pasted Harvest::result(Format format) const
{
    Pasted pasted = m_found;
    pasted.format = format;
    for (const Field field : contract::allFields)
        if (m_slots[static_cast<std::size_t>(field)].filled)
            pasted.fields.append(field);
    return pasted;
}

} // namespace exchange
