#pragma once

namespace base {

/// First in both mains: files of ours are for their owner only (umask 077), in release builds
/// no core dump holds a key (design.md, Safe by default), and standard input, output and error are
/// open, if only to nowhere.
void guardProcess();

} // namespace base
