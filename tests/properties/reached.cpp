#include "tests/properties/reached.hpp"

#include <algorithm>
#include <cmath>

namespace servanda::properties {
namespace {

/// The least number of times for an outcome that is expected so often in a thousand programs, for
/// any seed: four deviations below the mean, so that a short run asks only for frequent outcomes,
/// and a long one for all.
int least_of(int programs, int in_a_thousand) {
  const double usual = programs * (in_a_thousand / 1000.0);
  return static_cast<int>(std::max(0.0, usual - 4 * std::sqrt(usual)));
}

using Names = std::vector<std::string>;

/// All three truths come about.
const Names conditions{"<",
                       "<=",
                       ">",
                       ">=",
                       "=",
                       "!=",
                       "date <",
                       "date <=",
                       "date >",
                       "date >=",
                       "date =",
                       "date !=",
                       "period <",
                       "period <=",
                       "period >",
                       "period >=",
                       "in list",
                       "in period",
                       "in group",
                       "has",
                       "matches",
                       "mentions any",
                       "mentions all",
                       "not",
                       "and",
                       "or",
                       "implies",
                       "or else",
                       "define",
                       "all of {}",
                       "any of {}",
                       "none of {}",
                       "at least of {}",
                       "at most of {}",
                       "exactly of {}",
                       "every State",
                       "some State",
                       "no State",
                       "at least State",
                       "at most State",
                       "exactly State",
                       "at least % State",
                       "every event",
                       "some event",
                       "no event",
                       "at least event",
                       "at most event",
                       "exactly event",
                       "at least % event",
                       "exception",
                       "any cycle",
                       "every cycle"};
const Names never_unknown{"is known", "is reported"};

/// Exact, bounded and unknown ones come about.
const Names figures{"+",
                    "-",
                    "*",
                    "/",
                    "date +",
                    "date -",
                    "abs",
                    "round",
                    "min",
                    "max",
                    "change",
                    "percent_change",
                    "days_between",
                    "years_between",
                    "share State",
                    "sum State",
                    "sum event",
                    "sum listed",
                    "sum cycles",
                    "sum years",
                    "average State",
                    "median State",
                    "min State",
                    "max State",
                    "sum known",
                    "average known",
                    "sum lowest",
                    "sum highest"};

const Names never_unknown_figures{"count State", "count event"};

const Names verdict_words{"met", "partly met", "not met", "no data", "not applicable", "pending"};
const Names flags{"manual", "stale", "disputed", "waived", "waiver expired", "possibly one event"};
const Names parts{"scored", "open", "missing", "not applicable"};
const Names timings{"", "not due", "due", "in grace", "on time", "overdue", "late"};
const Names reasons{"not_reported", "withheld", "never_declared", "not_exchanged", "not_collected",
                    "imprecise",    "conflict", "no_baseline",    "not_in_force",  "stale"};

}  // namespace

std::string reached_too_seldom(const Statistics& statistics, int programs) {
  std::string seldom;
  const auto require = [&](const Names& names, const Names& outcomes, int in_a_thousand) {
    const int least = least_of(programs, in_a_thousand);
    for (const std::string& name : names) {
      for (const std::string& outcome : outcomes) {
        const auto found = statistics.find(name + ": " + outcome);
        const int times = found == statistics.end() ? 0 : found->second;
        if (times >= least) continue;
        seldom += name + ": " + outcome + " came about " + std::to_string(times) +
                  " times, at least " + std::to_string(least) + " are needed\n";
      }
    }
  };
  require(conditions, {"yes", "no", "unknown"}, 5);
  require(never_unknown, {"yes", "no"}, 50);
  require(figures, {"exact"}, 4);
  require(figures, {"bounded", "unknown"}, 1);
  require(never_unknown_figures, {"exact", "bounded"}, 2);
  require({"verdict"}, verdict_words, 100);
  require({"timing"}, timings, 20);
  require({"reason"}, reasons, 50);
  require({"flag"}, flags, 20);
  require({"check"}, {"yes", "no", "unknown"}, 20);
  require({"score"}, {"exact", "bounded"}, 100);
  require({"list"}, {"some may be one"}, 50);
  require({"list"}, {"one may contradict another", "one may be replaced"}, 300);
  require({"part"}, parts, 100);
  require({"index"}, {"exact", "bounded", "unknown", "not applicable"}, 20);
  return seldom;
}

}  // namespace servanda::properties
