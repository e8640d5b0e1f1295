#pragma once
// Events as of the day of knowledge, and the number of surely different ones.
//
// Several rows may describe one event: the value of a field is the one that they give together, and
// a contradiction leaves it unknown (`conflict`). Events with an identifying field that is not
// known exactly may be the same as others, so that their number is an interval. Differing fields of
// such events contradict each other if they are one, so that they are unknown, too.

#include <optional>
#include <vector>

#include "engine/evaluate/answer.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

class ToldEvents {
 public:
  ToldEvents(const Facts& facts, Day known_at) : facts_(&facts), known_at_(known_at) {}

  /// The rows of the event, as far as they were known and are not surely replaced.
  [[nodiscard]] std::vector<std::size_t> rows(EventNumber event) const;
  [[nodiscard]] Answer field(EventNumber event, std::size_t field) const;
  /// Does another event that may be the same differ in some field?
  [[nodiscard]] bool is_contradicted(EventNumber event) const;
  /// Is the event certain? Unknown if all its rows may be replaced (`supersedes`).
  [[nodiscard]] Truth is_told(EventNumber event) const;
  /// Its day; if rows contradict each other, or would if they are about one event, all days from
  /// the first to the last. Nothing if no row was known, or none has a day.
  [[nodiscard]] std::optional<Days> days(EventNumber event) const;

  /// The least number of events: by their last days, each surely different from those before.
  [[nodiscard]] std::size_t surely_different(std::vector<EventNumber> events) const;
  /// Groups of events that may be the same one, by their positions in the list.
  [[nodiscard]] std::vector<std::vector<std::size_t>> may_be_one(
      const std::vector<EventNumber>& events) const;

 private:
  /// Mostly there is one row only, and nothing to combine.
  [[nodiscard]] const EventRow* only_row(EventNumber event) const;
  [[nodiscard]] bool is_contradicted(EventNumber event, std::size_t field) const;
  [[nodiscard]] Truth counts(std::size_t row) const;
  /// The content of its own rows.
  [[nodiscard]] std::optional<Days> own_days(EventNumber event) const;
  [[nodiscard]] Answer own_field(EventNumber event, std::size_t field) const;
  [[nodiscard]] Answer told_by(const std::vector<std::size_t>& rows, std::size_t field) const;
  [[nodiscard]] bool any_is_vague(const std::vector<EventNumber>& events) const;

  const Facts* facts_;
  Day known_at_;
};

}  // namespace servanda::engine
