#pragma once
// Verdicts for tools that have only passes and failures: JUnit and SARIF.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/enumeration.hpp"
#include "engine/operators/verdict_class.hpp"

namespace servanda::reports {

enum class JunitOutcome : std::uint8_t { passed, failure, skipped, error };

/// In SARIF's words; only failures have a level.
struct SarifOutcome {
  std::string_view kind;
  std::string_view level;
};

struct VerdictOutcome {
  engine::Verdict value;
  JunitOutcome junit;
  SarifOutcome sarif;
};
inline constexpr std::array<VerdictOutcome, engine::verdict_count> verdict_outcomes{{
    {engine::Verdict::met, JunitOutcome::passed, {"pass", "none"}},
    {engine::Verdict::partly_met, JunitOutcome::failure, {"fail", "warning"}},
    {engine::Verdict::not_met, JunitOutcome::failure, {"fail", "error"}},
    {engine::Verdict::no_data, JunitOutcome::skipped, {"open", "none"}},
    {engine::Verdict::not_applicable, JunitOutcome::skipped, {"notApplicable", "none"}},
    {engine::Verdict::pending, JunitOutcome::skipped, {"informational", "none"}},
    {engine::Verdict::error, JunitOutcome::error, {"open", "none"}},
}};
static_assert(base::has_row_for_each(verdict_outcomes));
[[nodiscard]] constexpr const VerdictOutcome& outcome_of(engine::Verdict verdict) {
  return base::row_of(verdict_outcomes, verdict);
}

}  // namespace servanda::reports
