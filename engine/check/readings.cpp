// Names and their lookups: variables, indicators with their subject and period, parameters, cycles,
// States.

#include <algorithm>
#include <charconv>

#include "engine/check/expressions.hpp"
#include "engine/check/name_kinds.hpp"
#include "engine/check/value_suggestions.hpp"
#include "grammar/foreign_words.hpp"

namespace servanda::engine {

const ExpressionChecker::Variable* ExpressionChecker::variable(std::string_view name) const {
  for (auto found = variables_.rbegin(); found != variables_.rend(); ++found) {
    if (found->name == name) return &*found;
  }
  return nullptr;
}

std::optional<Value> ExpressionChecker::choice_value(std::string_view name, Wanted wanted) const {
  if (!wanted || (wanted->kind != TypeKind::choice && wanted->kind != TypeKind::choice_set))
    return std::nullopt;
  const std::vector<std::string>& values = vocabulary().choices[wanted->choice].values;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (values[i] == name) return ChoiceValue{i};
  }
  return std::nullopt;
}

NodeId ExpressionChecker::check(const syntax::NameUse& use, syntax::ExpressionId id,
                                Wanted wanted) {
  const std::string_view name = use.text;
  const base::Span span = span_of(id);
  const syntax::Name written{name, span};
  if (use_ != nullptr) {
    const auto argument = use_->arguments.find(name);
    if (argument != use_->arguments.end()) return argument->second;
  }
  if (const Variable* found = variable(name)) {
    if (!found->event) return add(VariableUse{found->slot}, {TypeKind::state, {}, {}}, span);
    return error("T004", span, "`" + std::string(name) + "` is an event", {},
                 "ask for one of its fields, as in `" + std::string(name) + ".on`");
  }
  const std::size_t dot = name.find('.');
  const Variable* owner = dot == std::string_view::npos ? nullptr : variable(name.substr(0, dot));
  if (owner != nullptr && owner->event) {
    const Event& event = vocabulary().events[*owner->event];
    if (const auto field = event.field(name.substr(dot + 1))) {
      return add(FieldUse{owner->slot, *field}, event.fields[*field].type, span);
    }
    return error(
        "N001", span,
        "the event `" + event.name + "` has no field `" + std::string(name.substr(dot + 1)) + "`",
        list_of_fields(event), base::did_you_mean(name.substr(dot + 1), field_names(event)));
  }
  if (const auto value = choice_value(name, wanted)) {
    checking_.note_use(context_.scope, "choice", vocabulary().choices[wanted->choice].name);
    return add(Constant{*value}, {TypeKind::choice, {}, wanted->choice}, span);
  }
  if (const auto indicator = vocabulary().indicators.find(name)) {
    return reading(id);
  }
  if (const auto parameter = checking_.program.parameters.find(name)) {
    checking_.require_visible(context_.scope, "parameter", written);
    return add(ReadParameter{*parameter}, checking_.program.parameters[*parameter].type, span);
  }
  if (const auto found = checking_.definition_by_name.find(name);
      found != checking_.definition_by_name.end()) {
    return this->use(found->second, {}, written, span);
  }
  if (const auto cycle = vocabulary().cycles.find(name)) {
    checking_.require_visible(context_.scope, "cycle", written);
    return add(CycleDays{{PeriodKind::cycle, *cycle, 0, {}}}, {TypeKind::period, {}, {}}, span);
  }
  if (const auto subject = vocabulary().subjects.find(name)) {
    checking_.require_visible(context_.scope, "State", written);
    return add(Constant{*subject}, {TypeKind::state, {}, {}}, span);
  }
  return no_such_name(name, span, wanted);
}

NodeId ExpressionChecker::no_such_name(std::string_view name, base::Span span, Wanted wanted) {
  if (checking_.is_reported(name)) return {};
  if (checking_.diagnostics.is_full()) {
    // Further errors are only counted: a long text with many wrong names would take too long to
    // search.
    return error("N001", span, "there is nothing named `" + std::string(name) + "`");
  }
  if (const auto thing = thing_named(checking_, name)) {
    const NodeId none =
        error("N001", span, "`" + std::string(name) + "` is " + thing->what + ", not a figure", {},
              thing->help);
    return none;
  }
  std::vector<std::string> candidates = vocabulary().indicators.names();
  const bool wants_state =
      wanted && (wanted->kind == TypeKind::state || wanted->kind == TypeKind::states);
  // `total of DRC`: suggests no State with a merely similar code.
  constexpr std::size_t longest_code = 4;
  const bool may_be_state =
      wants_state ||
      (name.size() <= longest_code && std::all_of(name.begin(), name.end(), [](char sign) {
         return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
       }));
  std::string what = "an indicator, a parameter, a State or a variable";
  if (wanted && (wanted->kind == TypeKind::choice || wanted->kind == TypeKind::choice_set)) {
    const Choice& choice = vocabulary().choices[wanted->choice];
    candidates.insert(candidates.end(), choice.values.begin(), choice.values.end());
    what = "a value of `" + choice.name + "`";
  }
  for (const std::string& parameter : checking_.program.parameters.names())
    candidates.push_back(parameter);
  for (const Variable& each : variables_) candidates.emplace_back(each.name);
  for (const CheckContext::DefinitionInFile& each : checking_.definitions)
    candidates.emplace_back(each.written->name.text);
  std::string help = wants_state ? mend_subject(vocabulary(), name) : std::string();
  if (help.empty()) help = base::did_you_mean(name, candidates);
  if (help.empty() && may_be_state) help = mend_subject(vocabulary(), name);
  // `NOR` is a State, and not the `nor` of another language.
  const bool is_code = name.size() == 3 && std::all_of(name.begin(), name.end(), [](char sign) {
                         return sign >= 'A' && sign <= 'Z';
                       });
  const std::string meant = is_code ? std::string() : grammar::meant_by(name);
  if (!meant.empty()) help = meant;
  if (name == "report") help = "`report` stands before `mentions`, as in `report mentions \"…\"`";
  if (help.empty()) help = "declare it, or `use` the pack that does";
  return error("N001", span, "there is nothing named `" + std::string(name) + "`",
               "expected " + what, help);
}

/// `x`, `x[period]`, `x of s`, `x from source`, in any order.
NodeId ExpressionChecker::reading(syntax::ExpressionId id) {
  const base::Span span = span_of(id);
  const syntax::InPeriod* period = nullptr;
  const syntax::OfSubject* of = nullptr;
  const syntax::FromSource* from = nullptr;
  syntax::ExpressionId inner = id;
  while (true) {
    if (const auto* in = std::get_if<syntax::InPeriod>(&file_[inner].node)) {
      if (period != nullptr) return error("T006", in->period, "two periods for one figure");
      period = in;
      inner = in->figure;
    } else if (const auto* whose = std::get_if<syntax::OfSubject>(&file_[inner].node)) {
      if (of != nullptr) return error("T005", span, "two subjects for one figure");
      of = whose;
      inner = whose->figure;
    } else if (const auto* source = std::get_if<syntax::FromSource>(&file_[inner].node)) {
      if (from != nullptr) {
        return error(
            "T010", from->source.span, "two sources for one figure",
            "one source is named before it",
            "read it from each, and compare: `x from national_report = x from independent`");
      }
      from = source;
      inner = source->figure;
    } else {
      break;
    }
  }
  const auto* name = std::get_if<syntax::NameUse>(&file_[inner].node);
  if (name == nullptr) {
    return error("T006", span, "only an indicator has a period, a subject or a source of its own",
                 {}, "put it behind each indicator in it");
  }
  const auto found = checking_.find(context_.scope, "indicator", vocabulary().indicators,
                                    {name->text, span_of(inner)});
  if (!found) return {};
  const Indicator& indicator = vocabulary().indicators[*found];
  Read read{*found, {}, {}};
  if (of != nullptr) {
    read.subject = subject_of(of->subject);
    if (!read.subject.valid()) return {};
  } else if (context_.collective) {
    return error(
        "T005", span,
        "this commitment binds a group collectively: whose `" + indicator.name + "` is meant?",
        "no subject", "write `" + indicator.name + " of s` inside `every s in GROUP: …`");
  }
  const auto checked = period != nullptr ? period_of(*period, indicator, read.subject)
                                         : unnamed_period(indicator, span);
  if (!checked) return {};
  read.period = *checked;
  if (from != nullptr) {
    read.source = source_of(from->source);
    if (!read.source) return {};
  }
  return add(read, indicator.type, span);
}

/// A figure without a period: the member of the enclosing range, else the cycle under review.
std::optional<Period> ExpressionChecker::unnamed_period(const Indicator& indicator,
                                                        base::Span span) {
  const auto wrong = [&](const std::string& message,
                         const std::string& help) -> std::optional<Period> {
    error("T006", span, "`" + indicator.name + "` " + message, {}, help);
    return std::nullopt;
  };
  const bool yearly = indicator.grain == Grain::per_year;
  const bool held = held_ != nullptr && held_->written == base::Span{};
  if (!held) {
    if (!yearly) return Period{};
    return wrong("is a yearly figure, asked here for a cycle",
                 "name the year, as in `" + indicator.name + "[2012]`");
  }
  if (yearly && !held_->years)
    return wrong("is a yearly figure, asked here for cycles", "write `over years in cycle`");
  if (indicator.grain == Grain::per_cycle && held_->years)
    return wrong("is a figure of a cycle, asked here for years", "write `over cycles since …`");
  held_->used = true;
  return Period{.kind = PeriodKind::held, .slot = held_->slot};
}

/// `emissions[base_year]`: an indicator gives the year.
std::optional<Period> ExpressionChecker::year_told(const syntax::InPeriod& written,
                                                   const Indicator& indicator, NodeId subject) {
  const auto teller = vocabulary().indicators.find(written.text);
  const Indicator& told = vocabulary().indicators[*teller];
  const auto wrong = [&](const std::string& message,
                         const std::string& help) -> std::optional<Period> {
    error("T006", written.period, message, {}, help);
    return std::nullopt;
  };
  checking_.require_visible(context_.scope, "indicator", {written.text, written.period});
  if (indicator.grain != Grain::per_year) {
    return wrong("`" + indicator.name + "` is not a yearly figure",
                 "only a yearly figure is asked for the year that another one tells");
  }
  const bool tells = told.type.kind == TypeKind::number || told.type.kind == TypeKind::date;
  if (!tells || told.grain == Grain::per_year) {
    return wrong("`" + told.name + "` does not tell a year",
                 "a year is told by a number or a date that is `lasting` or `per cycle`");
  }
  const NodeId year = add(Read{*teller, subject, {}}, told.type, written.period);
  return Period{.kind = PeriodKind::told, .told = year};
}

std::optional<Basis> ExpressionChecker::source_of(const syntax::Name& name) {
  if (const auto basis = parse_basis(name.text)) return basis;
  if (checking_.of_another_kind(context_.scope, "source", name)) return std::nullopt;
  error("N001", name.span, "there is no source `" + std::string(name.text) + "`",
        "expected `national_report`, `official_statement`, `depositary` or `independent`",
        base::did_you_mean(name.text, basis_names()));
  return std::nullopt;
}

std::optional<Period> ExpressionChecker::period_of(const syntax::InPeriod& written,
                                                   const Indicator& indicator, NodeId subject) {
  const bool yearly = indicator.grain == Grain::per_year;
  const auto wrong = [&](const std::string& message,
                         const std::string& help) -> std::optional<Period> {
    error("T006", written.period, message, {}, help);
    return std::nullopt;
  };
  Period period;
  switch (written.kind) {
    case syntax::PeriodKind::year: {
      if (!yearly)
        return wrong("`" + indicator.name + "` is not a yearly figure",
                     "ask for a cycle, as in `[previous cycle]`");
      std::from_chars(written.text.data(), written.text.data() + written.text.size(), period.year);
      period.kind = PeriodKind::year;
      return period;
    }
    case syntax::PeriodKind::as_of: {
      const auto day = checking_.date(context_.scope, {written.text, written.period});
      if (!day) return std::nullopt;
      if (indicator.grain != Grain::lasting) {
        return wrong("`" + indicator.name + "` does not last: it has no value on a day",
                     "ask for a cycle, as in `[RC2020]`");
      }
      if (!day->is_exact()) {
        error("T013", written.period, "what stands is asked for on a day", "which day of it?",
              "write the day: " + ends_of(*day));
        return std::nullopt;
      }
      period.kind = PeriodKind::as_of;
      period.day = day->first;
      return period;
    }
    case syntax::PeriodKind::previous_cycle:
      period.kind = PeriodKind::previous;
      break;
    case syntax::PeriodKind::any_cycle_since:
    case syntax::PeriodKind::every_cycle_since:
      if (yearly) break;
      if (held_ == nullptr || held_->written != written.period) {
        return wrong(held_ == nullptr ? "`any` and `every cycle` are asked in a condition"
                                      : "one goes through periods already",
                     "compare it by itself, as in `total[any cycle since RC2010] < 100`");
      }
      held_->used = true;
      return Period{.kind = PeriodKind::held, .slot = held_->slot};
    case syntax::PeriodKind::named: {
      if (!vocabulary().cycles.find(written.text) && vocabulary().indicators.find(written.text))
        return year_told(written, indicator, subject);
      const auto cycle = checking_.find(context_.scope, "cycle", vocabulary().cycles,
                                        {written.text, written.period});
      if (!cycle) return std::nullopt;
      period.kind = PeriodKind::cycle;
      period.cycle = *cycle;
      break;
    }
  }
  if (yearly)
    return wrong("`" + indicator.name + "` is a yearly figure, asked here for a cycle",
                 "name the year, as in `[2012]`");
  return period;
}

NodeId ExpressionChecker::subject_of(syntax::ExpressionId id) {
  const NodeId subject = value(id);
  if (!subject.valid() || type(subject).kind == TypeKind::state) return subject;
  return error("T004", span_of(id),
               "a figure belongs to a State or a body, and this is " + in_words(subject));
}

NodeId ExpressionChecker::previous(NodeId node, base::Span span) {
  const Read* found = std::get_if<Read>(&checking_.program[node].content);
  if (found == nullptr || found->period.kind != PeriodKind::current || !type(node).is_figure()) {
    return error("T008", span, "the change of an indicator's figure is taken, and this is not one",
                 {}, "write `change(warheads.total)`");
  }
  Read read = *found;
  read.period.kind = PeriodKind::previous;
  return add(read, type(node), span);
}

}  // namespace servanda::engine
