// Whole cases by chance: rules, and facts about what they read.

#include <algorithm>

#include "tests/properties/author.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

void add_names(const Expression& expression, std::set<std::string>& names) {
  if (expression.what == What::read) names.insert(expression.word);
  if (expression.when.kind == When::told) names.insert(expression.when.name);
  if (expression.range.kind == Range::event) names.insert("talk");
  if (expression.what == What::mentions) names.insert("reports");
  for (const Expression& part : expression.parts) add_names(part, names);
}

std::vector<std::string> names_in(const Case& made) {
  std::set<std::string> names;
  for (const Definition& definition : made.definitions) add_names(definition.body, names);
  for (const Commitment& commitment : made.commitments) {
    if (commitment.applies) add_names(*commitment.applies, names);
    add_names(commitment.met, names);
    if (commitment.partly) add_names(*commitment.partly, names);
    if (commitment.score) {
      for (const ScoreRow& row : commitment.score->rows)
        if (row.when) add_names(*row.when, names);
    }
    for (const Exception& exception : commitment.exceptions) {
      add_names(exception.when, names);
      for (const auto* clause : {&exception.applies, &exception.met, &exception.partly}) {
        if (*clause) add_names(**clause, names);
      }
    }
  }
  for (const Index& index : made.indices) {
    for (const ScoredFigure& each : index.figures) add_names(each.figure, names);
  }
  return {names.begin(), names.end()};
}

std::vector<Definition> definitions(Draw& draw) {
  std::vector<Definition> made;
  const bool truth = draw.once_in(2);
  Author plain(draw, {});
  made.push_back({"fell", {}, truth ? plain.condition(2) : plain.figure(Sort::number, 2)});
  Scope scope;
  scope.bare = false;
  scope.states = {"who"};
  scope.figures = {{"most", Sort::number}};
  Author general(draw, scope);
  made.push_back({"below",
                  {{"who", Sort::state}, {"most", Sort::number}},
                  truth ? general.figure(Sort::number, 2) : general.condition(2)});
  return made;
}

Grace grace(Draw& draw) {
  const int months = draw.from_to(2, 24);
  if (draw.once_in(2)) return {std::to_string(months) + " months", {months, 0}};
  return {std::to_string(months * 100) + " days", {0, months * 100}};
}

std::string late(Draw& draw) { return draw.one_of<std::string>({"met", "partly met", "not met"}); }

Commitment commitment(Draw& draw, const std::vector<Definition>& definitions, int depth) {
  Commitment made;
  made.collective = draw.once_in(5);
  made.group = draw.one_of<std::string>({"nws", "nws", "changing"});
  if (draw.once_in(4)) {
    made.once_by =
        draw.one_of<std::string>({"2012-06-30", "2015-05-22", "2021-01-01", "2004-01-01"});
  } else if (draw.once_in(3)) {
    made.from = "RC2015";
    if (draw.once_in(2)) made.to = "RC2020";
  }
  Scope scope;
  scope.bare = !made.collective;
  scope.definitions = definitions;
  Author author(draw, scope);
  made.met = author.condition(depth);
  if (draw.below(3) != 0)
    made.partly = draw.once_in(2) ? author.plain_condition() : author.condition(depth - 1);
  if (draw.once_in(4)) made.applies = author.condition(1);
  if (draw.once_in(4)) made.grace = grace(draw);
  if (draw.once_in(4)) made.late = late(draw);
  if (draw.once_in(3)) made.score = score_rule(draw, author);
  const std::size_t exceptions = draw.once_in(4) ? 1 + draw.below(2) : 0;
  for (std::size_t i = 0; i < exceptions; ++i) {
    Exception exception;
    exception.when = author.condition(1);
    if (draw.once_in(2)) exception.met = author.condition(1);
    if (draw.once_in(4)) exception.partly = author.condition(1);
    if (draw.once_in(4)) exception.applies = author.condition(1);
    if (draw.once_in(4)) exception.grace = grace(draw);
    if (draw.once_in(4)) exception.late = late(draw);
    if (!made.once_by.empty() && draw.once_in(3)) exception.once_by = "2014-01-01";
    made.exceptions.push_back(std::move(exception));
  }
  return made;
}

/// Adds a second version of a commitment, in force from the day after the first one.
void add_version(Draw& draw, Case& made, int depth) {
  Commitment& first = made.commitments.back();
  const std::string change = draw.one_of<std::string>(
      {"2010-05-27", "2010-05-28", "2012-01-01", "2015-05-21", "2015-05-22", "2018-01-01"});
  if (!first.once_by.empty()) return;
  if (draw.once_in(3)) {
    (draw.once_in(2) ? first.force_from : first.force_to) = change;
    return;
  }
  first.exceptions.clear();
  first.force_to = change;
  Commitment second = commitment(draw, made.definitions, depth);
  second.exceptions.clear();
  second.once_by.clear();
  second.name = first.name;
  second.theme = first.theme;
  second.force_from = written_day(day(change) + 1);
  made.commitments.push_back(std::move(second));
}

class FactTeller {
 public:
  FactTeller(Draw& draw, Case& made) : draw_(draw), made_(made) {}

  void tell(const std::string& name) {
    for (const std::string& state : states) {
      const Indicator& asked = indicator(name);
      if (asked.grain == Grain::per_year) {
        for (int year = 2008; year <= 2014; ++year) {
          if (!draw_.once_in(6)) tell(asked, state, {}, std::to_string(year));
        }
        continue;
      }
      const std::size_t number = asked.grain == Grain::lasting ? 2 : 3;
      for (std::size_t i = 0; i < number; ++i) {
        if (!draw_.once_in(6)) tell_of_cycle(asked, state, cycles[i]);
      }
    }
    if (indicator(name).grain != Grain::per_year && draw_.once_in(4))
      tell_of_cycle(indicator(name), body_of_all, cycles[draw_.below(3)]);
  }

 private:
  void tell_of_cycle(const Indicator& asked, const std::string& subject, const Cycle& cycle) {
    switch (draw_.below(10)) {
      case 0:
      case 1:
        return tell(asked, subject, cycle.name, {});
      case 2:
        return tell(asked, subject, {}, cycle.first);
      case 3:
        return tell(asked, subject, draw_.once_in(2) ? cycle.name : "", cycle.last);
      case 4:
        // May reach over the edge of the cycle.
        return tell(asked, subject, draw_.once_in(2) ? cycle.name : "", cycle.last.substr(0, 4));
      case 5: {
        // Late: about the cycle, and dated to a day, month or year after it.
        const std::string on = written_day(day(cycle.last) + draw_.from_to(1, 400));
        return tell(asked, subject, cycle.name,
                    on.substr(0, draw_.one_of<std::size_t>({4, 7, 10})));
      }
      default: {
        const int first = day(cycle.first);
        const std::string on = written_day(draw_.from_to(first, day(cycle.last)));
        return tell(asked, subject, {}, on.substr(0, draw_.one_of<std::size_t>({4, 7, 10, 10})));
      }
    }
  }

  void tell(const Indicator& asked, const std::string& subject, const std::string& cycle,
            const std::string& as_of) {
    Fact fact;
    fact.indicator = asked.name;
    fact.subject = subject;
    fact.cycle = cycle;
    fact.as_of = as_of;
    fact.known_from = draw_.once_in(6) ? some_day(draw_) : "2004-01-01";
    fact.told = cell(asked);
    add(fact);
    const bool compared =
        std::any_of(made_.checks.begin(), made_.checks.end(),
                    [&](const Check& check) { return check.indicator == asked.name; });
    while (draw_.once_in(compared ? 2 : 4)) {
      // A second row for the same question: later or not, by the same source or another, for the
      // same day or not.
      const std::string before = fact.document;
      fact.told = cell(asked);
      fact.supersedes = draw_.once_in(4) ? before : "";
      if (draw_.once_in(3)) fact.known_from = "2018-06-01";
      if (draw_.once_in(8)) fact.known_from = "2004-01-01";
      // Another date of the same year, or the year itself.
      if (fact.as_of.size() > 4 && asked.grain != Grain::per_year && draw_.once_in(4))
        fact.as_of = fact.as_of.substr(0, draw_.once_in(2) ? 4 : 7);
      if (compared || draw_.once_in(2)) fact.basis = draw_.one_of(bases);
      add(fact);
    }
  }

  Told cell(const Indicator& asked) {
    if (asked.name == "base" && !draw_.once_in(6)) {
      const std::string year = std::to_string(draw_.from_to(2008, 2013));
      return {year, exactly(fraction(std::stoi(year))), {}};
    }
    return told(draw_, asked.sort, asked.name == "n" || asked.name == "cap");
  }

  void add(Fact& fact) {
    fact.document = "D" + std::to_string(made_.facts.size());
    made_.facts.push_back(fact);
  }

  Draw& draw_;
  Case& made_;
};

/// A row about the same talk as another row, or about one that may be the same.
EventRow told_again(Draw& draw, const EventRow& row) {
  EventRow again = row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Told& cell = again.fields[i];
    const bool is_day = fields[i].name == "on";
    if (is_day && cell.text.size() == 10 && draw.once_in(4)) {
      cell.text.resize(7);
      const Dates days = dates(cell.text);
      cell.value = from_to(fraction(days.first), fraction(days.last));
    } else if (is_day && draw.once_in(4)) {
      do cell = told(draw, Sort::date, false);
      while (!cell.value);
    } else if (!is_day && draw.once_in(6)) {
      cell = {};
    } else if (!is_day && draw.once_in(6)) {
      cell = told(draw, fields[i].sort, false);
      if (!cell.value) cell = {};
    }
  }
  return again;
}

/// A document of its own or the last one, which may correct an earlier one.
void name_document(Draw& draw, const std::vector<EventRow>& told, EventRow& row) {
  row.document = "E" + std::to_string(told.size());
  if (!told.empty() && draw.once_in(2)) row.document = told.back().document;
  row.supersedes.clear();
  std::vector<std::string> earlier;
  for (const EventRow& each : told)
    if (each.document != row.document) earlier.push_back(each.document);
  if (!earlier.empty() && draw.once_in(3)) row.supersedes = draw.one_of(earlier);
}

/// A row that says nothing new is entered once.
bool is_entered(const std::vector<EventRow>& rows, const EventRow& row) {
  return std::any_of(rows.begin(), rows.end(), [&](const EventRow& each) {
    const bool same_cells =
        std::equal(each.fields.begin(), each.fields.end(), row.fields.begin(), row.fields.end(),
                   [](const Told& one, const Told& other) { return one.text == other.text; });
    return same_cells && each.document == row.document && each.supersedes == row.supersedes &&
           each.known_from == row.known_from;
  });
}

void draw_events(Draw& draw, Case& made) {
  const std::size_t number = draw.below(6);
  const std::vector<std::vector<std::string>> identities{
      {"on"}, {"on", "level"}, {"participants"}, {"on", "participants"}};
  if (draw.once_in(4)) made.identity = draw.one_of(identities);
  for (std::size_t i = 0; i < number; ++i) {
    EventRow row;
    for (const Field& field : fields) {
      Told cell = told(draw, field.sort, false);
      while (field.name == "on" && !cell.value) cell = told(draw, field.sort, false);
      if (!cell.value) cell = {};
      row.fields.push_back(cell);
    }
    if (!made.events.empty() && draw.once_in(3)) row = told_again(draw, draw.one_of(made.events));
    name_document(draw, made.events, row);
    row.known_from = draw.once_in(6) ? some_day(draw) : "2004-01-01";
    if (!is_entered(made.events, row)) made.events.push_back(row);
  }
}

}  // namespace

Case invented(std::uint64_t seed, int size) {
  Draw draw(seed);
  Case made;
  const int depth = 1 + std::min(3, size / 25);
  if (draw.once_in(2)) made.definitions = definitions(draw);
  const std::size_t commitments = 2 + draw.below(4);
  const auto add = [&](Commitment commitment) {
    commitment.name = "test" + std::to_string(made.commitments.size());
    commitment.theme = draw.once_in(2) ? "t.one" : "t.two";
    made.commitments.push_back(std::move(commitment));
  };
  for (std::size_t i = 0; i < commitments; ++i) {
    add(commitment(draw, made.definitions, depth));
    if (draw.once_in(6)) add_version(draw, made, depth);
  }
  for (int i = 0; i < 3; ++i) {
    Commitment plain;
    plain.met = Author(draw, {}).plain_condition();
    add(std::move(plain));
  }
  if (draw.once_in(8)) made.prefer = {"depositary", "official_statement", "independent"};
  made.as_of = draw.once_in(2) ? "2022-08-26" : some_day(draw);
  // The last day of a grace period is a good as-of day.
  for (const Commitment& each : made.commitments) {
    if (!each.grace || draw.once_in(2)) continue;
    const std::string& due = each.once_by.empty() ? cycles[draw.below(2)].last : each.once_by;
    const int ends = later(day(due), each.grace->duration.months, each.grace->duration.days);
    made.as_of = written_day(ends + draw.from_to(0, 1));
  }
  made.known_at = draw.once_in(3) ? some_day(draw) : made.as_of;
  add_scoring(draw, made, names_in(made));
  FactTeller teller(draw, made);
  for (const std::string& name : names_in(made)) {
    if (draw.once_in(name == "talk" || name == "reports" ? 2 : 3)) {
      const std::vector<std::string> days{"2022-08-26", "2022-08-26", "2016-01-01", "2012-01-01"};
      do made.complete.push_back(said_to_be_whole(draw, name, draw.one_of(days)));
      while (draw.once_in(3));
    }
    if (name == "talk") {
      draw_events(draw, made);
    } else if (name == "reports") {
      tell_reports(draw, made);
    } else {
      teller.tell(name);
    }
  }
  return made;
}

}  // namespace servanda::properties
