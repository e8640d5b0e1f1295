#pragma once
// Is what was derived from the rows of a dossier still what they say?
//
// An import keeps it up to date in its own transaction (materialized.hpp), and stamps it with the
// counter that SQLite raises in the file's header with every transaction that changes the file.
// Whoever else wrote to the file raised it, too: then the stamp is old, `is_fresh` says no, nothing
// of it is used, and the next import makes all of it anew. The stamp takes a small transaction of
// its own, since only a small one is sure to raise the counter by one; where that fails, or
// somebody else was faster, there is no stamp.

#include <cstdint>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Of a transaction that has read something already.
[[nodiscard]] bool is_fresh(const Database& database);

/// Within a transaction that is to write: until `stamp`, nothing derived counts.
void take_stamp_away(const Database& database);

/// After that transaction: gives the stamp, unless somebody else has written to the file since
/// `version` was asked for. Never throws for what the world breaks.
void stamp(const Database& database, std::int64_t version);
/// Of what other connections have written; asked for within the transaction.
[[nodiscard]] std::int64_t version_of_others(const Database& database);

}  // namespace servanda::engine::dossier
