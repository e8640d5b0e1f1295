#pragma once
// Up to which day a list is whole, for whom, and as far as that was known.
//
// A statement counts from the day from which it was known, for all or for the State or the members
// of the group that it names; a group is taken as of the last day that is asked about. Of several
// that count the longest does.

#include <cstddef>
#include <optional>

#include "engine/check/vocabulary.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// When a run looks, and what it may know.
struct Clock {
  Day as_of;
  Day known_at;
};

struct WholeList {
  std::size_t statement = 0;  ///< its place in the list of the data set
  Day to;
};

/// Whose entries are asked for, and up to which day. Without a subject: those of all.
struct ListAsked {
  SubjectId subject;
  Day last;
};

/// Nothing where nobody said that the list is whole.
[[nodiscard]] std::optional<WholeList> whole_list(const Vocabulary& vocabulary,
                                                  const CompletenessList& stated,
                                                  const ListAsked& asked, const Clock& clock);

}  // namespace servanda::engine
