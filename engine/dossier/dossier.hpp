#pragma once
// The dossier: one SQLite file with everything that was collected. The only part that speaks SQL.
//
// A dossier names States, indicators and events by text, so that it outlives a change of the rules;
// it is checked against the vocabulary when rows come in and again when they are read. An import is
// one transaction: all of its rows or none, and a first import that fails leaves no file. What the
// user did wrong goes to `Diagnostics` (codes.hpp); what the world breaks (no such file, not a
// dossier, a newer version, a full or read-only disk) is a `DossierError` with a sentence for the
// user.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/limits.hpp"
#include "engine/check/vocabulary.hpp"
#include "engine/dossier/entry.hpp"
#include "engine/dossier/skipped_rows.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

struct NewRecord;
struct Record;

struct DossierError : std::runtime_error {
  explicit DossierError(const std::string& message, std::string help_text = {})
      : std::runtime_error(message), help(std::move(help_text)) {}

  std::string help;  ///< what to do next, where the sentence does not say it
};
/// Of a path at which something else is.
inline constexpr const char* name_a_dossier =
    "name what `servanda import` made, or for `import` a file that is not there yet";
/// What was begun was asked to stop, and is undone.
struct Stopped : DossierError {
  using DossierError::DossierError;
};

/// How an import reads its files, and how far it may go.
struct ImportBounds {
  base::Limits limits;
  std::stop_token stop;                 ///< asked between rows, and while SQLite works
  Spelling spelling = unsaid_spelling;  ///< of numbers and days; kept with the import
};

struct ImportedFile {
  std::string name;
  std::string kind;          ///< `facts`, `events`, `reports`, `completeness`
  std::size_t rows = 0;      ///< new ones
  std::size_t repeated = 0;  ///< rows that stand in the dossier already, word for word
};

/// Which facts are loaded. Events, reports and completeness always are.
struct FactSelection {
  struct Of {
    IndicatorId indicator;
    bool of_all = true;  ///< of all subjects, else of `subjects` alone
  };
  std::vector<Of> indicators;       ///< each once, by id
  std::vector<SubjectId> subjects;  ///< empty: of all
};

/// What has come in since the dossier had another digest.
struct NewFacts {
  struct Of {
    std::string indicator;
    std::string subject;
  };
  std::int64_t import = 0;  ///< the last one before
  std::vector<Of> facts;    ///< each once
};

class Dossier {
 public:
  /// `read_rows`: as `read`, and nothing is used that the dossier derives from its rows and keeps.
  enum class Mode { read, read_rows, write, create_or_write };
  [[nodiscard]] static bool only_reads(Mode mode) {
    return mode == Mode::read || mode == Mode::read_rows;
  }

  /// Opens a dossier; to be written, one of an older format is migrated, and with `create_or_write`
  /// made if there is none. Throws DossierError. A file made here is gone with this object unless
  /// an import has succeeded.
  Dossier(const std::filesystem::path& path, Mode mode);
  ~Dossier();
  Dossier(Dossier&&) noexcept;
  Dossier& operator=(Dossier&&) noexcept;

  /// Reads CSV or JSON Lines that stand in `sources` already; all or nothing over all files.
  /// Returns what was taken, or nothing when there were errors. Throws Stopped.
  std::vector<ImportedFile> import(const base::Sources& sources,
                                   const std::vector<base::SourceId>& files,
                                   const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                                   const Entry& entry = {}, const ImportBounds& bounds = {});

  /// Everything in it that the vocabulary knows, or of its facts those that are selected, arranged;
  /// rows about unknown names, as far as they were read, are counted in a warning for each name.
  [[nodiscard]] Facts load(const Vocabulary& vocabulary, base::Diagnostics& diagnostics,
                           const FactSelection* selection = nullptr) const;
  /// The same for a caller that warns itself, once for all that it reads.
  [[nodiscard]] Facts load(const Vocabulary& vocabulary, SkippedRows& left_out,
                           const FactSelection* selection) const;

  /// SHA-256 over the content in its order, as `sha256:…`: equal data, equal digest, whatever the
  /// order of import.
  [[nodiscard]] std::string digest() const;
  /// Of each data set its own: `facts of INDICATOR`, `completeness`, …; nothing where they would
  /// have to be computed from all rows.
  [[nodiscard]] std::optional<std::map<std::string, std::string>> digests_at_hand() const;

  /// Of whom there are new facts since the digest was this one; nothing where that is not known.
  [[nodiscard]] std::optional<NewFacts> new_since(const std::string& digest) const;

  /// As long as what is returned lives, all that is read is of one state, and no import ends.
  [[nodiscard]] std::shared_ptr<const void> hold() const;

  /// Keeps a run, behind those that are kept already; see record.hpp. Throws DossierError where the
  /// data are not any more those that it names.
  Record keep(const NewRecord& run);
  [[nodiscard]] std::vector<Record> records() const;
  /// From now on this object reads what was in the dossier once that import was done.
  void look_back_to(std::int64_t import);
  /// Is it whole, and does it hold what its records say? What is wrong goes to the diagnostics.
  void verify(base::Diagnostics& diagnostics) const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace servanda::engine
