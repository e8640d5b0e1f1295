#pragma once
// For an import: can there be a fact already of this indicator, subject and first day?
//
// To look for it in the table costs as much as to insert it, and in most imports nearly all rows
// are new. A set of bits knows what was inserted since the import began; it may say "perhaps" of
// what was not, never "no" of what was.

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
  std::optional<std::int64_t> last_asked_;        ///< rows of one indicator mostly stand together
  bool was_last_there_ = false;
  std::vector<std::uint64_t> bits_;
};

}  // namespace servanda::engine::dossier
