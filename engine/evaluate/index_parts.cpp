#include "engine/evaluate/index_parts.hpp"

#include <algorithm>
#include <array>

#include "engine/evaluate/scale.hpp"

namespace servanda::engine {

std::string_view to_string(PartKind kind) {
  constexpr std::array<std::string_view, 4> words{"scored", "open", "missing", "not applicable"};
  return words[static_cast<std::size_t>(kind)];
}

namespace {

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

/// What the parts come to.
class Sum {
 public:
  explicit Sum(const Index& index) : index_(index) {}

  void take(const IndexPart& part) {
    if (part.kind == PartKind::not_applicable) return;
    const Number weight = index_.members[part.member].weight;
    all_ = all_ + weight;
    covered_ = covered_ + weight * part.coverage;
    examined_ = examined_ + weight * part.examined;
    if (!part.counts) return;
    low_.take(part.low, weight);
    high_.take(part.high, weight);
    if (part.figure) figure_.take(*part.figure, weight);
  }

  void into(IndexScore& score) const {
    score.applies = all_ != Number(0);
    if (!score.applies) return;
    score.coverage = covered_ / all_;
    score.examined = examined_ / all_;
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
      if (!least || value < *least) least = value;
    }
    [[nodiscard]] bool any() const { return least.has_value(); }
    [[nodiscard]] Number value(IndexModel model) const {
      return model == IndexModel::minimum ? *least : sum / weight;
    }
  };

  const Index& index_;
  Number all_;
  Number covered_;
  Number examined_;
  Pile low_;
  Pile high_;
  Pile figure_;
};

}  // namespace

void take_verdict(const Index& index, const Finding& finding, IndexPart& part) {
  part.verdict = class_of(finding);
  part.reasons = finding.reasons;
  if (finding.score) part.reasons.add(finding.score->reasons);
  if (finding.verdict == Verdict::not_applicable) {
    part.kind = PartKind::not_applicable;
    part.counts = false;
    return;
  }
  if (finding.verdict == Verdict::error) {
    part.error = finding.error;
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
  part.examined = score.examined;
  const bool whole = score.figure && score.low == score.high && score.coverage == Number(1);
  part.kind = whole ? PartKind::scored : score.figure ? PartKind::open : PartKind::missing;
  part.error = score.error;
  if (!score.error.empty()) part.kind = PartKind::open;
}

void take_value(const ScoredFigure& figure, IndexPart& part) {
  const ScoreRange range = part.value ? counted(figure, *part.value) : anything(figure);
  if (!part.value) {
    part.low = range.low;
    part.high = range.high;
    return;
  }
  set(part, range.low, range.high);
  // A score that is settled leaves nothing open, whatever the figure may be.
  if (range.low == range.high) part.reasons = {};
  if (range.low != range.high && part.reasons.empty()) part.reasons.add(Reason::imprecise);
}

void add_up(const Index& index, IndexScore& score) {
  Sum sum(index);
  for (IndexPart& part : score.parts) {
    // A member that is an index itself says how much of it was looked at.
    if (!index.members[part.member].index.valid() && part.kind != PartKind::scored &&
        is_unexamined(part.reasons))
      part.examined = 0;
    if (part.kind == PartKind::missing && index.missing == MissingCounts::left_out)
      part.counts = false;
    sum.take(part);
  }
  sum.into(score);
}

}  // namespace servanda::engine
