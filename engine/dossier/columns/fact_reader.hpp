#pragma once
// Reads facts indicator by indicator, for columns.
//
// The source is the column store if it is fresh, else the rows; both give the same result. A reader
// has a connection of its own and sees one state of the file as long as it lives; no import ends
// meanwhile, so that the readers of several threads see the same state.

#include <memory>
#include <optional>
#include <vector>

#include "engine/dossier/dossier.hpp"
#include "engine/facts/row_source.hpp"

namespace servanda::engine {

class FactReader : public RowSource {
 public:
  /// Without `columns` it reads the rows only. Throws DossierError, as all functions may.
  FactReader(const std::filesystem::path& dossier, const Vocabulary& vocabulary,
             bool columns = true);
  ~FactReader() override;
  FactReader(const FactReader&) = delete;
  FactReader& operator=(const FactReader&) = delete;
  FactReader(FactReader&&) noexcept;
  FactReader& operator=(FactReader&&) noexcept;

  /// Skips and counts rows with names that the vocabulary does not know.
  void read(IndicatorId indicator, std::optional<SubjectId> subject, const Take& take) override;
  [[nodiscard]] std::vector<CompletenessList> completeness() const override;
  [[nodiscard]] bool has_replacements() override;

  /// The rows that were skipped so far.
  [[nodiscard]] const SkippedRows& left_out() const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace servanda::engine
