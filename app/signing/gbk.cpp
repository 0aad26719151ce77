#include "signing/gbk.h"

#include <iconv.h>

namespace signing {

/// By libc: Qt's own converters know GBK only where it was built with ICU.
static std::optional<QByteArray> converted(const char *to, const char *from, QByteArray text)
{
    const iconv_t converter = ::iconv_open(to, from);
    if (converter == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): POSIX says so
        return {};
    QByteArray out(text.size() * 2 + 4, Qt::Uninitialized);
    char *source = text.data();
    char *target = out.data();
    auto sourceLeft = size_t(text.size());
    auto targetLeft = size_t(out.size());
    const size_t replaced = ::iconv(converter, &source, &sourceLeft, &target, &targetLeft);
    ::iconv_close(converter);
    if (replaced != 0 || sourceLeft != 0)
        return {};
    out.chop(qsizetype(targetLeft));
    return out;
}

std::optional<QByteArray> toGbk(const QByteArray &utf8) { return converted("GBK", "UTF-8", utf8); }

std::optional<QByteArray> fromGbk(const QByteArray &gbk) { return converted("UTF-8", "GBK", gbk); }

} // namespace signing
