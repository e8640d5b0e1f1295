// From a figure to its score, from 0 to 100, as the manual says it: on a line through points, or by
// bands.

#include <algorithm>

#include "tests/properties/finding.hpp"

namespace servanda::properties {
namespace {

/// Points of a percentage are percentages.
Fraction place(const ScoredFigure& by, int number) {
  return by.figure.sort == Sort::percent ? fraction(number, 100) : fraction(number);
}

struct OnLine {
  Fraction at;
  Fraction score;
};

std::vector<OnLine> line_of(const ScoredFigure& by) {
  std::vector<OnLine> line;
  for (const ScalePoint& point : by.scale)
    line.push_back({place(by, point.at), fraction(point.score)});
  std::sort(line.begin(), line.end(),
            [](const OnLine& one, const OnLine& other) { return one.at < other.at; });
  return line;
}

Fraction slope(const OnLine& from, const OnLine& to) {
  return (to.score - from.score) / (to.at - from.at);
}

/// The score at an end of a span.
Fraction score_at(const std::vector<OnLine>& line, bool clamp, const Point& point) {
  const auto kept = [](const Fraction& score) {
    return std::clamp(score, fraction(0), fraction(100));
  };
  const bool below = point.infinite < 0 || (point.infinite == 0 && point.at < line.front().at);
  const bool above = point.infinite > 0 || (point.infinite == 0 && point.at > line.back().at);
  const OnLine& outermost = below ? line.front() : line.back();
  const Fraction outer =
      below ? slope(line[0], line[1]) : slope(line[line.size() - 2], line.back());
  if (below || above) {
    if (clamp || outer == Fraction{}) return outermost.score;
    if (point.infinite == 0) return kept(outermost.score + (point.at - outermost.at) * outer);
    const bool rises = (outer > fraction(0)) == above;
    return fraction(rises ? 100 : 0);
  }
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (point.at > line[i].at) continue;
    return line[i - 1].score + (point.at - line[i - 1].at) * slope(line[i - 1], line[i]);
  }
  return outermost.score;
}

ScoreSpan by_scale(const ScoredFigure& by, const Span& figure) {
  const std::vector<OnLine> line = line_of(by);
  std::vector<Fraction> scores{score_at(line, by.clamp, figure.low),
                               score_at(line, by.clamp, figure.high)};
  for (const OnLine& each : line) {
    if (figure.low <= Point{0, each.at, 0} && Point{0, each.at, 0} <= figure.high)
      scores.push_back(each.score);
  }
  return {*std::min_element(scores.begin(), scores.end()),
          *std::max_element(scores.begin(), scores.end())};
}

/// A band goes from the limit of the one before to just below its own.
ScoreSpan by_bands(const ScoredFigure& by, const Span& figure) {
  std::vector<Fraction> scores;
  Point from{-1, {}, 0};
  for (const Band& band : by.bands) {
    const Point limit = band.below ? Point{0, place(by, *band.below), 0} : Point{1, {}, 1};
    Point last = limit;
    last.beside = -1;
    if (figure.low <= last && from <= figure.high) scores.push_back(fraction(band.score));
    from = limit;
  }
  return {*std::min_element(scores.begin(), scores.end()),
          *std::max_element(scores.begin(), scores.end())};
}

}  // namespace

ScoreSpan scored(const ScoredFigure& by, const Value& value) {
  if (const bool* holds = std::get_if<bool>(&value))
    return {fraction(*holds ? 100 : 0), fraction(*holds ? 100 : 0)};
  const auto& figure = std::get<Span>(value);
  return by.bands.empty() ? by_scale(by, figure) : by_bands(by, figure);
}

ScoreSpan scored_unknown(const ScoredFigure& by) {
  if (by.scale.empty() && by.bands.empty()) return {};
  return scored(by, any_number());
}

Score score_of(const ScoreRule& rule, Asking& asking, const std::optional<Answer>& applies) {
  Score score;
  std::vector<int> possible;
  bool found = false;
  for (const ScoreRow& row : rule.rows) {
    const Answer when = row.when ? asking.ask(*row.when) : settled(true);
    if (found || when.truth() == Truth::no) continue;
    possible.push_back(row.value);
    add(score.reasons, when.reasons);
    found = when.truth() == Truth::yes;
  }
  score.low = fraction(*std::min_element(possible.begin(), possible.end()));
  score.high = fraction(*std::max_element(possible.begin(), possible.end()));
  if (applies && applies->truth() == Truth::unknown) {
    score.low = {};
    score.high = fraction(rule.out_of);
    add(score.reasons, applies->reasons);
  }
  if (score.low == score.high) score.reasons.clear();
  return score;
}

}  // namespace servanda::properties
