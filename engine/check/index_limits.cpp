// The range of an index: the scores that its members may have.

#include <algorithm>
#include <string>

#include "engine/check/scoring.hpp"

namespace servanda::engine {
namespace {

/// The least and the greatest score of a member, as far as the rules determine them: the score of a
/// figure on a scale depends on the data.
std::optional<ScoreLimits> reach_of(const Program& program, const Index& index,
                                    const IndexMember& member) {
  if (member.index.valid()) return program.indices[member.index].limits;
  if (member.commitment.valid()) {
    const bool has_score = !program.commitments[member.commitment].score.rows.empty();
    return has_score ? ScoreLimits{} : ScoreLimits{index.counts.front(), index.counts.back()};
  }
  const bool truth = program[member.figure.figure].type.kind == TypeKind::truth;
  return truth ? std::optional(ScoreLimits{}) : std::nullopt;
}

std::string name_of(const Program& program, const IndexMember& member) {
  if (member.index.valid()) return program.indices[member.index].name;
  if (member.commitment.valid()) return program.commitments[member.commitment].name;
  return member.figure.text;
}

void check_members(CheckContext& checking, const Index& index) {
  const Program& program = checking.program;
  for (const IndexMember& member : index.members) {
    const auto reach = reach_of(program, index, member);
    if (!reach || (index.limits.low <= reach->low && reach->high <= index.limits.high)) continue;
    checking.diagnostics.error("T012", index.place,
                               "`" + name_of(program, member) + "` counts from " +
                                   in_words(*reach) + ", beyond the range of the index `" +
                                   index.name + "`, " + in_words(index.limits),
                               {},
                               "widen the `range` of the index, or say `held` behind it: what lies "
                               "beyond is then kept at its end");
    return;
  }
}

}  // namespace

std::string in_words(const ScoreLimits& limits) {
  return to_string(limits.low) + " to " + to_string(limits.high);
}

std::optional<ScoreLimits> check_limits(CheckContext& checking, const FileScope& scope,
                                        const syntax::ScoreLimits& written) {
  const auto low = number_of(checking, scope, written.low);
  const auto high = number_of(checking, scope, written.high);
  if (!low || !high) return std::nullopt;
  if (*low < *high) return ScoreLimits{*low, *high, written.held};
  checking.diagnostics.error("T012", CheckContext::at(scope, written.high.number.span),
                             "this range ends where it begins, or before", {},
                             "write the lower end first, as in `range -100 to 100`");
  return std::nullopt;
}

void check_members_within_limits(CheckContext& checking) {
  for (const Index& index : checking.program.indices) {
    if (!index.limits.held) check_members(checking, index);
  }
}

}  // namespace servanda::engine
