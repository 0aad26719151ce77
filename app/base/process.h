#pragma once

namespace base {

/// First in both mains: files of ours are for their owner only (umask 077), and, in release builds,
/// no core dump holds a key (design.md, Safe by default).
void guardProcess();

} // namespace base
