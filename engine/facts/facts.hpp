#pragma once
// What is known: facts, events, completeness, each with where it comes from. The in-memory form of
// a dossier.
//
// `Facts` is what an evaluation reads; `Dossier` (dossier.hpp) fills it from SQLite, a scenario
// from its tables. Facts are ordered (indicator, subject, first day, known from, then what else
// they say), events (event, first day, known from, then the order of filling), reports (subject,
// cycle, name): equal data read equally, in whatever order they were imported.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/facts/event_list.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

/// The reasons that data may give for a value that is missing: `not_reported`, …
[[nodiscard]] const std::vector<Reason>& data_reasons();
[[nodiscard]] std::optional<Reason> parse_data_reason(std::string_view text);

struct Provenance {
  Basis basis = Basis::official_statement;
  std::string document;  ///< a symbol or a title
  std::string paragraph;
  std::string page;
  std::string quotation;
  std::string language;
  std::string coder;
  std::string confidence;
  std::string note;
};

/// A value, or the reason for which there is none.
struct Fact {
  IndicatorId indicator;
  SubjectId subject;
  CycleId cycle;              ///< if the row names one, else not valid
  std::optional<Days> as_of;  ///< the days that it describes; without them, those of the cycle
  Day known_from;
  std::optional<Value> value;
  Reason missing = Reason::not_reported;  ///< where there is no value
  std::string supersedes;                 ///< the document whose figure this one replaces
  Provenance provenance;
};

struct EventRow {
  EventId event;
  std::vector<std::optional<Value>> fields;  ///< in the order of the vocabulary; the first is `on`
  Day known_from;
  std::string supersedes;  ///< the document whose entry this one corrects
  Provenance provenance;
};

/// "The list is whole up to this day", and from which day on that was known. Where a State or a
/// group is named, only its entries are: of events those in which it takes part.
struct Completeness {
  Day to;
  Day known_from;
  SubjectId subject;  ///< or
  GroupId group;
  std::string document;
  std::string note;

  [[nodiscard]] bool is_of_all() const { return !subject.valid() && !group.valid(); }
};
/// All statements about one data set. None replaces another: which of them counts depends on what
/// is asked, and on what was known (engine/facts/whole_list.hpp).
using CompletenessList = std::vector<Completeness>;

/// A paragraph of a report in which a phrase of the rules stands.
struct Paragraph {
  std::string label;  ///< its number in the report: `12`; or where it was counted
  std::string page;   ///< empty where the text has no pages
  std::string text;
  std::string folded;  ///< as phrases are looked for (`folded_report`)
};

struct Report {
  std::string name;  ///< by which an import knows it again
  SubjectId subject;
  CycleId cycle;
  std::string document;
  std::optional<Days> date;
  std::string title;
  std::string language;
  std::string status;
  std::string pages;
  std::string address;
  std::string text;
  bool has_text = false;              ///< the whole of it was read
  bool has_columns = false;           ///< side by side in its text: what is not found may be there
  std::vector<Paragraph> paragraphs;  ///< that mention something, in their order
};

struct Facts {
  std::vector<Fact> facts;
  std::vector<EventRow> events;
  std::vector<Report> reports;
  std::vector<CompletenessList> indicator_completeness;  ///< by IndicatorId
  std::vector<CompletenessList> event_completeness;      ///< by EventId
  CompletenessList report_completeness;
  EventList event_list;  ///< what the rows of `events` tell of

  /// Puts the rows in their order, lists the events that they tell of, and gives each indicator and
  /// event its place in the two lists of completeness; call once after filling.
  void arrange(const Vocabulary& vocabulary);
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  /// The facts of one indicator and subject; `arrange` must have been called.
  [[nodiscard]] Range of(IndicatorId indicator, SubjectId subject) const;
};

}  // namespace servanda::engine
