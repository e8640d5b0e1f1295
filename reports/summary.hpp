#pragma once
// How many verdicts of each kind there are, of all and of each commitment, without the findings: as
// text and as JSON (summary.schema.json).

#include <string>
#include <vector>

#include "engine/evaluate/summary.hpp"
#include "reports/run.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

/// Refers to what the caller owns.
struct Summary {
  const engine::Program& program;
  const std::vector<engine::CommitmentCounts>& commitments;
  engine::Day as_of;
  engine::Day known_at;
  const Run& run;
};

[[nodiscard]] std::string write_summary_json(const Summary& summary);
[[nodiscard]] std::string write_summary_text(const Summary& summary, const TextOptions& options);

}  // namespace servanda::reports
