#pragma once
// The scores of indices in words.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/evaluate/index.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {

/// `62 (58-74, coverage 84%)`, `no data (0-100, coverage 0%)`, `not applicable`.
inline std::string told(const IndexScore& score) {
  if (!score.error.empty()) return "error";
  if (!score.applies) return "not applicable";
  const std::string figure = score.figure ? to_string(*score.figure) : "no data";
  return figure + " (" + to_string(score.low) + "-" + to_string(score.high) + ", coverage " +
         to_string(score.coverage * Number(100)) + "%)";
}

inline const IndexScore* found(const Assessment& assessment, const World& world,
                               std::string_view who, std::string_view cycle,
                               std::string_view name) {
  const Vocabulary& words = world.program.vocabulary;
  for (const IndexScore& score : assessment.indices) {
    const std::string about =
        score.subject.valid() ? words.subjects[score.subject].name : words.groups[score.group].name;
    if (about == who && words.cycles[score.cycle].name == cycle &&
        world.program.indices[score.index].name == name)
      return &score;
  }
  return nullptr;
}

inline std::string index_of(const World& world, std::string_view who = "FRA",
                            std::string_view cycle = "RC2015", std::string_view name = "i") {
  const Assessment assessment = world.assessment();
  const IndexScore* const score = found(assessment, world, who, cycle, name);
  return score == nullptr ? "no row" : told(*score);
}

/// The kind and the score of each member: `scored 100`, `missing 0-100`.
inline std::string parts(const World& world, std::string_view who = "FRA") {
  const Assessment assessment = world.assessment();
  const IndexScore* const score = found(assessment, world, who, "RC2015", "i");
  std::vector<std::string> all;
  for (const IndexPart& part : score->parts) {
    std::string text(to_string(part.kind));
    if (part.kind != PartKind::not_applicable) {
      text += " " + to_string(part.low);
      if (part.low != part.high) text += "-" + to_string(part.high);
    }
    if (part.may_not_apply) text += " or none";
    if (part.held) text += " held";
    if (!part.error.empty()) text = "error: " + part.error;
    if (part.mean_of_group) text += " mean";
    if (!part.counts) text += " left out";
    all.push_back(std::move(text));
  }
  return listed(all);
}

}  // namespace servanda::engine
