#pragma once
// Statements of completeness as the tables hold them, in whichever format.
//
// Up to format 6 a later statement took the place of the one before it, which from format 4 on was
// kept in a table of its own. From format 7 on all stand in one table, each with the day from which
// it was known, and with the State or group that it is about.

#include <string>

#include "engine/dossier/skipped_rows.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {

/// Has the file a table of the statements that others replaced?
[[nodiscard]] bool holds_superseded(const Database& database);

/// A query that gives `dataset subject complete_to known_from document note import` of all
/// statements, whatever the format.
[[nodiscard]] std::string stated_completeness(const Database& database);

/// Fills the lists of completeness, which must have their places (`Facts::arrange`): the longest
/// first. What the vocabulary does not know is counted.
void load_completeness(const Database& database, const Vocabulary& vocabulary, Facts& facts,
                       SkippedRows& left_out);

}  // namespace servanda::engine::dossier
