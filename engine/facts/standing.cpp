#include "engine/facts/standing.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/facts/precedence.hpp"
#include "engine/operators/agreement.hpp"

namespace servanda::engine {
namespace {

Says fact_says(const Fact& fact) {
  if (fact.value) return Says::value;
  return fact.missing == Reason::withheld ? Says::withheld : Says::nothing;
}

/// The statement of one source about some days, after its own corrections.
struct Statement {
  std::size_t preference = 0;  ///< of its source: the smallest comes first
  Days days;
  Day reach;
  bool certain = true;
  Day known_from;
  Says says = Says::nothing;
  std::vector<std::size_t> rows;  ///< several: known from the same day on
};

bool supersedes(const Fact& fact, const Fact& other) {
  return !other.provenance.document.empty() && fact.supersedes == other.provenance.document;
}

template <class Keep>
void keep_if(std::vector<std::size_t>& rows, Keep keep) {
  std::vector<std::size_t> kept;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), keep);
  if (!kept.empty()) rows = std::move(kept);
}

/// Keeps those rows about the same days that no other replaces.
void correct(const Facts& facts, Statement& statement) {
  std::vector<std::size_t>& rows = statement.rows;
  const auto fact = [&](std::size_t row) -> const Fact& { return facts.facts[row]; };
  keep_if(rows, [&](std::size_t row) { return fact_says(fact(row)) != Says::nothing; });
  // Rows without content replace each other by name, too: elsewhere only rows with content do.
  const std::vector<std::size_t> all = rows;
  keep_if(rows, [&](std::size_t row) {
    return std::none_of(all.begin(), all.end(), [&](std::size_t other) {
      return other != row && supersedes(fact(other), fact(row));
    });
  });
  const auto latest = std::max_element(rows.begin(), rows.end(), [&](auto one, auto other) {
    return fact(one).known_from < fact(other).known_from;
  });
  statement.known_from = fact(*latest).known_from;
  keep_if(rows, [&](std::size_t row) { return fact(row).known_from == statement.known_from; });
  keep_if(rows, [&](std::size_t row) { return fact_says(fact(row)) == Says::value; });
  statement.says = fact_says(fact(rows.front()));
}

/// Does its source name another statement, which may be of the same day, as its replacement?
bool is_replaced(const Facts& facts, const std::vector<Candidate>& candidates,
                 const Candidate& each) {
  const Fact& fact = facts.facts[each.row];
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
    const Fact& by = facts.facts[other.row];
    return other.row != each.row && fact_says(by) != Says::nothing && supersedes(by, fact) &&
           !supersedes(fact, by) &&  // two that replace each other both stand
           by.provenance.basis == fact.provenance.basis && other.days.first <= each.days.last &&
           each.days.first <= other.days.last;
  });
}

/// Groups rows into statements, preferred sources first. Two rows that name the same month or year
/// may be about two days: one of them replaces the other only by name.
std::vector<Statement> statements(const Facts& facts, const std::vector<Candidate>& candidates,
                                  const std::vector<Basis>& sources) {
  std::map<std::tuple<std::size_t, Day, Day, bool, std::size_t>, Statement> all;
  for (const Candidate& each : candidates) {
    if (is_replaced(facts, candidates, each)) continue;
    const Basis basis = facts.facts[each.row].provenance.basis;
    const auto preference = static_cast<std::size_t>(
        std::find(sources.begin(), sources.end(), basis) - sources.begin());
    const std::size_t alone = each.dated ? facts.facts.size() : each.row;
    Statement& statement = all[{preference, each.days.first, each.days.last, each.certain, alone}];
    statement.preference = preference;
    statement.days = each.days;
    statement.reach = each.reach;
    statement.certain = each.certain;
    statement.rows.push_back(each.row);
  }
  std::vector<Statement> list;
  for (auto& [key, statement] : all) {
    correct(facts, statement);
    list.push_back(std::move(statement));
  }
  return list;
}

// --- which may stand ---

Claim claim_of(const Statement& statement) {
  return {number_of(statement.days.first), number_of(statement.reach),
          static_cast<std::int32_t>(statement.preference), number_of(statement.known_from),
          statement.certain};
}

struct MayStand {
  std::vector<Statement> statements;
  bool settled = false;  ///< one of them surely stands
};

void add_latest(const std::vector<Statement>& among, MayStand& result) {
  for (const Statement& each : among) {
    result.settled = result.settled || each.certain;
    const bool replaced = std::any_of(among.begin(), among.end(), [&](const Statement& other) {
      return &other != &each && surely_replaces(claim_of(other), claim_of(each));
    });
    if (!replaced) result.statements.push_back(each);
  }
}

/// Does a row of the one replace a row of the other by name?
bool any_supersedes(const Facts& facts, const Statement& one, const Statement& other) {
  return std::any_of(one.rows.begin(), one.rows.end(), [&](std::size_t row) {
    return std::any_of(other.rows.begin(), other.rows.end(), [&](std::size_t replaced) {
      return supersedes(facts.facts[row], facts.facts[replaced]);
    });
  });
}

/// Does the source withdraw it, if the two turn out to be about one day?
bool may_retract(const Facts& facts, const Statement& one, const Statement& other) {
  if (one.says != Says::withheld || one.preference != other.preference) return false;
  if (!may_be_of_one_day(claim_of(one), claim_of(other))) return false;
  if (any_supersedes(facts, one, other)) return true;
  return one.known_from > other.known_from && !any_supersedes(facts, other, one);
}

template <class Holds>
std::vector<Statement> those(const std::vector<Statement>& all, Holds holds) {
  std::vector<Statement> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), holds);
  return found;
}

// --- the resulting value ---

/// The value of a statement; nothing if its rows contradict each other.
std::optional<Value> value_of(const Facts& facts, const Statement& statement) {
  std::optional<Value> value = facts.facts[statement.rows.front()].value;
  for (const std::size_t row : statement.rows) {
    if (value) value = agreed(*value, *facts.facts[row].value);
  }
  return value;
}

Truth reported_by(const MayStand& standing) {
  const auto values = std::count_if(standing.statements.begin(), standing.statements.end(),
                                    [](const Statement& each) { return each.says == Says::value; });
  if (values == 0) return Truth::no;
  const bool all = static_cast<std::size_t>(values) == standing.statements.size();
  return all && standing.settled ? Truth::yes : Truth::unknown;
}

Selected together(const Facts& facts, const MayStand& standing) {
  Selected selected;
  selected.reported = reported_by(standing);
  bool any_value = false;
  bool whole = standing.settled;  // the hull contains all that may stand
  for (const Statement& each : standing.statements) {
    selected.facts.insert(selected.facts.end(), each.rows.begin(), each.rows.end());
    if (each.says != Says::value) {
      for (const std::size_t row : each.rows) selected.reasons.add(facts.facts[row].missing);
      continue;
    }
    const std::optional<Value> value = value_of(facts, each);
    if (!value) {
      selected.reasons.add(Reason::conflict);
      continue;
    }
    const bool first = !std::exchange(any_value, true);
    if (first) {
      selected.value = value;
    } else if (selected.value) {
      selected.value = hull(*selected.value, *value);
    }
    whole = whole && selected.value;
  }
  std::sort(selected.facts.begin(), selected.facts.end());
  if (any_value && whole && selected.reasons.empty()) {
    selected.by_dates = standing.statements.size() > 1;
    return selected;
  }
  selected.value.reset();
  selected.by_dates = any_value || !standing.settled;
  if (!standing.settled) selected.reasons = {};  // exact dates would tell whether these count
  if (selected.by_dates) selected.reasons.add(Reason::imprecise);
  return selected;
}

Selected latest_among(const Facts& facts, const std::vector<Statement>& among) {
  MayStand standing;
  add_latest(among, standing);
  return together(facts, standing);
}

// --- for how long that holds ---

/// Does a statement hold up to the day asked for?
Truth holds(const Facts& facts, const Statement& statement, const Validity& validity) {
  const bool says_nothing =
      statement.says == Says::nothing &&
      std::all_of(statement.rows.begin(), statement.rows.end(), [&](std::size_t row) {
        return facts.facts[row].missing == Reason::not_collected;
      });
  if (!validity.holds_for || says_nothing) return Truth::yes;
  return still_holds(statement.days, *validity.holds_for, validity.asked);
}

Selected within(const Facts& facts, const MayStand& standing, const Validity& validity) {
  bool may_hold = false;
  bool may_be_over = false;
  for (const Statement& each : standing.statements) {
    const Truth it_holds = holds(facts, each, validity);
    may_hold = may_hold || it_holds != Truth::no;
    may_be_over = may_be_over || it_holds != Truth::yes;
  }
  Selected selected = together(facts, standing);
  if (!may_be_over) return selected;
  selected.value.reset();
  selected.by_dates = may_hold;
  selected.reasons = {may_hold ? Reason::imprecise : Reason::stale};
  if (!may_hold || selected.reported != Truth::no)
    selected.reported = may_hold ? Truth::unknown : Truth::no;
  return selected;
}

}  // namespace

Selected stands_in_period(const Facts& facts, const std::vector<Candidate>& candidates,
                          const std::vector<Basis>& sources) {
  const std::vector<Statement> all = statements(facts, candidates, sources);
  MayStand standing;
  for (std::size_t source = 0; source < sources.size() && !standing.settled; ++source) {
    std::vector<Statement> values = those(all, [&](const Statement& each) {
      return each.preference == source && each.says == Says::value;
    });
    for (Statement& each : values) {
      each.certain = each.certain && std::none_of(all.begin(), all.end(), [&](const auto& other) {
                       return may_retract(facts, other, each);
                     });
    }
    add_latest(values, standing);
  }
  return standing.statements.empty() ? latest_among(facts, all) : together(facts, standing);
}

Selected stands_lasting(const Facts& facts, const std::vector<Candidate>& candidates,
                        const std::vector<Basis>& sources, const Validity& validity) {
  const std::vector<Statement> all = statements(facts, candidates, sources);
  const std::vector<Statement> telling =
      those(all, [](const Statement& each) { return each.says != Says::nothing; });
  MayStand standing;
  add_latest(telling.empty() ? all : telling, standing);
  return within(facts, standing, validity);
}

}  // namespace servanda::engine
