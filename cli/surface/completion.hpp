#pragma once
// Completion at the Tab key: commands, options, the choices of an option, files. Each shell has a
// script that needs nothing else.

#include <string>

#include "cli/surface/surface.hpp"

namespace servanda::cli {

[[nodiscard]] std::string write_bash_completion(const Surface& surface);
[[nodiscard]] std::string write_zsh_completion(const Surface& surface);
[[nodiscard]] std::string write_fish_completion(const Surface& surface);

}  // namespace servanda::cli
