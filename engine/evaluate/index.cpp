#include "engine/evaluate/index.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/index_parts.hpp"
#include "engine/evaluate/not_computed.hpp"
#include "engine/values/sum.hpp"

namespace servanda::engine {

namespace {

/// The subject and the cycle of a part or a score.
struct About {
  SubjectId subject;
  GroupId group;
  CycleId cycle;

  friend auto operator<=>(const About&, const About&) = default;  // NOLINT(modernize-use-nullptr)
};

class Scoring {
 public:
  Scoring(const EvaluationContext& context, const std::vector<Finding>& findings)
      : context_(context), program_(context.program) {
    for (const Finding& finding : findings) {
      const About about{finding.subject, finding.group, finding.cycle};
      findings_.emplace(std::pair(finding.commitment, about), &finding);
    }
  }

  void run(IndexId id, const std::vector<CycleId>& cycles) {
    const Index& index = program_.indices[id];
    std::map<About, std::vector<IndexPart>> rows;
    for (std::size_t i = 0; i < index.members.size(); ++i) take_member(id, i, cycles, rows);
    if (index.missing == MissingCounts::mean) take_means(id, rows);
    for (auto& [about, parts] : rows) {
      IndexScore score{.index = id,
                       .subject = about.subject,
                       .group = about.group,
                       .cycle = about.cycle,
                       .low = index.limits.low,
                       .high = index.limits.high,
                       .parts = std::move(parts)};
      spread_error(index, score);
      if (score.error.empty()) attempt(id, about, [&] { add_up(index, score); });
      const auto failed = errors_.find(std::pair(id, about));
      if (failed != errors_.end()) score.error = failed->second;
      if (!score.error.empty()) {
        score.figure.reset();
        score.low = index.limits.low;
        score.high = index.limits.high;
        score.coverage = score.examined = 0;
      }
      scores_[id].emplace(about, std::move(score));
    }
  }

  [[nodiscard]] const std::map<About, IndexScore>& of(IndexId id) { return scores_[id]; }

 private:
  using Rows = std::map<About, std::vector<IndexPart>>;

  [[nodiscard]] bool is_reviewed(const Index& index, const About& about,
                                 const std::vector<CycleId>& cycles) const {
    const auto& all = program_.vocabulary.cycles;
    if (!about.cycle.valid() || all[about.cycle].days.first > context_.clock.as_of) return false;
    if (index.from.valid() && about.cycle < index.from) return false;
    if (index.to.valid() && index.to < about.cycle) return false;
    if (!cycles.empty() && std::find(cycles.begin(), cycles.end(), about.cycle) == cycles.end())
      return false;
    if (!index.group.valid()) return true;
    const auto members =
        program_.vocabulary.groups[index.group].members(all[about.cycle].days.last);
    return std::find(members.begin(), members.end(), about.subject) != members.end();
  }

  /// A figure that cannot be computed is an error of this score, and of no other.
  template <class Step>
  void attempt(IndexId id, const About& about, const Step& step) {
    try {
      step();
    } catch (const Overflow& overflow) {
      errors_.emplace(std::pair(id, about), std::string("what it comes to ") + overflow.what());
    }
  }

  [[nodiscard]] std::string name_of(const IndexMember& member) const {
    if (member.commitment.valid()) return program_.commitments[member.commitment].name;
    if (member.index.valid()) return program_.indices[member.index].name;
    return member.figure.text;
  }

  /// Makes an error of a member an error of the index.
  void spread_error(const Index& index, IndexScore& score) const {
    for (const IndexPart& part : score.parts) {
      if (part.error.empty() || !score.error.empty()) continue;
      score.error =
          "its member `" + name_of(index.members[part.member]) + "` is in error: " + part.error;
    }
  }

  /// Adds the parts of one member to the rows.
  void take_member(IndexId id, std::size_t at, const std::vector<CycleId>& cycles, Rows& rows) {
    const Index& index = program_.indices[id];
    const IndexMember& member = index.members[at];
    const auto take = [&](const About& about, const auto& fill) {
      if (!is_reviewed(index, about, cycles)) return;
      IndexPart part{.member = at, .low = index.limits.low, .high = index.limits.high};
      try {
        fill(part);
      } catch (const NotComputed& failed) {
        part.error = failed.what();
      } catch (const Overflow& overflow) {
        part.error = std::string("what it counts ") + overflow.what();
      }
      rows[about].push_back(std::move(part));
    };
    if (member.commitment.valid()) {
      const auto first = findings_.lower_bound(std::pair(member.commitment, About{{0}, {0}, {0}}));
      for (auto each = first; each != findings_.end() && each->first.first == member.commitment;
           ++each) {
        take(each->first.second,
             [&](IndexPart& part) { take_verdict(index, *each->second, part); });
      }
    } else if (member.index.valid()) {
      for (const auto& each : scores_[member.index])
        take(each.first, [&](IndexPart& part) { take_score(index, each.second, part); });
    } else {
      for (const CellPlace& place : places(index)) {
        take({place.subject, {}, place.cycle},
             [&](IndexPart& part) { take_figure(index, place, part); });
      }
    }
  }

  /// All members of the group in all cycles.
  [[nodiscard]] std::vector<CellPlace> places(const Index& index) const {
    const auto& cycles = program_.vocabulary.cycles;
    std::vector<CellPlace> places;
    for (std::uint32_t i = 0; i < cycles.size(); ++i) {
      const Day due = cycles[CycleId{i}].days.last;
      for (const SubjectId subject : program_.vocabulary.groups[index.group].members(due))
        places.push_back({subject, {}, CycleId{i}, due});
    }
    return places;
  }

  void take_figure(const Index& index, const CellPlace& place, IndexPart& part) const {
    const NodeId figure = index.members[part.member].figure.figure;
    Cell cell(context_, place);
    Answer answer = cell.evaluate(figure);
    part.readings = std::move(cell.readings());
    part.value = answer.value;
    part.reasons = answer.reasons;
    // An empty group has no answer: the part does not apply, as with a verdict.
    if (!part.value && cell.empty_range() && part.reasons.empty()) {
      take_not_applicable(part);
      return;
    }
    take_value(index, program_[figure].type.kind == TypeKind::truth, part);
  }

  /// A missing member counts as the mean of that member for the other subjects of the cycle that
  /// have a figure of their own.
  void take_means(IndexId id, Rows& rows) {
    struct Others {
      Sum sum;
      std::int64_t number = 0;
      std::optional<Number> mean;
    };
    std::map<std::tuple<CycleId, bool, std::size_t>, Others> sums;
    std::map<std::tuple<CycleId, bool, std::size_t>, std::string> in_error;  // whose error it is
    const auto key = [](const About& about, const IndexPart& part) {
      return std::tuple(about.cycle, about.subject.valid(), part.member);
    };
    for (const auto& [about, parts] : rows) {
      for (const IndexPart& part : parts) {
        if (!part.error.empty()) {
          in_error.emplace(key(about, part),
                           program_.vocabulary.name_of(about.subject, about.group));
        }
        if (!part.figure) continue;
        Others& others = sums[key(about, part)];
        others.sum.add(*part.figure);
        ++others.number;
      }
    }
    for (auto& [about, parts] : rows) {
      for (IndexPart& part : parts) {
        const auto failed = in_error.find(key(about, part));
        if (part.kind == PartKind::missing && part.error.empty() && failed != in_error.end()) {
          part.error =
              "it would be the mean of the group, and `" + failed->second + "` is in error";
          continue;
        }
        const auto found = sums.find(key(about, part));
        if (part.kind != PartKind::missing || found == sums.end()) continue;
        attempt(id, about, [&, &others = found->second, &each = part] {
          if (!others.mean) others.mean = others.sum.over(others.number);
          each.figure = each.low = each.high = *others.mean;
          each.mean_of_group = true;
        });
      }
    }
  }

  const EvaluationContext& context_;
  const Program& program_;
  std::map<std::pair<CommitmentId, About>, const Finding*> findings_;
  std::map<IndexId, std::map<About, IndexScore>> scores_;
  std::map<std::pair<IndexId, About>, std::string> errors_;
};

template <class Key>
bool is_listed(const std::vector<Key>& list, Key key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

}  // namespace

std::set<IndexId> whole_indices(const Program& program,
                                const std::vector<CommitmentId>& commitments) {
  std::set<IndexId> whole;
  for (const IndexId id : program.index_order) {
    const auto& members = program.indices[id].members;
    const bool all = std::all_of(members.begin(), members.end(), [&](const IndexMember& member) {
      if (member.index.valid()) return whole.contains(member.index);
      return !member.commitment.valid() || commitments.empty() ||
             is_listed(commitments, member.commitment);
    });
    if (all) whole.insert(id);
  }
  return whole;
}

bool takes_means(const Program& program) {
  return std::any_of(program.indices.begin(), program.indices.end(),
                     [](const Index& index) { return index.missing == MissingCounts::mean; });
}

void score_indices(const EvaluationContext& context, const IndexSelection& selection,
                   Assessment& assessment) {
  const Program& program = context.program;
  Scoring scoring(context, assessment.findings);
  const std::set<IndexId> whole = whole_indices(program, selection.commitments);
  for (const IndexId id : program.index_order) {
    if (whole.contains(id)) scoring.run(id, selection.cycles);
  }
  for (const IndexId id : whole) {
    for (const auto& [about, score] : scoring.of(id)) {
      const bool selected =
          about.group.valid()
              ? (selection.groups.empty() ? selection.subjects.empty()
                                          : is_listed(selection.groups, about.group))
              : selection.subjects.empty() || is_listed(selection.subjects, about.subject);
      if (selected) assessment.indices.push_back(score);
    }
  }
}

}  // namespace servanda::engine
