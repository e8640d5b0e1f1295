// Versions of a commitment: the same name, in force on different days.

#include <algorithm>
#include <string>

#include "engine/check/check_context.hpp"

namespace servanda::engine {

bool is_in_force(const Commitment& commitment, Day day) {
  return (!commitment.in_force_from || *commitment.in_force_from <= day) &&
         (!commitment.in_force_to || day <= *commitment.in_force_to);
}

std::vector<CommitmentId> versions(const Program& program, CommitmentId id) {
  return program.commitments.find_all(program.commitments[id].name);
}

std::optional<Day> due_day(const Program& program, const Commitment& commitment, CycleId cycle) {
  if (!commitment.schedule.each_cycle) return commitment.schedule.by;
  if (!cycle.valid()) return std::nullopt;
  return program.vocabulary.cycles[cycle].days.last;
}

CommitmentId version_in(const Program& program, CommitmentId id, CycleId cycle) {
  for (const CommitmentId version : versions(program, id)) {
    const Commitment& commitment = program.commitments[version];
    const auto due = due_day(program, commitment, cycle);
    if (due && is_in_force(commitment, *due)) return version;
  }
  return id;
}

void take_dates(CheckContext& checking, const FileScope& scope, const syntax::InForce& written,
                Commitment& commitment) {
  if (written.from) commitment.in_force_from = checking.day(scope, *written.from);
  if (written.to) commitment.in_force_to = checking.day(scope, *written.to, true);
  const bool backwards = commitment.in_force_from && commitment.in_force_to &&
                         *commitment.in_force_to < *commitment.in_force_from;
  if (backwards) {
    checking.diagnostics.error("V001", CheckContext::at(scope, written.to->span),
                               "the last day in force lies before the first", {},
                               "let the dates follow each other");
  }
}

namespace {

void check_against(CheckContext& checking, const Commitment& one, const Commitment& other) {
  const bool apart =
      (one.in_force_to && other.in_force_from && *one.in_force_to < *other.in_force_from) ||
      (other.in_force_to && one.in_force_from && *other.in_force_to < *one.in_force_from);
  if (apart) return;
  checking.diagnostics.add({"V007",
                            base::Severity::error,
                            "two versions of `" + one.name + "` are in force at once",
                            {{other.place, "this one"}, {one.place, "and this"}},
                            {"end the one with the day before the other begins"}});
}

}  // namespace

void check_versions(CheckContext& checking) {
  const auto& commitments = checking.program.commitments;
  for (std::uint32_t i = 0; i < commitments.size(); ++i) {
    const Commitment& commitment = commitments[CommitmentId{i}];
    const bool once = !commitment.schedule.each_cycle;
    if (once && !is_in_force(commitment, commitment.schedule.by)) {
      checking.diagnostics.error("V008", commitment.place,
                                 "`" + commitment.name + "` is not in force on the day it is due",
                                 "due on " + to_string(commitment.schedule.by),
                                 "nobody would ever be asked: mend `in force` or `once by`");
    }
    if (!commitment.in_force_from && !commitment.in_force_to) continue;
    for (const CommitmentId version : versions(checking.program, CommitmentId{i})) {
      if (CommitmentId{i} < version) check_against(checking, commitment, commitments[version]);
    }
  }
}

}  // namespace servanda::engine
