#pragma once
// Do the derived tables of a dossier still match its rows?
//
// An import updates them in its own transaction (materialized.hpp), and stamps them with the change
// counter, which SQLite raises in the file's header with every transaction that changes the file.
// Any other program that wrote to the file raised it, too: then the stamp is old, `is_fresh`
// returns false, nobody uses the tables, and the next import derives all of them again. The stamp
// needs a small transaction of its own, since only a small one is sure to raise the counter by one;
// if that fails, or another program was faster, there is no stamp.

#include <cstdint>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// Call it in a transaction that has read something already.
[[nodiscard]] bool is_fresh(const Database& database);

/// Call it in a transaction that will write: the derived tables do not count until `stamp`.
void take_stamp_away(const Database& database);

/// Call it after that transaction: sets the stamp, unless another program has written to the file
/// since `version` was read. Never throws for errors of the file system.
void stamp(const Database& database, std::int64_t version);
/// The version of the file for writes by other connections; read it within the transaction.
[[nodiscard]] std::int64_t version_of_others(const Database& database);

}  // namespace servanda::engine::dossier
