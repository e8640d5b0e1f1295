#pragma once
// The rows of events that a later document replaces (`supersedes`).
//
// A document that corrects another one has the right events; those that they replace no longer
// count from the day on which the correction was known. The replaced entry is the one of equal
// identity; else one that differs in a single field of it; else any that the document does not
// repeat. If it is open which one is meant, each of them may be replaced. Documents are compared as
// wholes, kind by kind; two documents that replace each other have no effect.

#include <vector>

#include "engine/facts/event_list.hpp"

namespace servanda::engine {

/// `identities` are the identifying fields of events, by EventId; `of_row` is the event of each
/// row.
[[nodiscard]] ReplacedRows replaced_rows(const Vocabulary& vocabulary,
                                         const std::vector<EventRow>& rows,
                                         const std::vector<std::vector<std::size_t>>& identities,
                                         const std::vector<EventNumber>& of_row);

}  // namespace servanda::engine
