#pragma once
// Builds a column from the facts of an indicator: for each subject and each cycle the value that
// stands.
//
// A fact stands by the rule of precedence.hpp, as for `select` (fact_precedence.hpp), here for the
// periods of columns: a cycle, up to its end or to the as-of day. A cell is doubtful if `select`
// needs more than numbers for it.

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "engine/facts/columns.hpp"
#include "engine/facts/fact_row.hpp"
#include "engine/facts/precedence.hpp"
#include "engine/facts/whole_list.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// Fills one column, whose memory is reused: `add` takes rows piece by piece, with all rows of a
/// subject in one piece, side by side; `finish` decides the cells without a row.
class ColumnBuilder {
 public:
  /// `whole` says how far the list of the indicator is complete.
  ColumnBuilder(const Vocabulary& vocabulary, const Clock& clock, const PlannedFigures& asked,
                const CompletenessList& whole, Column& column);

  /// Does any document replace another by name? If so, days alone do not decide between two rows of
  /// one statement. Computed only if there are two.
  void ask_for_replacements(std::function<bool()> ask) { replacements_ = std::move(ask); }

  void add(const std::vector<FactRow>& said);
  void finish();

 private:
  /// A cycle up to the as-of day.
  struct CycleWindow {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t cycle_last = 0;  ///< of the whole cycle
    std::size_t first_cell = 0;   ///< the index of its first cell
    Absence absence = Absence::unexamined;
  };

  /// The days of a row.
  struct Span {
    std::int32_t first = 0;
    std::int32_t last = 0;
  };

  static constexpr std::uint32_t no_subject = UINT32_MAX;
  static constexpr std::int32_t no_day = INT32_MIN;

  /// The row that stands for a subject and a cycle so far.
  struct Standing {
    std::uint32_t subject = no_subject;
    const FactRow* said = nullptr;
    bool certain = false;               ///< its days surely lie in the cycle
    bool doubtful = false;              ///< another one may stand instead
    bool came_late = false;             ///< a row names the cycle, and is dated after its end
    std::int32_t last = 0;              ///< the last day of all that may stand
    std::int32_t preference = 0;        ///< the smallest of theirs
    std::int32_t withheld_to = no_day;  ///< the last day of rows that withhold a value
  };

  static constexpr std::int32_t not_asked = -1;

  [[nodiscard]] Span days_of(const FactRow& row) const;
  void weigh(const FactRow& row);
  void offer_in_period(const FactRow& row, const Span& days, std::size_t cycle);
  [[nodiscard]] std::size_t first_reaching(std::int32_t day);
  void offer(const FactRow& row, bool certain, std::size_t cycle);
  void leave_late(const FactRow& row, std::size_t cycle);
  [[nodiscard]] bool contest(const FactRow& row, bool certain, Standing& standing) const;
  [[nodiscard]] bool tells(const FactRow& row) const;
  [[nodiscard]] bool retract(const FactRow& row, Standing& standing) const;
  [[nodiscard]] bool may_replace_by_name(const FactRow& row, bool certain,
                                         const Standing& standing) const;
  void replace(const FactRow& row, bool certain, Standing& standing) const;
  void add_doubt(const FactRow& row, Standing& standing) const;
  [[nodiscard]] Standing standing_of(const FactRow& row, bool certain) const;
  [[nodiscard]] bool replaces(const FactRow& one, bool certain, const FactRow& other,
                              bool other_certain) const;
  [[nodiscard]] bool are_one_statement(const FactRow& one, bool certain, const FactRow& other,
                                       bool other_certain) const;
  [[nodiscard]] bool is_repeated(const FactRow& one, const FactRow& other) const;

  [[nodiscard]] Absence absence_in(const CycleWindow& window,
                                   const std::optional<WholeList>& whole) const;
  [[nodiscard]] Claim claim_of(const FactRow& row, bool certain) const;
  void empty_column(const Vocabulary& vocabulary, const Clock& clock,
                    const CompletenessList& whole);
  void set_apart(const Vocabulary& vocabulary, const Clock& clock, const CompletenessList& whole);
  [[nodiscard]] Absence absence_of(std::size_t subject, std::size_t cycle) const;
  [[nodiscard]] bool absence_is_no() const;
  void settle(const Standing& standing, std::size_t cycle);
  [[nodiscard]] Truth holds(const Standing& standing, const CycleWindow& window) const;
  void settle_absence(std::size_t subject);
  void clear(std::size_t cell);
  void put(std::size_t cell, const FixedPointInterval& value);

  Grid grid_;
  TypeKind type_;
  bool lasting_;
  std::optional<Duration> holds_for_;
  std::int32_t as_of_;
  std::int32_t known_at_;
  std::function<bool()> replacements_ = [] { return false; };
  bool claims_whole_ = false;  ///< a statement says that the list is complete, for all or for some
  std::array<std::int32_t, 256> preference_{};  ///< by basis: its place in the order of preference
  std::vector<CycleWindow> windows_;            ///< by cycle
  std::vector<std::int32_t> ends_;  ///< by cycle: the last day of it and of all before it
  std::size_t reached_ = 0;
  std::vector<Standing> standing_;  ///< by cycle, of the current subject or of an earlier one
  std::vector<bool> spoken_;        ///< by subject: there were rows
  std::vector<Absence> apart_;      ///< by cycle and subject, if a list is complete for some only
  Column& column_;
};

}  // namespace servanda::engine
