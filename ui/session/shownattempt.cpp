#include "session/shownattempt.h"

namespace ui {

const history::Row *ShownAttempt::row() const
{
    const auto *done = result<attempt::Done>();
    return done ? &done->row : std::get_if<history::Row>(&content);
}

const attempt::Problem *ShownAttempt::problem() const { return result<attempt::Problem>(); }

const sandbox::StartError *ShownAttempt::startError() const
{
    return result<sandbox::StartError>();
}

const history::StoreError *ShownAttempt::notRecorded() const
{
    const auto *done = result<attempt::Done>();
    return done && done->notRecorded ? &*done->notRecorded : nullptr;
}

} // namespace ui
