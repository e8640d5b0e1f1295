// From a figure to its score, as the manual defines it: on a line through points, by bands, or as
// it is.

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

std::vector<OnLine> points_on_line(const ScoredFigure& by) {
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
Point score_at(const std::vector<OnLine>& line, bool clamp, const Point& point) {
  const bool below = point.infinite < 0 || (point.infinite == 0 && point.at < line.front().at);
  const bool above = point.infinite > 0 || (point.infinite == 0 && point.at > line.back().at);
  const OnLine& outermost = below ? line.front() : line.back();
  const Fraction outer =
      below ? slope(line[0], line[1]) : slope(line[line.size() - 2], line.back());
  if (below || above) {
    if (clamp || outer == Fraction{}) return {0, outermost.score, 0};
    if (point.infinite == 0) return {0, outermost.score + (point.at - outermost.at) * outer, 0};
    const bool rises = (outer > fraction(0)) == above;
    return {rises ? 1 : -1, {}, 0};
  }
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (point.at > line[i].at) continue;
    return {0, line[i - 1].score + (point.at - line[i - 1].at) * slope(line[i - 1], line[i]), 0};
  }
  return {0, outermost.score, 0};
}

Span hull(const std::vector<Point>& scores) {
  return {*std::min_element(scores.begin(), scores.end()),
          *std::max_element(scores.begin(), scores.end())};
}

Span by_scale(const ScoredFigure& by, const Span& figure) {
  const std::vector<OnLine> line = points_on_line(by);
  std::vector<Point> scores{score_at(line, by.clamp, figure.low),
                            score_at(line, by.clamp, figure.high)};
  for (const OnLine& each : line) {
    if (figure.low <= Point{0, each.at, 0} && Point{0, each.at, 0} <= figure.high)
      scores.push_back({0, each.score, 0});
  }
  return hull(scores);
}

/// A band goes from the limit of the one before to just below its own.
Span by_bands(const ScoredFigure& by, const Span& figure) {
  std::vector<Point> scores;
  Point from{-1, {}, 0};
  for (const Band& band : by.bands) {
    const Point limit = band.below ? Point{0, place(by, *band.below), 0} : Point{1, {}, 1};
    Point last = limit;
    last.beside = -1;
    if (figure.low <= last && from <= figure.high) scores.push_back({0, fraction(band.score), 0});
    from = limit;
  }
  return hull(scores);
}

/// A percentage of 40% counts 40, an end that is not reached like one that is.
Span in_points(Span figure) {
  for (Point* end : {&figure.low, &figure.high}) {
    end->at = end->at * fraction(100);
    end->beside = 0;
  }
  return figure;
}

}  // namespace

Span scored(const ScoredFigure& by, const Value& value) {
  if (const bool* holds = std::get_if<bool>(&value)) return exactly(fraction(*holds ? 100 : 0));
  const auto& figure = std::get<Span>(value);
  if (!by.bands.empty()) return by_bands(by, figure);
  return by.scale.empty() ? in_points(figure) : by_scale(by, figure);
}

Span scored_unknown(const ScoredFigure& by) {
  if (by.figure.sort == Sort::truth) return from_to(fraction(0), fraction(100));
  return scored(by, any_number());
}

Score score_of(const ScoreRule& rule, const std::function<Answer(const Expression&)>& ask,
               const std::optional<Answer>& applies) {
  Score score;
  std::vector<int> possible;
  bool found = false;
  for (const ScoreRow& row : rule.rows) {
    const Answer when = row.when ? ask(*row.when) : settled(true);
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
