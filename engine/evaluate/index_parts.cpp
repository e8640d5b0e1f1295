#include "engine/evaluate/index_parts.hpp"

#include <algorithm>
#include <utility>

#include "base/enumeration.hpp"
#include "engine/evaluate/scale.hpp"
#include "engine/values/sum.hpp"

namespace servanda::engine {

std::string_view to_string(PartKind kind) {
  constexpr auto words = base::names<PartKind>("scored", "open", "missing", "not applicable");
  return base::name_of(words, kind);
}

namespace {

Number counts_for(const Index& index, Verdict verdict) {
  return index.counts[static_cast<std::size_t>(traits_of(verdict).kept)];
}

void set(IndexPart& part) {
  part.kind = part.low == part.high ? PartKind::scored : PartKind::open;
  if (part.low != part.high) return;
  part.figure = part.low;
  part.coverage = 1;
}

std::string beyond(const ScoreRange& range, const ScoreLimits& limits, bool below) {
  std::string text = "it counts ";
  if (range.low != range.high) text += below ? "at most " : "at least ";
  text += to_string(below ? *range.high : *range.low);
  text += below ? ", below" : ", above";
  return text + " the range of this index, " + to_string(limits.low) + " to " +
         to_string(limits.high) +
         ": widen the range, or say `held` behind it to keep such a score at its end";
}

/// Limits a possible range to the range of the index; a range wholly beyond it is an error, or held
/// at the end.
void bring_within(const ScoreLimits& limits, const ScoreRange& range, IndexPart& part) {
  const bool below = range.high && *range.high < limits.low;
  const bool above = range.low && limits.high < *range.low;
  if ((below || above) && !limits.held) {
    part.error = beyond(range, limits, below);
    part.kind = PartKind::open;
    part.reasons = {};  // nothing is open: it is known to be wrong
    return;
  }
  const bool reaches_below = range.low && *range.low < limits.low;
  const bool reaches_above = range.high && limits.high < *range.high;
  part.held = limits.held && (reaches_below || reaches_above);
  part.low = std::clamp(range.low.value_or(limits.low), limits.low, limits.high);
  part.high = std::clamp(range.high.value_or(limits.high), limits.low, limits.high);
}

/// The least and the greatest score of a finding; one that is not due yet can only improve.
ScoreRange range_of(const Index& index, const Finding& finding) {
  const bool open = is_open(finding.verdict);
  Number low = counts_for(index, open ? finding.at_least : finding.verdict);
  Number high = counts_for(index, open ? finding.at_most : finding.verdict);
  if (finding.score) {
    low = finding.score->low * Number(100) / finding.score->out_of;
    high = finding.score->high * Number(100) / finding.score->out_of;
  }
  const bool may_improve = finding.verdict == Verdict::pending ||
                           finding.timing == Timing::not_due || finding.timing == Timing::in_grace;
  if (may_improve)
    high = std::max(high, finding.score ? Number(100) : counts_for(index, Verdict::met));
  return {low, high};
}

enum class End : std::uint8_t { low, high };

/// The average, or the minimum, of the scores taken. Sums are reduced once.
class Pile {
 public:
  explicit Pile(IndexModel model) : model_(model) {}

  void take(const Number& value, const Number& weight) {
    weights_.add(weight);
    sum_.add(value * weight);
    if (!least_ || value < *least_) least_ = value;
  }
  [[nodiscard]] bool any() const { return least_.has_value(); }
  [[nodiscard]] Number value() const {
    return model_ == IndexModel::minimum ? *least_ : sum_.over(weights_.value());
  }

 private:
  IndexModel model_;
  Sum weights_;
  Sum sum_;
  std::optional<Number> least_;
};

/// An end of the interval of the parts. A part that may not apply counts if it moves the end
/// outwards: the furthest first, since each next one moves it less.
class Reach {
 public:
  Reach(IndexModel model, End end) : sure_(model), end_(end) {}

  void take(const IndexPart& part, const Number& weight) {
    const Number& value = end_ == End::low ? part.low : part.high;
    if (part.may_not_apply) {
      doubtful_.emplace_back(value, weight);
    } else {
      sure_.take(value, weight);
    }
  }
  [[nodiscard]] bool any() const { return sure_.any() || !doubtful_.empty(); }
  [[nodiscard]] Number value() const {
    Pile pile = sure_;
    std::vector<std::pair<Number, Number>> left = doubtful_;
    std::sort(left.begin(), left.end(), [this](const auto& one, const auto& other) {
      return is_further(one.first, other.first);
    });
    for (const auto& [value, weight] : left) {
      if (pile.any() && !is_further(value, pile.value())) break;
      pile.take(value, weight);
    }
    return pile.value();
  }

 private:
  [[nodiscard]] bool is_further(const Number& one, const Number& other) const {
    return end_ == End::low ? one < other : other < one;
  }

  Pile sure_;
  End end_;
  std::vector<std::pair<Number, Number>> doubtful_;  ///< with their weights
};

/// The sum of the parts.
class Total {
 public:
  explicit Total(const Index& index)
      : index_(index),
        low_(index.model, End::low),
        high_(index.model, End::high),
        figure_(index.model) {}

  void take(const IndexPart& part) {
    if (part.kind == PartKind::not_applicable) return;
    const Number& weight = index_.members[part.member].weight;
    applies_ = true;
    surely_applies_ = surely_applies_ || !part.may_not_apply;
    all_.add(weight);
    covered_.add(weight * part.coverage);
    examined_.add(weight * part.examined);
    if (!part.counts) return;
    held_ = held_ || part.held;
    low_.take(part, weight);
    high_.take(part, weight);
    if (part.figure) figure_.take(*part.figure, weight);
  }

  void into(IndexScore& score) const {
    score.applies = applies_;
    if (!applies_) return;
    score.may_not_apply = !surely_applies_;
    score.held = held_;
    const Number all = all_.value();
    score.coverage = covered_.over(all);
    score.examined = examined_.over(all);
    if (!low_.any()) return;
    score.low = low_.value();
    score.high = high_.value();
    const bool covered = !index_.minimum_coverage || *index_.minimum_coverage <= score.coverage;
    if (!figure_.any() || !covered) return;
    // The average of the known parts may lie outside the interval of all parts; the figure must
    // not.
    score.figure = std::clamp(figure_.value(), score.low, score.high);
  }

 private:
  const Index& index_;
  Reach low_;
  Reach high_;
  Pile figure_;
  Sum all_;
  Sum covered_;
  Sum examined_;
  bool applies_ = false;
  bool surely_applies_ = false;
  bool held_ = false;
};

}  // namespace

void take_not_applicable(IndexPart& part) {
  part.kind = PartKind::not_applicable;
  part.counts = false;
}

void take_verdict(const Index& index, const Finding& finding, IndexPart& part) {
  part.verdict = class_of(finding);
  part.reasons = finding.reasons;
  if (finding.score) part.reasons.add(finding.score->reasons);
  switch (traits_of(finding.verdict).kind) {
    case VerdictKind::exempt:
      take_not_applicable(part);
      return;
    case VerdictKind::failed:
      part.error = finding.error;
      part.kind = PartKind::open;
      return;
    case VerdictKind::decided:
    case VerdictKind::open:
      break;
  }
  part.may_not_apply = finding.may_not_apply;
  bring_within(index.limits, range_of(index, finding), part);
  if (!part.error.empty()) return;
  const bool scored =
      part.low == part.high && (finding.verdict != Verdict::no_data || finding.score.has_value());
  if (scored) {
    set(part);
  } else {
    part.kind = finding.verdict == Verdict::no_data ? PartKind::missing : PartKind::open;
  }
}

void take_score(const Index& index, const IndexScore& score, IndexPart& part) {
  if (!score.error.empty()) {
    part.error = score.error;
    part.kind = PartKind::open;
    return;
  }
  if (!score.applies) {
    take_not_applicable(part);
    return;
  }
  part.may_not_apply = score.may_not_apply;
  bring_within(index.limits, {score.low, score.high}, part);
  if (!part.error.empty()) return;
  part.held = part.held || score.held;
  if (score.figure) part.figure = std::clamp(*score.figure, part.low, part.high);
  part.coverage = score.coverage;
  part.examined = score.examined;
  const bool whole = score.figure && part.low == part.high && score.coverage == Number(1);
  part.kind = whole ? PartKind::scored : score.figure ? PartKind::open : PartKind::missing;
}

void take_value(const Index& index, bool truth, IndexPart& part) {
  const ScoredFigure& figure = index.members[part.member].figure;
  const ScoreRange range = part.value ? counted(figure, *part.value) : anything(figure, truth);
  bring_within(index.limits, range, part);
  if (!part.value || !part.error.empty()) return;
  set(part);
  // A settled score has no open reasons, whatever the figure is.
  if (part.low == part.high) part.reasons = {};
  if (part.low != part.high && part.reasons.empty()) part.reasons.add(Reason::imprecise);
}

void add_up(const Index& index, IndexScore& score) {
  Total total(index);
  for (IndexPart& part : score.parts) {
    // A member that is an index has its own share of examined members.
    if (!index.members[part.member].index.valid() && part.kind != PartKind::scored &&
        is_unexamined(part.reasons))
      part.examined = 0;
    if (part.kind == PartKind::missing && index.missing == MissingCounts::left_out)
      part.counts = false;
    total.take(part);
  }
  total.into(score);
}

}  // namespace servanda::engine
