#pragma once
// Which fact stands for an indicator, a subject and a period.
//
// Only the sources of the vocabulary's `prefer` are read, or the one that the rule names. `per
// cycle` and `per year`: among the facts dated inside the period, or that name the cycle, the
// preferred basis that has a value, and within it the latest; a later statement about the same day
// replaces an earlier one. `lasting`: the latest fact up to the end of the period, whatever its
// basis (of the same days, the preferred one, then the later statement); a row that says "withheld"
// ends what stood before it. Two facts of one basis about the same days, known from the same day,
// that contradict each other leave the value unknown (conflict); bounds that overlap do not. Dates
// known to the month or the year may leave open which fact stands (standing.hpp). Facts known only
// after `known_at`, or dated after `as_of`, do not exist here.

#include <optional>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/facts/facts.hpp"
#include "engine/facts/whole_list.hpp"

namespace servanda::engine {

/// The days of a period, up to the day on which the run looks.
struct Window {
  Days days;
  CycleId cycle;  ///< where it is one
  /// Rows that name the cycle count up to this day, though it lies behind the end: a row's cycle is
  /// what it is about, its day when it happened or was said.
  Day named_to = days.last;
};

struct Selected {
  std::optional<Value> value;
  Reasons reasons;                 ///< where there is no value
  std::vector<std::size_t> facts;  ///< the rows that say so, or may
  Truth reported = Truth::no;      ///< does a row with a value stand?
  bool by_dates = false;   ///< dates that are not exact leave open which row stands, or whether
  bool came_late = false;  ///< no value stood in time; `facts` hold one of after the cycle, of a
                           ///< day that has surely passed
  bool perhaps_came_late = false;  ///< the same, of a day that may be still to come
  bool may_be_late = false;        ///< some row names the cycle, and may be of a day after it
  std::optional<WholeList> whole;  ///< where no row stands: what says how far the list is whole
};

[[nodiscard]] Selected select(const Vocabulary& vocabulary, const Facts& facts,
                              IndicatorId indicator, SubjectId subject, const Window& window,
                              const Clock& clock, std::optional<Basis> source = {});

}  // namespace servanda::engine
