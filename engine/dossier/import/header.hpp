#pragma once
// The columns of a data file: what kind of file they make it, which are missing, which are unknown.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/import/rows.hpp"

namespace servanda::engine::dossier {

/// The columns that the format names; those of events besides are the vocabulary's.
enum class Key : std::uint8_t {
  subject,
  indicator,
  cycle,
  as_of,
  value,
  missing,
  event,
  on,
  report,
  date,
  title,
  status,
  pages,
  address,
  text,
  dataset,
  complete_to,
  basis,
  document,
  paragraph,
  page,
  quotation,
  language,
  coder,
  confidence,
  known_from,
  supersedes,
  note
};
inline constexpr std::size_t key_count = 28;
[[nodiscard]] std::string_view name_of(Key key);

enum class FileKind : std::uint8_t { facts, events, reports, completeness };
[[nodiscard]] std::string_view name_of(FileKind kind);

/// The columns that a kind of file may have.
struct Columns {
  Key mark;                                ///< the one that no other kind has
  std::vector<std::vector<Key>> required;  ///< one of each group must be there
  std::vector<Key> optional;
};
/// By this table headers are read, and the manual's page is made.
[[nodiscard]] const Columns& columns_of(FileKind kind);

class Header {
 public:
  /// Which kind the first columns make it; says so and gives nothing if none of them does.
  static std::optional<FileKind> find_kind(const Input& input, const std::vector<Column>& columns);

  Header(FileKind kind, const Input& input, const Vocabulary& vocabulary);

  /// Looks at columns that have not been looked at; unknown ones are errors. False if a required
  /// one is missing, so that no row can be read.
  bool take(const std::vector<Column>& columns);

  [[nodiscard]] std::optional<std::size_t> position(Key key) const {
    return positions_[static_cast<std::size_t>(key)];
  }
  /// Does the column of this name also say where a row comes from?
  [[nodiscard]] bool tells_provenance(std::string_view name) const;
  /// Columns that hold fields of events, by name.
  [[nodiscard]] const std::map<std::string, std::size_t>& fields() const { return fields_; }

 private:
  bool require(const std::vector<Column>& columns);
  void place(const Column& column, std::size_t position);
  void report_unknown(const Column& column) const;
  [[nodiscard]] bool is_field(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> known_names() const;

  FileKind kind_;
  Input input_;
  const Vocabulary& vocabulary_;
  std::array<std::optional<std::size_t>, key_count> positions_;
  std::map<std::string, std::size_t> fields_;
  std::vector<bool> misspelt_;  ///< columns that were named when a required one was missed
  std::size_t taken_ = 0;
};

}  // namespace servanda::engine::dossier
