#pragma once
// Finds which fact stands for an indicator, a subject and a period.
//
// Only the sources of the vocabulary's `prefer` are read, or the one that the rule names. `per
// cycle` and `per year`: among the facts dated inside the period, or that name the cycle, the
// preferred basis that has a value, and within it the latest; a later statement about the same day
// replaces an earlier one. `lasting`: the latest fact up to the end of the period, of any basis
// (for the same days, the preferred one, then the later statement); a row with "withheld" ends the
// fact before it. Two contradictory facts of one basis about the same days, known from the same
// day, leave the value unknown (conflict); overlapping bounds do not. Dates known to the month or
// the year may leave open which fact stands (standing.hpp). Facts known only after `known_at`, or
// dated after `as_of`, do not exist here.

#include <optional>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/facts/facts.hpp"
#include "engine/facts/whole_list.hpp"

namespace servanda::engine {

/// The days of a period, up to the as-of day of the run.
struct Window {
  Days days;
  CycleId cycle;  ///< if it is one
  /// Rows that name the cycle count up to this day, even after its end: the named cycle is what a
  /// row is about, its day when the event happened or was published.
  Day named_to = days.last;
};

struct Selected {
  std::optional<Value> value;
  Reasons reasons;                 ///< if there is no value
  std::vector<std::size_t> facts;  ///< the rows that stand, or may
  Truth reported = Truth::no;      ///< does a row with a value stand?
  bool by_dates = false;   ///< inexact dates leave open which row stands, or whether any does
  bool came_late = false;  ///< there was no value in time; `facts` have one from after the cycle,
                           ///< of a day that has surely passed
  bool perhaps_came_late = false;  ///< the same, of a day that may be still to come
  bool may_be_late = false;        ///< some row names the cycle, and may be dated after it
  std::optional<WholeList> whole;  ///< without a row: the statement on the completeness of the list
};

[[nodiscard]] Selected select(const Vocabulary& vocabulary, const Facts& facts,
                              IndicatorId indicator, SubjectId subject, const Window& window,
                              const Clock& clock, std::optional<Basis> source = {});

}  // namespace servanda::engine
