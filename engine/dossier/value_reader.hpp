#pragma once
// The texts of one indicator's values as intervals: what a column needs, at the pace of a scan.
//
// The commonest spellings (whole numbers, full dates) are read here, all others by the vocabulary,
// once each. `signature` says what the reading depends on: intervals that were kept under another
// signature are not those of this vocabulary.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/dossier/said.hpp"
#include "engine/meaning/vocabulary.hpp"

namespace servanda::engine::dossier {

class ValueReader {
 public:
  ValueReader(const Vocabulary& vocabulary, const Indicator& indicator)
      : vocabulary_(vocabulary), indicator_(indicator) {}

  struct Read {
    Said::What what = Said::What::value;
    Interval value;
  };
  /// Nothing: no value of this vocabulary.
  std::optional<Read> operator()(std::string_view text);

 private:
  [[nodiscard]] std::optional<Interval> at_a_glance(std::string_view text) const;
  [[nodiscard]] std::optional<Read> by_vocabulary(std::string_view text) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  const Vocabulary& vocabulary_;
  const Indicator& indicator_;
  std::unordered_map<std::string, std::optional<Read>, Hash, std::equal_to<>> read_;
};

[[nodiscard]] std::string signature(const Vocabulary& vocabulary, const Indicator& indicator);

}  // namespace servanda::engine::dossier
