#include "fuzz/pastepromises.h"

#include "exchange/pasting.h"

#include <algorithm>

namespace fuzz {

using exchange::Pasted;
using exchange::Remark;

static bool isShowable(const Remark &remark)
{
    return remark.what.size() <= 80 && !remark.what.contains(u'\n')
        && !remark.what.contains(u"PRIVATE KEY") && remark.line >= 0;
}

/// A field that was not found is empty.
static bool agrees(const Pasted &pasted)
{
    return std::all_of(contract::allFields.begin(), contract::allFields.end(),
               [&pasted](contract::Field field) {
                   return pasted.fields.contains(field) || !pasted.request.has(field);
               })
        && std::is_sorted(pasted.fields.begin(), pasted.fields.end())
        && (pasted.format || (pasted.fields.isEmpty() && pasted.remarks.isEmpty()));
}

bool keepsPastePromises(const QString &text)
{
    const Pasted pasted = exchange::read(text);
    const Pasted again = exchange::read(text);
    return agrees(pasted) && std::all_of(pasted.remarks.begin(), pasted.remarks.end(), isShowable)
        && pasted.request == again.request && pasted.remarks == again.remarks;
}

} // namespace fuzz
