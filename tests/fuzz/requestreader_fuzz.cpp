// libFuzzer: build with clang, run with tests/fuzz/corpus/request.

#include "fuzz/requestpromises.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const sandbox::ReadLimits small { .head = 512, .headers = 8, .body = 256 };
    if (!fuzz::keepsPromises(bytes, small))
        std::abort();
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        if (!fuzz::bearsCut(bytes, cut, small))
            std::abort();
    }
    return 0;
}
