#pragma once
// Do sources agree? Runs the checks of the rules on the whole dossier.
//
// Two figures agree within a percentage if they differ by at most that share of the first source's
// figure; bounded ones may leave it open. Other values agree if they are equal.

#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Does `other` lie within the tolerance of `reference`?
[[nodiscard]] Truth agree(const SourceCheck& check, const Value& reference, const Value& other);

/// Fills `agreements` for these subjects and cycles (empty: all), and flags each finding that read
/// a figure on which sources disagree. The agreement behind a flag is always included.
void check_sources(const Program& program, const Facts& facts, const Clock& clock,
                   const std::vector<SubjectId>& subjects, const std::vector<CycleId>& cycles,
                   Assessment& assessment);

}  // namespace servanda::engine
