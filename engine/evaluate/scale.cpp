#include "engine/evaluate/scale.hpp"

#include <algorithm>
#include <iterator>

namespace servanda::engine {
namespace {

Number held(Number score) { return std::clamp(score, Number(0), Number(100)); }

/// On the line through two neighbouring points; beyond the ends the outer lines go on, or stay.
Number on_line(const ScoredFigure& figure, Number at) {
  const auto& points = figure.scale;
  if (figure.clamp && at <= points.front().at) return points.front().score;
  if (figure.clamp && at >= points.back().at) return points.back().score;
  std::size_t next = 1;
  while (next + 1 < points.size() && points[next].at < at) ++next;
  const ScalePoint& from = points[next - 1];
  const ScalePoint& to = points[next];
  return held(from.score + (at - from.at) * (to.score - from.score) / (to.at - from.at));
}

/// What an end without a bound comes to.
Number far_out(const ScoredFigure& figure, bool above) {
  const auto& points = figure.scale;
  const ScalePoint& end = above ? points.back() : points.front();
  const ScalePoint& inside = above ? *std::prev(points.end(), 2) : points[1];
  if (figure.clamp || end.score == inside.score) return end.score;
  return end.score > inside.score ? Number(100) : Number(0);
}

void widen(ScoreRange& range, Number score) {
  range.low = std::min(range.low, score);
  range.high = std::max(range.high, score);
}

ScoreRange by_scale(const ScoredFigure& figure, const Figure& value) {
  const Number low = value.lower ? on_line(figure, value.lower->at) : far_out(figure, false);
  ScoreRange range{low, low};
  widen(range, value.upper ? on_line(figure, value.upper->at) : far_out(figure, true));
  // Between its ends the line may turn.
  for (const ScalePoint& point : figure.scale) {
    const bool inside = (!value.lower || value.lower->at < point.at) &&
                        (!value.upper || point.at < value.upper->at);
    if (inside) widen(range, point.score);
  }
  return range;
}

ScoreRange by_bands(const ScoredFigure& figure, const Figure& value) {
  std::optional<ScoreRange> range;
  std::optional<Number> from;
  for (const Band& band : figure.bands) {
    const bool begins_below = !band.below || !value.lower || value.lower->at < *band.below;
    const bool reaches = !from || !value.upper ||
                         (value.upper->open ? *from < value.upper->at : *from <= value.upper->at);
    if (begins_below && reaches) {
      if (!range) range = ScoreRange{band.score, band.score};
      widen(*range, band.score);
    }
    from = band.below;
  }
  return range.value_or(ScoreRange{});
}

}  // namespace

ScoreRange counted(const ScoredFigure& figure, const Value& value) {
  if (const bool* const holds = std::get_if<bool>(&value)) {
    const Number score = *holds ? 100 : 0;
    return {score, score};
  }
  const Figure& written = std::get<Figure>(value);
  return figure.bands.empty() ? by_scale(figure, written) : by_bands(figure, written);
}

ScoreRange anything(const ScoredFigure& figure) {
  if (figure.scale.empty() && figure.bands.empty()) return {};
  return counted(figure, Figure{});
}

}  // namespace servanda::engine
