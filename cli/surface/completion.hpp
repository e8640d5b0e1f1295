#pragma once
// What a shell offers at the Tab key: commands, options, the words that an option can be, files.
// Each is a script of that shell, which needs nothing but itself.

#include <string>

#include "cli/surface/surface.hpp"

namespace servanda::cli {

[[nodiscard]] std::string write_bash_completion(const Surface& surface);
[[nodiscard]] std::string write_zsh_completion(const Surface& surface);
[[nodiscard]] std::string write_fish_completion(const Surface& surface);

}  // namespace servanda::cli
