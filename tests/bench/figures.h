#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace bench {

/// What a series of measurements says, in its unit.
struct Figures {
    double half = 0; ///< the median
    double most = 0; ///< of 99 in a hundred
    double longest = 0;
};

[[nodiscard]] inline Figures figuresOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at
        = [&](double part) { return values[size_t(std::ceil(part * double(values.size()))) - 1]; };
    return { at(0.5), at(0.99), values.back() };
}

/// How long the job takes, in ms.
template <typename Job> [[nodiscard]] double msOf(Job job)
{
    const auto since = std::chrono::steady_clock::now();
    job();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
        .count();
}

} // namespace bench
