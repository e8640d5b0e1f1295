#pragma once
// Statements of completeness in the tables of any format.
//
// Up to format 6 a later statement replaced the one before it, which format 4 and later kept in a
// table of its own. From format 7 on all are in one table, each with the day from which it was
// known, and with the State or group that it is about.

#include <string>

#include "engine/dossier/skipped_rows.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {

/// Has the file a table of replaced statements?
[[nodiscard]] bool holds_superseded(const Database& database);

/// A query that returns `dataset subject complete_to known_from document note import` of all
/// statements, in any format.
[[nodiscard]] std::string stated_completeness(const Database& database);

/// Fills the lists of completeness, which must exist (`Facts::arrange`): the longest first. Counts
/// names that the vocabulary does not know.
void load_completeness(const Database& database, const Vocabulary& vocabulary, Facts& facts,
                       SkippedRows& left_out);

}  // namespace servanda::engine::dossier
