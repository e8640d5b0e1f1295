#pragma once
// What is said of an indicator, as a column: for each subject and each cycle the value that stands.
//
// The rule by which a fact stands is that of `select` (selecting.hpp), for the periods that columns
// know: a cycle, up to its end or to the day on which the run looks. Where `select`
// needs more than numbers, the cell is doubtful.

#include <optional>
#include <vector>

#include "engine/dossier/said.hpp"
#include "engine/evaluate/columns.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {

/// `said` is ordered so that the rows of a subject stand together; `whole_to` is the day to which
/// the list of the indicator is known to be whole. The room of `column` is used again.
void fill(const Vocabulary& vocabulary, const Clock& clock, const PlannedFigures& asked,
          const std::vector<Said>& said, std::optional<Day> whole_to, Column& column);

}  // namespace servanda::engine
