#pragma once
// What is said of one indicator after the other: the way of facts into columns.
//
// From the column store where the dossier keeps it fresh, else from the rows of facts; both give
// the same. A reader has a connection of its own and sees one state of the file as long as it
// lives; no import ends meanwhile, so that the readers of several threads see the same.

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
  /// `columns` false: from the rows, whatever is kept. Throws DossierError, as all of it may.
  FactReader(const std::filesystem::path& dossier, const Vocabulary& vocabulary,
             bool columns = true);
  ~FactReader();
  FactReader(FactReader&&) noexcept;
  FactReader& operator=(FactReader&&) noexcept;

  /// Hands over what is said, in ids of the vocabulary, piece by piece: subject by subject, none of
  /// them parted; of one subject where it is named. Rows that name what the vocabulary does not
  /// know are left out, and counted.
  void read(IndicatorId indicator, std::optional<SubjectId> subject,
            const std::function<void(const std::vector<FactRow>&)>& take);

  /// What says that the lists of indicators are whole: by IndicatorId.
  [[nodiscard]] std::vector<CompletenessList> completeness() const;

  /// Does any document replace another by name (`supersedes`)?
  [[nodiscard]] bool has_replacements();

  /// The rows that were left out so far.
  [[nodiscard]] const SkippedRows& left_out() const;

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace servanda::engine
