#pragma once
// The number of verdicts of each kind: an audit without its findings.
//
// With a cache, a summary counts only the verdicts that may have changed since an earlier one
// (counts/count_cache.hpp).

#include <optional>
#include <string>

#include "engine/audit/audit.hpp"
#include "engine/audit/counts/count_cache.hpp"
#include "engine/audit/counts/verdict_counts.hpp"

namespace servanda::engine {

struct AuditSummary {
  VerdictCounts counted;
  Run run;
  std::optional<std::string> cache;  ///< the new text of the cache; nothing: unchanged
};

/// Counts without waivers. The cache comes from an earlier summary, or is empty; null: no cache.
/// Throws base::WorldError.
[[nodiscard]] AuditSummary summarize(const Rules& rules, const std::string& dossier,
                                     const AuditRequest& request, CountCache* cache,
                                     base::Diagnostics& diagnostics, const Watch& watch = {});

}  // namespace servanda::engine
