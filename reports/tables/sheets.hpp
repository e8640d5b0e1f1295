#pragma once
// An audit as tables, one a sheet: the matrix, all verdicts, the gaps among them, the evidence, the
// questionnaire, indices, disagreements, and the run.

#include <cstdint>
#include <string>
#include <vector>

#include "reports/questionnaire_words.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

enum class ColumnKind : std::uint8_t {
  text,
  number,   ///< whole numbers, as `to_string` gives them
  verdict,  ///< a shape and a word, `✗ not met`
};

struct SheetColumn {
  std::string title;
  ColumnKind kind = ColumnKind::text;
};

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as there are columns
};

/// The tables with rows, and the matrix.
[[nodiscard]] std::vector<Sheet> sheets(const Audit& audit, const QuestionnaireWords& questions);

[[nodiscard]] Sheet questionnaire_sheet(const QuestionnaireWords& questions);

}  // namespace servanda::reports
