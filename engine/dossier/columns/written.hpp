#pragma once
// The facts of one indicator as they are written: nothing in them depends on a vocabulary.
//
// The column store keeps facts in this form, and the scan of the rows gives it, too, so that both
// are read by the same function. What is kept can be compared with the rows without any rules, and
// cannot be older than the way in which values are read.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/dossier/columns/value_reader.hpp"
#include "engine/facts/fact_row.hpp"

namespace servanda::engine::dossier {

/// `value.lower` of a row is the whole number or the day that is written there, or the place of its
/// text among the texts.
struct WrittenFacts {
  std::vector<FactRow> rows;
  std::vector<std::string> texts;
};

/// Writes down texts, each once.
class TextWriter {
 public:
  explicit TextWriter(std::vector<std::string>& texts);
  void write(std::string_view text, FactRow& row);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::vector<std::string>& texts_;
  std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> places_;
};

/// Puts the texts in the order in which rows first use them, without those that none uses: equal
/// rows have equal texts, however they came together.
void order_texts(WrittenFacts& facts);

/// The text of a row that has one.
[[nodiscard]] std::string text_of(const FactRow& row, const std::vector<std::string>& texts);

/// Texts that are no values of the vocabulary: how many, and one of them.
struct Unreadable {
  std::size_t count = 0;
  std::string example;
};

/// Reads rows by a vocabulary, in place.
class WrittenReader {
 public:
  WrittenReader(const std::vector<std::string>& texts, ValueReader& values)
      : texts_(texts), values_(values), read_(texts.size()) {}

  /// Rows whose text is no value of the vocabulary go, and are counted.
  void read(std::vector<FactRow>& rows);
  [[nodiscard]] const Unreadable& unreadable() const { return unreadable_; }

 private:
  [[nodiscard]] std::optional<ValueReader::Read> value_of(const FactRow& row);

  const std::vector<std::string>& texts_;
  ValueReader& values_;
  std::vector<std::optional<std::optional<ValueReader::Read>>> read_;  ///< of each text, once
  Unreadable unreadable_;
};

// All texts in one, and back; nothing where the bytes cannot be such texts.
[[nodiscard]] std::string join_texts(const std::vector<std::string>& texts);
[[nodiscard]] std::optional<std::vector<std::string>> split_texts(std::string_view bytes);

}  // namespace servanda::engine::dossier
