// From the tables of scenarios to facts and expectations.

#include <algorithm>
#include <string>
#include <utility>

#include "engine/check/check_context.hpp"
#include "engine/check/name_kinds.hpp"
#include "engine/operators/verdict_class.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

/// `not reported`
std::string words_for(Reason reason) {
  std::string words(to_string(reason));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

/// The verdicts that an author may expect: `no data` matches any of its classes, which follow it.
std::vector<std::string> verdict_words() {
  std::vector<std::string> words;
  for (const Verdict verdict : base::values<Verdict>) {
    if (traits_of(verdict).kind == VerdictKind::failed) continue;
    words.emplace_back(to_string(verdict));
    if (verdict != Verdict::no_data) continue;
    for (const VerdictClass each : no_data_classes) words.emplace_back(to_string(each));
  }
  return words;
}

class ScenarioChecker {
 public:
  ScenarioChecker(CheckContext& checking, const FileScope& scope, Scenario& scenario)
      : checking_(checking),
        scope_(scope),
        vocabulary_(checking.program.vocabulary),
        scenario_(scenario) {}

  void facts(const syntax::Table& table) {
    std::vector<std::optional<IndicatorId>> columns;
    for (const syntax::Cell& cell : table.header) {
      const bool key = cell.text == "subject" || cell.text == "cycle" || cell.text == "as_of";
      columns.push_back(
          key ? std::nullopt
              : checking_.find(scope_, "indicator", vocabulary_.indicators, name(cell)));
    }
    if (!says_when(table)) return;
    for (const auto& row : table.rows) {
      GivenFact fact;
      if (!keys(table, row, fact)) continue;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!columns[i] || row[i].text.empty()) continue;
        fact.indicator = *columns[i];
        if (figure(row[i], fact)) scenario_.facts.push_back(fact);
      }
    }
  }

  void events(const syntax::Name& event_name, const syntax::Table& table) {
    const auto event = checking_.find(scope_, "event", vocabulary_.events, event_name);
    if (!event) return;
    const std::vector<EventField>& fields = vocabulary_.events[*event].fields;
    std::vector<std::optional<std::size_t>> columns;
    for (const syntax::Cell& cell : table.header) {
      columns.push_back(vocabulary_.events[*event].field(cell.text));
      if (!columns.back()) no_such_field(vocabulary_.events[*event], cell);
    }
    for (const auto& row : table.rows) {
      GivenEvent given{*event, std::vector<std::optional<Value>>(fields.size())};
      bool has_day = false;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!columns[i] || row[i].text.empty()) continue;
        has_day = has_day || *columns[i] == 0;
        given.fields[*columns[i]] = value(row[i], fields[*columns[i]].type, {});
      }
      if (!has_day) error(row.front(), "an event needs its day, in the column `on`");
      scenario_.events.push_back(std::move(given));
    }
  }

  void completeness(const syntax::Table& table) {
    const auto dataset = column(table, "dataset");
    const auto to = column(table, "to");
    const auto whose = find_column(table, "subject");
    if (!dataset || !to) return;
    only_columns(table, {"dataset", "to", "subject"});
    for (const auto& row : table.rows) {
      GivenCompleteness given;
      const syntax::Name what = name(row[*dataset]);
      const auto days = checking_.date(scope_, name(row[*to]));
      if (const auto event = vocabulary_.events.find(what.text)) {
        given.event = *event;
        checking_.note_use(scope_, "event", what.text);
      } else if (what.text == reports_dataset) {
        // neither an indicator nor an event
      } else if (const auto indicator =
                     checking_.find(scope_, "indicator", vocabulary_.indicators, what)) {
        given.indicator = *indicator;
      } else {
        continue;
      }
      if (whose && !row[*whose].text.empty() && !is_of(row[*whose], given)) continue;
      if (!days) continue;
      given.to = days->last;
      scenario_.completeness.push_back(given);
    }
  }

  void reports(const syntax::Table& table) {
    only_columns(table, {"subject", "cycle", "date", "language", "text"});
    const auto subject = column(table, "subject");
    const auto cycle = column(table, "cycle");
    if (!subject || !cycle) return;
    for (const auto& row : table.rows) {
      GivenReport given;
      const auto found = checking_.find(scope_, "State", vocabulary_.subjects, name(row[*subject]));
      const auto of = checking_.find(scope_, "cycle", vocabulary_.cycles, name(row[*cycle]));
      if (!found || !of) continue;
      given.subject = *found;
      given.cycle = *of;
      const auto cell = [&](std::string_view wanted) {
        const auto at = find_column(table, wanted);
        return at ? row[*at] : syntax::Cell{};
      };
      given.text = words(cell("text"));
      given.language = cell("language").text;
      if (given.language.empty()) given.language = language_by_script(given.text);
      if (const syntax::Cell date = cell("date"); !date.text.empty()) {
        given.date = checking_.date(scope_, name(date));
        if (!given.date) continue;
      }
      scenario_.reports.push_back(std::move(given));
    }
  }

  void expectations(const syntax::Expect& expect) {
    only_columns(expect.table, {"case", "subject", "cycle", "verdict"});
    const auto commitment = find_commitment(expect.commitment);
    const auto named = find_column(expect.table, "case");
    const auto subject = column(expect.table, "subject");
    const auto verdict = column(expect.table, "verdict");
    if (!commitment || !subject || !verdict) return;
    for (const auto& row : expect.table.rows) {
      Expectation expectation;
      if (named) expectation.name = words(row[*named]);
      expectation.commitment = *commitment;
      expectation.verdict = row[*verdict].text;
      expectation.place = place(row[*verdict]);
      if (std::find(words_.begin(), words_.end(), row[*verdict].text) == words_.end()) {
        no_such_verdict(row[*verdict]);
        continue;
      }
      if (const auto group = vocabulary_.groups.find(row[*subject].text)) {
        expectation.group = *group;
        checking_.note_use(scope_, "group", row[*subject].text);
      } else if (const auto found =
                     checking_.find(scope_, "State", vocabulary_.subjects, name(row[*subject]))) {
        expectation.subject = *found;
      } else {
        continue;
      }
      if (!cycle_of(expect.table, row, expectation.cycle)) continue;
      expectation.commitment =
          version_in(checking_.program, expectation.commitment, expectation.cycle);
      scenario_.expectations.push_back(expectation);
    }
  }

 private:
  /// The text of a cell, without quotes around it.
  [[nodiscard]] static std::string words(const syntax::Cell& cell) {
    const std::string_view text = cell.text;
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    if (!quoted) return cell.text;
    return syntax::unescaped({text.substr(1, text.size() - 2), cell.span});
  }
  [[nodiscard]] static syntax::Name name(const syntax::Cell& cell) {
    return {cell.text, cell.span};
  }
  [[nodiscard]] base::Place place(const syntax::Cell& cell) const {
    return CheckContext::at(scope_, cell.span);
  }
  void error(const syntax::Cell& cell, std::string message, std::string help = {}) {
    checking_.diagnostics.error("T007", place(cell), std::move(message), {}, std::move(help));
  }

  void no_such_field(const Event& event, const syntax::Cell& cell) {
    if (checking_.is_reported(cell.text)) return;
    checking_.diagnostics.error(
        "N001", place(cell), "the event `" + event.name + "` has no field `" + cell.text + "`",
        list_of_fields(event), base::did_you_mean(cell.text, field_names(event)));
  }

  /// Reads the State, or the group, whose entries are complete.
  bool is_of(const syntax::Cell& cell, GivenCompleteness& given) {
    if (given.event.valid() && !vocabulary_.events[given.event].names_states()) {
      error(cell, "the event has no field of States: its list is whole for all, or for nobody");
      return false;
    }
    if (const auto group = vocabulary_.groups.find(cell.text)) {
      given.group = *group;
      return true;
    }
    const auto state = checking_.find(scope_, "State", vocabulary_.subjects, name(cell));
    if (state) given.subject = *state;
    return state.has_value();
  }

  void only_columns(const syntax::Table& table, const std::vector<std::string>& known) {
    for (const syntax::Cell& cell : table.header) {
      if (std::find(known.begin(), known.end(), cell.text) == known.end())
        checking_.unknown(scope_, "column", name(cell), [&] { return known; });
    }
  }

  static std::optional<std::size_t> find_column(const syntax::Table& table,
                                                std::string_view wanted) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
      if (table.header[i].text == wanted) return i;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> column(const syntax::Table& table, std::string_view wanted) {
    const auto found = find_column(table, wanted);
    if (!found) {
      checking_.diagnostics.error("N006", CheckContext::at(scope_, table.header.front().span),
                                  "this table has no column `" + std::string(wanted) + "`", {},
                                  "add it: each row needs one");
    }
    return found;
  }

  void no_such_verdict(const syntax::Cell& cell) {
    std::string help = base::did_you_mean(cell.text, words_);
    if (help.empty()) {
      help = "there are";
      for (const std::string& each : words_)
        help += (each == words_.front() ? " `" : ", `") + each + "`";
    }
    error(cell, "there is no verdict `" + cell.text + "`", std::move(help));
  }

  /// Reported once, not for each of its rows.
  bool says_when(const syntax::Table& table) {
    if (find_column(table, "cycle") || find_column(table, "as_of")) return true;
    checking_.diagnostics.error("N006", CheckContext::at(scope_, table.header.front().span),
                                "this table has neither a column `cycle` nor a column `as_of`", {},
                                "add the one that says what the facts are about");
    return false;
  }

  bool cycle_of(const syntax::Table& table, const std::vector<syntax::Cell>& row, CycleId& into) {
    const auto at = find_column(table, "cycle");
    if (!at || row[*at].text.empty()) return true;
    const auto found = checking_.find(scope_, "cycle", vocabulary_.cycles, name(row[*at]));
    if (found) into = *found;
    return found.has_value();
  }

  bool keys(const syntax::Table& table, const std::vector<syntax::Cell>& row, GivenFact& fact) {
    const auto subject = column(table, "subject");
    if (!subject) return false;
    const auto found = checking_.find(scope_, "State", vocabulary_.subjects, name(row[*subject]));
    if (!found || !cycle_of(table, row, fact.cycle)) return false;
    fact.subject = *found;
    if (const auto at = find_column(table, "as_of"); at && !row[*at].text.empty()) {
      fact.as_of = checking_.date(scope_, name(row[*at]));
      if (!fact.as_of) return false;
    }
    if (fact.cycle.valid() || fact.as_of) return true;
    error(row.front(), "this row has neither a cycle nor a day", "add a column `cycle` or `as_of`");
    return false;
  }

  bool figure(const syntax::Cell& cell, GivenFact& fact) {
    fact.value.reset();
    for (const Reason reason : data_reasons) {
      if (cell.text == words_for(reason)) {
        fact.missing = reason;
        return true;
      }
    }
    const Indicator& indicator = vocabulary_.indicators[fact.indicator];
    fact.value = value(cell, indicator.type, indicator.tolerance);
    return fact.value.has_value();
  }

  std::optional<Value> value(const syntax::Cell& cell, const Type& type,
                             const std::optional<Number>& tolerance) {
    ReadValue read = read_value(vocabulary_, type, cell.text, tolerance);
    if (!read.value) {
      std::vector<std::string> reasons;
      reasons.reserve(data_reasons.size());
      for (const Reason reason : data_reasons) reasons.push_back(words_for(reason));
      if (read.suggestion.empty()) read.suggestion = base::did_you_mean(cell.text, reasons);
      checking_.diagnostics.error(
          "T007", place(cell),
          "`" + std::string(cell.text) + "` is not " + vocabulary_.in_words(type),
          "expected " + read.expected, read.suggestion);
    }
    if (read.value) note_uses(type, *read.value, cell.text);
    return read.value;
  }

  /// A value uses the pack that declares its unit, its choice, its States or its cycle.
  void note_uses(const Type& type, const Value& value, std::string_view written) {
    if (type.unit.valid()) note_use("unit", vocabulary_.units[type.unit].name);
    if (type.choice.valid()) note_use("choice", vocabulary_.choices[type.choice].name);
    if (type.kind == TypeKind::period) note_use("cycle", written);
    if (const auto* one = std::get_if<SubjectId>(&value))
      note_use("State", vocabulary_.subjects[*one].name);
    if (const auto* several = std::get_if<SubjectSet>(&value)) {
      for (const SubjectId each : *several) note_use("State", vocabulary_.subjects[each].name);
    }
  }
  void note_use(std::string_view kind, std::string_view name) {
    checking_.note_use(scope_, kind, name);
  }

  std::optional<CommitmentId> find_commitment(const syntax::Name& written) {
    const auto& commitments = checking_.program.commitments;
    auto found = commitments.find(written.text);
    for (const std::string& pack : scope_.visible) {
      if (!found) found = commitments.find(pack + "." + std::string(written.text));
    }
    if (found) {
      checking_.note_pack(scope_, commitments[*found].pack);
      return found;
    }
    if (checking_.broken.contains(scope_.pack + "." + std::string(written.text)))
      return std::nullopt;
    checking_.unknown(scope_, "commitment", written, [&] { return commitments.names(); });
    return std::nullopt;
  }

  CheckContext& checking_;
  const FileScope& scope_;
  const Vocabulary& vocabulary_;
  Scenario& scenario_;
  std::vector<std::string> words_ = verdict_words();
};

}  // namespace

void check_scenarios(CheckContext& checking) {
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* written = std::get_if<syntax::Scenario>(&item.declaration);
      if (written == nullptr || item.broken) continue;
      Scenario scenario;
      scenario.title = syntax::unescaped(written->title);
      scenario.place = CheckContext::at(scope, written->title.span);
      for (const Cycle& cycle : checking.program.vocabulary.cycles)
        scenario.as_of = std::max(scenario.as_of, cycle.days.last);
      if (written->as_of)
        scenario.as_of = checking.day(scope, *written->as_of, true).value_or(scenario.as_of);
      ScenarioChecker checker(checking, scope, scenario);
      for (const syntax::Given& given : written->given) {
        if (given.kind == syntax::GivenKind::facts) checker.facts(given.table);
        if (given.kind == syntax::GivenKind::event) checker.events(*given.event, given.table);
        if (given.kind == syntax::GivenKind::reports) checker.reports(given.table);
        if (given.kind == syntax::GivenKind::complete) checker.completeness(given.table);
      }
      for (const syntax::Expect& expect : written->expect) checker.expectations(expect);
      checking.program.scenarios.push_back(std::move(scenario));
    }
  }
}

}  // namespace servanda::engine
