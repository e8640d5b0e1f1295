#pragma once
// For an import: may a fact of this indicator, subject and first day exist already?
//
// A lookup in the table costs as much as an insertion, and in most imports nearly all rows are new.
// This Bloom filter knows what was inserted since the import began; it may say "perhaps" for a row
// that was not, never "no" for one that was.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

class SeenPeriods {
 public:
  explicit SeenPeriods(const Database& database);

  void note(std::int64_t indicator, std::int64_t subject, std::int64_t first_day);
  [[nodiscard]] bool perhaps(std::int64_t indicator, std::int64_t subject, std::int64_t first_day);

 private:
  /// Did it have facts when the import began?
  bool was_there(std::int64_t indicator);
  bool look_for(std::int64_t indicator);

  Statement any_fact_;
  std::unordered_map<std::int64_t, bool> there_;  ///< indicators that were asked for
  std::optional<std::int64_t> last_asked_;        ///< rows of one indicator are mostly neighbours
  bool was_last_there_ = false;
  std::vector<std::uint64_t> bits_;
};

}  // namespace servanda::engine::dossier
