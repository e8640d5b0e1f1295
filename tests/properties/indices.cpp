// The reference's indices: the members, and their sums.

#include <algorithm>
#include <map>
#include <set>

#include "tests/properties/index_part.hpp"

namespace servanda::properties {
namespace {

struct About {
  std::string whom;
  bool of_group = false;
  int cycle = -1;

  friend auto operator<=>(const About&, const About&) = default;
};

struct Row {
  std::vector<Part> parts;
  Part whole;
  bool applies = true;
};
using Rows = std::map<About, Row>;

class Adding {
 public:
  Adding(const Case& world, const std::vector<Finding>& findings, Statistics& statistics)
      : world_(world), findings_(findings), statistics_(statistics) {}

  const Rows& rows(const Index& index) {
    const auto [place, fresh] = rows_.try_emplace(index.name);
    if (fresh) fill(index, place->second);
    return place->second;
  }

 private:
  [[nodiscard]] bool is_asked(const Index& index, const About& about) const {
    if (about.cycle < 0 || day(cycle_at(about.cycle).first) > day(world_.as_of)) return false;
    if (!index.from.empty() && about.cycle < position_of_cycle(index.from)) return false;
    if (!index.to.empty() && about.cycle > position_of_cycle(index.to)) return false;
    if (index.group.empty()) return true;
    const auto members = members_of(index.group, day(cycle_at(about.cycle).last));
    return !about.of_group &&
           std::find(members.begin(), members.end(), about.whom) != members.end();
  }

  void take(const Index& index, Rows& rows, const About& about, std::size_t member,
            std::size_t weight, Part part) {
    if (!is_asked(index, about)) return;
    part.member = member;
    if (!index.weights.empty()) part.weight = fraction(index.weights.at(weight));
    rows[about].parts.push_back(std::move(part));
  }

  void fill(const Index& index, Rows& rows) {
    if (index.over == Index::indicators) figures(index, rows);
    if (index.over == Index::indices) others(index, rows);
    if (index.over == Index::theme || index.over == Index::commitments) verdicts(index, rows);
    if (index.missing == "mean of the group") take_means(rows);
    for (auto& [about, row] : rows) add_up(index, row);
  }

  void verdicts(const Index& index, Rows& rows) {
    std::size_t member = 0;
    for (const Commitment& commitment : world_.commitments) {
      const auto named = std::find(index.of.begin(), index.of.end(), commitment.name);
      const bool of_theme = index.over == Index::theme &&
                            (index.of.front() == "t.*" || index.of.front() == commitment.theme);
      if (!of_theme && (index.over == Index::theme || named == index.of.end())) continue;
      for (const Finding& finding : findings_) {
        if (finding.commitment != &commitment) continue;
        take(index, rows, {finding.whom, finding.of_group, finding.cycle}, member,
             static_cast<std::size_t>(named - index.of.begin()), of_verdict(index, finding));
      }
      ++member;
    }
  }

  void others(const Index& index, Rows& into) {
    for (std::size_t i = 0; i < index.of.size(); ++i) {
      const auto other = std::find_if(world_.indices.begin(), world_.indices.end(),
                                      [&](const Index& each) { return each.name == index.of[i]; });
      if (other == world_.indices.end()) continue;
      for (const auto& [about, row] : rows(*other)) {
        take(index, into, about, i, i, of_index(index, row.whole, row.applies));
      }
    }
  }

  void figures(const Index& index, Rows& rows) {
    for (std::size_t i = 0; i < index.figures.size(); ++i) {
      for (int cycle = 0; cycle < static_cast<int>(cycles.size()); ++cycle) {
        const int due = day(cycle_at(cycle).last);
        for (const std::string& state : members_of(index.group, due)) {
          const About about{state, false, cycle};
          if (is_asked(index, about))
            take(index, rows, about, i, i, of_figure(index, index.figures[i], {state, cycle, due}));
        }
      }
    }
  }

  Part of_figure(const Index& index, const ScoredFigure& by, const Place& place) {
    Asking asking(world_, place, statistics_);
    const Answer answer = asking.ask(by.figure);
    Part part = unknown_part(index);
    part.reasons = answer.reasons;
    // A condition over an empty group gives no reason of its own.
    if (!answer.value && answer.reasons.empty()) {
      part.kind = "not applicable";
      return part;
    }
    put(index, answer.value ? scored(by, *answer.value) : scored_unknown(by), part);
    if (!answer.value || part.error) return part;
    settle(part);
    if (part.kind == "scored") part.reasons.clear();
    if (part.kind == "open" && !part.error && part.reasons.empty()) part.reasons = {"imprecise"};
    return part;
  }

  /// A missing member counts as the mean of the others that have a figure of their own.
  static void take_means(Rows& rows) {
    using Key = std::tuple<int, bool, std::size_t>;
    std::map<Key, std::vector<Fraction>> own;
    std::set<Key> failed;
    for (const auto& [about, row] : rows) {
      for (const Part& part : row.parts) {
        if (part.error) failed.insert({about.cycle, about.of_group, part.member});
        if (part.figure) own[{about.cycle, about.of_group, part.member}].push_back(*part.figure);
      }
    }
    for (auto& [about, row] : rows) {
      for (Part& part : row.parts) {
        const auto found = own.find({about.cycle, about.of_group, part.member});
        if (part.kind != "missing") continue;
        if (failed.contains({about.cycle, about.of_group, part.member})) part.error = true;
        if (part.error || found == own.end()) continue;
        Fraction sum;
        for (const Fraction& each : found->second) sum = sum + each;
        part.figure = part.low = part.high =
            sum / fraction(static_cast<Whole>(found->second.size()));
        part.of_others = true;
      }
    }
  }

  void add_up(const Index& index, Row& row) {
    std::vector<Part> counted;
    std::vector<std::pair<Fraction, Fraction>> figure;  // with their weights
    row.whole.low = fraction(index.low);
    row.whole.high = fraction(index.high);
    for (const Part& part : row.parts) row.whole.error = row.whole.error || part.error;
    if (row.whole.error) return;
    Fraction all;
    Fraction covered;
    row.whole.may_not_apply = true;
    for (const Part& part : row.parts) {
      if (part.kind == "not applicable") continue;
      row.whole.may_not_apply = row.whole.may_not_apply && part.may_not_apply;
      all = all + part.weight;
      covered = covered + part.weight * part.coverage;
      if (part.kind == "missing" && index.missing == "left out") continue;
      counted.push_back(part);
      if (part.figure) figure.emplace_back(*part.figure, part.weight);
    }
    row.applies = all != Fraction{};
    if (!row.applies) return;
    Part& whole = row.whole;
    whole.coverage = covered / all;
    if (counted.empty()) return;
    reach(index, counted, whole);
    const int least = index.minimum_coverage.value_or(0);
    if (figure.empty() || whole.coverage < fraction(least, 100)) return;
    whole.figure = std::clamp(together(index, figure), whole.low, whole.high);
  }

  const Case& world_;
  const std::vector<Finding>& findings_;
  Statistics& statistics_;
  std::map<std::string, Rows> rows_;
};

std::string part_text(const Part& part) {
  return index_part(part.kind, part.low, part.high, part.figure, part.coverage) +
         (part.of_others ? ", the mean of the group" : "");
}

}  // namespace

std::string in_words(const Fraction& number) {
  return number.above.str() + (number.below == 1 ? "" : "/" + number.below.str());
}

std::string index_part(const std::string& kind, const Fraction& low, const Fraction& high,
                       const std::optional<Fraction>& figure, const Fraction& coverage) {
  if (kind == "not applicable") return kind;
  return kind + " " + (figure ? in_words(*figure) : "none") + " (" + in_words(low) + " to " +
         in_words(high) + ", coverage " + in_words(coverage) + ")";
}

std::vector<Outcome> indices(const Case& world, const std::vector<Finding>& findings,
                             Statistics& statistics) {
  Adding adding(world, findings, statistics);
  std::vector<Outcome> outcomes;
  for (const Index& index : world.indices) {
    for (const auto& [about, row] : adding.rows(index)) {
      Outcome outcome;
      outcome.cell = "index " + index.name + " " + about.whom + " " + cycle_at(about.cycle).name;
      Part whole = row.whole;
      whole.kind = row.applies ? "index" : "not applicable";
      outcome.parts.push_back(whole.error ? "error" : part_text(whole));
      ++statistics[!row.applies              ? "index: not applicable"
                   : !whole.figure           ? "index: unknown"
                   : whole.low == whole.high ? "index: exact"
                                             : "index: bounded"];
      for (const Part& part : row.parts) {
        std::string reasons;
        for (const std::string& reason : part.reasons) reasons += " " + reason;
        outcome.parts.push_back(std::to_string(part.member) + ": " + part_text(part) + reasons);
        ++statistics["part: " + part.kind];
      }
      outcomes.push_back(std::move(outcome));
    }
  }
  return outcomes;
}

}  // namespace servanda::properties
