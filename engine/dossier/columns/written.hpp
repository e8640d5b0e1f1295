#pragma once
// The facts of one indicator as written, independent of a vocabulary.
//
// Both the column store and the scan of the rows give facts in this form, so that one function
// reads both. Stored columns can be compared with the rows without any rules, and do not become
// stale when the reading of values changes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/dossier/columns/value_reader.hpp"
#include "engine/facts/fact_row.hpp"

namespace servanda::engine::dossier {

/// `value.lower` of a row is its whole number or day, or the index of its text.
struct WrittenFacts {
  std::vector<FactRow> rows;
  std::vector<std::string> texts;
};

/// Collects texts, each once.
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

/// Sorts the texts by their first use in the rows, and drops unused ones: equal rows then have
/// equal texts, however they were collected.
void order_texts(WrittenFacts& facts);

/// The text of a row, if it has one.
[[nodiscard]] std::string text_of(const FactRow& row, const std::vector<std::string>& texts);

/// Texts that are no values of the vocabulary: their number, and an example.
struct Unreadable {
  std::size_t count = 0;
  std::string example;
};

/// Reads rows with a vocabulary, in place.
class WrittenReader {
 public:
  WrittenReader(const std::vector<std::string>& texts, ValueReader& values)
      : texts_(texts), values_(values), read_(texts.size()) {}

  /// Drops and counts rows whose text is no value of the vocabulary.
  void read(std::vector<FactRow>& rows);
  [[nodiscard]] const Unreadable& unreadable() const { return unreadable_; }

 private:
  [[nodiscard]] std::optional<ValueReader::Read> value_of(const FactRow& row);

  const std::vector<std::string>& texts_;
  ValueReader& values_;
  std::vector<std::optional<std::optional<ValueReader::Read>>> read_;  ///< for each text, read once
  Unreadable unreadable_;
};

// Joins all texts into one, and splits them again; nothing if the bytes cannot be such texts.
[[nodiscard]] std::string join_texts(const std::vector<std::string>& texts);
[[nodiscard]] std::optional<std::vector<std::string>> split_texts(std::string_view bytes);

}  // namespace servanda::engine::dossier
