#pragma once

#include "exchange/pasting.h"
#include "exchange/value.h"

#include <array>

namespace exchange {

/// A longer list of remarks would help nobody.
inline constexpr qsizetype mostRemarks = 100;

/// Collects what a document holds for the form. One way for all formats, so that they agree on
/// types, repeated names and what is said of the rest.
class Harvest
{
public:
    /// Looks for the members and the access point wherever the document nests them; false, and
    /// nothing taken, when there is neither.
    bool take(const Value &document);
    /// Every name of the map as a member, known or not.
    void takeMembers(const Value &map);
    void takeMember(const QString &name, const Value &value);
    /// The same as a member base_uri.
    void takeAccessPoint(const QString &uri, int line);

    /// `what` is made fit to be shown.
    void remark(Remark::Kind kind, const QString &what, int line);
    /// The same for a text that is fit already.
    void add(const Remark &remark);

    /// The paste as it stands, in that format.
    [[nodiscard]] Pasted result(Format format) const;

private:
    struct Slot {
        bool seen = false;
        bool filled = false;
    };

    void takeAround(const Value &call);
    void set(contract::Field field, const Value &value);
    Slot &slot(contract::Field field) { return m_slots[static_cast<std::size_t>(field)]; }

    Pasted m_found;
    std::array<Slot, contract::allFields.size()> m_slots;
};

} // namespace exchange
