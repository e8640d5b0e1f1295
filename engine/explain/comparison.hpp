#pragma once
// Two results of audits laid beside each other: for each commitment, subject and cycle what became
// of its verdict, and what differs in what it hangs on.
//
// A gap is a verdict of *not met* (implementation gap) or *no data* (told by its class: not
// examined, reporting gap, and so on). One is closed only by a verdict that says so: an
// implementation gap by *met*, *no data* by *met*, *partly met* or *not applicable*. What turned
// from *not met* into *no data*, or back, is a new gap of the other kind, and so is *no data* where
// a State is found to be silent that nobody had found silent before. All else that differs is a
// change. A row that only the baseline has is gone, which closes nothing; one that only the later
// audit has is a new gap only where the baseline was asked for it. Two results that were asked for
// one cycle each are compared cycle with cycle.
//
// Causes are what differs, never a guess: where nothing that the two results hold differs, that is
// said.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/verdict_class.hpp"
#include "engine/explain/result.hpp"

namespace servanda::engine {

[[nodiscard]] VerdictClass class_of(const ResultRow& row);
/// Is a verdict of that class a gap?
[[nodiscard]] bool is_gap(VerdictClass of);
/// `implementation`, `not_examined`, `reporting`, …; empty for what is no gap
[[nodiscard]] std::string_view gap_kind(VerdictClass of);

enum class Change : std::uint8_t { new_gap, closed_gap, changed, unchanged, appeared, gone };
inline constexpr int change_count = 6;
[[nodiscard]] std::string_view to_string(Change change);  ///< `new gap`, …

enum class CauseKind : std::uint8_t {
  new_fact,    ///< nothing stood there before
  restated,    ///< another value, or another reason for none
  source,      ///< the same value from another place
  withdrawn,   ///< what stood there is no longer there
  list,        ///< a list is complete to another day
  rule,        ///< the commitment's own rule
  deadline,    ///< a due day that moved, or that passed in between
  knowledge,   ///< the day of knowledge
  membership,  ///< of the groups that the rule names
  selection,   ///< the baseline was not asked for it, or for another cycle
  waiver,
  program,  ///< another version of servanda
  unexplained
};
[[nodiscard]] std::string_view to_string(CauseKind kind);  ///< `new fact`, …

struct Cause {
  CauseKind kind = CauseKind::unexplained;
  std::string text;  ///< one sentence without a full stop, which does not name the row's subject

  friend bool operator==(const Cause&, const Cause&) = default;
};

/// Positions in the rows of the two results.
struct Difference {
  Change change = Change::unchanged;
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  std::vector<std::string> differs;  ///< beside the verdict: "timing: due → overdue"
  std::vector<Cause> causes;         ///< of `unchanged`, what differs and changes nothing

  friend bool operator==(const Difference&, const Difference&) = default;
};

struct Changes {
  std::vector<Difference> differences;  ///< all rows of the later result in their order, then the
                                        ///< rows that only the baseline has
  std::array<std::size_t, change_count> counts{};
  std::size_t not_asked = 0;  ///< rows of the baseline that the later audit was not asked for: they
                              ///< stand nowhere else
  [[nodiscard]] std::size_t count(Change change) const {
    return counts[static_cast<std::size_t>(change)];
  }
};

[[nodiscard]] Changes compare(const Result& baseline, const Result& current);

/// The class of the gap that is new or closed; nothing for other changes.
[[nodiscard]] std::optional<VerdictClass> gap_of(const Difference& difference,
                                                 const Result& baseline, const Result& current);

}  // namespace servanda::engine
