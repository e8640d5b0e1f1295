#pragma once
// Who runs the program, and when: what a dossier keeps of imports and of recorded runs.

#include <chrono>
#include <string>

#include "engine/dossier/entry.hpp"

namespace servanda::cli {

using Moment = std::chrono::sys_seconds;

/// The only place that reads the clock. As elsewhere, SOURCE_DATE_EPOCH (seconds since 1970) stands
/// in for it, so that a run can be made again to the byte. Throws UsageError where it is no number.
[[nodiscard]] Moment now();

/// `by`, or the name of the user where it is empty.
[[nodiscard]] engine::Entry entry(const std::string& by, Moment at);

}  // namespace servanda::cli
