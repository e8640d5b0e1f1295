#pragma once
// Compares two results of audits: the change of each verdict by commitment, subject and cycle, and
// its causes.
//
// A gap is a verdict of *not met* (implementation gap) or *no data* (by its class: not examined,
// reporting gap, and so on). Only a verdict closes one: *met* closes an implementation gap; *met*,
// *partly met* or *not applicable* close *no data*. A verdict that turned from *not met* into *no
// data*, or back, is a new gap of the other kind, and so is *no data* if a State is silent now and
// was not found silent before. All other differences are changes. A row that only the baseline has
// is gone, which closes nothing; one that only the later audit has is a new gap only if the
// selection of the baseline includes it. Two results with one cycle each are compared cycle with
// cycle.
//
// Causes are differences, never guesses: if nothing in the two results differs, the comparison says
// so.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enumeration.hpp"
#include "engine/explain/result.hpp"
#include "engine/operators/verdict_class.hpp"

namespace servanda::engine {

[[nodiscard]] VerdictClass class_of(const ResultRow& row);

enum class Change : std::uint8_t { new_gap, closed_gap, changed, unchanged, appeared, gone };
inline constexpr std::size_t change_count = base::value_count<Change>;
[[nodiscard]] std::string_view to_string(Change change);  ///< `new gap`, …

enum class CauseKind : std::uint8_t {
  new_fact,    ///< there was none before
  restated,    ///< another value, or another reason for none
  source,      ///< the same value from another place
  withdrawn,   ///< it is no longer there
  list,        ///< a list is complete to another day
  rule,        ///< the commitment's own rule
  deadline,    ///< a due day that moved, or that passed in between
  knowledge,   ///< the day of knowledge
  membership,  ///< in the groups that the rule names
  selection,   ///< the baseline did not include it, or had another cycle
  waiver,
  program,  ///< another version of servanda
  unexplained
};
[[nodiscard]] std::string_view to_string(CauseKind kind);  ///< `new fact`, …

struct Cause {
  CauseKind kind = CauseKind::unexplained;
  std::string text;  ///< one sentence without a full stop, without the name of the row's subject

  friend bool operator==(const Cause&, const Cause&) = default;
};

/// Positions in the rows of the two results.
struct Difference {
  Change change = Change::unchanged;
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  std::vector<std::string> differs;  ///< besides the verdict: "timing: due → overdue"
  std::vector<Cause> causes;         ///< for `unchanged`, differences without an effect

  friend bool operator==(const Difference&, const Difference&) = default;
};

struct Changes {
  std::vector<Difference> differences;  ///< all rows of the later result in order, then the rows of
                                        ///< the baseline alone
  std::array<std::size_t, change_count> counts{};
  std::size_t not_asked = 0;  ///< rows of the baseline outside the selection of the later audit:
                              ///< they are listed nowhere
  [[nodiscard]] std::size_t count(Change change) const {
    return counts[static_cast<std::size_t>(change)];
  }
};

[[nodiscard]] Changes compare(const Result& baseline, const Result& current);

/// The class of the new or closed gap; nothing for other changes.
[[nodiscard]] std::optional<VerdictClass> gap_of(const Difference& difference,
                                                 const Result& baseline, const Result& current);

}  // namespace servanda::engine
