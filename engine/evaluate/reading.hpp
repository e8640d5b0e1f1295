#pragma once
// A lookup in the dossier, with its result.

#include <optional>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// A paragraph of a report, by their places in Facts::reports.
struct Mention {
  std::size_t report = 0;
  std::size_t paragraph = 0;
};

/// One lookup in the dossier: the question and the result.
struct Reading {
  IndicatorId indicator;          ///< or
  EventId event;                  ///< the kind of event whose list was read; or
  std::vector<PhraseId> phrases;  ///< phrases that were sought in the text of reports
  bool all_phrases = false;       ///< else any of them
  SubjectId subject;         ///< of an indicator; the one under review for events, if there is one
  CycleId cycle;             ///< the cycle asked for, if it was one
  std::optional<Day> day;    ///< `[as of …]`
  std::optional<int> year;   ///< of a yearly figure
  std::optional<Day> until;  ///< without a period: all up to this day
  Day looked_to;             ///< the last day of the lookup
  std::optional<Basis> source;     ///< the only source, of `from SOURCE`
  std::optional<Value> value;      ///< of an indicator, if known
  Reasons reasons;                 ///< if unknown
  std::vector<std::size_t> facts;  ///< rows of Facts::facts that stand, or may
  Truth reported = Truth::no;      ///< of an indicator: does a row with a value stand?
  bool by_dates = false;   ///< inexact dates leave open which row stands, or whether any does
  bool came_late = false;  ///< there was none in time, but a row from after the cycle names it
  bool perhaps_came_late = false;   ///< the same, with a row whose day may be still to come
  bool may_be_late = false;         ///< some row names the cycle, and may be dated after it
  std::vector<std::size_t> events;  ///< rows of Facts::events that count, those of one event
                                    ///< together
  std::vector<std::size_t> undecided_events;  ///< rows that would count if more were known of them
  /// Rows that the condition on each of them fails.
  std::vector<std::size_t> failing_events;
  bool passes_over = false;   ///< the list has other events, which the condition leaves out
  bool possibly_one = false;  ///< some of those that count may be one event, so that their number
                              ///< is open
  std::vector<Mention> mentions;            ///< paragraphs with a phrase
  std::vector<std::size_t> reports;         ///< rows of Facts::reports that were searched
  std::vector<std::size_t> unread_reports;  ///< reports that may mention it: without a text, or in
                                            ///< a language without a phrase
  std::optional<Day> complete_to;           ///< if a complete list proved an absence
  /// The statement on its completeness, by its position in those of the data set.
  std::optional<std::size_t> statement;
};

}  // namespace servanda::engine
