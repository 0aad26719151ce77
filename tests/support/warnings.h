#pragma once

namespace support {

/// Makes every warning a test failure, but for the one message of the offscreen platform
/// (house-style F5). Call it from init().
void failOnWarnings();

} // namespace support
