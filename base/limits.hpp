#pragma once
// How much one command takes: what keeps a slip, or somebody's ill will, from using up a machine.
//
// Every limit stands here, with its name for `--limit NAME=N`, what it is where nobody names it,
// and how far it can be moved. They are far from what sound work needs. A limit that is met is an
// error that says where, its value and how to raise it, and nothing is done by halves then.

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
  std::size_t errors = Diagnostics::default_limit;  ///< that are shown, warnings among them
  std::size_t seconds = 0;                          ///< that a command may take; 0: any
};

inline constexpr std::size_t bytes_in_a_megabyte = 1'000'000;

/// One of them, as a user knows it.
struct Limit {
  std::string_view name;
  std::size_t Limits::*value;
  std::size_t least;
  std::size_t most;  ///< what is known to be safe
  std::string_view what;
};

/// In the order of the members.
[[nodiscard]] std::span<const Limit> all_limits();

/// The end of a help: ", or raise the limit: `--limit nesting=400`"; empty where it cannot go up.
[[nodiscard]] std::string or_raise(const Limits& limits, std::size_t Limits::*value);

}  // namespace servanda::base
