#pragma once
// The facts of one indicator after the other, with their sources, as lines for hashing.

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
  /// Subjects, in numbers of the dossier, and the start of their lines: the lines of a subject are
  /// neighbours.
  std::vector<std::pair<std::int64_t, std::size_t>> subjects;
};

/// The digest, in 32 bytes, of each subject's facts, by the subject's number in the dossier.
using SubjectDigests = std::vector<std::pair<std::int64_t, std::string>>;
[[nodiscard]] SubjectDigests digests_of(const FactLines& facts);

/// Make one and use it often; it cannot be moved.
class FactLineReader {
 public:
  explicit FactLineReader(const Database& database);
  FactLineReader(const FactLineReader&) = delete;
  FactLineReader& operator=(const FactLineReader&) = delete;

  /// The lines of an indicator, only those of `subject` if it is set. Throws DossierError.
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
