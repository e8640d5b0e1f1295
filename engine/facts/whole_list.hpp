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

/// The meaning of a cell without a row.
enum class Absence : std::uint8_t {
  unexamined,  ///< no statement says that the list is complete
  stale,       ///< it is complete, but not up to the day asked for
  no,          ///< a complete list of truths means no for those that it does not name
  silent       ///< the State is silent
};

/// A list has no meaning for a period that has not begun.
[[nodiscard]] Absence absence(const std::optional<WholeList>& whole, const Days& period,
                              TypeKind type);

}  // namespace servanda::engine
