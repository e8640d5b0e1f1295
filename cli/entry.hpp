#pragma once
// The person who runs the program, and the time: a dossier records both with imports and runs.

#include <chrono>
#include <string>

#include "engine/dossier/entry.hpp"

namespace servanda::cli {

using Moment = std::chrono::sys_seconds;

/// The only place that reads the clock. SOURCE_DATE_EPOCH (seconds since 1970), as in other
/// programs, replaces it, so that a run can be repeated to the byte. Throws UsageError if it is no
/// number.
[[nodiscard]] Moment now();

/// An entry by `by`, or by the user of the system if it is empty.
[[nodiscard]] engine::Entry entry(const std::string& by, Moment at);

}  // namespace servanda::cli
