#pragma once
// From the truths of a commitment's clauses to its verdict and its timing.

#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/cell.hpp"

namespace servanda::engine {

/// A verdict step with its days in one cell.
struct DueVerdict {
  const VerdictStep& step;
  Day due;
  std::optional<Day> grace_ends;
};
/// `due` is the day without an exception. Throws Overflow if the grace ends outside of all days.
[[nodiscard]] DueVerdict due_verdict(const VerdictStep& step, Day due);

/// The answers of the clauses; `partly` is missing if the commitment has no such clause, `later` if
/// nothing after the due day was considered.
struct Clauses {
  std::optional<Answer> applies;
  Answer met;
  std::optional<Answer> partly;
  std::optional<Answer> later;  ///< `met when`, with facts from after the due day
  bool outlived = false;        ///< no reading of `later` holds long enough
};

/// Fills verdict, range, reasons, deciding readings and timing of a finding.
void judge(const DueVerdict& rule, const Clauses& clauses, bool empty_range, const Clock& clock,
           Finding& finding);

/// The finding that all of these share: they differ by exceptions that may apply, depending on
/// `conditions`.
[[nodiscard]] Finding whichever_holds(const std::vector<Finding>& findings,
                                      const std::vector<Answer>& conditions);

}  // namespace servanda::engine
