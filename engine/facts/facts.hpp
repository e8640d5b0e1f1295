#pragma once
// Facts, events and statements of completeness, each with its source: the in-memory form of a
// dossier.
//
// An evaluation reads `Facts`; `Dossier` (dossier.hpp) fills it from SQLite, a scenario from its
// tables. Facts are ordered (indicator, subject, first day, known from, then their other content),
// events (event, first day, known from, then the order of filling), reports (subject, cycle, name):
// equal data read equally, in any order of import.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/facts/event_list.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

struct Provenance {
  Basis basis = usual_basis;
  std::string document;  ///< a symbol or a title
  std::string paragraph;
  std::string page;
  std::string quotation;
  std::string language;
  std::string coder;
  std::string confidence;
  std::string note;
};

/// A value, or the reason why it is missing.
struct Fact {
  IndicatorId indicator;
  SubjectId subject;
  CycleId cycle;              ///< if the row names one, else not valid
  std::optional<Days> as_of;  ///< the days that it describes; without them, those of the cycle
  Day known_from;
  std::optional<Value> value;
  Reason missing = Reason::not_reported;  ///< if there is no value
  std::string supersedes;                 ///< the document that this one replaces for this figure
  Provenance provenance;
};

struct EventRow {
  EventId event;
  std::vector<std::optional<Value>> fields;  ///< in the order of the vocabulary; the first is `on`
  Day known_from;
  std::string supersedes;  ///< the document that this one corrects for this entry
  Provenance provenance;
};

/// "The list is complete up to this day", and the day from which that was known. With a State or a
/// group, only its entries are complete: for events, those in which it takes part.
struct Completeness {
  Day to;
  Day known_from;
  SubjectId subject;  ///< or
  GroupId group;
  std::string document;
  std::string note;

  [[nodiscard]] bool is_of_all() const { return !subject.valid() && !group.valid(); }
};
/// All statements about one data set. None replaces another: the question, and the state of
/// knowledge, decide which of them counts (engine/facts/whole_list.hpp).
using CompletenessList = std::vector<Completeness>;

/// A paragraph of a report that contains a phrase of the rules.
struct Paragraph {
  std::string label;  ///< its number in the report: `12`; or its position by counting
  std::string page;   ///< empty if the text has no pages
  std::string text;
  std::string folded;  ///< in the form for searches (`folded_report`)
};

struct Report {
  std::string name;  ///< the name by which an import recognizes it
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
  bool has_text = false;              ///< all of it was read
  bool has_columns = false;           ///< its text has columns side by side: a phrase that is not
                                      ///< found may be there
  std::vector<Paragraph> paragraphs;  ///< those with a phrase, in order
};

struct Facts {
  std::vector<Fact> facts;
  std::vector<EventRow> events;
  std::vector<Report> reports;
  std::vector<CompletenessList> indicator_completeness;  ///< by IndicatorId
  std::vector<CompletenessList> event_completeness;      ///< by EventId
  CompletenessList report_completeness;
  EventList event_list;  ///< the events behind the rows of `events`

  /// Sorts the rows, builds the list of events, and gives each indicator and event its place in the
  /// two lists of completeness; call it once after filling.
  void arrange(const Vocabulary& vocabulary);
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  /// The facts of one indicator and subject; `arrange` must have been called.
  [[nodiscard]] Range of(IndicatorId indicator, SubjectId subject) const;
};

}  // namespace servanda::engine
