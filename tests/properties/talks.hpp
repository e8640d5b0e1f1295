#pragma once
// The reference's events: rows that describe one talk, and rows that may.

#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// A row that describes a talk; not for sure if a later document may replace it (`supersedes`).
struct Teller {
  const EventRow* row;
  bool surely;

  const EventRow& operator*() const { return *row; }
  const EventRow* operator->() const { return row; }
};
/// The rows that surely describe one talk, as far as they were known and not replaced.
using Talk = std::vector<Teller>;

[[nodiscard]] std::vector<Talk> talks(const Case& world);
/// Is there a row that nothing may have replaced?
[[nodiscard]] bool is_surely_told(const Talk& talk);
/// The value of a field that its rows give together.
[[nodiscard]] Answer told_of(const Talk& talk, std::size_t field);
/// Its day; all days between those of its rows, if they differ.
[[nodiscard]] Span days_of(const Talk& talk);

/// Does another talk that may be the same give another value for the field?
[[nodiscard]] bool is_told_otherwise(const Case& world, const std::vector<Talk>& all,
                                     const Talk& talk, std::size_t field);
[[nodiscard]] bool is_told_otherwise(const Case& world, const std::vector<Talk>& all,
                                     const Talk& talk);
/// Its day, or the day of another talk that may be the same.
[[nodiscard]] Span may_be_on(const Case& world, const std::vector<Talk>& all, const Talk& talk);

/// Counts greedily, by their last days: each is surely another talk than those before.
[[nodiscard]] std::size_t surely_different(const Case& world, std::vector<Talk> some);
/// Groups of talks in which each may be the same as the next, as places.
[[nodiscard]] std::vector<std::vector<std::size_t>> hanging_together(const Case& world,
                                                                     const std::vector<Talk>& some);

}  // namespace servanda::properties
