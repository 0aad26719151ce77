// libFuzzer: build with clang, run with tests/data/exchange as the first corpus.

#include "fuzz/pastepromises.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!fuzz::keepsPastePromises(text))
        std::abort();
    return 0;
}
