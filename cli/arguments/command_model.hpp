#pragma once
// Turns the definitions of the commands into plain data.

#include <CLI/CLI.hpp>

#include "cli/surface/surface.hpp"

namespace servanda::cli {

[[nodiscard]] Surface surface_of(CLI::App& app);

}  // namespace servanda::cli
