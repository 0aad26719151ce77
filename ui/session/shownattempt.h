#pragma once

#include "profile/profile.h"
#include "sign/signrun.h"

#include <variant>

namespace ui {

/// What a card is about: a row of the history, how a press of Sign ended, or nothing yet. Of the
/// questions below, those that do not apply are answered with null.
struct ShownAttempt {
    std::variant<std::monostate, history::Row, RunResult> content;
    profile::Profile whose; ///< of a RunResult

    [[nodiscard]] const history::Row *row() const;
    /// Why nothing was sent.
    [[nodiscard]] const attempt::Problem *problem() const;
    [[nodiscard]] const sandbox::StartError *startError() const;
    /// Why the history does not hold the answer: it is here alone.
    [[nodiscard]] const history::StoreError *notRecorded() const;

private:
    template <typename T> [[nodiscard]] const T *result() const
    {
        const auto *ended = std::get_if<RunResult>(&content);
        return ended ? std::get_if<T>(ended) : nullptr;
    }
};

} // namespace ui
