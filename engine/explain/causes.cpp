#include "engine/explain/causes.hpp"

#include <algorithm>

#include "base/glob.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

bool passed_between(const Result& baseline, Day day, const Result& current) {
  return baseline.as_of < day && day <= current.as_of;
}

constexpr std::string_view other_rule = "the rule of the commitment is another one";

std::vector<Cause> in_rules(const Pair& pair) {
  const ResultCommitment* before = commitment_of(pair.baseline, pair.before);
  const ResultCommitment* after = commitment_of(pair.current, pair.after);
  std::vector<Cause> all;
  if (before == nullptr || after == nullptr) return all;
  if (before->rule != after->rule) all.push_back({CauseKind::rule, std::string(other_rule)});
  if (before->members != after->members) {
    all.push_back({CauseKind::membership,
                   "a group on whose figures the rule may hang has other members or dates"});
  }
  return all;
}

std::vector<Cause> in_time(const Pair& pair) {
  std::vector<Cause> all;
  if (pair.before.due != pair.after.due)
    all.push_back({CauseKind::deadline, "the due day moved from " + to_string(pair.before.due) +
                                            " to " + to_string(pair.after.due)});
  if (passed_between(pair.baseline, pair.after.due, pair.current))
    all.push_back({CauseKind::deadline, "it fell due on " + to_string(pair.after.due) +
                                            ", after the day of the baseline (" +
                                            to_string(pair.baseline.as_of) + ")"});
  else if (pair.before.timing != pair.after.timing && pair.baseline.as_of != pair.current.as_of)
    all.push_back({CauseKind::deadline, "the baseline is as of " + to_string(pair.baseline.as_of) +
                                            ", this one as of " + to_string(pair.current.as_of)});
  return all;
}

std::string who_waives(const ResultRow& row) {
  return row.waiver.empty() ? "no waiver" : row.waiver;
}

std::vector<Cause> in_waivers(const Pair& pair) {
  if (pair.before.waiver == pair.after.waiver) return {};
  return {{CauseKind::waiver, who_waives(pair.before) + " → " + who_waives(pair.after)}};
}

/// A figure that only one of the two verdicts read is a cause if nothing else differs.
std::vector<Cause> in_what_was_read(const Pair& pair) {
  const auto asks = [](const ResultRow& row, const EvidenceRecord& told) {
    return std::any_of(row.evidence.begin(), row.evidence.end(), [&](const EvidenceRecord& other) {
      return other.thing == told.thing && other.subject == told.subject &&
             other.cycle == told.cycle && other.period == told.period;
    });
  };
  std::vector<Cause> all;
  const auto add = [&](const ResultRow& row, const ResultRow& other, CauseKind kind,
                       std::string_view how) {
    for (const EvidenceRecord& told : row.evidence) {
      if (told.kind == EvidenceRecord::Kind::nothing || asks(other, told)) continue;
      all.push_back({kind, std::string(how) + told.thing +
                               (told.subject.empty() ? "" : " of " + told.subject) +
                               (told.cycle.empty() ? "" : ", " + told.cycle) + ": " + told.value});
    }
  };
  add(pair.after, pair.before, CauseKind::new_fact, "read now, and not in the baseline: ");
  add(pair.before, pair.after, CauseKind::withdrawn, "read in the baseline, and not now: ");
  return all;
}

/// Names the causes that the two results cannot show.
std::vector<Cause> unexplained(const Result& baseline, const Result& current) {
  if (baseline.version != current.version)
    return {{CauseKind::program, "the baseline was made by servanda " + baseline.version +
                                     ", this one by " + current.version}};
  std::vector<std::string> others;
  if (baseline.rules_digest != current.rules_digest)
    others.emplace_back("other parts of the rules");
  if (baseline.data_digest != current.data_digest) others.emplace_back("other data");
  if (baseline.known_at != current.known_at)
    others.push_back("the day of knowledge (" + to_string(baseline.known_at) + " → " +
                     to_string(current.known_at) + ")");
  if (baseline.as_of != current.as_of)
    others.push_back("the day that it is for (" + to_string(baseline.as_of) + " → " +
                     to_string(current.as_of) + ")");
  std::string text = "nothing that the two results hold of it explains this";
  if (!others.empty()) text += "; beside it, they differ in " + join(others, ", ");
  return {{CauseKind::unexplained, std::move(text)}};
}

bool any_matches(const std::vector<std::string>& patterns, const std::string& name) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& each) { return base::matches(name, each); });
}

}  // namespace

std::vector<Cause> causes(const Pair& pair, bool is_changed) {
  std::vector<Cause> all = in_rules(pair);
  const auto add = [&](std::vector<Cause> more) {
    for (Cause& cause : more) all.push_back(std::move(cause));
  };
  add(causes_in_evidence(pair));
  if (!is_changed) return all;
  if (pair.before.cycle != pair.after.cycle) {
    add({{CauseKind::selection, "the baseline was asked for " + pair.before.cycle +
                                    ", the later audit for " + pair.after.cycle}});
    add(in_what_was_read(pair));
    add(in_waivers(pair));
    return all;
  }
  add(in_time(pair));
  add(in_waivers(pair));
  if (!all.empty()) return all;
  add(in_what_was_read(pair));
  if (all.empty()) add(unexplained(pair.baseline, pair.current));
  return all;
}

bool asks_for(const OneSided& sides, const ResultRow& row) {
  const ResultSelection& asked = sides.lacks.selection;
  const ResultCommitment* its = commitment_of(sides.has, row);
  if (!asked.commitments.empty() && !any_matches(asked.commitments, row.commitment)) return false;
  if (!asked.themes.empty() && its != nullptr && !any_matches(asked.themes, its->theme))
    return false;
  if (!asked.cycles.empty() && !any_matches(asked.cycles, row.cycle)) return false;
  return asked.subjects.empty() || any_matches(asked.subjects, row.subject) ||
         sides.subjects.count(row.subject) > 0;
}

std::vector<Cause> causes_of_one(const OneSided& sides, const ResultRow& row) {
  const auto& [has, lacks, subjects, is_new] = sides;
  const std::string other = is_new ? "the baseline" : "the later audit";
  const ResultCommitment* its = commitment_of(has, row);
  if (!asks_for(sides, row)) return {{CauseKind::selection, other + " was not asked for it"}};
  const ResultCommitment* others = commitment_of(lacks, row);
  std::vector<Cause> all;
  if (lacks.as_of < row.due) {
    all.push_back({CauseKind::deadline, "due on " + to_string(row.due) + ", after the day of " +
                                            other + " (" + to_string(lacks.as_of) + ")"});
  }
  if (its != nullptr && others != nullptr && its->rule != others->rule)
    all.push_back({CauseKind::rule, std::string(other_rule)});
  if (its != nullptr && others != nullptr && its->bound != others->bound)
    all.push_back(
        {CauseKind::membership, "the group that is bound has other members, or other dates"});
  if (others == nullptr && all.empty())
    all.push_back({CauseKind::rule, other + " has no verdict on this commitment at all"});
  return all.empty() ? unexplained(is_new ? lacks : has, is_new ? has : lacks) : all;
}

}  // namespace servanda::engine
