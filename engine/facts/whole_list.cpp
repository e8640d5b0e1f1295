#include "engine/facts/whole_list.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

bool is_member(const Group& group, SubjectId subject, Day day) {
  return std::any_of(group.memberships.begin(), group.memberships.end(),
                     [&](const Membership& membership) {
                       const bool joined = !membership.from || *membership.from <= day;
                       const bool left = membership.to && *membership.to < day;
                       return membership.member == subject && joined && !left;
                     });
}

bool is_about(const Vocabulary& vocabulary, const Completeness& stated, const ListAsked& asked) {
  if (stated.is_of_all()) return true;
  if (!asked.subject.valid()) return false;
  if (stated.subject.valid()) return stated.subject == asked.subject;
  return is_member(vocabulary.groups[stated.group], asked.subject, asked.last);
}

}  // namespace

std::optional<WholeList> whole_list(const Vocabulary& vocabulary, const CompletenessList& stated,
                                    const ListAsked& asked, const Clock& clock) {
  std::optional<WholeList> longest;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    const Completeness& each = stated[i];
    if (each.known_from > clock.known_at || !is_about(vocabulary, each, asked)) continue;
    const Day to = std::min(each.to, clock.known_at);
    if (!longest || longest->to < to) longest = {i, to};
  }
  return longest;
}

Absence absence(const std::optional<WholeList>& whole, const Days& period, TypeKind type) {
  if (!whole || period.last < period.first) return Absence::unexamined;
  if (whole->to < period.last) return Absence::stale;
  return type == TypeKind::truth ? Absence::no : Absence::silent;
}

}  // namespace servanda::engine
