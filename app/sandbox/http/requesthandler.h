#pragma once

#include "sandbox/http/answer.h"
#include "sandbox/http/requestreader.h"

namespace sandbox {

/// The whole seam between sockets and rules: bytes became a request, a request becomes an answer.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    [[nodiscard]] virtual Answer answer(const Request &request) = 0;
    /// What is said to bytes that are no request.
    [[nodiscard]] virtual Answer malformed(int httpStatus) = 0;
};

} // namespace sandbox
