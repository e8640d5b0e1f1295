#pragma once
// Warnings about rules that are allowed and yet hardly meant: one function for each kind. Internal
// to `engine/check/`.
//
// Codes: L001 mixed `and` and `or` (in expressions.cpp), L002 always true or false, L003 a clause
// that never decides, L004 one condition twice, L005 double negation, L006 a truth compared with
// `yes` or `no`, L007 a variable that is not used, L008 a shadowed name (in ranges.cpp), L009 to
// L015 declared and not used (indicator, event, group, choice, unit, parameter, definition), L016 a
// pack of which nothing is used, L017 a gap in a parameter, L018 a parameter that ends, L019 no
// place in the document, L020 a translation is missing, L021 no question, L022 no scenario, L023 no
// theme, L024 a member twice, L025 a group of nobody, L026 a gap between cycles, L027 equal to a
// bound, L028 related to itself or twice, L029 a scenario that expects nothing, L030 a row that is
// expected twice, L031 a parameter without an end, L032 events that only their day can distinguish.

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/check/check_context.hpp"

namespace servanda::engine {

struct Linting {
  const CheckContext& checking;
  base::Diagnostics& diagnostics;
  std::optional<Day> today;  ///< the day of the run, for dates that end soon
  /// Places and messages that were reported: one place may have several warnings of a kind.
  std::set<std::tuple<base::SourceId, std::uint32_t, std::uint32_t, std::string>> said;

  [[nodiscard]] const Program& program() const { return checking.program; }
  [[nodiscard]] std::string text(const base::Place& place) const {
    return std::string(checking.sources.text(place));
  }
  void warn(std::string code, base::Place place, std::string message, std::string label,
            std::string help, std::vector<base::Edit> edits = {});
  /// The declaration of a thing of this kind and name; null if it is unknown.
  [[nodiscard]] const CheckContext::Declared* declared(std::string_view kind,
                                                       std::string_view name) const;
};

/// A clause with a condition, and its name for an author.
struct ConditionClause {
  std::string_view keyword;
  NodeId condition;
};
[[nodiscard]] std::vector<ConditionClause> condition_clauses(const Commitment& commitment);
/// All roots of a commitment: its clauses and the holes of its sentences.
[[nodiscard]] std::vector<NodeId> roots(const Commitment& commitment);

void find_constant_conditions(Linting& linting);     ///< L002, L027
void find_clauses_without_effect(Linting& linting);  ///< L003
void find_odd_conditions(Linting& linting);          ///< L004 to L007
void find_unused_names(Linting& linting);            ///< L009 to L016
void find_dates_to_mend(Linting& linting);           ///< L017, L018, L024 to L026
void find_missing_words(Linting& linting);           ///< L019 to L021, L023, L028
void find_untested(Linting& linting);                ///< L022, L029, L030
void find_alike_events(Linting& linting);            ///< L032

}  // namespace servanda::engine
