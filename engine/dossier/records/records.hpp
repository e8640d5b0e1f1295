#pragma once
// Recorded runs in their table; record.hpp explains their purpose.

#include <string>
#include <vector>

#include "engine/dossier/records/record.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// The `previous` of the first record.
inline constexpr auto no_previous = "none";

/// Runs in a transaction of its own, which keeps the column store fresh.
[[nodiscard]] Record keep_record(const Database& database, const NewRecord& run);

/// In order; empty for a dossier of an older format.
[[nodiscard]] std::vector<Record> records_in(const Database& database);

/// The right digest of that record.
[[nodiscard]] std::string digest_of(const Record& record);

/// The digest of all imports up to that one: authors, files and times.
[[nodiscard]] std::string digest_of_imports(const Database& database, std::int64_t last);

}  // namespace servanda::engine::dossier
