#pragma once
// The number of verdicts of each kind, in all and for each commitment, without findings: as text
// and as JSON (summary.schema.json).

#include <string>
#include <vector>

#include "engine/evaluate/commitment_counts.hpp"
#include "reports/run.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

/// Refers to data of the caller.
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
