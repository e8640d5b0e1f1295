#pragma once
// The gap analysis as text, for a terminal or a pipe.
//
// Implementation gaps (not met), reporting gaps (no data: silent or withheld) and what nobody has
// examined are told apart everywhere. Nothing depends on colour; nothing is left out without saying
// so; equal input gives equal bytes.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

struct TextOptions {
  std::size_t width = 100;
  bool colour = false;
};

[[nodiscard]] std::string write_text(const Audit& audit, const TextOptions& options = {});

}  // namespace servanda::reports
