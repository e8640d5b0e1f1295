#pragma once
// Checks the rows of a dossier: numbers of existing names, days, known words.
//
// All readers of rows use it, for facts, columns and digests, so that all commands report the same
// damage.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

/// A row of `fact`, in numbers of the dossier.
struct FactNumbers {
  std::int64_t subject = 0;
  std::int64_t first_day = 0;
  std::int64_t last_day = 0;
  std::int64_t dated = 0;
  std::int64_t known_from = 0;
  std::int64_t basis = 0;
  std::optional<std::int64_t> cycle;
  std::optional<std::int64_t> missing;
  bool has_value = false;
};

class FactCheck {
 public:
  /// Throws DossierError as `require_known_words` does.
  explicit FactCheck(const Database& database);

  [[nodiscard]] bool is_sound(const FactNumbers& row);
  /// Throws the DossierError on a bad row.
  [[noreturn]] void fail() const;

 private:
  /// The numbers of a table of names; caches the last one, since the next row mostly has it, too.
  class Numbers {
   public:
    Numbers(const Database& database, const std::string& table, std::int64_t most);
    [[nodiscard]] bool has(std::int64_t number);

   private:
    std::unordered_set<std::int64_t> numbers_;
    std::optional<std::int64_t> last_;
  };

  const Database& database_;
  Numbers subjects_, cycles_, bases_, reasons_;
};

/// Throws DossierError if a basis or a reason has an unknown name.
void require_known_words(const Database& database);

/// The first fault in a row other than a fact, in words; nothing if all are sound.
[[nodiscard]] std::optional<std::string> wrong_row(const Database& database);

}  // namespace servanda::engine::dossier
