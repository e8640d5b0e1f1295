#include "engine/evaluate/index.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "engine/evaluate/cell.hpp"
#include "engine/evaluate/scale.hpp"

namespace servanda::engine {

std::string_view to_string(PartKind kind) {
  constexpr std::array<std::string_view, 4> words{"scored", "open", "missing", "not applicable"};
  return words[static_cast<std::size_t>(kind)];
}

namespace {

/// Whom and when a part or a score is about.
struct About {
  SubjectId subject;
  GroupId group;
  CycleId cycle;

  friend auto operator<=>(const About&, const About&) = default;  // NOLINT(modernize-use-nullptr)
};

Number counts_for(const Index& index, Verdict verdict) {
  return index.counts[verdict == Verdict::met ? 2 : verdict == Verdict::partly_met ? 1 : 0];
}

void set(IndexPart& part, Number low, Number high) {
  part.low = low;
  part.high = high;
  part.kind = low == high ? PartKind::scored : PartKind::open;
  if (low != high) return;
  part.figure = low;
  part.coverage = 1;
}

/// What a finding comes to at least and at most; nothing is known of what is not due yet but that
/// it can't get worse.
void take_range(const Index& index, const Finding& finding, IndexPart& part) {
  const bool open = finding.verdict == Verdict::no_data || finding.verdict == Verdict::pending;
  part.low = counts_for(index, open ? finding.at_least : finding.verdict);
  part.high = counts_for(index, open ? finding.at_most : finding.verdict);
  if (finding.score) {
    part.low = finding.score->low * Number(100) / finding.score->out_of;
    part.high = finding.score->high * Number(100) / finding.score->out_of;
  }
  const bool may_improve = finding.verdict == Verdict::pending ||
                           finding.timing == Timing::not_due || finding.timing == Timing::in_grace;
  if (may_improve)
    part.high = std::max(part.high, finding.score ? Number(100) : counts_for(index, Verdict::met));
  // Where it does not apply it is the others that count, whatever they are.
  if (finding.may_not_apply) {
    part.low = 0;
    part.high = 100;
  }
}

/// Of a commitment with a score this counts, of another the verdict.
void take_verdict(const Index& index, const Finding& finding, IndexPart& part) {
  part.verdict = finding.verdict;
  part.reasons = finding.reasons;
  if (finding.score) part.reasons.add(finding.score->reasons);
  if (finding.verdict == Verdict::not_applicable) {
    part.kind = PartKind::not_applicable;
    part.counts = false;
    return;
  }
  if (finding.verdict == Verdict::error) {
    part.kind = PartKind::open;
    return;
  }
  take_range(index, finding, part);
  const bool scored =
      part.low == part.high && (finding.verdict != Verdict::no_data || finding.score.has_value());
  if (scored) {
    set(part, part.low, part.high);
  } else {
    part.kind = finding.verdict == Verdict::no_data ? PartKind::missing : PartKind::open;
  }
}

void take_score(const IndexScore& score, IndexPart& part) {
  if (!score.applies) {
    part.kind = PartKind::not_applicable;
    part.counts = false;
    return;
  }
  part.low = score.low;
  part.high = score.high;
  part.figure = score.figure;
  part.coverage = score.coverage;
  const bool whole = score.figure && score.low == score.high && score.coverage == Number(1);
  part.kind = whole ? PartKind::scored : score.figure ? PartKind::open : PartKind::missing;
  if (!score.error.empty()) part.kind = PartKind::open;
}

/// What the parts come to.
class Sum {
 public:
  explicit Sum(const Index& index) : index_(index) {}

  void take(const IndexPart& part) {
    if (part.kind == PartKind::not_applicable) return;
    const Number weight = index_.members[part.member].weight;
    all_ = all_ + weight;
    covered_ = covered_ + weight * part.coverage;
    if (!part.counts) return;
    low_.take(part.low, weight);
    high_.take(part.high, weight);
    if (part.figure) figure_.take(*part.figure, weight);
  }

  void into(IndexScore& score) const {
    score.applies = all_ != Number(0);
    if (!score.applies) return;
    score.coverage = covered_ / all_;
    if (!low_.any()) return;
    score.low = low_.value(index_.model);
    score.high = high_.value(index_.model);
    const bool covered = !index_.minimum_coverage || *index_.minimum_coverage <= score.coverage;
    if (!figure_.any() || !covered) return;
    // What is known may lie off what is possible for all: the figure does not.
    score.figure = std::clamp(figure_.value(index_.model), score.low, score.high);
  }

 private:
  struct Pile {
    Number weight;
    Number sum;
    std::optional<Number> least;

    void take(Number value, Number by) {
      weight = weight + by;
      sum = sum + value * by;
      least = std::min(least.value_or(value), value);
    }
    [[nodiscard]] bool any() const { return least.has_value(); }
    [[nodiscard]] Number value(IndexModel model) const {
      return model == IndexModel::minimum ? *least : sum / weight;
    }
  };

  const Index& index_;
  Number all_;
  Number covered_;
  Pile low_;
  Pile high_;
  Pile figure_;
};

class Scoring {
 public:
  Scoring(const Program& program, const Facts& facts, const Clock& clock,
          const std::vector<Finding>& findings)
      : program_(program), facts_(facts), clock_(clock) {
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
                       .parts = std::move(parts)};
      attempt(id, about, [&] { add_up(index, score); });
      const auto failed = errors_.find(std::pair(id, about));
      if (failed != errors_.end()) {
        score.error = failed->second;
        score.figure.reset();
        score.low = score.coverage = 0;
        score.high = 100;
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
    if (!about.cycle.valid() || all[about.cycle].days.first > clock_.as_of) return false;
    if (index.from.valid() && about.cycle < index.from) return false;
    if (index.to.valid() && index.to < about.cycle) return false;
    if (!cycles.empty() && std::find(cycles.begin(), cycles.end(), about.cycle) == cycles.end())
      return false;
    if (!index.group.valid()) return true;
    const auto members =
        program_.vocabulary.groups[index.group].members(all[about.cycle].days.last);
    return std::find(members.begin(), members.end(), about.subject) != members.end();
  }

  /// A figure that can't be computed is an error of this score, and of no other.
  template <class Step>
  void attempt(IndexId id, const About& about, const Step& step) {
    try {
      step();
    } catch (const Overflow& overflow) {
      errors_.emplace(std::pair(id, about), overflow.what());
    }
  }

  /// Adds the parts of one member to the rows.
  void take_member(IndexId id, std::size_t at, const std::vector<CycleId>& cycles, Rows& rows) {
    const Index& index = program_.indices[id];
    const IndexMember& member = index.members[at];
    const auto take = [&](const About& about, const auto& fill) {
      if (!is_reviewed(index, about, cycles)) return;
      IndexPart part{.member = at};
      attempt(id, about, [&] { fill(part); });
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
        take(each.first, [&](IndexPart& part) { take_score(each.second, part); });
    } else {
      for (const CellPlace& place : places(index)) {
        take({place.subject, {}, place.cycle},
             [&](IndexPart& part) { take_figure(member.figure, place, part); });
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

  void take_figure(const ScoredFigure& figure, const CellPlace& place, IndexPart& part) const {
    Cell cell(program_, facts_, clock_, place);
    Answer answer = cell.evaluate(figure.figure);
    part.readings = std::move(cell.readings());
    part.value = answer.value;
    part.reasons = answer.reasons;
    if (answer.value) {
      const ScoreRange range = counted(figure, *answer.value);
      set(part, range.low, range.high);
      // A score that is settled leaves nothing open, whatever the figure may be.
      if (range.low == range.high) part.reasons = {};
      if (range.low != range.high && part.reasons.empty()) part.reasons.add(Reason::imprecise);
      return;
    }
    const ScoreRange range = anything(figure);
    part.low = range.low;
    part.high = range.high;
  }

  /// What is missing counts as the mean of that member for the others of that cycle, as far as they
  /// have a figure of their own.
  void take_means(IndexId id, Rows& rows) {
    std::map<std::tuple<CycleId, bool, std::size_t>, std::pair<Number, Number>> sums;
    const auto key = [](const About& about, const IndexPart& part) {
      return std::tuple(about.cycle, about.subject.valid(), part.member);
    };
    for (const auto& [about, parts] : rows) {
      for (const IndexPart& part : parts) {
        if (!part.figure) continue;
        auto& [sum, number] = sums[key(about, part)];
        attempt(id, about, [&, &sum = sum] { sum = sum + *part.figure; });
        number = number + Number(1);
      }
    }
    for (auto& [about, parts] : rows) {
      for (IndexPart& part : parts) {
        const auto found = sums.find(key(about, part));
        if (part.kind != PartKind::missing || found == sums.end()) continue;
        part.figure = part.low = part.high = found->second.first / found->second.second;
        part.mean_of_group = true;
      }
    }
  }

  static void add_up(const Index& index, IndexScore& score) {
    Sum sum(index);
    for (IndexPart& part : score.parts) {
      if (part.kind == PartKind::missing && index.missing == MissingCounts::left_out)
        part.counts = false;
      sum.take(part);
    }
    sum.into(score);
  }

  const Program& program_;
  const Facts& facts_;
  const Clock& clock_;
  std::map<std::pair<CommitmentId, About>, const Finding*> findings_;
  std::map<IndexId, std::map<About, IndexScore>> scores_;
  std::map<std::pair<IndexId, About>, std::string> errors_;
};

template <class Key>
bool contains(const std::vector<Key>& list, Key key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

/// Those all of whose commitments are asked for, their members' included.
std::set<IndexId> whole_indices(const Program& program,
                                const std::vector<CommitmentId>& commitments) {
  std::set<IndexId> whole;
  for (const IndexId id : program.index_order) {
    const auto& members = program.indices[id].members;
    const bool all = std::all_of(members.begin(), members.end(), [&](const IndexMember& member) {
      if (member.index.valid()) return whole.contains(member.index);
      return !member.commitment.valid() || commitments.empty() ||
             contains(commitments, member.commitment);
    });
    if (all) whole.insert(id);
  }
  return whole;
}

}  // namespace

bool takes_means(const Program& program) {
  return std::any_of(program.indices.begin(), program.indices.end(),
                     [](const Index& index) { return index.missing == MissingCounts::mean; });
}

void score_indices(const Program& program, const Facts& facts, const Clock& clock,
                   const IndexSelection& selection, Assessment& assessment) {
  Scoring scoring(program, facts, clock, assessment.findings);
  const std::set<IndexId> whole = whole_indices(program, selection.commitments);
  for (const IndexId id : program.index_order) {
    if (whole.contains(id)) scoring.run(id, selection.cycles);
  }
  for (const IndexId id : whole) {
    for (const auto& [about, score] : scoring.of(id)) {
      const bool selected =
          about.group.valid()
              ? (selection.groups.empty() ? selection.subjects.empty()
                                          : contains(selection.groups, about.group))
              : selection.subjects.empty() || contains(selection.subjects, about.subject);
      if (selected) assessment.indices.push_back(score);
    }
  }
}

}  // namespace servanda::engine
