#pragma once
// Scenarios of checked rules: a few rows of data, and the verdicts that they are to give.

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
  std::string text;  ///< the whole of it; empty where nobody has read it
};
/// Of an indicator, of an event, or where neither is there of the list of reports; of a State or
/// the members of a group, where one is named.
struct GivenCompleteness {
  IndicatorId indicator;
  EventId event;
  SubjectId subject;
  GroupId group;
  Day to;
};
struct Expectation {
  std::string name;  ///< of the case that its row is; empty where the row has none
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
