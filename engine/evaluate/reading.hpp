#pragma once
// What was looked up in the dossier, and what a verdict is called: the words in which all results
// are told.

#include <optional>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

enum class Verdict : std::uint8_t {
  met,
  partly_met,
  not_met,
  no_data,
  not_applicable,
  pending,
  error
};
inline constexpr int verdict_count = 7;
[[nodiscard]] std::string_view to_string(Verdict verdict);  ///< `met`, `partly met`, ..., `error`
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view text);

/// A paragraph of a report, by their places in Facts::reports.
struct Mention {
  std::size_t report = 0;
  std::size_t paragraph = 0;
};

/// One look into the dossier: what was asked, and what stood there.
struct Reading {
  IndicatorId indicator;          ///< or
  EventId event;                  ///< of the kind of event whose list was gone through; or
  std::vector<PhraseId> phrases;  ///< that were looked for in the text of reports
  bool all_phrases = false;       ///< else any of them
  SubjectId subject;         ///< of an indicator; the one under review for events, if there is one
  CycleId cycle;             ///< the cycle that was asked for, where it was one
  std::optional<Day> day;    ///< `[as of …]`
  std::optional<int> year;   ///< of a yearly figure
  std::optional<Day> until;  ///< of no period: all up to this day
  Day looked_to;             ///< the last day that was looked at
  std::optional<Basis> source;     ///< the only one that was asked, of `from SOURCE`
  std::optional<Value> value;      ///< of an indicator, where known
  Reasons reasons;                 ///< where not
  std::vector<std::size_t> facts;  ///< rows of Facts::facts that say so, or may
  Truth reported = Truth::no;      ///< of an indicator: does a row with a value stand?
  bool by_dates = false;   ///< dates that are not exact leave open which row stands, or whether
  bool came_late = false;  ///< nothing stood in time, but a row of after the cycle names it
  bool perhaps_came_late = false;   ///< the same, of a row whose day may be still to come
  bool may_be_late = false;         ///< some row names the cycle, and may be of a day after it
  std::vector<std::size_t> events;  ///< rows of Facts::events that count, of one event together
  std::vector<std::size_t> undecided_events;  ///< rows that would count if more were known of them
  /// Rows that were asked, and lack what each should have.
  std::vector<std::size_t> failing_events;
  bool passes_over = false;   ///< the list has other events, which were not asked
  bool possibly_one = false;  ///< of those that count, some may be one event, and so their number
                              ///< is open
  std::vector<Mention> mentions;            ///< paragraphs that hold a phrase
  std::vector<std::size_t> reports;         ///< rows of Facts::reports that were searched
  std::vector<std::size_t> unread_reports;  ///< that may mention it: no text, or in a language
                                            ///< that no phrase is in
  std::optional<Day> complete_to;           ///< where absence was read from a whole list
  /// What says how far it is whole, by its place in the completeness of the data set.
  std::optional<std::size_t> statement;
};

}  // namespace servanda::engine
