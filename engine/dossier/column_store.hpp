#pragma once
// The derived part of a dossier: what is said of each indicator as one packed row of bytes, and the
// digest of each data set. Both save an audit from reading all rows of facts.
//
// An import keeps it in its own transaction, and stamps it with the counter that SQLite raises in
// the file's header with every transaction that changes the file. Whoever else wrote to the file
// raised it, too: then the stamp is old, `is_fresh` says no, nothing of it is used, and the next
// import makes all of it anew. It holds nothing that the rows do not say. The stamp takes a small
// transaction of its own, since only a small one is sure to raise the counter by one; where that
// fails, or somebody else was faster, there is no stamp.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/changes.hpp"
#include "engine/dossier/said.hpp"
#include "engine/dossier/sqlite.hpp"
#include "engine/meaning/vocabulary.hpp"

namespace servanda::engine::dossier {

/// Of a transaction that has read something already.
[[nodiscard]] bool is_fresh(const Database& database);

/// Before the end of a transaction that is to write: brings what hangs on these indicators and on
/// the other data sets up to date, all of it where it was not fresh when the transaction began, and
/// takes the stamp away.
void keep_columns(const Database& database, const Vocabulary& vocabulary, bool was_fresh,
                  const Touched& touched);

/// After that transaction: gives the stamp, unless somebody else has written to the file since
/// `version` was asked for. Never throws for what the world breaks.
void stamp(const Database& database, std::int64_t version);
/// Of what other connections have written; asked for within the transaction.
[[nodiscard]] std::int64_t version_of_others(const Database& database);

/// Reads the columns that are kept; made once, used often.
class KeptColumns {
 public:
  explicit KeptColumns(const Database& database);

  /// What is said of an indicator, in numbers of the dossier, as `unpack` hands it over. False
  /// where it is not kept, or was read under another signature.
  bool read(std::int64_t indicator, const std::string& signature, std::vector<Said>& room,
            const std::function<void()>& take);

 private:
  Statement kept_;
};

[[nodiscard]] std::string pack(const std::vector<Said>& said);
/// Hands over so many rows piece by piece in `room`: a piece stays in the nearest cache while it is
/// worked on. The rows of a subject are never parted. False, and nothing handed over, where the
/// bytes cannot be such rows.
bool unpack(std::string_view bytes, std::size_t rows, std::vector<Said>& room,
            const std::function<void()>& take);

}  // namespace servanda::engine::dossier
