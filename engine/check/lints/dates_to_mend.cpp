// Dates that leave a gap, end soon, or are there twice.

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "engine/check/lints/lints.hpp"

namespace servanda::engine {
namespace {

constexpr std::chrono::days soon{180};
constexpr std::chrono::days one_day{1};

std::string gap(Day before, Day after) {
  return "from " + to_string(before + one_day) + " to " + to_string(after - one_day);
}

void lint_dates(Linting& linting, const Parameter& parameter) {
  const CheckContext::Declared* declared = linting.declared("parameter", parameter.name);
  if (declared == nullptr || parameter.spans.empty()) return;
  for (std::size_t i = 1; i < parameter.spans.size(); ++i) {
    const auto& before = parameter.spans[i - 1];
    const auto& after = parameter.spans[i];
    if (!before.to || *before.to + one_day >= after.from) continue;
    linting.warn(
        "L017", declared->place,
        "the parameter `" + parameter.name + "` has no value " + gap(*before.to, after.from),
        "a gap between its values",
        "what is due in the gap has no data: close it, or say why in the pack's note");
  }
  if (!parameter.spans.back().to && !parameter.spans.back().until_superseded) {
    linting.warn(
        "L031", declared->place,
        "the last value of the parameter `" + parameter.name + "` does not say how long it holds",
        "no end", "write its last day, `to 2026-12-31`, or `until superseded` behind it");
  }
  const std::optional<Day> end = parameter.spans.back().to;
  if (!end || !linting.today || *end > *linting.today + soon) return;
  const bool over = *end < *linting.today;
  linting.warn("L018", declared->place,
               "the parameter `" + parameter.name + (over ? "` has ended on " : "` ends on ") +
                   to_string(*end),
               over ? "no value today" : "no value after that day",
               "give its next value, or write `until superseded` in the place of its last day");
}

/// Versions in the order of their days; they do not overlap.
std::vector<CommitmentId> dated_versions(const Program& program, CommitmentId id) {
  std::vector<CommitmentId> all = versions(program, id);
  std::sort(all.begin(), all.end(), [&](CommitmentId one, CommitmentId other) {
    return program.commitments[one].in_force_from < program.commitments[other].in_force_from;
  });
  return all;
}

void look_at_versions(Linting& linting, CommitmentId first) {
  const auto& commitments = linting.program().commitments;
  const std::vector<CommitmentId> all = dated_versions(linting.program(), first);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto& before = commitments[all[i - 1]].in_force_to;
    const auto& after = commitments[all[i]].in_force_from;
    if (!before || !after || *before + one_day >= *after) continue;
    linting.warn(
        "L017", commitments[all[i]].place,
        "no version of `" + commitments[first].name + "` is in force " + gap(*before, *after),
        "a gap before this version", "what falls due in the gap is not asked: close it");
  }
  const Commitment& last = commitments[all.back()];
  if (!last.in_force_to || !linting.today || *last.in_force_to > *linting.today + soon) return;
  const bool over = *last.in_force_to < *linting.today;
  linting.warn("L018", last.place,
               "the commitment `" + last.name + (over ? "` has ended on " : "` ends on ") +
                   to_string(*last.in_force_to),
               over ? "not in force today" : "not in force after that day",
               "give its next version, or leave its last day out");
}

void lint_dates(Linting& linting, const Group& group) {
  const CheckContext::Declared* declared = linting.declared("group", group.name);
  if (declared == nullptr) return;
  if (group.memberships.empty()) {
    linting.warn("L025", declared->place, "nobody belongs to the group `" + group.name + "`",
                 "no members", "add a line `members …`: of nobody nothing can be asked");
  }
  std::set<std::tuple<SubjectId, std::optional<Day>, std::optional<Day>>> seen;
  for (const Membership& each : group.memberships) {
    if (seen.emplace(each.member, each.from, each.to).second) continue;
    linting.warn("L024", declared->place,
                 "`" + linting.program().vocabulary.subjects[each.member].name +
                     "` stands twice in the group `" + group.name + "`",
                 "twice with the same dates", "take one of the two out");
  }
}

void look_at_cycles(Linting& linting) {
  const auto& cycles = linting.program().vocabulary.cycles;
  for (std::uint32_t i = 1; i < cycles.size(); ++i) {
    const Cycle& before = cycles[CycleId{i - 1}];
    const Cycle& after = cycles[CycleId{i}];
    const CheckContext::Declared* declared = linting.declared("cycle", after.name);
    if (declared == nullptr || before.days.last + one_day >= after.days.first) continue;
    linting.warn("L026", declared->place,
                 "no cycle holds the days " + gap(before.days.last, after.days.first),
                 "begins later than the day after `" + before.name + "`",
                 "a fact of these days belongs to no cycle: let one begin where the other ends");
  }
}

}  // namespace

void find_dates_to_mend(Linting& linting) {
  for (const Parameter& parameter : linting.program().parameters) lint_dates(linting, parameter);
  for (const Group& group : linting.program().vocabulary.groups) lint_dates(linting, group);
  look_at_cycles(linting);
  const Program& program = linting.program();
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const CommitmentId id{i};
    if (program.commitments.find(program.commitments[id].name) == id) look_at_versions(linting, id);
  }
}

}  // namespace servanda::engine
