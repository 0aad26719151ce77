#include "history/search/needle.h"

#include "history/search/searchtext.h"

#include <cstring>
#include <experimental/simd>

namespace history {

namespace simd = std::experimental;
using Bytes = simd::native_simd<unsigned char>;

Needle::Needle(const QString &search)
    : m_bytes(folded(search).toUtf8())
{
}

static Bytes bytesAt(const char *place)
{
    return Bytes(reinterpret_cast<const unsigned char *>(place), simd::element_aligned);
}

/// Compares first and last byte at many places at once, the rest only where both are right:
/// memmem, which knows no vectors here, takes several times as long for short needles.
const char *Needle::in(const char *from, const char *end) const
{
    const auto size = m_bytes.size();
    if (end - from < size)
        return end;
    const char *const needle = m_bytes.constData();
    if (size == 1) {
        const void *const place = std::memchr(from, needle[0], size_t(end - from));
        return place ? static_cast<const char *>(place) : end;
    }
    const auto isAt = [needle, size](const char *candidate) {
        return candidate[0] == needle[0] && candidate[size - 1] == needle[size - 1]
            && std::memcmp(candidate, needle, size_t(size)) == 0;
    };
    const char *const last = end - size; // the last place where it may begin
    const Bytes firstByte(static_cast<unsigned char>(needle[0]));
    const Bytes lastByte(static_cast<unsigned char>(needle[size - 1]));
    const auto width = qsizetype(Bytes::size());
    const char *place = from;
    for (; last - place >= width - 1; place += width) {
        const auto candidates
            = bytesAt(place) == firstByte && bytesAt(place + size - 1) == lastByte;
        if (!simd::any_of(candidates))
            continue;
        // Byte by byte from the first candidate on: taking a mask apart is slower.
        for (qsizetype i = simd::find_first_set(candidates); i < width; ++i) {
            if (isAt(place + i))
                return place + i;
        }
    }
    for (; place <= last; ++place) {
        if (isAt(place))
            return place;
    }
    return end;
}

bool Needle::isIn(const QByteArray &text) const
{
    const char *const end = text.cend();
    return isEmpty() || in(text.cbegin(), end) != end;
}

} // namespace history
