#pragma once
// For an import: finds existing events with the same content.
//
// An event repeats another only if all of it is equal. Many may be of one kind and one day (the
// votes of a session), so each is found by a digest of its whole content, not by going through the
// others of its day. Earlier events of the dossier are loaded day by day, when the first of that
// day is asked for.

#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/dossier/import/row_text.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

class SeenEvents {
 public:
  explicit SeenEvents(const Database& database);

  /// The rows of this kind and first day with the content of the text, with a chance of error of 1
  /// in 2^64. The text is the whole content of an event, with its source.
  [[nodiscard]] std::vector<std::int64_t> like(std::int64_t kind, std::int64_t first_day,
                                               const SaidText& said);
  void note(std::int64_t kind, std::int64_t first_day, const SaidText& said, std::int64_t row);

 private:
  bool was_there(std::int64_t kind);
  void take_in(std::int64_t kind, std::int64_t first_day);
  void take_in_fields(std::int64_t row, SaidText& said);

  Statement any_event_, events_of_day_, fields_;
  std::unordered_map<std::int64_t, bool> there_;          ///< kinds that were asked for
  std::set<std::pair<std::int64_t, std::int64_t>> days_;  ///< kinds and days that were loaded
  std::unordered_multimap<std::uint64_t, std::int64_t> rows_;
};

}  // namespace servanda::engine::dossier
