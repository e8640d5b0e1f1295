// States whether the subject belongs to a group that its commitment asks for: the rules list the
// members, and cite the source of the list.

#include <algorithm>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

/// The groups of `subject in GROUP`, in the order of the text.
std::vector<GroupId> groups_asked(const Program& program, const Commitment& commitment) {
  std::vector<GroupId> groups;
  for (std::uint32_t i = commitment.nodes.first; i < commitment.nodes.end; ++i) {
    const auto* const member = std::get_if<MemberOf>(&program.nodes[i].content);
    if (member == nullptr || std::find(groups.begin(), groups.end(), member->group) != groups.end())
      continue;
    if (std::holds_alternative<SubjectUnderReview>(program[member->operand].content))
      groups.push_back(member->group);
  }
  return groups;
}

}  // namespace

std::vector<MembershipAsked> memberships_asked(const Program& program, const Finding& finding) {
  std::vector<MembershipAsked> asked;
  if (!finding.subject.valid()) return asked;
  for (const GroupId id : groups_asked(program, program.commitments[finding.commitment])) {
    const std::vector<SubjectId> members = program.vocabulary.groups[id].members(finding.due);
    asked.push_back({id, std::binary_search(members.begin(), members.end(), finding.subject)});
  }
  return asked;
}

std::vector<Statement> memberships(const ExplanationContext& telling) {
  const Finding& finding = telling.finding;
  // The membership decides if no fact does.
  const bool decides = finding.deciding.empty() && finding.at_least == finding.at_most;
  std::vector<Statement> told;
  for (const auto& [id, is_member] : memberships_asked(telling.program, finding)) {
    const Group& group = telling.vocabulary().groups[id];
    Statement made;
    made.text = "Member of " + in_quotes(title_or_name(group.title, group.name)) + " on " +
                to_string(finding.due) + ": " + (is_member ? "yes" : "no");
    made.sources = {(group.cites.empty() ? "no document named" : citation(group.cites)) +
                    " (list in the rules)"};
    made.decides = decides;
    told.push_back(std::move(made));
  }
  return told;
}

}  // namespace servanda::engine
