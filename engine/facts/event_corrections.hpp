#pragma once
// Which rows of events a later document takes back (`supersedes`).
//
// A document that corrects another one tells events again; what it tells instead no longer counts
// from the day on which the correction was known. The entry that it replaces is the one of equal
// identity; else the one that differs in a single field of it; else any that the document does not
// tell again. Where it is open which one is meant, each of them may be replaced. Documents are
// compared as wholes, kind by kind; of two that replace each other neither does.

#include <vector>

#include "engine/facts/event_list.hpp"

namespace servanda::engine {

/// `identities` holds the fields that identify an event, by EventId; `of_row` the event of each
/// row.
[[nodiscard]] ReplacedRows replaced_rows(const Vocabulary& vocabulary,
                                         const std::vector<EventRow>& rows,
                                         const std::vector<std::vector<std::size_t>>& identities,
                                         const std::vector<EventNumber>& of_row);

}  // namespace servanda::engine
