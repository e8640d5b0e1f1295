#pragma once
// The tables of a dossier, and the migration of older formats.
//
// docs/dossier.md describes the format. `application_id` marks a file as a dossier, `user_version`
// is the number of steps that it has taken.

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

inline constexpr std::int64_t application_id = 0x70616374;  // "pact"

/// SQL texts; the n-th turns version n - 1 into version n. Steps are added, never changed.
using Steps = std::vector<std::string_view>;
[[nodiscard]] const Steps& steps();

/// Is a file empty, so that it may become a dossier?
[[nodiscard]] bool is_blank(const Database& database);
/// Dossiers of the first format have no text of reports.
[[nodiscard]] bool holds_text(const Database& database);
/// The first three formats have no recorded runs.
[[nodiscard]] bool holds_records(const Database& database);
/// The derived tables of the first six formats are stale, if there are any.
[[nodiscard]] bool holds_derived(const Database& database);
[[nodiscard]] bool holds_spelling(const Database& database);  ///< of the files of each import
/// Throws DossierError for a file of another application or of a newer release, and for tables that
/// are not those of the format.
void require_ours(const Database& database, const Steps& steps);
/// Takes the missing steps, each in a transaction of its own.
void migrate(const Database& database, const Steps& steps);

}  // namespace servanda::engine::dossier
