#pragma once
// The surroundings of a command: a terminal, a time limit, and files. Each run of the program has
// one, and keeps no other state.

#include "cli/files/files.hpp"
#include "cli/terminal/terminal.hpp"
#include "cli/terminal/time_limit.hpp"

namespace servanda::cli {

struct Console {
  Console() = default;
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  Terminal terminal;
  TimeLimit time{terminal};
  Files files{time};
};

}  // namespace servanda::cli
