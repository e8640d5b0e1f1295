#pragma once
// The gap analysis as text, for a terminal or a pipe.
//
// It separates implementation gaps (not met), reporting gaps (no data: silent or withheld) and
// facts that nobody has examined. Nothing depends on colour; nothing is left out in silence; equal
// input gives equal bytes.

#include <string>

#include "reports/run.hpp"

namespace servanda::reports {

struct TextOptions {
  std::size_t width = 100;
  bool colour = false;
};

[[nodiscard]] std::string write_text(const Audit& audit, const TextOptions& options = {});

}  // namespace servanda::reports
