// From declarations to the vocabulary: packs and their visibility, then everything that rules may
// name.

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/spelling.hpp"
#include "engine/check/each_declaration.hpp"
#include "engine/check/plain_values.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

void note_broken(CheckContext& checking, const syntax::File& file) {
  for (const syntax::Item& item : file.items) {
    if (!item.broken) continue;
    std::visit(
        [&](const auto& declaration) {
          if constexpr (requires { declaration.name; })
            checking.broken.emplace(declaration.name.text);
        },
        item.declaration);
  }
}

/// Another subject that has this name as its code, title or other name; not valid if there is none.
SubjectId taken_by(const Vocabulary& vocabulary, const std::string& name, SubjectId own) {
  const std::string wanted = folded(name);
  const auto other = vocabulary.find_subject(name);
  if (other && *other != own) return *other;
  for (std::uint32_t i = 0; i < vocabulary.subjects.size(); ++i) {
    const Subject& subject = vocabulary.subjects[SubjectId{i}];
    const auto& titles = subject.title.languages;
    const bool is_called_so =
        folded(subject.name) == wanted ||
        std::any_of(titles.begin(), titles.end(),
                    [&](const Wording::In& title) { return folded(title.text) == wanted; });
    if (is_called_so && SubjectId{i} != own) return SubjectId{i};
  }
  return {};
}

/// `also "Russia" "俄罗斯"`; once all States are known.
void declare_other_names(CheckContext& checking) {
  auto& subjects = checking.program.vocabulary.subjects;
  each<syntax::Subject>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                      const syntax::Subject& subject) {
    const auto id = subjects.find(subject.name.text);
    if (item.broken || !id) return;
    for (const syntax::Text& written : subject.also) {
      const std::string name = syntax::unescaped(written);
      const SubjectId other = taken_by(checking.program.vocabulary, name, *id);
      if (folded(name).empty()) {
        checking.diagnostics.error("T007", CheckContext::at(scope, written.span),
                                   "a State has no empty name", {}, "write a name, or none");
      } else if (other.valid()) {
        checking.diagnostics.error(
            "N003", CheckContext::at(scope, written.span),
            "`" + name + "` is a name of `" + subjects[other].name + "`, too", {},
            "let each name stand for one State");
      } else {
        checking.program.vocabulary.other_names.emplace(folded(name), *id);
      }
    }
  });
}

void declare_simple(CheckContext& checking) {
  Vocabulary& vocabulary = checking.program.vocabulary;
  each<syntax::Unit>(
      checking, [&](const FileScope& scope, const syntax::Item& item, const syntax::Unit& unit) {
        if (item.broken || !checking.declare(scope, "unit", unit.name)) return;
        const UnitId id =
            vocabulary.units.add({std::string(unit.name.text), CheckContext::wording(unit.title)});
        vocabulary.units[id].base = id;
        vocabulary.units[id].below_zero = unit.below_zero;
        vocabulary.units[id].whole = unit.whole;
      });
  each<syntax::Subject>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                      const syntax::Subject& subject) {
    if (item.broken || !checking.declare(scope, "State", subject.name)) return;
    vocabulary.subjects.add(
        {std::string(subject.name.text), CheckContext::wording(subject.title), subject.state});
  });
  declare_other_names(checking);
  each<syntax::Choice>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                     const syntax::Choice& choice) {
    if (item.broken || !checking.declare(scope, "choice", choice.name)) return;
    Choice entry{std::string(choice.name.text), CheckContext::wording(choice.title), {}};
    for (const syntax::Name& value : choice.values) {
      if (std::find(entry.values.begin(), entry.values.end(), value.text) != entry.values.end()) {
        checking.diagnostics.error(
            "N003", CheckContext::at(scope, value.span),
            "the value `" + std::string(value.text) + "` stands twice in this choice");
      }
      entry.values.emplace_back(value.text);
    }
    if (entry.values.size() > 64) {
      checking.diagnostics.error("T007", CheckContext::at(scope, choice.name.span),
                                 "a choice has at most 64 values");
      checking.broken.insert(entry.name);
      return;
    }
    vocabulary.choices.add(std::move(entry));
  });
}

void declare_cycles(CheckContext& checking) {
  std::vector<std::pair<Cycle, base::Place>> cycles;
  each<syntax::Cycle>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                    const syntax::Cycle& cycle) {
    if (item.broken || !checking.declare(scope, "cycle", cycle.name)) return;
    const auto first = checking.day(scope, cycle.from);
    const auto last = checking.day(scope, cycle.to, true);
    const base::Place place = CheckContext::at(scope, cycle.name.span);
    if (first && last && *last < *first) {
      checking.diagnostics.error(
          "V001", place, "the cycle `" + std::string(cycle.name.text) + "` ends before it begins",
          to_string(*last) + " is before " + to_string(*first), "mend `from` or `to`");
    }
    if (!first || !last || *last < *first) {
      checking.broken.emplace(cycle.name.text);
      return;
    }
    cycles.push_back(
        {{std::string(cycle.name.text), CheckContext::wording(cycle.title), {*first, *last}},
         place});
  });
  std::stable_sort(cycles.begin(), cycles.end(), [](const auto& a, const auto& b) {
    return a.first.days.first < b.first.days.first;
  });
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    if (i > 0 && cycles[i].first.days.first <= cycles[i - 1].first.days.last) {
      checking.diagnostics.add({"V001",
                                base::Severity::error,
                                "the cycles `" + cycles[i - 1].first.name + "` and `" +
                                    cycles[i].first.name + "` overlap",
                                {{cycles[i].second, "begins before the other ends"},
                                 {cycles[i - 1].second, "the other"}},
                                {"let each day belong to one cycle"}});
    }
    checking.program.vocabulary.cycles.add(cycles[i].first);
  }
}

void declare_groups(CheckContext& checking) {
  Vocabulary& vocabulary = checking.program.vocabulary;
  each<syntax::Group>(
      checking, [&](const FileScope& scope, const syntax::Item& item, const syntax::Group& group) {
        if (item.broken || !checking.declare(scope, "group", group.name)) return;
        Group entry{std::string(group.name.text),
                    CheckContext::wording(group.title),
                    {},
                    CheckContext::citations(group.cites)};
        for (const syntax::Members& members : group.members) {
          Membership membership;
          if (members.from) membership.from = checking.day(scope, *members.from);
          if (members.to) membership.to = checking.day(scope, *members.to, true);
          if (membership.from && membership.to && *membership.to < *membership.from) {
            checking.diagnostics.error("V001", CheckContext::at(scope, members.to->span),
                                       "this membership ends before it begins");
          }
          for (const syntax::Name& name : members.names) {
            const auto member = checking.find(scope, "State", vocabulary.subjects, name);
            if (!member) continue;
            membership.member = *member;
            entry.memberships.push_back(membership);
          }
        }
        vocabulary.groups.add(std::move(entry));
      });
}

/// The duration of `lasting up to 2 years`.
std::optional<Duration> holds_for(CheckContext& checking, const FileScope& scope,
                                  const syntax::Indicator& indicator) {
  if (!indicator.holds_for || !indicator.holds_unit) return std::nullopt;
  constexpr int most = 1'000'000;
  const auto number = parse_number(indicator.holds_for->text);
  const auto unit = parse_unit_of_time(indicator.holds_unit->text);
  const auto count = number ? number->whole() : std::nullopt;
  if (unit && unit->hours == 0 && count && *count > 0 && *count <= most)
    return times(*unit, static_cast<int>(*count));
  checking.diagnostics.error(
      "T007",
      CheckContext::at(scope, base::cover(indicator.holds_for->span, indicator.holds_unit->span)),
      "this does not say how long a reading holds",
      "expected a whole number of days, weeks, months or years",
      "write as in `lasting up to 2 years`");
  return std::nullopt;
}

void declare_indicators(CheckContext& checking) {
  Vocabulary& vocabulary = checking.program.vocabulary;
  each<syntax::Indicator>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                        const syntax::Indicator& indicator) {
    if (item.broken || !checking.declare(scope, "indicator", indicator.name)) return;
    const auto type = checking.type(scope, indicator.type);
    if (!type) {
      checking.broken.emplace(indicator.name.text);
      return;
    }
    Indicator entry{std::string(indicator.name.text),
                    CheckContext::wording(indicator.title),
                    *type,
                    static_cast<Grain>(indicator.grain),
                    {},
                    indicator.by_judgement,
                    holds_for(checking, scope, indicator)};
    if (indicator.tolerance) {
      const auto percentage = parse_number(indicator.tolerance->text);
      if (percentage) entry.tolerance = shifted(*percentage, -2);
    }
    vocabulary.indicators.add(std::move(entry));
  });
}

/// The fields of `identified by`, each once and in their order.
std::vector<std::size_t> identity_of(CheckContext& checking, const FileScope& scope,
                                     const syntax::Event& event,
                                     const std::vector<EventField>& fields) {
  if (event.identity.empty()) return usual_identity(fields);
  std::vector<std::string> names;
  names.reserve(fields.size());
  for (const EventField& field : fields) names.push_back(field.name);
  std::set<std::size_t> identity;
  for (const syntax::Name& name : event.identity) {
    const auto found = std::find(names.begin(), names.end(), name.text);
    if (found == names.end()) {
      checking.diagnostics.error("N001", CheckContext::at(scope, name.span),
                                 "the event `" + std::string(event.name.text) + "` has no field `" +
                                     std::string(name.text) + "`",
                                 {}, base::did_you_mean(name.text, names));
    } else if (!identity.insert(static_cast<std::size_t>(found - names.begin())).second) {
      checking.diagnostics.error(
          "N003", CheckContext::at(scope, name.span),
          "the field `" + std::string(name.text) + "` identifies this event twice");
    }
  }
  return {identity.begin(), identity.end()};
}

void declare_events(CheckContext& checking) {
  Vocabulary& vocabulary = checking.program.vocabulary;
  each<syntax::Event>(
      checking, [&](const FileScope& scope, const syntax::Item& item, const syntax::Event& event) {
        if (item.broken || !checking.declare(scope, "event", event.name)) return;
        Event entry{std::string(event.name.text), CheckContext::wording(event.title), {}, {}};
        bool whole = true;
        for (const syntax::EventField& field : event.fields) {
          const auto type = checking.type(scope, field.type);
          whole = whole && type.has_value();
          if (entry.field(field.name.text)) {
            checking.diagnostics.error(
                "N003", CheckContext::at(scope, field.name.span),
                "the field `" + std::string(field.name.text) + "` stands twice in this event");
          }
          if (type) entry.fields.push_back({std::string(field.name.text), *type});
        }
        if (!whole) {
          checking.broken.insert(entry.name);
          return;
        }
        if (entry.fields.empty() || entry.fields.front().name != "on" ||
            entry.fields.front().type.kind != TypeKind::date) {
          checking.diagnostics.error("T004", CheckContext::at(scope, event.name.span),
                                     "the event `" + entry.name + "` has no day as its first field",
                                     {}, "begin with `on date`");
          checking.broken.insert(entry.name);
          return;
        }
        entry.identity = identity_of(checking, scope, event, entry.fields);
        vocabulary.events.add(std::move(entry));
      });
}

void declare_parameters(CheckContext& checking) {
  each<syntax::Parameter>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                        const syntax::Parameter& parameter) {
    if (item.broken || !checking.declare(scope, "parameter", parameter.name)) return;
    const auto type = checking.type(scope, parameter.type);
    if (!type) {
      checking.broken.emplace(parameter.name.text);
      return;
    }
    Parameter entry{std::string(parameter.name.text), *type, {}};
    for (const syntax::ParameterSpan& span : parameter.spans) {
      const auto from = checking.day(scope, span.from);
      const auto to = span.to ? checking.day(scope, *span.to, true) : std::nullopt;
      const NodeId value = check_value(checking, {scope, false}, span.value, *type);
      if (!from || !value.valid()) continue;
      const auto constant = plain_value(checking.program, value);
      const base::Place place = CheckContext::at(scope, (*scope.file)[span.value].span);
      // A bare number takes the unit of its parameter, as it takes the unit of a figure in a
      // comparison.
      const bool bare = constant && checking.program[value].type.kind == TypeKind::number;
      if (bare && type->kind == TypeKind::quantity) {
        checking.program.nodes[value.value].type = *type;
      }
      if (!constant || checking.program[value].type != *type) {
        checking.diagnostics.error("T007", place, "a parameter needs a plain value here", {},
                                   "write " + checking.program.vocabulary.in_words(*type));
        continue;
      }
      if (!entry.spans.empty() && (!entry.spans.back().to || *entry.spans.back().to >= *from)) {
        if (entry.spans.back().from >= *from || entry.spans.back().to) {
          checking.diagnostics.error(
              "V002", CheckContext::at(scope, span.from.span),
              "this value overlaps the one before it",
              entry.spans.back().to ? "that one holds to " + to_string(*entry.spans.back().to)
                                    : "that one begins on " + to_string(entry.spans.back().from),
              "let each begin after the day on which the one before ends");
        }
        entry.spans.back().to =
            *from - std::chrono::days(1);  // an open span ends where the next begins
      }
      if (to && span.until_superseded) {
        checking.diagnostics.error(
            "V002", CheckContext::at(scope, span.to->span),
            "a value that ends on a day does not hold until it is superseded", {},
            "leave one of the two out");
      }
      entry.spans.push_back(
          {*from, to, *constant, CheckContext::citations(span.cites), span.until_superseded});
    }
    checking.program.parameters.add(std::move(entry));
  });
}

}  // namespace

namespace {

void add_pack(CheckContext& checking, const syntax::Pack& written) {
  Pack pack{std::string(written.name.text), CheckContext::wording(written.title),
            CheckContext::citations(written.cites)};
  if (written.note) pack.note = syntax::unescaped(*written.note);
  checking.program.packs.add(std::move(pack));
}

}  // namespace

bool declare_packs(CheckContext& checking, const std::vector<syntax::File>& files) {
  bool each_once = true;
  const bool all_was_read = !checking.diagnostics.has_errors();
  for (const syntax::File& file : files) {
    note_broken(checking, file);
    FileScope scope{&file, {}, {}};
    for (const syntax::Item& item : file.items) {
      const auto* pack = std::get_if<syntax::Pack>(&item.declaration);
      if (pack == nullptr) continue;
      scope.pack = pack->name.text;
      each_once = checking.declare(scope, "pack", pack->name) && each_once;
      add_pack(checking, *pack);
    }
    const bool declares = std::any_of(file.items.begin(), file.items.end(),
                                      [](const syntax::Item& item) { return !item.broken; });
    // If it is the only file, the command reports that nothing was checked.
    const bool empty = file.items.empty() && all_was_read && files.size() > 1;
    if (scope.pack.empty() && (declares || empty)) {
      const base::Span place = empty ? base::Span{} : file.items.front().span;
      checking.diagnostics.error(
          "N005", {file.source, place},
          empty ? "this file says nothing" : "this file declares no pack", {},
          empty ? "a file of rules begins with `language 1` and a `pack`: write them, or take the "
                  "file away"
                : "begin with `pack NAME { title en \"…\" }`");
    }
    scope.visible.insert(scope.pack);
    checking.files.push_back(std::move(scope));
  }
  for (FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      const auto* use = std::get_if<syntax::Use>(&item.declaration);
      if (use == nullptr || item.broken) continue;
      std::vector<std::string> packs;
      for (const FileScope& other : checking.files) packs.push_back(other.pack);
      if (std::find(packs.begin(), packs.end(), use->pack.text) == packs.end()) {
        std::string help = base::did_you_mean(use->pack.text, packs);
        if (help.empty()) help = "name the file or the folder that holds it, too";
        scope.uses_unknown = true;
        checking.diagnostics.error(
            "N004", CheckContext::at(scope, use->pack.span),
            "there is no pack `" + std::string(use->pack.text) + "` among the rules given", {},
            help);
      }
      scope.visible.emplace(use->pack.text);
    }
  }
  return each_once;
}

void declare_vocabulary(CheckContext& checking) {
  declare_simple(checking);
  convert_units(checking);
  declare_preference(checking);
  declare_cycles(checking);
  declare_groups(checking);
  declare_indicators(checking);
  declare_events(checking);
  declare_parameters(checking);
}

}  // namespace servanda::engine
