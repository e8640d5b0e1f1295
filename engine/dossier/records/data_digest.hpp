#pragma once
// The digest of a dossier's content: equal data, equal digest, whatever the order of import.
//
// The facts of one subject on one indicator have the SHA-256 of their rows as texts, sorted; those
// of an indicator that of the names of its subjects and their digests; all events, all reports, …
// that of their rows; the dossier that of the names of these data sets and their digests. Imports
// keep all of them (materialized.hpp), so that an audit reads a few and no rows, and an import
// reads the rows of the subjects that it touched. Which file a row came from does not count.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// As `sha256:…`; from the digests that are kept where these are fresh, else from all rows.
[[nodiscard]] std::string digest_of(const Database& database);

/// From all rows, whatever is kept.
[[nodiscard]] std::string digest_of_rows(const Database& database);
[[nodiscard]] std::map<std::string, std::string> digests_of_rows(const Database& database);
/// As releases that knew no format 7 gave it, and their records hold it: there, the latest
/// statement of completeness replaced the others.
[[nodiscard]] std::string digest_of_rows_before_7(const Database& database);
/// As releases that knew no format 5 gave it, and their records hold it: there, the facts of an
/// indicator had the SHA-256 of all their rows.
[[nodiscard]] std::string digest_of_rows_before_5(const Database& database);

/// As `digests_of_rows`, of those times.
[[nodiscard]] std::map<std::string, std::string> digests_of_rows_before_7(const Database& database);
[[nodiscard]] std::map<std::string, std::string> digests_of_rows_before_5(const Database& database);
/// Is it the digest of the rows, as this release or an earlier one gives it?
[[nodiscard]] bool is_digest_of_rows(const Database& database, const std::string& digest);

/// Is the data set the facts of an indicator?
[[nodiscard]] bool is_of_facts(const std::string& dataset);
/// Of indicators, from the digests of their subjects that are kept, fresh or not.
[[nodiscard]] std::map<std::string, std::string> digests_of_subjects_kept(const Database& database);

/// Those of the data sets, as the last import wrote them, fresh or not.
[[nodiscard]] std::map<std::string, std::string> written_digests(const Database& database);
/// The same, only where they are fresh.
[[nodiscard]] std::optional<std::map<std::string, std::string>> kept_digests(
    const Database& database);

// Write the digests that are kept, all of them or those that hang on what was touched; give that of
// the dossier.
std::string make_digests(const Database& database);
std::string update_digests(const Database& database, const ChangedSubjects& touched);

}  // namespace servanda::engine::dossier
