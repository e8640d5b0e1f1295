// Indices and checks as text.

#include "tests/properties/world.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

std::string members(const Index& index) {
  std::string text;
  switch (index.over) {
    case Index::theme:
      return "theme " + index.of.front();
    case Index::commitments:
    case Index::indices:
      text = index.over == Index::commitments ? "commitments" : "indices";
      for (const std::string& name : index.of) text += " " + name;
      return text;
    case Index::indicators:
      break;
  }
  text = "indicators {\n";
  for (std::size_t i = 0; i < index.figures.size(); ++i) {
    const ScoredFigure& each = index.figures[i];
    const std::string percent = each.figure.sort == Sort::percent ? "%" : "";
    text += "    (" + written(each.figure) + ")";
    std::string points;
    for (const ScalePoint& point : each.scale) {
      points += (points.empty() ? " scale " : ", ") + std::to_string(point.score) + " at " +
                std::to_string(point.at) + percent;
    }
    if (each.clamp) points += ", clamp";
    for (const Band& band : each.bands) {
      points += (points.empty() ? " bands { " : "; ") + std::to_string(band.score);
      points += band.below ? " below " + std::to_string(*band.below) + percent : " otherwise }";
    }
    text += points;
    if (!index.weights.empty()) text += " weight " + std::to_string(index.weights[i]);
    text += ";\n";
  }
  return text + "  }";
}

}  // namespace

std::string written(const Index& index) {
  std::string text = "index " + index.name + " \"" + index.name + "\" {\n";
  if (!index.group.empty()) text += "  for each " + index.group + "\n";
  text += "  of " + members(index) + "\n";
  if (!index.from.empty() || !index.to.empty()) {
    text += "  review each cycle";
    if (!index.from.empty()) text += " from " + index.from;
    if (!index.to.empty()) text += " to " + index.to;
    text += "\n";
  }
  if (!index.weights.empty() && index.over != Index::indicators) {
    text += "  weights {";
    for (std::size_t i = 0; i < index.of.size(); ++i)
      text += " " + index.of[i] + " " + std::to_string(index.weights[i]) + ";";
    text += " }\n";
  }
  if (!index.model.empty()) text += "  model " + index.model + "\n";
  if (!index.counts.empty()) {
    const auto percent = [&](std::size_t at) { return std::to_string(index.counts[at]) + "%"; };
    text += "  counts met " + percent(0) + " partly met " + percent(1) + " not met " + percent(2) +
            "\n";
  }
  if (!index.missing.empty()) text += "  missing " + index.missing + "\n";
  if (index.minimum_coverage)
    text += "  minimum coverage " + std::to_string(*index.minimum_coverage) + "%\n";
  if (index.says_range) {
    text += "  range " + std::to_string(index.low) + " to " + std::to_string(index.high) +
            (index.held ? " held\n" : "\n");
  }
  return text + "}\n";
}

std::string written(const Check& check) {
  std::string text =
      "check " + check.name + " \"" + check.name + "\" {\n  compares " + check.indicator + "\n";
  if (check.between.empty()) text += "  among all sources\n";
  for (std::size_t i = 0; i < check.between.size(); ++i)
    text += (i == 0 ? "  between " : " and ") + check.between[i];
  if (!check.between.empty()) text += "\n";
  if (check.within) {
    text += "  within " + std::to_string(*check.within);
    const Sort sort = indicator(check.indicator).sort;
    if (check.percent) {
      text += "%";
    } else if (is_quantity(sort)) {
      text += sort == Sort::dozens ? " dozen" : " warhead";
    } else if (sort == Sort::tonnes) {
      text += " tonne";
    }
    text += "\n";
  }
  return text + "}\n";
}

std::string written(const ScoreRule& rule) {
  std::string text = "  score out of " + std::to_string(rule.out_of) + " {";
  for (const ScoreRow& row : rule.rows) {
    text += " " + std::to_string(row.value);
    text += row.when ? " when " + written(*row.when) + ";" : " otherwise";
  }
  return text + " }\n";
}

std::string written_waivers(const Case& written) {
  std::string text = "commitment,subject,cycle,reason,decided_by,from,expires\n";
  for (const Waiver& waiver : written.waivers) {
    text += "world." + waiver.commitment + "," + waiver.subject + "," + waiver.cycle +
            ",under review,the Bureau," + waiver.from + "," + waiver.expires + "\n";
  }
  return text;
}

std::string written_text(const Report& report) {
  std::string text;
  for (const std::size_t paragraph : report.paragraphs)
    text += (text.empty() ? "" : "\n\n") + paragraphs[paragraph].text;
  return text.empty() ? text : text + "\n";
}

}  // namespace servanda::properties
