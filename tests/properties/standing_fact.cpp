#include "tests/properties/standing_fact.hpp"

#include <algorithm>
#include <tuple>

namespace servanda::properties {
namespace {

/// A row that may speak in the window; `surely` if its days lie wholly inside.
struct Speaker {
  const Fact* fact = nullptr;
  Dates days;
  bool surely = false;

  [[nodiscard]] int known_from() const { return day(fact->known_from); }
  [[nodiscard]] auto age() const { return std::tuple(days.last, days.first); }
};

bool meet(const Dates& one, const Dates& other) {
  return one.first <= other.last && other.first <= one.last;
}
bool lies_in(const Dates& inner, const Dates& outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

Dates days_of(const Fact& fact) {
  if (fact.cycle.empty()) return dates(fact.as_of);
  const Dates cycle = days_of(cycles.at(static_cast<std::size_t>(position_of_cycle(fact.cycle))));
  if (fact.as_of.empty()) return cycle;
  const Dates said = dates(fact.as_of);
  return {std::max(cycle.first, said.first), std::min(cycle.last, said.last)};
}

using Sources = std::vector<std::string>;

std::vector<Speaker> speakers(const Case& world, const Indicator& asked, const std::string& subject,
                              const Window& window, const Sources& sources) {
  std::vector<Speaker> found;
  for (const Fact& fact : world.facts) {
    if (fact.indicator != asked.name || fact.subject != subject) continue;
    if (std::find(sources.begin(), sources.end(), fact.basis) == sources.end()) continue;
    const Dates days = days_of(fact);
    if (day(fact.known_from) > day(world.known_at) || days.first > day(world.as_of)) continue;
    const int cycle = fact.cycle.empty() ? -1 : position_of_cycle(fact.cycle);
    if (asked.grain == Grain::lasting) {
      if (days.first > window.days.last) continue;
      found.push_back({&fact, days, days.last <= window.days.last});
      continue;
    }
    if (cycle >= 0 && window.cycle >= 0 && cycle != window.cycle) continue;
    const bool by_its_word = fact.as_of.empty() && cycle == window.cycle;
    if (!by_its_word && !meet(days, window.days)) continue;
    found.push_back({&fact, days, by_its_word || lies_in(days, window.days)});
  }
  return found;
}

template <class Better>
std::vector<Speaker> best(const std::vector<Speaker>& rows, const Better& better) {
  std::vector<Speaker> left;
  for (const Speaker& row : rows) {
    const bool beaten = std::any_of(rows.begin(), rows.end(),
                                    [&](const Speaker& other) { return better(other, row); });
    if (!beaten) left.push_back(row);
  }
  return left;
}

std::vector<Speaker> of_the_latest_days(const std::vector<Speaker>& rows) {
  return best(rows,
              [](const Speaker& one, const Speaker& other) { return one.age() > other.age(); });
}

/// Of the same days the later statement, and none that another says it replaces.
std::vector<Speaker> said_last(const std::vector<Speaker>& rows) {
  const auto last = best(rows, [](const Speaker& one, const Speaker& other) {
    return one.known_from() > other.known_from();
  });
  return best(last, [](const Speaker& one, const Speaker& other) {
    return !other.fact->document.empty() && one.fact->supersedes == other.fact->document;
  });
}

std::vector<Speaker> preferred(const std::vector<Speaker>& rows, const Sources& sources) {
  const auto place = [&](const Speaker& speaker) {
    return std::find(sources.begin(), sources.end(), speaker.fact->basis);
  };
  return best(rows,
              [&](const Speaker& one, const Speaker& other) { return place(one) < place(other); });
}

std::vector<Speaker> with_a_value(const std::vector<Speaker>& rows) {
  std::vector<Speaker> left;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(left),
               [](const Speaker& row) { return row.fact->told.value.has_value(); });
  return left;
}

/// What several say together: the same value, or figures that overlap.
std::optional<Value> agreed(const Value& one, const Value& other, bool figures) {
  if (one == other) return one;
  if (!figures) return std::nullopt;
  const auto& left = std::get<Span>(one);
  const auto& right = std::get<Span>(other);
  const Span both{std::max(left.low, right.low), std::min(left.high, right.high)};
  return both.is_none() ? std::nullopt : std::optional<Value>(both);
}

Standing together(const std::vector<Speaker>& rows, bool figures) {
  Standing standing;
  standing.spoken = true;
  bool conflict = false;
  bool surely = true;
  for (const Speaker& row : rows) {
    surely = surely && row.surely;
    if (!row.fact->told.value) {
      standing.reasons.insert(row.fact->told.reason);
      continue;
    }
    standing.reported = true;
    const Value& said = *row.fact->told.value;
    const auto common = standing.value ? agreed(*standing.value, said, figures) : said;
    conflict = conflict || !common;
    if (common) standing.value = common;
  }
  if (conflict) standing.reasons = {"conflict"};
  if (!surely) standing.reasons = {"imprecise"};
  if (conflict || !surely) standing.value.reset();
  if (standing.value) standing.reasons.clear();
  return standing;
}

Standing silence(const Indicator& asked, const Window& window, std::optional<int> whole) {
  if (!whole || is_ahead(window)) return {{}, {"not_collected"}, false, false};
  if (*whole < window.days.last) return {{}, {"stale"}, false, false};
  if (asked.sort == Sort::truth) return {false, {}, false, false};
  return {{}, {"not_reported"}, false, false};
}

}  // namespace

Dates days_of(const Cycle& cycle) { return {day(cycle.first), day(cycle.last)}; }

bool is_ahead(const Window& window) { return window.days.last < window.days.first; }

std::optional<int> whole_to(const Case& world, const std::string& dataset) {
  std::optional<int> last;
  for (const Complete& each : world.complete) {
    if (each.dataset == dataset) last = std::max(last.value_or(0), day(each.to));
  }
  if (last) last = std::min(*last, day(world.known_at));
  return last;
}

Standing standing_fact(const Case& world, const std::string& name, const std::string& subject,
                       const Window& window, const std::string& source) {
  const Indicator& asked = indicator(name);
  Sources sources = world.prefer.empty() ? bases : world.prefer;
  if (!source.empty()) sources = {source};
  const std::vector<Speaker> all = speakers(world, asked, subject, window, sources);
  if (all.empty()) return silence(asked, window, whole_to(world, name));
  const bool figures = is_figure(asked.sort);
  if (asked.grain != Grain::lasting) {
    const std::vector<Speaker> saying = with_a_value(all);
    const std::vector<Speaker> heard = saying.empty() ? all : preferred(saying, sources);
    return together(said_last(of_the_latest_days(heard)), figures);
  }
  const std::vector<Speaker> rows = said_last(preferred(of_the_latest_days(all), sources));
  return together(rows, figures);
}

}  // namespace servanda::properties
