#pragma once
// What is known of events on the day of knowledge, and how many they surely are.
//
// Several rows may tell of one event: what they say of a field together is its value, and a
// contradiction leaves it unknown (`conflict`). Events of which something that identifies them is
// not known exactly may be one with others, so that their number is an interval. What these tell
// otherwise contradicts them if they are one, so that it is not known either.

#include <optional>
#include <vector>

#include "engine/evaluate/answer.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

class ToldEvents {
 public:
  ToldEvents(const Facts& facts, Day known_at) : facts_(&facts), known_at_(known_at) {}

  /// The rows that tell of it, as far as they were known and are not surely replaced.
  [[nodiscard]] std::vector<std::size_t> rows(EventNumber event) const;
  [[nodiscard]] Answer field(EventNumber event, std::size_t field) const;
  /// Does another event, which may be one with it, tell some field otherwise?
  [[nodiscard]] bool is_contradicted(EventNumber event) const;
  /// Was it surely told of? Unknown where all that tell of it may be replaced (`supersedes`).
  [[nodiscard]] Truth is_told(EventNumber event) const;
  /// When it was; where rows contradict each other, or would if they tell of one event, all days
  /// from the first to the last. Nothing where no row was known, or none tells a day.
  [[nodiscard]] std::optional<Days> days(EventNumber event) const;

  /// How many of them there are at the least: by their last days, each surely different from those
  /// that were taken before.
  [[nodiscard]] std::size_t surely_different(std::vector<EventNumber> events) const;
  /// Those together that may be one and the same, by their places in the list.
  [[nodiscard]] std::vector<std::vector<std::size_t>> may_be_one(
      const std::vector<EventNumber>& events) const;

 private:
  /// Mostly there is no other, and nothing to put together.
  [[nodiscard]] const EventRow* only_row(EventNumber event) const;
  [[nodiscard]] bool is_contradicted(EventNumber event, std::size_t field) const;
  [[nodiscard]] Truth counts(std::size_t row) const;
  /// What its own rows say.
  [[nodiscard]] std::optional<Days> own_days(EventNumber event) const;
  [[nodiscard]] Answer own_field(EventNumber event, std::size_t field) const;
  [[nodiscard]] Answer told_by(const std::vector<std::size_t>& rows, std::size_t field) const;
  [[nodiscard]] bool any_is_vague(const std::vector<EventNumber>& events) const;

  const Facts* facts_;
  Day known_at_;
};

}  // namespace servanda::engine
