#pragma once

#include "support/fixedclock.h"
#include "ui/session/sessioncard.h"

#include <QAbstractButton>

#include <memory>

namespace support {

/// A session card alone, and someone in front of it, at a time that stands still until it is moved.
class CardBench
{
public:
    static constexpr qint64 nowMs = 1'795'000'000'000; // 2026-11-18, in whole seconds

    /// Shows a new card with that row, as the profile that sent it.
    void show(const history::Row &row);
    template <typename T = QWidget> [[nodiscard]] T *find(const char *name) const
    {
        T *found = card->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    [[nodiscard]] QString textOf(const char *name) const;
    void click(const char *name) const;
    /// Those in sight, as they are read.
    [[nodiscard]] QStringList buttons() const;

    FixedClock clock { nowMs };
    std::unique_ptr<ui::SessionCard> card;
};

/// An expired_time that much after the bench's now.
[[nodiscard]] QString expiryAfter(qint64 ms);
/// A row of the profile "shop" that expires in ten minutes.
[[nodiscard]] history::Row cardRow(
    history::Outcome outcome, std::optional<int> status = {}, const QByteArray &answer = {});
[[nodiscard]] history::Row verifiedRow();

} // namespace support
