#include "tests/properties/standing_fact.hpp"

#include <algorithm>
#include <tuple>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

/// A row that may answer for the window; `surely` if its days lie wholly inside.
struct Speaker {
  const Fact* fact = nullptr;
  Dates days;
  int last = 0;  ///< the last of its days in the window
  bool surely = false;
  bool of_one = true;  ///< its days are one, or the whole of the year or cycle that it is about

  [[nodiscard]] int known_from() const { return day(fact->known_from); }
  [[nodiscard]] bool has_value() const { return fact->told.value.has_value(); }
  [[nodiscard]] bool withholds() const { return fact->told.reason == "withheld"; }
};

bool meet(const Dates& one, const Dates& other) {
  return one.first <= other.last && other.first <= one.last;
}
bool lies_in(const Dates& inner, const Dates& outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

using Sources = std::vector<std::string>;

/// A named cycle decides which cycle a row is about, whatever its day.
bool is_after_its_cycle(const Fact& fact, bool wholly) {
  if (fact.cycle.empty() || fact.as_of.empty()) return false;
  const Dates said = dates(fact.as_of);
  const int end = days_of(cycles.at(static_cast<std::size_t>(position_of_cycle(fact.cycle)))).last;
  return (wholly ? said.first : said.last) > end;
}

std::vector<Speaker> speakers(const Case& world, const Indicator& asked, const std::string& subject,
                              const Window& window, const Sources& sources) {
  std::vector<Speaker> found;
  for (const Fact& fact : world.facts) {
    if (fact.indicator != asked.name || fact.subject != subject) continue;
    if (std::find(sources.begin(), sources.end(), fact.basis) == sources.end()) continue;
    const Dates days = days_of(fact);
    if (day(fact.known_from) > day(world.known_at) || days.first > day(world.as_of)) continue;
    const int cycle = fact.cycle.empty() ? -1 : position_of_cycle(fact.cycle);
    const bool of_one =
        fact.as_of.empty() || days.first == days.last || asked.grain == Grain::per_year;
    int end = window.days.last;
    if (asked.grain == Grain::lasting) {
      if (days.first > end) continue;
      found.push_back({&fact, days, std::min(days.last, end), days.last <= end, of_one});
      continue;
    }
    if (cycle >= 0 && window.cycle >= 0 && cycle != window.cycle) continue;
    if (cycle >= 0 && cycle == window.cycle) end = std::max(end, window.named_to);
    const bool by_its_word = fact.as_of.empty() && cycle == window.cycle;
    const Dates open{window.days.first, end};
    if (!by_its_word && !meet(days, open)) continue;
    found.push_back(
        {&fact, days, std::min(days.last, end), by_its_word || lies_in(days, open), of_one});
  }
  return found;
}

/// The rows of one source for some days that no later row of it replaces.
struct Saying {
  std::vector<Speaker> rows;

  [[nodiscard]] const Speaker& one() const { return rows.front(); }
};

bool replaces_by_name(const Speaker& one, const Speaker& other) {
  return !other.fact->document.empty() && one.fact->supersedes == other.fact->document;
}
bool any_replaces_by_name(const Saying& one, const Saying& other) {
  for (const Speaker& each : one.rows)
    for (const Speaker& replaced : other.rows)
      if (replaces_by_name(each, replaced)) return true;
  return false;
}

/// Rows that only say that nothing was found replace nothing; a row replaces neither itself nor
/// all.
void replace_among(std::vector<Speaker>& rows) {
  const auto keep = [&rows](const auto& wanted) {
    std::vector<Speaker> left;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(left), wanted);
    if (!left.empty()) rows = left;
  };
  keep([](const Speaker& row) { return row.has_value() || row.withholds(); });
  // A row whose document is replaced by name does not stand, even if it became known last.
  const std::vector<Speaker> all = rows;
  keep([&](const Speaker& row) {
    return std::none_of(all.begin(), all.end(), [&](const Speaker& other) {
      return other.fact != row.fact && replaces_by_name(other, row);
    });
  });
  int last = 0;
  for (const Speaker& row : rows) last = std::max(last, row.known_from());
  keep([&](const Speaker& row) { return row.known_from() == last; });
  keep([](const Speaker& row) { return row.has_value(); });
}

/// The same source says in another row, for days that may be the same, that it replaces this
/// document.
bool is_taken_back_by_name(const Speaker& row, const std::vector<Speaker>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Speaker& other) {
    return other.fact != row.fact && other.fact->basis == row.fact->basis &&
           (other.has_value() || other.withholds()) && meet(other.days, row.days) &&
           replaces_by_name(other, row);
  });
}

std::vector<Saying> sayings(const std::vector<Speaker>& all) {
  std::vector<Saying> found;
  const auto alike = [](const Speaker& one, const Speaker& other) {
    return one.fact->basis == other.fact->basis && one.days.first == other.days.first &&
           one.days.last == other.days.last && one.surely == other.surely && one.of_one &&
           other.of_one;
  };
  for (const Speaker& row : all) {
    if (is_taken_back_by_name(row, all)) continue;
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Saying& each) { return alike(each.one(), row); });
    if (same == found.end()) {
      found.push_back({{row}});
    } else {
      same->rows.push_back(row);
    }
  }
  for (Saying& each : found) replace_among(each.rows);
  return found;
}

template <class Wanted>
std::vector<Saying> where(const std::vector<Saying>& all, const Wanted& wanted) {
  std::vector<Saying> left;
  std::copy_if(all.begin(), all.end(), std::back_inserter(left), wanted);
  return left;
}

/// Does the other row still come later, or replace it on the same day, if the days of `row` are as
/// late and those of `other` as early as possible?
bool is_beaten(const Speaker& row, const Speaker& other, const Sources& sources) {
  if (!other.surely || row.fact == other.fact) return false;
  const auto place = [&](const Speaker& each) {
    return std::find(sources.begin(), sources.end(), each.fact->basis) - sources.begin();
  };
  return std::tuple(other.days.first, -place(other), other.known_from()) >
         std::tuple(row.last, -place(row), row.known_from());
}

std::vector<Saying> may_be_last(const std::vector<Saying>& all, const Sources& sources) {
  return where(all, [&](const Saying& each) {
    return std::none_of(all.begin(), all.end(), [&](const Saying& other) {
      return is_beaten(each.one(), other.one(), sources);
    });
  });
}

bool any_surely(const std::vector<Saying>& all) {
  return std::any_of(all.begin(), all.end(), [](const Saying& each) { return each.one().surely; });
}

/// The source may have withdrawn it: later, it withheld a value for days that may be the same.
bool may_be_taken_back(const Saying& saying, const std::vector<Saying>& all) {
  const Speaker& row = saying.one();
  return std::any_of(all.begin(), all.end(), [&](const Saying& each) {
    const Speaker& other = each.one();
    if (other.has_value() || !other.withholds() || other.fact->basis != row.fact->basis)
      return false;
    if (!meet({other.days.first, other.last}, {row.days.first, row.last})) return false;
    if (any_replaces_by_name(each, saying)) return true;
    if (any_replaces_by_name(saying, each)) return false;
    return other.known_from() > row.known_from();
  });
}

/// All that may stand, and whether something surely does.
struct Left {
  std::vector<Saying> sayings;
  bool surely = false;
};

Left left_of_period(const std::vector<Saying>& all, const Sources& sources) {
  Left left;
  for (const std::string& basis : sources) {
    std::vector<Saying> with_value = where(all, [&](const Saying& each) {
      return each.one().has_value() && each.one().fact->basis == basis;
    });
    for (Saying& each : with_value) {
      if (!may_be_taken_back(each, all)) continue;
      for (Speaker& row : each.rows) row.surely = false;
    }
    for (Saying& each : may_be_last(with_value, sources)) left.sayings.push_back(each);
    left.surely = any_surely(with_value);
    if (left.surely) break;
  }
  if (left.sayings.empty()) left = {may_be_last(all, sources), any_surely(all)};
  return left;
}

Left left_of_lasting(const std::vector<Saying>& all, const Sources& sources) {
  const std::vector<Saying> telling = where(
      all, [](const Saying& each) { return each.one().has_value() || each.one().withholds(); });
  const std::vector<Saying>& heard = telling.empty() ? all : telling;
  return {may_be_last(heard, sources), any_surely(heard)};
}

/// The value on which several rows agree: the same one, or the overlap of figures or dates.
std::optional<Value> agreed(const Value& one, const Value& other, bool figures) {
  if (one == other) return one;
  if (!figures) return std::nullopt;
  const auto& left = std::get<Span>(one);
  const auto& right = std::get<Span>(other);
  const Span both{std::max(left.low, right.low), std::min(left.high, right.high)};
  return both.is_none() ? std::nullopt : std::optional<Value>(both);
}

/// One span around two; nothing for what has no order, or no words for what lies between.
std::optional<Value> around(const Value& one, const Value& other, Sort sort) {
  if (one == other) return one;
  if (!is_figure(sort) && sort != Sort::date) return std::nullopt;
  const auto& left = std::get<Span>(one);
  const auto& right = std::get<Span>(other);
  return Span{std::min(left.low, right.low), std::max(left.high, right.high)};
}

Standing together(const Left& left, Sort sort) {
  Standing standing;
  standing.spoken = true;
  std::size_t valued = 0;
  bool any = false;
  bool one_span = left.surely;
  for (const Saying& saying : left.sayings) {
    if (!saying.one().has_value()) {
      for (const Speaker& row : saying.rows) standing.reasons.insert(row.fact->told.reason);
      continue;
    }
    ++valued;
    std::optional<Value> value = saying.one().fact->told.value;
    for (const Speaker& row : saying.rows)
      if (value)
        value = agreed(*value, *row.fact->told.value, is_figure(sort) || sort == Sort::date);
    if (!value) {
      standing.reasons.insert("conflict");
      continue;
    }
    if (!any) {
      standing.value = value;
    } else if (standing.value) {
      standing.value = around(*standing.value, *value, sort);
    }
    any = true;
    one_span = one_span && standing.value.has_value();
  }
  if (valued > 0) standing.reported = Truth::unknown;
  if (valued > 0 && valued == left.sayings.size() && left.surely) standing.reported = Truth::yes;
  if (any && one_span && standing.reasons.empty()) return standing;
  standing.value.reset();
  if (!left.surely) standing.reasons.clear();
  if (any || !left.surely) standing.reasons.insert("imprecise");
  return standing;
}

/// A fact may hold for some months only. If none of the facts that may stand still holds on the day
/// asked for, nothing is known; if some hold, or may hold, the dates leave it open.
Standing held_for(const Indicator& asked, const Left& left, int day_asked) {
  Standing standing = together(left, asked.sort);
  std::size_t sure = 0;
  std::size_t over = 0;
  for (const Saying& saying : left.sayings) {
    const Speaker& row = saying.one();
    const bool nobody_looked =
        std::all_of(saying.rows.begin(), saying.rows.end(),
                    [](const Speaker& each) { return each.fact->told.reason == "not_collected"; });
    const auto end = [&](int from) { return later(from, asked.holds_for, 0); };
    if (nobody_looked || end(row.days.first) >= day_asked) {
      ++sure;
    } else if (end(row.days.last) < day_asked) {
      ++over;
    }
  }
  if (sure == left.sayings.size()) return standing;
  standing.value.reset();
  standing.outlived = over == left.sayings.size();
  standing.reasons = {standing.outlived ? "stale" : "imprecise"};
  if (standing.outlived) {
    standing.reported = Truth::no;
  } else if (standing.reported == Truth::yes) {
    standing.reported = Truth::unknown;
  }
  return standing;
}

Standing silence(const Indicator& asked, const Window& window, std::optional<int> whole) {
  if (!whole || is_ahead(window)) return {{}, {"not_collected"}};
  if (*whole < window.days.last) return {{}, {"stale"}};
  if (asked.sort == Sort::truth) return {false, {}};
  return {{}, {"not_reported"}};
}

/// A row of the cycle asked for, whose day may lie after the end of the cycle.
bool may_be_behind(const Speaker& row, const Window& window) {
  return position_of_cycle(row.fact->cycle) == window.cycle && is_after_its_cycle(*row.fact, false);
}

/// Finds whether rows came in time or after the end of the cycle that they name.
void judge_days(const Case& world, const Indicator& asked, const std::string& subject,
                const Window& window, const Sources& sources, Standing& standing) {
  if (window.cycle < 0) return;
  const bool to_the_end = window.named_to <= window.days.last;
  Window to_now = window;
  to_now.named_to = day(world.as_of);
  const auto names_it = [&](const Speaker& row) {
    return !row.fact->cycle.empty() && position_of_cycle(row.fact->cycle) == window.cycle;
  };
  bool any = false;
  for (const Speaker& row : speakers(world, asked, subject, to_now, sources)) {
    const bool late = names_it(row) && row.has_value() && is_after_its_cycle(*row.fact, true);
    any = any || late;
    standing.late = standing.late || (late && row.surely);
  }
  any = any && to_the_end && standing.reported == Truth::no;
  standing.late = standing.late && any;
  standing.perhaps_come = any && !standing.late;
  if (!any) return;
  // A day that may still be to come leaves it unknown whether the fact is there.
  standing.spoken = true;
  standing.value.reset();
  standing.reasons = {standing.late ? "not_reported" : "imprecise"};
}

}  // namespace

Dates days_of(const Cycle& cycle) { return {day(cycle.first), day(cycle.last)}; }

Dates days_of(const Fact& fact) {
  if (fact.cycle.empty()) return dates(fact.as_of);
  const Dates cycle = days_of(cycles.at(static_cast<std::size_t>(position_of_cycle(fact.cycle))));
  if (fact.as_of.empty()) return cycle;
  const Dates said = dates(fact.as_of);
  if (!meet(said, cycle)) return said;
  return {std::max(cycle.first, said.first), std::min(cycle.last, said.last)};
}

bool is_ahead(const Window& window) { return window.days.last < window.days.first; }

std::optional<int> whole_to(const Case& world, const std::string& dataset, const std::string& state,
                            int last) {
  std::optional<int> longest;
  for (const Complete& each : world.complete) {
    if (each.dataset != dataset) continue;
    const std::string& known = each.known_from.empty() ? each.to : each.known_from;
    if (day(known) > day(world.known_at)) continue;
    const std::vector<std::string> members = members_of(each.whom, last);
    const bool is_meant = each.whom.empty() || each.whom == state ||
                          std::find(members.begin(), members.end(), state) != members.end();
    if (is_meant) longest = std::max(longest.value_or(0), day(each.to));
  }
  return longest;
}

Standing standing_fact(const Case& world, const std::string& name, const std::string& subject,
                       const Window& window, const std::string& source) {
  const Indicator& asked = indicator(name);
  Sources sources = world.prefer.empty() ? bases : world.prefer;
  if (!source.empty()) sources = {source};
  std::vector<Speaker> all = speakers(world, asked, subject, window, sources);
  const auto said_by = [&](const std::vector<Speaker>& rows) {
    if (rows.empty())
      return silence(asked, window, whole_to(world, name, subject, window.days.last));
    if (asked.grain != Grain::lasting)
      return together(left_of_period(sayings(rows), sources), asked.sort);
    const Left left = left_of_lasting(sayings(rows), sources);
    return asked.holds_for == 0 ? together(left, asked.sort)
                                : held_for(asked, left, window.days.last);
  };
  Standing standing = said_by(all);
  if (window.cycle >= 0) {
    // It matters whether rows are late only if the others give another value.
    const Standing with_all = standing;
    std::erase_if(all, [&](const Speaker& row) { return may_be_behind(row, window); });
    const Standing others = said_by(all);
    standing.may_be_late = others.value != with_all.value || others.reported != with_all.reported;
  }
  if (asked.grain != Grain::lasting) judge_days(world, asked, subject, window, sources, standing);
  return standing;
}

}  // namespace servanda::properties
