#pragma once
// Rows of events as a list of events: several rows may be about one event.
//
// Rows are one event if they are surely equal in all identifying fields (`identified by`; else the
// day and the fields of States). A row with an identifying field that is not known exactly is an
// event of its own, and may be one with others (`may_be_one`): fields in which they differ
// contradict it, if they are. Events are ordered by kind and day, and found by the States that
// their fields name.

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

struct EventRow;

/// The position of an event in the list.
using EventNumber = std::size_t;

/// The days from which a row may no longer count, and surely does not (event_corrections.hpp).
struct Replaced {
  Day perhaps_from;
  std::size_t by = 0;  ///< a row that may replace it, the earliest
  std::optional<Day> surely_from;
};
/// By the position of the row in Facts::events; only rows that may be replaced.
using ReplacedRows = std::map<std::size_t, Replaced>;

/// A contradicting row: known from one day, until one of the two rows is replaced.
struct Contradiction {
  Day known_from;
  std::optional<Day> until;
  Days on;  ///< for the field of the day: the days of that row
};

struct ListedEvent {
  EventId event;
  std::vector<std::size_t> rows;  ///< of Facts::events, in order; at least one
  Day first{};                    ///< its first and last possible day
  Day last{};
  bool is_exact = true;  ///< all identifying fields are known exactly
  /// By field, if there are any: rows of events that may be the same one, and contradict it.
  std::vector<std::vector<Contradiction>> contradicted;
};

class EventList {
 public:
  void arrange(const Vocabulary& vocabulary, const std::vector<EventRow>& rows);

  [[nodiscard]] const ListedEvent& operator[](EventNumber number) const { return events_[number]; }
  /// The event of a row; before `arrange`, each row is an event of its own.
  [[nodiscard]] EventNumber of_row(std::size_t row) const {
    return row < of_row_.size() ? of_row_[row] : row;
  }

  /// Did a row count on that day of knowledge? Unknown if a correction may have meant another row.
  [[nodiscard]] Truth counts(const std::vector<EventRow>& rows, std::size_t row,
                             Day known_at) const;

  /// The row that may replace it, if `counts` is unknown.
  [[nodiscard]] std::size_t replaced_perhaps_by(std::size_t row) const {
    return replaced_.at(row).by;
  }

  /// Events of a kind that may lie between two days, in order.
  [[nodiscard]] std::vector<EventNumber> between(EventId event, Day first, Day last) const;
  /// The same, with this subject in a field of States, or with the field unknown.
  [[nodiscard]] std::vector<EventNumber> between(EventId event, Day first, Day last,
                                                 std::size_t field, SubjectId subject) const;

  /// Two events of a kind: may they be one and the same?
  [[nodiscard]] bool may_be_one(const std::vector<EventRow>& rows, EventNumber one,
                                EventNumber other) const;
  /// The number of identifying fields without a value.
  [[nodiscard]] std::size_t unknown_parts(const std::vector<EventRow>& rows,
                                          EventNumber number) const;

 private:
  /// The events of one kind are neighbours; none of them covers more than `longest`.
  struct Kind {
    EventNumber begin = 0;
    EventNumber end = 0;
    std::chrono::days longest{};
    std::vector<std::size_t> identity;
  };
  using Named = std::tuple<EventId, std::size_t, SubjectId>;

  void gather(const Vocabulary& vocabulary, const std::vector<EventRow>& rows);
  void in_order(std::size_t rows);
  void note_kinds();
  void note_contradictions(const std::vector<EventRow>& rows);
  [[nodiscard]] std::optional<Day> first_replaced(std::size_t one, std::size_t other) const;
  void contradict(const std::vector<EventRow>& rows, ListedEvent& one, ListedEvent& other);
  void note_names(const Vocabulary& vocabulary, const std::vector<EventRow>& rows);

  std::vector<ListedEvent> events_;
  std::vector<EventNumber> of_row_;
  std::vector<Kind> kinds_;  ///< by EventId
  ReplacedRows replaced_;
  std::map<Named, std::vector<EventNumber>> names_;  ///< an invalid subject: the field is unknown
};

}  // namespace servanda::engine
