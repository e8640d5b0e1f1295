#pragma once
// The reference's events: rows that tell of one talk, and rows that may.

#include <vector>

#include "tests/properties/reference.hpp"

namespace servanda::properties {

/// A row that tells of a talk; not surely where a later document may have meant it (`supersedes`).
struct Teller {
  const EventRow* row;
  bool surely;

  const EventRow& operator*() const { return *row; }
  const EventRow* operator->() const { return row; }
};
/// The rows that surely tell of one talk, as far as they were known and none replaced them.
using Talk = std::vector<Teller>;

[[nodiscard]] std::vector<Talk> talks(const Case& world);
/// Some row stands that nothing may have replaced.
[[nodiscard]] bool is_surely_told(const Talk& talk);
/// What its rows say of a field together.
[[nodiscard]] Answer told_of(const Talk& talk, std::size_t field);
/// Its day; where the rows say otherwise, all days between theirs.
[[nodiscard]] Span days_of(const Talk& talk);

/// Does another talk, which may be the same, tell the field otherwise?
[[nodiscard]] bool is_told_otherwise(const Case& world, const std::vector<Talk>& all,
                                     const Talk& talk, std::size_t field);
[[nodiscard]] bool is_told_otherwise(const Case& world, const std::vector<Talk>& all,
                                     const Talk& talk);
/// Its day, or that of another one that may be the same.
[[nodiscard]] Span may_be_on(const Case& world, const std::vector<Talk>& all, const Talk& talk);

/// Greedily: by their last days, each surely another than those before.
[[nodiscard]] std::size_t surely_different(const Case& world, std::vector<Talk> some);
/// Places of those that hang together, as each may be one with the next.
[[nodiscard]] std::vector<std::vector<std::size_t>> hanging_together(const Case& world,
                                                                     const std::vector<Talk>& some);

}  // namespace servanda::properties
