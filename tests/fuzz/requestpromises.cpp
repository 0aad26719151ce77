#include "fuzz/requestpromises.h"

#include <algorithm>
#include <vector>

namespace fuzz {

namespace {

using sandbox::Reading;
using sandbox::ReadLimits;
using sandbox::readRequest;

/// Exactly these bytes and no terminator behind them, so that a sanitizer sees each step too far.
class Exactly
{
public:
    Exactly(const QByteArray &bytes, qsizetype size)
        : m_copy(bytes.cbegin(), bytes.cbegin() + size)
    {
    }
    [[nodiscard]] Reading read(const ReadLimits &limits) const
    {
        return readRequest(
            QByteArray::fromRawData(m_copy.data(), static_cast<qsizetype>(m_copy.size())), limits);
    }

private:
    std::vector<char> m_copy;
};

bool isSound(const sandbox::Request &request, const ReadLimits &limits)
{
    const auto hasBreak = [](const QByteArray &text) {
        return text.contains('\r') || text.contains('\n') || text.contains('\0');
    };
    return !request.method.isEmpty() && request.target.startsWith('/') && !hasBreak(request.target)
        && request.headers.size() <= limits.headers && request.body.size() <= limits.body
        && std::none_of(
            request.headers.cbegin(), request.headers.cend(), [&hasBreak](const auto &header) {
                return header.first.isEmpty() || hasBreak(header.first) || hasBreak(header.second);
            });
}

} // namespace

bool keepsPromises(const QByteArray &bytes, const ReadLimits &limits)
{
    const Reading whole = Exactly(bytes, bytes.size()).read(limits);
    switch (whole.status) {
    case Reading::Status::Incomplete:
        return whole.consumed == 0 && bytes.size() < qsizetype(limits.head) + limits.body;
    case Reading::Status::Bad:
        return whole.httpStatus >= 400 && whole.httpStatus <= 505;
    case Reading::Status::Complete:
        return isSound(whole.request, limits) && whole.consumed > 0
            && whole.consumed <= bytes.size()
            && Exactly(bytes, whole.consumed).read(limits) == whole
            && Exactly(bytes, whole.consumed - 1).read(limits).status
            == Reading::Status::Incomplete;
    }
    Q_UNREACHABLE();
}

bool bearsCut(const QByteArray &bytes, qsizetype cut, const ReadLimits &limits)
{
    const Reading first = Exactly(bytes, cut).read(limits);
    return first.status == Reading::Status::Incomplete
        || first == Exactly(bytes, bytes.size()).read(limits);
}

} // namespace fuzz
