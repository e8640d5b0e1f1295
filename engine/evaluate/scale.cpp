#include "engine/evaluate/scale.hpp"

#include <iterator>

namespace servanda::engine {
namespace {

/// The range of scores for the ends and the points of a figure.
class Spread {
 public:
  void take(const Number& score) {
    if (!range_.low || score < *range_.low) range_.low = score;
    if (!range_.high || *range_.high < score) range_.high = score;
  }
  void take_all_below() { without_low_ = true; }
  void take_all_above() { without_high_ = true; }

  [[nodiscard]] ScoreRange range() const {
    return {without_low_ ? std::nullopt : range_.low, without_high_ ? std::nullopt : range_.high};
  }

 private:
  ScoreRange range_;
  bool without_low_ = false;
  bool without_high_ = false;
};

/// The score on the line through two neighbouring points; beyond the ends the outer lines continue,
/// or the score stays.
Number on_line(const ScoredFigure& figure, const Number& at) {
  const auto& points = figure.scale;
  if (figure.clamp && at <= points.front().at) return points.front().score;
  if (figure.clamp && at >= points.back().at) return points.back().score;
  std::size_t next = 1;
  while (next + 1 < points.size() && points[next].at < at) ++next;
  const ScalePoint& from = points[next - 1];
  const ScalePoint& to = points[next];
  return from.score + (at - from.at) * (to.score - from.score) / (to.at - from.at);
}

/// The score of a missing end.
void take_far_out(const ScoredFigure& figure, bool above, Spread& spread) {
  const auto& points = figure.scale;
  const ScalePoint& end = above ? points.back() : points.front();
  const ScalePoint& inside = above ? *std::prev(points.end(), 2) : points[1];
  if (figure.clamp || end.score == inside.score) {
    spread.take(end.score);
  } else if (end.score > inside.score) {
    spread.take_all_above();
  } else {
    spread.take_all_below();
  }
}

void take_end(const ScoredFigure& figure, const std::optional<Bound>& end, bool above,
              Spread& spread) {
  if (end) {
    spread.take(on_line(figure, end->at));
  } else {
    take_far_out(figure, above, spread);
  }
}

ScoreRange by_scale(const ScoredFigure& figure, const NumberInterval& value) {
  Spread spread;
  take_end(figure, value.lower, false, spread);
  take_end(figure, value.upper, true, spread);
  // Between its ends the line may turn.
  for (const ScalePoint& point : figure.scale) {
    const bool inside = (!value.lower || value.lower->at < point.at) &&
                        (!value.upper || point.at < value.upper->at);
    if (inside) spread.take(point.score);
  }
  return spread.range();
}

ScoreRange by_bands(const ScoredFigure& figure, const NumberInterval& value) {
  Spread spread;
  std::optional<Number> from;
  for (const Band& band : figure.bands) {
    const bool begins_below = !band.below || !value.lower || value.lower->at < *band.below;
    const bool reaches = !from || !value.upper ||
                         (value.upper->open ? *from < value.upper->at : *from <= value.upper->at);
    if (begins_below && reaches) spread.take(band.score);
    from = band.below;
  }
  return spread.range();
}

/// A percentage counts its points.
ScoreRange as_it_is(const NumberInterval& value) {
  ScoreRange range;
  if (value.lower) range.low = shifted(value.lower->at, 2);
  if (value.upper) range.high = shifted(value.upper->at, 2);
  return range;
}

}  // namespace

ScoreRange counted(const ScoredFigure& figure, const Value& value) {
  if (const bool* const holds = std::get_if<bool>(&value)) {
    const Number score = *holds ? 100 : 0;
    return {score, score};
  }
  const NumberInterval& written = std::get<NumberInterval>(value);
  if (!figure.bands.empty()) return by_bands(figure, written);
  return figure.scale.empty() ? as_it_is(written) : by_scale(figure, written);
}

ScoreRange anything(const ScoredFigure& figure, bool truth) {
  if (truth) return {0, 100};
  return counted(figure, NumberInterval{});
}

}  // namespace servanda::engine
