#pragma once
// The limits of a command, which keep a mistake, or an attack, from using up a machine.
//
// Every limit is here, with its name for `--limit NAME=N`, its default, and its largest value.
// Sound work stays far below them. A limit that is reached is an error with its place, its value
// and the way to raise it, and nothing is half done.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace servanda::base {

struct Limits {
  std::size_t nesting = 200;           ///< levels of a condition that stand inside of each other
  std::size_t rule_megabytes = 16;     ///< of each rule file
  std::size_t data_megabytes = 2'000;  ///< of each other file that is read
  std::size_t rows = 100'000'000;      ///< of all files of an import
  std::size_t errors = Diagnostics::default_limit;  ///< shown, warnings among them
  std::size_t seconds = 0;                          ///< of a command; 0: no limit
};

inline constexpr std::size_t bytes_in_a_megabyte = 1'000'000;

/// A limit as users know it.
struct Limit {
  std::string_view name;
  std::size_t Limits::*value;
  std::size_t least;
  std::size_t most;  ///< the largest value that is known to be safe
  std::string_view what;
};

/// In the order of the members.
[[nodiscard]] std::span<const Limit> all_limits();

/// The end of a help text: ", or raise the limit: `--limit nesting=400`"; empty if it is at its
/// maximum.
[[nodiscard]] std::string or_raise(const Limits& limits, std::size_t Limits::*value);

}  // namespace servanda::base
