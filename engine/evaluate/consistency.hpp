#pragma once
// Do sources agree? The checks of the rules, asked of all that the dossier holds.
//
// Two figures agree within a percentage where they lie no further apart than that share of the
// first source's; bounded ones may leave it open. What is no figure agrees where it is the same.

#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/fact_precedence.hpp"

namespace servanda::engine {

/// Does `other` lie within the tolerance of `reference`?
[[nodiscard]] Truth agree(const SourceCheck& check, const Value& reference, const Value& other);

/// Fills `agreements` with what is asked of these subjects and cycles (empty: all), and flags each
/// finding that read a figure on which sources disagree. An agreement that a flag rests on is
/// there, whoever was asked for.
void check_sources(const Program& program, const Facts& facts, const Clock& clock,
                   const std::vector<SubjectId>& subjects, const std::vector<CycleId>& cycles,
                   Assessment& assessment);

}  // namespace servanda::engine
