#pragma once
// The digest of a dossier's content: equal data give equal digests, in any order of import.
//
// The facts of one subject on one indicator have the SHA-256 of their rows as texts, sorted; an
// indicator has that of its subjects' names and digests; all events, all reports, … that of their
// rows; the dossier that of the names and digests of these data sets. Imports store all of them
// (materialized.hpp), so that an audit reads a few digests and no rows, and an import reads the
// rows of changed subjects only. The file of a row does not count.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// As `sha256:…`; from the stored digests if these are fresh, else from all rows.
[[nodiscard]] std::string digest_of(const Database& database);

/// Computed from all rows, without stored digests.
[[nodiscard]] std::string digest_of_rows(const Database& database);
[[nodiscard]] std::map<std::string, std::string> digests_of_rows(const Database& database);
/// As releases before format 7 computed it, and as their records have it: the latest statement of
/// completeness replaced the others.
[[nodiscard]] std::string digest_of_rows_before_7(const Database& database);
/// As releases before format 5 computed it, and as their records have it: the facts of an indicator
/// had the SHA-256 of all their rows.
[[nodiscard]] std::string digest_of_rows_before_5(const Database& database);

/// As `digests_of_rows`, before format 7.
[[nodiscard]] std::map<std::string, std::string> digests_of_rows_before_7(const Database& database);
[[nodiscard]] std::map<std::string, std::string> digests_of_rows_before_5(const Database& database);
/// Is it the digest of the rows, as this release or an earlier one computes it?
[[nodiscard]] bool is_digest_of_rows(const Database& database, const std::string& digest);

/// Is the data set the facts of an indicator?
[[nodiscard]] bool is_of_facts(const std::string& dataset);
/// The digests of indicators, from the stored digests of their subjects, fresh or not.
[[nodiscard]] std::map<std::string, std::string> digests_of_subjects_kept(const Database& database);

/// The stored digests of the data sets, as the last import wrote them, fresh or not.
[[nodiscard]] std::map<std::string, std::string> written_digests(const Database& database);
/// The same, only if they are fresh.
[[nodiscard]] std::optional<std::map<std::string, std::string>> kept_digests(
    const Database& database);

// Store the digests, all of them or those of changed subjects; return that of the dossier.
std::string make_digests(const Database& database);
std::string update_digests(const Database& database, const ChangedSubjects& touched);

}  // namespace servanda::engine::dossier
