#pragma once
// The day up to which a list is complete, for whom, and as far as that was known.
//
// A statement counts from the day from which it was known, for all or for its State or the members
// of its group; a group is taken as of the last day in question. The longest of those that count
// decides.

#include <cstddef>
#include <optional>

#include "engine/check/vocabulary.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// The as-of and known-at days of a run.
struct Clock {
  Day as_of;
  Day known_at;
};

struct WholeList {
  std::size_t statement = 0;  ///< its position in the list of the data set
  Day to;
};

/// The subject and the last day in question. Without a subject: all subjects.
struct ListAsked {
  SubjectId subject;
  Day last;
};

/// Nothing if no statement says that the list is complete.
[[nodiscard]] std::optional<WholeList> whole_list(const Vocabulary& vocabulary,
                                                  const CompletenessList& stated,
                                                  const ListAsked& asked, const Clock& clock);

/// The meaning of a question to which no row stands.
enum class Absence : std::uint8_t {
  unexamined,  ///< nobody said that the list is whole
  stale,       ///< it is whole, but not up to the day that is asked for
  no,          ///< a whole list of truths says no of those that it does not name
  silent       ///< the State says nothing
};

/// A list says nothing about a period that has not begun.
[[nodiscard]] Absence absence(const std::optional<WholeList>& whole, const Days& period,
                              TypeKind type);

}  // namespace servanda::engine
