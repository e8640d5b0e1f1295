#pragma once
// Scenarios of checked rules: a few rows of data, and the verdicts that they must give.

#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

struct GivenFact {
  IndicatorId indicator;
  SubjectId subject;
  CycleId cycle;
  std::optional<Days> as_of;
  std::optional<Value> value;
  Reason missing = Reason::not_reported;
};
struct GivenEvent {
  EventId event;
  std::vector<std::optional<Value>> fields;
};
struct GivenReport {
  SubjectId subject;
  CycleId cycle;
  std::optional<Days> date;
  std::string language;
  std::string text;  ///< the whole text; empty if nobody has read it
};
/// A statement of completeness, for an indicator, an event, or the list of reports if neither is
/// set; for a State or the members of a group, if one is set.
struct GivenCompleteness {
  IndicatorId indicator;
  EventId event;
  SubjectId subject;
  GroupId group;
  Day to;
};
struct Expectation {
  std::string name;  ///< of the case of its row; empty if the row has none
  CommitmentId commitment;
  SubjectId subject;
  GroupId group;
  CycleId cycle;
  std::string verdict;  ///< `met`, `no data`, `not examined`, ...
  base::Place place;
};
struct Scenario {
  std::string title;
  Day as_of;
  std::vector<GivenFact> facts;
  std::vector<GivenEvent> events;
  std::vector<GivenReport> reports;
  std::vector<GivenCompleteness> completeness;
  std::vector<Expectation> expectations;
  base::Place place;
};

}  // namespace servanda::engine
