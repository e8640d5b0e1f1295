#pragma once
// Rows that tell of events, as events: several rows may tell of one.
//
// Rows are one event where they are surely equal in all that identifies it (`identified by`; else
// the day and the fields of States). Where something that identifies a row is not known exactly, it
// stands by itself, and may be one with others (`may_be_one`): what they say otherwise contradicts
// it, if they are. Events are ordered by kind and day,
// and found by the States that their fields name.

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/check/vocabulary.hpp"

namespace servanda::engine {

struct EventRow;

/// The place of an event in their list.
using EventNumber = std::size_t;

/// From which days on a row may no longer count, and surely doesn't (event_corrections.hpp).
struct Replaced {
  Day perhaps_from;
  std::size_t by = 0;  ///< a row that may stand in its place, of the earliest
  std::optional<Day> surely_from;
};
/// By the place of the row in Facts::events; only rows that may be replaced.
using ReplacedRows = std::map<std::size_t, Replaced>;

/// From that day on it was known that a row tells otherwise, until one of the two was replaced.
struct Contradiction {
  Day known_from;
  std::optional<Day> until;
  Days on;  ///< of the field of the day: what that row says
};

struct ListedEvent {
  EventId event;
  std::vector<std::size_t> rows;  ///< of Facts::events, in their order; at least one
  Day first{};                    ///< the first and the last day that it may be of
  Day last{};
  bool is_exact = true;  ///< all that identifies it is known exactly
  /// By field, where any is: what rows say of events that may be one with it, and contradict it.
  std::vector<std::vector<Contradiction>> contradicted;
};

class EventList {
 public:
  void arrange(const Vocabulary& vocabulary, const std::vector<EventRow>& rows);

  [[nodiscard]] const ListedEvent& operator[](EventNumber number) const { return events_[number]; }
  /// The event that a row tells of; before `arrange`, each row is one of its own.
  [[nodiscard]] EventNumber of_row(std::size_t row) const {
    return row < of_row_.size() ? of_row_[row] : row;
  }

  /// Did a row count on that day of knowledge? Unknown where a correction may have meant another.
  [[nodiscard]] Truth counts(const std::vector<EventRow>& rows, std::size_t row,
                             Day known_at) const;

  /// The row that may stand in its place, where `counts` is unknown.
  [[nodiscard]] std::size_t replaced_perhaps_by(std::size_t row) const {
    return replaced_.at(row).by;
  }

  /// Events of a kind that may lie between two days, in their order.
  [[nodiscard]] std::vector<EventNumber> between(EventId event, Day first, Day last) const;
  /// The same, of which a field of States names this one, or is not known.
  [[nodiscard]] std::vector<EventNumber> between(EventId event, Day first, Day last,
                                                 std::size_t field, SubjectId subject) const;

  /// Two events of a kind: may they be one and the same?
  [[nodiscard]] bool may_be_one(const std::vector<EventRow>& rows, EventNumber one,
                                EventNumber other) const;
  /// How many of the fields that identify it have no value.
  [[nodiscard]] std::size_t unknown_parts(const std::vector<EventRow>& rows,
                                          EventNumber number) const;

 private:
  /// The events of one kind stand side by side; none of them reaches over more than `longest`.
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
  std::map<Named, std::vector<EventNumber>> names_;  ///< an invalid subject: the field is not known
};

}  // namespace servanda::engine
