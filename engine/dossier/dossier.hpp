#pragma once
// The dossier: one SQLite file with all collected data. Only this folder uses SQL.
//
// A dossier names States, indicators and events by text, so that it outlives a change of the rules;
// rows are checked against the vocabulary on import and again when they are read. An import is one
// transaction: all of its rows or none, and a first import that fails leaves no file. Mistakes of
// the user go to `Diagnostics` (codes.hpp); failures of the outside world (no such file, not a
// dossier, a newer version, a full or read-only disk) are a `DossierError` with a sentence for the
// user.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "base/world_error.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/dossier/entry.hpp"
#include "engine/dossier/skipped_rows.hpp"
#include "engine/facts/fact_selection.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

struct NewRecord;
struct Record;

struct DossierError : base::WorldError {
  using WorldError::WorldError;
};
/// Help for a path that is no dossier.
inline constexpr const char* name_a_dossier =
    "name what `servanda import` made, or for `import` a file that is not there yet";

/// Settings of an import: limits, spelling, and a request to stop.
struct ImportBounds {
  base::Limits limits;
  std::stop_token stop;                 ///< checked between rows, and while SQLite works
  Spelling spelling = unsaid_spelling;  ///< of numbers and days; kept with the import
};

struct ImportedFile {
  std::string name;
  std::string kind;          ///< `facts`, `events`, `reports`, `completeness`
  std::size_t rows = 0;      ///< new ones
  std::size_t repeated = 0;  ///< rows that are in the dossier already, word for word
};

/// New data since the dossier had another digest.
struct NewFacts {
  struct Of {
    std::string indicator;
    std::string subject;
  };
  std::int64_t import = 0;  ///< the last one before them
  std::vector<Of> facts;    ///< each once
};

class Dossier {
 public:
  /// `read_rows`: as `read`, without any derived table.
  enum class Mode { read, read_rows, write, create_or_write };
  [[nodiscard]] static bool only_reads(Mode mode) {
    return mode == Mode::read || mode == Mode::read_rows;
  }

  /// Opens a dossier; for writing, one of an older format is migrated, and `create_or_write`
  /// creates a missing one. Throws DossierError. A file created here is removed with this object
  /// unless an import has succeeded.
  Dossier(const std::filesystem::path& path, Mode mode);
  ~Dossier();
  Dossier(Dossier&&) noexcept;
  Dossier& operator=(Dossier&&) noexcept;

  /// Imports CSV or JSON Lines from `sources`; all rows of all files or none. Returns the imported
  /// files, or nothing if there were errors. Throws base::Stopped.
  std::vector<ImportedFile> import(const base::Sources& sources,
                                   const std::vector<base::SourceId>& files,
                                   const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                                   const Entry& entry = {}, const ImportBounds& bounds = {});

  /// Loads everything that the vocabulary knows, or of the facts those that are selected, arranged;
  /// adds a warning for each unknown name with the number of its rows.
  [[nodiscard]] Facts load(const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                           const FactSelection* selection = nullptr) const;
  /// The same for a caller that reports skipped rows itself, once for all reads.
  [[nodiscard]] Facts load(const Vocabulary& vocabulary, SkippedRows& left_out,
                           const FactSelection* selection) const;

  /// SHA-256 over the ordered content, as `sha256:…`: equal data give equal digests, in any order
  /// of import.
  [[nodiscard]] std::string digest() const;
  /// The digest of each data set: `facts of INDICATOR`, `completeness`, …; nothing if they would
  /// have to be computed from all rows.
  [[nodiscard]] std::optional<std::map<std::string, std::string>> digests_at_hand() const;

  /// The subjects with new facts since the dossier had this digest; nothing if that is unknown.
  [[nodiscard]] std::optional<NewFacts> new_since(const std::string& digest) const;

  /// After a request to stop, reads end with base::Stopped.
  void stop_on(std::stop_token stop);

  /// While the result lives, all reads see one state, and no import ends.
  [[nodiscard]] std::shared_ptr<const void> hold() const;

  /// Records a run after those recorded before; see record.hpp. Throws DossierError if the data are
  /// no longer those that it names.
  Record keep(const NewRecord& run);
  [[nodiscard]] std::vector<Record> records() const;
  /// From now on this object reads the dossier as it was after that import.
  void look_back_to(std::int64_t import);
  /// Checks that the dossier is whole and matches its records; adds diagnostics.
  void verify(base::Diagnostics& diagnostics) const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace servanda::engine
