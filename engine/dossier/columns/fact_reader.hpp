#pragma once
// Reads facts indicator by indicator, for columns.
//
// The source is the column store if it is fresh, else the rows; both give the same result. A reader
// has a connection of its own and sees one state of the file as long as it lives; no import ends
// meanwhile, so that the readers of several threads see the same state.

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/dossier/dossier.hpp"
#include "engine/facts/fact_row.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

class FactReader {
 public:
  /// Without `columns` it reads the rows only. Throws DossierError, as all functions may.
  FactReader(const std::filesystem::path& dossier, const Vocabulary& vocabulary,
             bool columns = true);
  ~FactReader();
  FactReader(FactReader&&) noexcept;
  FactReader& operator=(FactReader&&) noexcept;

  /// Passes facts to `take` piece by piece, in ids of the vocabulary: subject by subject, none of
  /// them split; only those of `subject` if it is set. Rows with names that the vocabulary does not
  /// know are skipped, and counted.
  void read(IndicatorId indicator, std::optional<SubjectId> subject,
            const std::function<void(const std::vector<FactRow>&)>& take);

  /// Statements that the lists of indicators are complete: by IndicatorId.
  [[nodiscard]] std::vector<CompletenessList> completeness() const;

  /// Does any document replace another by name (`supersedes`)?
  [[nodiscard]] bool has_replacements();

  /// The rows that were skipped so far.
  [[nodiscard]] const SkippedRows& left_out() const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace servanda::engine
