#pragma once
// Recorded runs in their table; record.hpp tells what they are for.

#include <string>
#include <vector>

#include "engine/dossier/records/record.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// What the first record says of the one before it.
inline constexpr auto no_previous = "none";

/// In a transaction of its own, which leaves the column store as fresh as it was.
[[nodiscard]] Record keep_record(const Database& database, const NewRecord& run);

/// In their order; none of a dossier of an older format.
[[nodiscard]] std::vector<Record> records_in(const Database& database);

/// What the digest of that record has to be.
[[nodiscard]] std::string digest_of(const Record& record);

/// Of who brought what and when, up to that import.
[[nodiscard]] std::string digest_of_imports(const Database& database, std::int64_t last);

}  // namespace servanda::engine::dossier
