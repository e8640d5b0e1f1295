// Scores, indices, checks, waivers and reports by chance.

#include <algorithm>

#include "tests/properties/author.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

/// Could it have a part in an index, so that the rules may say so?
bool fits(const Commitment& commitment, const Index& index) {
  if (commitment.collective && !index.group.empty()) return false;
  return commitment.once_by.empty() || day(commitment.once_by) >= day(cycles.front().first);
}

void choose_commitments(Draw& draw, const Case& made, Index& index) {
  std::set<std::string> names;
  std::set<std::string> unfit;
  std::set<std::string> themes{"t.one", "t.two", "t.*"};
  for (const Commitment& commitment : made.commitments) {
    (fits(commitment, index) ? names : unfit).insert(commitment.name);
    if (fits(commitment, index)) continue;
    themes.erase(commitment.theme);
    themes.erase("t.*");
  }
  for (const std::string theme : {"t.one", "t.two"}) {
    const bool used = std::any_of(made.commitments.begin(), made.commitments.end(),
                                  [&](const Commitment& each) { return each.theme == theme; });
    if (!used) themes.erase(theme);
  }
  if (!themes.empty() && draw.once_in(3)) {
    index.over = Index::theme;
    index.of = {draw.one_of(std::vector<std::string>(themes.begin(), themes.end()))};
    return;
  }
  index.over = Index::commitments;
  for (const std::string& name : names) {
    if (!unfit.contains(name) && !draw.once_in(3)) index.of.push_back(name);
  }
}

ScoredFigure scored_figure(Draw& draw) {
  ScoredFigure made;
  Author author(draw, {});
  if (draw.once_in(4)) {
    made.figure = author.condition(1);
    return made;
  }
  const Sort sort = draw.one_of<Sort>({Sort::number, Sort::percent, Sort::warheads, Sort::tonnes});
  made.figure = author.figure(sort, static_cast<int>(draw.below(2)));
  const int unit = sort == Sort::percent ? 20 : sort == Sort::warheads ? 10 : 1;
  int at = draw.from_to(-2, 2) * unit;
  const int number = draw.from_to(2, 3);
  if (sort == Sort::percent && draw.once_in(4)) return made;  // it counts as it is
  if (draw.once_in(2)) {
    for (int i = 0; i < number; ++i) {
      made.bands.push_back({draw.from_to(0, 4) * 25, {}});
      if (i + 1 < number) made.bands.back().below = at;
      at += draw.from_to(1, 4) * unit;
    }
    return made;
  }
  for (int i = 0; i < number; ++i) {
    made.scale.push_back({draw.from_to(0, 4) * 25, at});
    at += draw.from_to(1, 4) * unit;
  }
  if (draw.once_in(2)) std::swap(made.scale.front(), made.scale.back());
  made.clamp = draw.once_in(2);
  return made;
}

/// Chooses a range that holds all members, unless the index clamps what lies beyond.
void choose_range(Draw& draw, const Case& made, Index& index) {
  if (index.over == Index::indices) {
    for (const Index& member : made.indices) {
      index.low = std::min(index.low, member.low);
      index.high = std::max(index.high, member.high);
    }
    index.says_range = index.low != 0 || index.high != 100;
  }
  if (!draw.once_in(3)) return;
  index.says_range = true;
  index.held = draw.once_in(2);
  if (index.held) {
    // A scale has its points within the range.
    index.low = index.over == Index::indicators ? 0 : draw.from_to(-2, 1) * 25;
    index.high = index.over == Index::indicators ? 100 : draw.from_to(2, 5) * 25;
  } else {
    index.low -= draw.from_to(0, 4) * 50;
    index.high += draw.from_to(0, 4) * 50;
  }
}

Index index(Draw& draw, const Case& made) {
  Index index;
  index.name = "i" + std::to_string(made.indices.size());
  if (draw.once_in(2)) index.group = draw.one_of<std::string>({"nws", "changing"});
  const std::size_t kind = draw.below(4);
  if (kind == 0) {
    index.over = Index::indicators;
    if (index.group.empty()) index.group = "nws";
    const int number = draw.from_to(1, 3);
    for (int i = 0; i < number; ++i) index.figures.push_back(scored_figure(draw));
  } else if (kind == 1 && !made.indices.empty()) {
    index.over = Index::indices;
    for (const Index& other : made.indices) index.of.push_back(other.name);
  } else {
    choose_commitments(draw, made, index);
  }
  if (draw.once_in(4)) index.from = "RC2015";
  if (draw.once_in(4)) index.to = "RC2020";
  const std::size_t members =
      index.over == Index::indicators ? index.figures.size() : index.of.size();
  if (index.over != Index::theme && draw.once_in(2)) {
    for (std::size_t i = 0; i < members; ++i) index.weights.push_back(draw.from_to(1, 3));
    if (draw.once_in(2)) index.model = "weighted";
  } else {
    index.model = draw.one_of<std::string>({"", "average", "minimum"});
  }
  if (draw.once_in(3))
    index.counts = {draw.from_to(8, 10) * 10, draw.from_to(3, 8) * 10, draw.from_to(0, 3) * 10};
  index.missing = draw.one_of<std::string>({"", "unknown", "left out", "mean of the group"});
  if (draw.once_in(3)) index.minimum_coverage = draw.from_to(0, 10) * 10;
  choose_range(draw, made, index);
  return index;
}

Check check(Draw& draw, const Case& made, const std::vector<std::string>& read) {
  Check check;
  check.name = "c" + std::to_string(made.checks.size());
  check.indicator = draw.one_of(indicators).name;
  // Mostly of figures that verdicts read.
  for (int tries = 0; tries < 4 && !read.empty(); ++tries) {
    const std::string& name = draw.one_of(read);
    if (indicator(name).name == name) check.indicator = name;
  }
  const Sort sort = indicator(check.indicator).sort;
  if (draw.below(3) != 0) {
    check.between = bases;
    std::rotate(check.between.begin(), check.between.begin() + draw.from_to(0, 3),
                check.between.end());
    check.between.resize(2 + draw.below(2));
  }
  if (!is_figure(sort) || draw.once_in(4)) return check;
  check.percent = sort == Sort::percent || draw.once_in(2);
  check.within = check.percent ? draw.from_to(0, 6) * 20 : draw.from_to(0, 3);
  return check;
}

Waiver waiver(Draw& draw, const Case& made) {
  const Commitment& waived = draw.one_of(made.commitments);
  Waiver waiver{waived.name, draw.one_of(states), {}, some_day(draw), {}};
  if (draw.once_in(3)) waiver.from = some_day(draw);
  if (!waiver.from.empty() && day(waiver.expires) < day(waiver.from))
    std::swap(waiver.from, waiver.expires);
  if (waived.collective) waiver.subject = waived.group;
  if (waived.once_by.empty()) waiver.cycle = cycles[draw.below(3)].name;
  return waiver;
}

}  // namespace

std::string some_day(Draw& draw) {
  if (draw.once_in(3)) {
    const Cycle& cycle = cycles[draw.below(3)];
    return draw.once_in(2) ? cycle.first : cycle.last;
  }
  return written_day(draw.from_to(day("2005-06-01"), day("2023-06-01")));
}

Complete said_to_be_whole(Draw& draw, const std::string& dataset, const std::string& to) {
  Complete whole{dataset, to, {}, {}};
  if (draw.once_in(4)) whole.known_from = std::max(to, some_day(draw));
  if (draw.once_in(2))
    whole.whom = draw.once_in(2) ? draw.one_of(states)
                                 : draw.one_of<std::string>({"nws", "changing", "nobody"});
  return whole;
}

ScoreRule score_rule(Draw& draw, Author& author) {
  ScoreRule rule;
  rule.out_of = draw.from_to(1, 4);
  const int rows = draw.from_to(1, 3);
  for (int i = 0; i < rows; ++i) {
    rule.rows.push_back({draw.from_to(0, rule.out_of), {}});
    if (i + 1 < rows) rule.rows.back().when = author.condition(1);
  }
  return rule;
}

void add_scoring(Draw& draw, Case& made, const std::vector<std::string>& read) {
  const std::size_t indices = draw.below(4);
  for (std::size_t i = 0; i < indices; ++i) {
    Index next = index(draw, made);
    if (!next.of.empty() || !next.figures.empty()) made.indices.push_back(std::move(next));
  }
  const std::size_t checks = draw.below(3);
  for (std::size_t i = 0; i < checks; ++i) made.checks.push_back(check(draw, made, read));
  const std::size_t waivers = draw.once_in(3) ? 3 : 0;
  for (std::size_t i = 0; i < waivers; ++i) {
    made.waivers.push_back(waiver(draw, made));
    if (!draw.once_in(3)) continue;
    Waiver other = waiver(draw, made);  // of the same verdict, for other days
    other.commitment = made.waivers.back().commitment;
    other.subject = made.waivers.back().subject;
    other.cycle = made.waivers.back().cycle;
    made.waivers.push_back(std::move(other));
  }
}

void tell_reports(Draw& draw, Case& made) {
  for (const std::string& state : states) {
    for (std::size_t i = 0; i < cycles.size(); ++i) {
      if (draw.once_in(3)) continue;
      const Cycle& cycle = cycles[i];
      Report report{"R" + std::to_string(made.reports.size()), state, cycle.name, {}, {}, {}};
      const std::string on =
          written_day(draw.from_to(day(cycle.first), std::min(day(cycle.last), day("2024-01-01"))));
      report.date = draw.one_of<std::string>({"", "", on, on, cycle.last.substr(0, 4)});
      if (draw.once_in(8)) report.date = written_day(day(cycle.last) + 100);
      report.language = draw.one_of<std::string>({"en", "en", "zh", "fr"});
      const std::size_t number = draw.below(3);
      for (std::size_t j = 0; j < number; ++j)
        report.paragraphs.push_back(draw.below(paragraphs.size()));
      made.reports.push_back(std::move(report));
    }
  }
}

}  // namespace servanda::properties
