#include "tests/properties/index_part.hpp"

#include <algorithm>

namespace servanda::properties {
namespace {

Fraction counts(const Index& index, const std::string& verdict) {
  const std::vector<int> by = index.counts.empty() ? std::vector{100, 50, 0} : index.counts;
  return fraction(by.at(verdict == "met" ? 0 : verdict == "partly met" ? 1 : 2));
}

}  // namespace

Part unknown_part(const Index& index) {
  Part part;
  part.low = fraction(index.low);
  part.high = fraction(index.high);
  return part;
}

void put(const Index& index, const Span& span, Part& part) {
  const Point low{0, fraction(index.low), 0};
  const Point high{0, fraction(index.high), 0};
  if (!index.held && (span.high < low || high < span.low)) {
    part.error = true;
    part.kind = "open";
    part.reasons.clear();
    return;
  }
  part.low = std::clamp(span.low, low, high).at;
  part.high = std::clamp(span.high, low, high).at;
}

void settle(Part& part) {
  part.kind = part.low == part.high ? "scored" : "open";
  if (part.low != part.high) return;
  part.figure = part.low;
  part.coverage = fraction(1);
}

Part of_verdict(const Index& index, const Finding& finding) {
  Part part = unknown_part(index);
  part.reasons = finding.reasons;
  if (finding.score) add(part.reasons, finding.score->reasons);
  if (finding.verdict == "not applicable") part.kind = "not applicable";
  if (finding.verdict.starts_with("two exceptions")) {
    part.kind = "open";
    part.error = true;
  }
  if (part.kind != "missing") return part;
  const bool open = finding.verdict == "no data" || finding.verdict == "pending";
  const std::size_t between = finding.range.find(" to ");
  const std::string least = open ? finding.range.substr(0, between) : finding.verdict;
  const std::string most = open ? finding.range.substr(between + 4) : finding.verdict;
  Fraction low = counts(index, least);
  Fraction high = counts(index, most);
  Fraction best = counts(index, "met");
  if (finding.score) {
    const Fraction hundred = fraction(100) / fraction(finding.commitment->score->out_of);
    low = finding.score->low * hundred;
    high = finding.score->high * hundred;
    best = fraction(100);
  }
  // A verdict can still improve while the cycle or the grace period runs.
  if (finding.verdict == "pending" || finding.timing == "not due" || finding.timing == "in grace")
    high = std::max(high, best);
  part.may_not_apply = finding.may_not_apply;
  put(index, from_to(low, high), part);
  if (part.error) return part;
  if (part.low == part.high && (finding.verdict != "no data" || finding.score)) {
    settle(part);
  } else {
    part.kind = finding.verdict == "no data" ? "missing" : "open";
  }
  return part;
}

Part of_index(const Index& index, const Part& whole, bool applies) {
  Part part = unknown_part(index);
  part.error = whole.error;
  if (part.error) part.kind = "open";
  if (!applies) part.kind = "not applicable";
  if (part.kind != "missing") return part;
  part.may_not_apply = whole.may_not_apply;
  put(index, from_to(whole.low, whole.high), part);
  if (part.error) return part;
  part.coverage = whole.coverage;
  if (!whole.figure) return part;
  part.figure = std::clamp(*whole.figure, part.low, part.high);
  const bool all = part.low == part.high && part.coverage == fraction(1);
  part.kind = all ? "scored" : "open";
  return part;
}

Fraction together(const Index& index, const std::vector<std::pair<Fraction, Fraction>>& scores) {
  Fraction sum;
  Fraction weights;
  Fraction least = scores.front().first;
  for (const auto& [score, weight] : scores) {
    sum = sum + score * weight;
    weights = weights + weight;
    least = std::min(least, score);
  }
  return index.model == "minimum" ? least : sum / weights;
}

void reach(const Index& index, const std::vector<Part>& counted, Part& whole) {
  bool first = true;
  for (std::size_t in = 1; in < std::size_t{1} << counted.size(); ++in) {
    std::vector<std::pair<Fraction, Fraction>> low;
    std::vector<std::pair<Fraction, Fraction>> high;
    bool possible = true;
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if ((in >> i & 1U) == 0) {
        possible = possible && counted[i].may_not_apply;
        continue;
      }
      low.emplace_back(counted[i].low, counted[i].weight);
      high.emplace_back(counted[i].high, counted[i].weight);
    }
    if (!possible) continue;
    const Fraction least = together(index, low);
    const Fraction most = together(index, high);
    whole.low = first ? least : std::min(whole.low, least);
    whole.high = first ? most : std::max(whole.high, most);
    first = false;
  }
}

}  // namespace servanda::properties
