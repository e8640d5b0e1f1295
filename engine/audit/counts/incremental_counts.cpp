#include "engine/audit/counts/incremental_counts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/dependencies.hpp"

namespace servanda::engine {
namespace {

/// The subjects with new facts, by indicator; nothing for an indicator with a subject that the
/// rules do not know, which needs a warning.
using Changed = std::map<IndicatorId, std::optional<std::set<SubjectId>>>;

Changed changed_in(const Vocabulary& vocabulary, const NewFacts& since) {
  Changed changed;
  for (const NewFacts::Of& each : since.facts) {
    const auto indicator = vocabulary.indicators.find(each.indicator);
    if (!indicator) continue;  // no commitment reads it
    auto& subjects = changed.try_emplace(*indicator, std::set<SubjectId>{}).first->second;
    const auto subject = vocabulary.subjects.find(each.subject);
    if (!subject) {
      subjects.reset();
    } else if (subjects) {
      subjects->insert(*subject);
    }
  }
  return changed;
}

/// A commitment, and the subjects whose verdicts may have changed.
struct Affected {
  CommitmentCounts counts;
  std::set<SubjectId> subjects;
};

std::optional<Affected> affected(const Program& program, const CommitmentCounts& counts,
                                 const Changed& changed) {
  const Commitment& commitment = program.commitments[counts.commitment];
  if (!commitment.group.valid() || commitment.collective || reads_others(program, commitment))
    return std::nullopt;
  Affected affected{counts, {}};
  for (const IndicatorId read : indicators_of(program, commitment)) {
    const auto found = changed.find(read);
    if (found == changed.end()) continue;
    if (!found->second) return std::nullopt;
    affected.subjects.insert(found->second->begin(), found->second->end());
  }
  return affected;
}

/// Leaves out commitments that are faster to count for all subjects: a whole column takes as long
/// as a few cells here, where each is evaluated twice.
void leave_out_most_of_all(const Program& program, const Plan& plan, std::vector<Affected>& all) {
  constexpr std::size_t most_of_columns = 32;  // commitments, each with one subject
  std::set<CommitmentId> planned;
  for (const DecidedCommitment& each : plan.columns.commitments) planned.insert(each.commitment);
  const auto is_planned = [&](const Affected& each) {
    return planned.count(each.counts.commitment) > 0;
  };
  std::size_t of_columns = 0;
  for (const Affected& each : all) of_columns += is_planned(each) ? each.subjects.size() : 0;
  std::erase_if(all, [&](const Affected& each) {
    return is_planned(each) ? of_columns > most_of_columns
                            : each.subjects.size() * 2 > program.vocabulary.subjects.size();
  });
}

class Recounting {
 public:
  Recounting(const Program& program, const Plan& plan, const CountRun& run)
      : program_(program), plan_(plan), run_(run), clock_(run.scope.clock) {}

  /// Subtracts the old verdicts, and adds the new ones. Returns false if there is something to warn
  /// of.
  bool bring_up_to_date(std::vector<Affected>& all, Dossier& dossier, std::int64_t import) {
    const FactSelection needed = needed_of(all);
    if (!count(all, dossier, needed, Direction::add)) return false;
    dossier.look_back_to(import);
    return count(all, dossier, needed, Direction::take_off);
  }

 private:
  enum class Direction { add, take_off };

  [[nodiscard]] FactSelection needed_of(const std::vector<Affected>& all) const {
    std::set<IndicatorId> indicators;
    std::set<SubjectId> subjects;
    for (const Affected& each : all) {
      const auto read = indicators_of(program_, program_.commitments[each.counts.commitment]);
      indicators.insert(read.begin(), read.end());
      subjects.insert(each.subjects.begin(), each.subjects.end());
    }
    FactSelection needed;
    for (const IndicatorId indicator : indicators) needed.indicators.push_back({indicator, false});
    needed.subjects.assign(subjects.begin(), subjects.end());
    return needed;
  }

  bool count(std::vector<Affected>& all, const Dossier& dossier, const FactSelection& needed,
             Direction direction) {
    base::Diagnostics diagnostics;
    const Facts facts = dossier.load(program_.vocabulary, diagnostics, &needed);
    return diagnostics.errors() + diagnostics.warnings() == 0 &&
           std::all_of(all.begin(), all.end(),
                       [&](Affected& each) { return count(each, facts, direction); });
  }

  bool count(Affected& affected, const Facts& facts, Direction direction) {
    const CommitmentId id = affected.counts.commitment;
    const Commitment& commitment = program_.commitments[id];
    for (const auto& [cycle, due] : reviews(program_, commitment, clock_.as_of)) {
      if (!selects(run_.scope.selection.cycles, cycle)) continue;
      for (const SubjectId member : program_.vocabulary.groups[commitment.group].members(due)) {
        if (affected.subjects.count(member) == 0 || !selects(run_.scope.selection.subjects, member))
          continue;
        const Finding finding =
            assess({program_, plan_, facts, clock_}, id, {member, {}, cycle, due});
        if (!run_.scope.asked_for(finding)) continue;
        if (finding.verdict == Verdict::error || !count(affected.counts, finding, direction))
          return false;
      }
    }
    return true;
  }

  /// Returns false if there is nothing to subtract: these are not the counts of that run.
  static bool count(CommitmentCounts& counts, const Finding& finding, Direction direction) {
    const auto move = [&](std::size_t& number) {
      if (direction == Direction::take_off && number == 0) return false;
      direction == Direction::add ? ++number : --number;
      return true;
    };
    const bool is_overdue = finding.timing == Timing::overdue;
    return move(counts.verdicts[static_cast<std::size_t>(class_of(finding))]) &&
           (!is_overdue || move(counts.overdue));
  }

  const Program& program_;
  const Plan& plan_;
  const CountRun& run_;
  Clock clock_;
};

}  // namespace

std::vector<CommitmentCounts> recount(const Program& program, const Plan& plan, const CountRun& run,
                                      const std::string& digest,
                                      const std::vector<CommitmentCounts>& before) {
  if (before.empty()) return {};
  Dossier dossier(run.dossier, Dossier::Mode::read);
  const auto since = dossier.new_since(digest);
  if (!since) return {};
  const Changed changed = changed_in(program.vocabulary, *since);
  std::vector<Affected> all;
  for (const CommitmentCounts& counts : before) {
    if (auto each = affected(program, counts, changed)) all.push_back(*std::move(each));
  }
  leave_out_most_of_all(program, plan, all);
  if (all.empty() || !Recounting(program, plan, run).bring_up_to_date(all, dossier, since->import))
    return {};
  std::vector<CommitmentCounts> counts;
  counts.reserve(all.size());
  for (const Affected& each : all) counts.push_back(each.counts);
  return counts;
}

}  // namespace servanda::engine
