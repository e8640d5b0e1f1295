#pragma once
// The tables of a dossier, and how older ones become the present ones.
//
// The page of the format is docs/dossier.md. `application_id` says that a file is a
// dossier, `user_version` how many of the steps it has taken.

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

inline constexpr std::int64_t application_id = 0x70616374;  // "pact"

/// SQL texts; the n-th makes version n of version n - 1. Steps are added, never changed.
using Steps = std::vector<std::string_view>;
[[nodiscard]] const Steps& steps();

/// Has a file nothing in it yet, so that it may become a dossier?
[[nodiscard]] bool is_blank(const Database& database);
/// Dossiers of the first format have no place for the text of reports.
[[nodiscard]] bool holds_text(const Database& database);
/// Those of the first three know nothing of recorded runs.
[[nodiscard]] bool holds_records(const Database& database);
/// What those of the first six derive from their rows, if anything, is of no use any more.
[[nodiscard]] bool holds_derived(const Database& database);
[[nodiscard]] bool holds_spelling(const Database& database);  ///< of the files of each import
/// Throws DossierError where it is another application's, or made by a newer release, and where its
/// tables are not those of the format that it names.
void require_ours(const Database& database, const Steps& steps);
/// Takes the steps that are missing, each in a transaction of its own.
void migrate(const Database& database, const Steps& steps);

}  // namespace servanda::engine::dossier
