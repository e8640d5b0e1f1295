// The reference's indices: parts, and what they add up to.

#include <algorithm>
#include <map>
#include <set>

#include "tests/properties/finding.hpp"

namespace servanda::properties {
namespace {

struct About {
  std::string whom;
  bool of_group = false;
  int cycle = -1;

  friend auto operator<=>(const About&, const About&) = default;
};

struct Part {
  std::string kind = "missing";  ///< or scored, open, not applicable
  Fraction low;
  Fraction high = fraction(100);
  std::optional<Fraction> figure;  ///< as far as is known
  Fraction coverage;
  Fraction weight = fraction(1);
  std::size_t member = 0;
  bool of_others = false;  ///< the mean of the group stands for it
  bool error = false;
  Words reasons;
};

struct Row {
  std::vector<Part> parts;
  Part whole;
  bool applies = true;
};
using Rows = std::map<About, Row>;

void set(Part& part, const ScoreSpan& span) {
  part.low = span.low;
  part.high = span.high;
  part.kind = span.low == span.high ? "scored" : "open";
  if (span.low != span.high) return;
  part.figure = span.low;
  part.coverage = fraction(1);
}

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

  /// By its score where it has one; a range of verdicts is what its steps count.
  static Part of_verdict(const Index& index, const Finding& finding) {
    Part part;
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
    ScoreSpan span{counts(index, least), counts(index, most)};
    Fraction best = counts(index, "met");
    if (finding.score) {
      const Fraction hundred = fraction(100) / fraction(finding.commitment->score->out_of);
      span = {finding.score->low * hundred, finding.score->high * hundred};
      best = fraction(100);
    }
    // What is not over can still get better.
    if (finding.verdict == "pending" || finding.timing == "not due" || finding.timing == "in grace")
      span.high = std::max(span.high, best);
    // Without it the index is that of the others, whatever they are.
    if (finding.may_not_apply) span = {};
    const bool one = span.low == span.high && (finding.verdict != "no data" || finding.score);
    set(part, span);
    if (one) return part;
    part.figure.reset();
    part.coverage = {};
    part.kind = finding.verdict == "no data" ? "missing" : "open";
    return part;
  }

  static Fraction counts(const Index& index, const std::string& verdict) {
    const std::vector<int> by = index.counts.empty() ? std::vector{100, 50, 0} : index.counts;
    return fraction(by.at(verdict == "met" ? 0 : verdict == "partly met" ? 1 : 2));
  }

  void others(const Index& index, Rows& into) {
    for (std::size_t i = 0; i < index.of.size(); ++i) {
      const auto other = std::find_if(world_.indices.begin(), world_.indices.end(),
                                      [&](const Index& each) { return each.name == index.of[i]; });
      if (other == world_.indices.end()) continue;
      for (const auto& [about, row] : rows(*other)) {
        Part part = row.whole;
        part.reasons.clear();
        const bool whole = part.figure && part.low == part.high && part.coverage == fraction(1);
        part.kind = !row.applies   ? "not applicable"
                    : whole        ? "scored"
                    : !part.figure ? "missing"
                                   : "open";
        if (part.error) part.kind = "open";
        take(index, into, about, i, i, part);
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
            take(index, rows, about, i, i, of_figure(index.figures[i], {state, cycle, due}));
        }
      }
    }
  }

  Part of_figure(const ScoredFigure& by, const Place& place) {
    Asking asking(world_, place, statistics_);
    const Answer answer = asking.ask(by.figure);
    Part part;
    const ScoreSpan span = answer.value ? scored(by, *answer.value) : scored_unknown(by);
    part.low = span.low;
    part.high = span.high;
    part.reasons = answer.reasons;
    if (answer.value) set(part, span);
    if (part.kind == "scored") part.reasons.clear();
    if (part.kind == "open" && part.reasons.empty()) part.reasons = {"imprecise"};
    return part;
  }

  /// What is missing counts as the mean of the others have a figure of their own for it.
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
    std::vector<std::pair<Fraction, Fraction>> low;  // with their weights
    std::vector<std::pair<Fraction, Fraction>> high;
    std::vector<std::pair<Fraction, Fraction>> figure;
    for (const Part& part : row.parts) row.whole.error = row.whole.error || part.error;
    if (row.whole.error) return;
    Fraction all;
    Fraction covered;
    for (const Part& part : row.parts) {
      if (part.kind == "not applicable") continue;
      all = all + part.weight;
      covered = covered + part.weight * part.coverage;
      if (part.kind == "missing" && index.missing == "left out") continue;
      low.emplace_back(part.low, part.weight);
      high.emplace_back(part.high, part.weight);
      if (part.figure) figure.emplace_back(*part.figure, part.weight);
    }
    row.applies = all != Fraction{};
    if (!row.applies) return;
    Part& whole = row.whole;
    whole.coverage = covered / all;
    if (low.empty()) return;
    whole.low = together(index, low);
    whole.high = together(index, high);
    const int least = index.minimum_coverage.value_or(0);
    if (figure.empty() || whole.coverage < fraction(least, 100)) return;
    whole.figure = std::clamp(together(index, figure), whole.low, whole.high);
  }

  static Fraction together(const Index& index,
                           const std::vector<std::pair<Fraction, Fraction>>& scores) {
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

  const Case& world_;
  const std::vector<Finding>& findings_;
  Statistics& statistics_;
  std::map<std::string, Rows> rows_;
};

std::string told(const Part& part) {
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
      outcome.parts.push_back(whole.error ? "error" : told(whole));
      ++statistics[!row.applies              ? "index: not applicable"
                   : !whole.figure           ? "index: unknown"
                   : whole.low == whole.high ? "index: exact"
                                             : "index: bounded"];
      for (const Part& part : row.parts) {
        std::string reasons;
        for (const std::string& reason : part.reasons) reasons += " " + reason;
        outcome.parts.push_back(std::to_string(part.member) + ": " + told(part) + reasons);
        ++statistics["part: " + part.kind];
      }
      outcomes.push_back(std::move(outcome));
    }
  }
  return outcomes;
}

}  // namespace servanda::properties
