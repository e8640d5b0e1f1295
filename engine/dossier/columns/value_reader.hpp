#pragma once
// The texts of one indicator's values as intervals, fast enough for a scan.
//
// Whole numbers and full dates, the most frequent, come as integers (written.hpp); the vocabulary
// reads all other spellings, once each.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/check/vocabulary.hpp"
#include "engine/facts/fact_row.hpp"

namespace servanda::engine::dossier {

class ValueReader {
 public:
  ValueReader(const Vocabulary& vocabulary, const Indicator& indicator)
      : vocabulary_(vocabulary), indicator_(indicator) {}

  struct Read {
    FactRow::What what = FactRow::What::value;
    FixedPointInterval value;
  };
  /// Whole numbers are values as they are.
  [[nodiscard]] bool takes_whole_numbers() const {
    const TypeKind kind = indicator_.type.kind;
    return kind == TypeKind::quantity || kind == TypeKind::number;
  }
  // Returns nothing if the text is no value of this vocabulary.
  std::optional<Read> operator()(std::string_view text);
  std::optional<Read> of_whole_number(std::int64_t number);
  std::optional<Read> of_day(std::int64_t day);

 private:
  [[nodiscard]] std::optional<Read> by_vocabulary(std::string_view text) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  const Vocabulary& vocabulary_;
  const Indicator& indicator_;
  std::unordered_map<std::string, std::optional<Read>, Hash, std::equal_to<>> read_;
};

}  // namespace servanda::engine::dossier
