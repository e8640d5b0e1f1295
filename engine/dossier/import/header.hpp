#pragma once
// The columns of a data file: the kind of file that they make it, missing ones, unknown ones.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enumeration.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/dossier/import/rows.hpp"

namespace servanda::engine::dossier {

/// The columns of the format; the vocabulary adds the fields of events.
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
inline constexpr std::size_t key_count = base::value_count<Key>;
[[nodiscard]] std::string_view name_of(Key key);

enum class FileKind : std::uint8_t { facts, events, reports, completeness };
[[nodiscard]] std::string_view name_of(FileKind kind);

/// The columns that a kind of file may have.
struct Columns {
  Key mark;                                ///< the one that no other kind has
  std::vector<std::vector<Key>> required;  ///< one of each group must be there
  std::vector<Key> optional;
};
/// The table for reading headers, and for the manual's page.
[[nodiscard]] const Columns& columns_of(FileKind kind);

class Header {
 public:
  /// The kind of file by its first columns; an error and nothing if they fit none.
  static std::optional<FileKind> find_kind(const Input& input, const std::vector<Column>& columns);

  Header(FileKind kind, const Input& input, const Vocabulary& vocabulary);

  /// Takes new columns; unknown ones are errors. Returns false if a required one is missing, so
  /// that no row can be read.
  bool take(const std::vector<Column>& columns);

  [[nodiscard]] std::optional<std::size_t> position(Key key) const {
    return positions_[static_cast<std::size_t>(key)];
  }
  /// Does the column of this name also describe the source of a row?
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
  std::vector<bool> misspelt_;  ///< columns named in the message on a missing required one
  std::size_t taken_ = 0;
};

}  // namespace servanda::engine::dossier
