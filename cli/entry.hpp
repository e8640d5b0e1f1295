#pragma once
// The person who runs the program, and the time: a dossier records both with imports and runs.

#include <chrono>
#include <string>

#include "engine/dossier/entry.hpp"

namespace servanda::cli {

using Moment = std::chrono::sys_seconds;

/// An entry by `by`, or by the user of the system if it is empty.
[[nodiscard]] engine::Entry entry(const std::string& by, Moment at);

}  // namespace servanda::cli
