#pragma once
// The facts of one indicator after the other, with where they come from, as lines to be hashed.

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/dossier/records/digest_lines.hpp"
#include "engine/dossier/sqlite/names.hpp"
#include "engine/dossier/sqlite/row_check.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"

namespace servanda::engine::dossier {

struct FactLines {
  Lines lines;
  /// Subjects, in numbers of the dossier, and where their lines begin: side by side, in their
  /// order.
  std::vector<std::pair<std::int64_t, std::size_t>> subjects;
};

/// Of each subject that has facts, in numbers of the dossier, the digest of these in 32 bytes; by
/// number.
using SubjectDigests = std::vector<std::pair<std::int64_t, std::string>>;
[[nodiscard]] SubjectDigests digests_of(const FactLines& facts);

/// Made once, used often; it stays where it is.
class FactLineReader {
 public:
  explicit FactLineReader(const Database& database);
  FactLineReader(const FactLineReader&) = delete;
  FactLineReader& operator=(const FactLineReader&) = delete;

  /// Of an indicator, and of one subject where it is named. Throws DossierError.
  FactLines of(std::int64_t indicator, std::optional<std::int64_t> subject = {});

 private:
  void take(const Arguments& row);
  void check(const Arguments& row);
  void add_line(const Arguments& row);

  NameList subjects_, cycles_, bases_, reasons_, documents_;
  FactCheck check_;
  FactLines facts_;
  std::exception_ptr problem_;
  Statement of_all_, of_one_;
};

}  // namespace servanda::engine::dossier
