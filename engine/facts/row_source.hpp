#pragma once
// The rows of facts, wherever they are kept: in a dossier (fact_reader.hpp), or in memory.
//
// Evaluation asks for one indicator after another, and gets its rows in a few large pieces, so that
// a virtual call costs nothing beside the rows.

#include <functional>
#include <optional>
#include <vector>

#include "engine/facts/fact_row.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

class RowSource {
 public:
  using Take = std::function<void(const std::vector<FactRow>&)>;

  RowSource() = default;
  virtual ~RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;

  /// Passes facts to `take` piece by piece, in ids of the vocabulary: subject by subject, none of
  /// them split; only those of `subject` if it is set.
  virtual void read(IndicatorId indicator, std::optional<SubjectId> subject, const Take& take) = 0;

  /// Statements that the lists of indicators are complete: by IndicatorId.
  [[nodiscard]] virtual std::vector<CompletenessList> completeness() const = 0;

  /// Does any document replace another by name (`supersedes`)?
  [[nodiscard]] virtual bool has_replacements() = 0;

 protected:
  RowSource(RowSource&&) noexcept = default;
  RowSource& operator=(RowSource&&) noexcept = default;
};

}  // namespace servanda::engine
