#pragma once
// Is what a dossier keeps beside its rows what the rows say? All of it is made anew and compared.
//
// What an import wrote about the rows (digests, states, of whom it brought facts) is held against
// them whether the stamp of freshness holds or not: where somebody else has changed the rows, it is
// what gives that away. Columns and the text that is searched are compared where they are used.

#include <optional>
#include <string>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// The first thing that is not; nothing where all is right.
[[nodiscard]] std::optional<std::string> wrong_derived(const Database& database);

/// An import whose rows are not those that it is said to have brought; nothing where there is none.
/// How many it brought stands in the list of imports, which records hold the digest of; which,
/// follows from the order in which rows came in.
[[nodiscard]] std::optional<std::int64_t> wrong_import(const Database& database);

}  // namespace servanda::engine::dossier
