#pragma once
// From the definitions of the commands to plain data.

#include <CLI/CLI.hpp>

#include "cli/surface/surface.hpp"

namespace servanda::cli {

[[nodiscard]] Surface surface_of(CLI::App& app);

}  // namespace servanda::cli
