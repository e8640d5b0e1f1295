#pragma once
// The digest of a dossier's content: equal data, equal digest, whatever the order of import.
//
// Each data set (the facts of one indicator, all events, all reports, …) has the SHA-256 of its
// rows as texts, sorted; the dossier that of the names of its data sets and their digests. Imports
// keep those of the data sets (column_store.hpp), so that an audit reads a few of them and no rows.
// Which file a row came from does not count.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/dossier/sqlite.hpp"

namespace servanda::engine::dossier {

/// As `sha256:…`; from the digests that are kept where these are fresh, else from all rows.
[[nodiscard]] std::string digest_of(const Database& database);

/// From all rows, whatever is kept.
[[nodiscard]] std::string digest_of_rows(const Database& database);
[[nodiscard]] std::map<std::string, std::string> digests_of_rows(const Database& database);

/// Those of the data sets, where they are fresh.
[[nodiscard]] std::optional<std::map<std::string, std::string>> kept_digests(
    const Database& database);

/// Writes the digests of the facts of these indicators, and of all other data sets; gives that of
/// the dossier.
std::string keep_digests(const Database& database, const std::set<std::int64_t>& indicators);

}  // namespace servanda::engine::dossier
