// Figures of an index: the scale or the bands that give their scores.

#include <algorithm>
#include <string>
#include <utility>

#include "engine/check/scoring.hpp"
#include "grammar/token.hpp"

namespace servanda::engine {
namespace {

class FigureChecker {
 public:
  FigureChecker(CheckContext& checking, const FileScope& scope, const ScoreLimits& limits)
      : checking_(checking), scope_(scope), limits_(limits) {}

  std::optional<ScoredFigure> run(const syntax::ScoredFigure& written) {
    const NodeId node = check_value(checking_, {scope_, false}, written.figure);
    if (!node.valid()) return std::nullopt;
    const Type type = checking_.program[node].type;
    const base::Place place = CheckContext::at(scope_, (*scope_.file)[written.figure].span);
    ScoredFigure figure;
    figure.figure = node;
    figure.text = grammar::single_spaced(checking_.sources.text(place));
    figure.clamp = written.clamp;
    if (!fits(written, type, place)) return std::nullopt;
    scale(written, type, figure);
    bands(written, type, figure);
    return figure;
  }

 private:
  void error(const char* code, base::Span span, std::string message, std::string help = {}) {
    checking_.diagnostics.error(code, CheckContext::at(scope_, span), std::move(message), {},
                                std::move(help));
  }

  /// A figure has a scale or bands, a truth neither; a percentage may have none, and no other type
  /// can be scored.
  bool fits(const syntax::ScoredFigure& written, const Type& type, base::Place place) {
    const bool bare = written.scale.empty() && written.bands.empty();
    if (type.kind == TypeKind::percent) return true;
    if (type.is_figure() ? !bare : type.kind == TypeKind::truth && bare) return true;
    if (type.is_figure()) {
      error("N006", place.span, "how this figure counts is not said",
            "add a scale, as in `scale 0 at 50, 100 at 0`, or `bands { … }`");
    } else {
      error("T004", place.span,
            checking_.program.vocabulary.in_words(type) + " can't be put on a scale",
            "a figure has `scale` or `bands`; a condition counts 100 or 0 by itself");
    }
    return false;
  }

  std::optional<Number> score(const syntax::SignedNumber& written) {
    auto number = number_of(checking_, scope_, written);
    if (!number || (limits_.low <= *number && *number <= limits_.high)) return number;
    error("T012", written.number.span,
          "`" + to_string(*number) + "` is beyond the range of this index, " + in_words(limits_),
          "write a score within it, or say the `range` of the index");
    return std::nullopt;
  }

  std::optional<Number> place_on_scale(const syntax::SignedNumber& written, const Type& type) {
    if (written.percent != (type.kind == TypeKind::percent)) {
      error("T002", written.number.span,
            written.percent ? "this figure is no percentage"
                            : "this figure is a percentage, and `" +
                                  std::string(written.number.text) + "` is none",
            "write `" + std::string(written.number.text) + (written.percent ? "`" : "%`"));
      return std::nullopt;
    }
    return number_of(checking_, scope_, written);
  }

  void scale(const syntax::ScoredFigure& written, const Type& type, ScoredFigure& into) {
    for (const syntax::ScalePoint& point : written.scale) {
      const auto at = place_on_scale(point.at, type);
      const auto counts = score(point.score);
      if (!at || !counts) return;
      const bool twice = std::any_of(into.scale.begin(), into.scale.end(),
                                     [&](const ScalePoint& other) { return other.at == *at; });
      if (twice) {
        error("T012", point.at.number.span,
              "the figure `" + std::string(point.at.number.text) + "` has two scores",
              "give each figure one");
        return;
      }
      into.scale.push_back({*at, *counts});
    }
    if (written.scale.size() == 1) {
      error("T012", written.scale.front().score.number.span,
            "a line goes through two points at least",
            "add another, as in `scale 0 at 50, 100 at 0`");
    }
    std::sort(into.scale.begin(), into.scale.end(),
              [](const ScalePoint& one, const ScalePoint& other) { return one.at < other.at; });
  }

  void bands(const syntax::ScoredFigure& written, const Type& type, ScoredFigure& into) {
    for (const syntax::Band& band : written.bands) {
      const bool last = &band == &written.bands.back();
      if (last == band.below.has_value()) {
        error("T012", band.score.number.span,
              last ? "what counts above the last band is not said" : "`otherwise` is the last band",
              last ? "end with a band such as `100 otherwise`" : "move it behind the others");
        return;
      }
      const auto counts = score(band.score);
      std::optional<Number> below;
      if (band.below) below = place_on_scale(*band.below, type);
      if (!counts || below.has_value() != band.below.has_value()) return;
      if (below && !into.bands.empty() && *below <= *into.bands.back().below) {
        error("T012", band.below->number.span, "this band lies below the one before it",
              "let the limits of the bands go up");
        return;
      }
      into.bands.push_back({below, *counts});
    }
  }

  CheckContext& checking_;
  const FileScope& scope_;
  const ScoreLimits& limits_;
};

}  // namespace

std::optional<ScoredFigure> check_figure(CheckContext& checking, const FileScope& scope,
                                         const syntax::ScoredFigure& written,
                                         const ScoreLimits& limits) {
  return FigureChecker(checking, scope, limits).run(written);
}

}  // namespace servanda::engine
