#pragma once

#include "sandbox/http/connection.h"
#include "sandbox/http/listener.h"
#include "sandbox/http/requesthandler.h"

#include <functional>

namespace support {

/// Answers with the request's target and body, delivered as the test says; /slow takes 50 ms.
class Echo final : public sandbox::RequestHandler
{
public:
    sandbox::Answer answer(const sandbox::Request &request) override;
    sandbox::Answer malformed(int httpStatus) override;

    int count = 0;
    std::function<void(sandbox::Answer &)> prepare;
};

/// The smallest server: a listener and what it says.
struct EchoServer {
    explicit EchoServer(const sandbox::ConnectionLimits &limits = {});
    [[nodiscard]] quint16 port() const { return listener.serverPort(); }
    /// How many connections there are.
    [[nodiscard]] qsizetype clients() const;

    Echo echo;
    sandbox::Listener listener;
};

/// The bytes of a GET.
[[nodiscard]] QByteArray get(const QByteArray &target);
/// The bytes of a POST, with more headers, each with its CRLF.
[[nodiscard]] QByteArray post(
    const QByteArray &target, const QByteArray &body, const QByteArray &headers = {});

} // namespace support
