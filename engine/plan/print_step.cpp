#include "engine/plan/print_step.hpp"

#include <fmt/format.h>

#include "base/enumeration.hpp"

namespace servanda::engine {
namespace {

std::string variable(Slot slot) { return fmt::format("${}", slot + 1); }

}  // namespace

std::string source(const std::optional<Basis>& basis) {
  return basis ? fmt::format(" from {}", to_string(*basis)) : std::string();
}

StepText::StepText(const Program& program, const Plan& plan)
    : program_(program), plan_(plan), numbers_(plan.steps.size()) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    const bool is_range =
        std::holds_alternative<CountOverStep>(step) || std::holds_alternative<AggregateStep>(step);
    if (is_range || !operands(step).empty()) numbers_[i] = ++number;
  }
}

std::string StepText::number(StepId id) const { return fmt::format("#{}", numbers_[id.value]); }

std::string StepText::operand(StepId id) const { return is_inline(id) ? whole(id) : number(id); }

std::string StepText::whole(StepId id) const {
  return std::visit([&](const auto& step) { return text(step); }, plan_[id]);
}

std::string StepText::list(const std::vector<StepId>& ids) const {
  std::string list;
  for (const StepId id : ids) list += (list.empty() ? "" : ", ") + operand(id);
  return list;
}

std::string StepText::period(const Period& period, StepId year) const {
  switch (period.kind) {
    case PeriodKind::current:
      return {};
    case PeriodKind::previous:
      return "[previous cycle]";
    case PeriodKind::cycle:
      return fmt::format("[{}]", program_.vocabulary.cycles[period.cycle].name);
    case PeriodKind::year:
      return fmt::format("[{}]", period.year);
    case PeriodKind::as_of:
      return fmt::format("[as of {}]", to_string(period.day));
    case PeriodKind::held:
      return fmt::format("[{}]", variable(period.slot));
    case PeriodKind::told:
      return fmt::format("[the year in {}]", operand(year));
  }
  return {};
}

std::string StepText::members(const StepRange& range) const {
  const Vocabulary& vocabulary = program_.vocabulary;
  if (const auto* const group = std::get_if<GroupMembers>(&range.members))
    return vocabulary.groups[group->group].name;
  if (const auto* const events = std::get_if<ListedEvents>(&range.members)) {
    std::string text = vocabulary.events[events->event].name;
    if (events->reaches) text += fmt::format(" up to {}", to_string(*events->reaches));
    return text;
  }
  if (const auto* const cycles = std::get_if<CyclesFrom>(&range.members)) {
    std::string text = fmt::format("cycles from {}", vocabulary.cycles[cycles->first].name);
    if (cycles->last.valid()) text += fmt::format(" to {}", vocabulary.cycles[cycles->last].name);
    return text;
  }
  if (const auto* const years = std::get_if<YearsFrom>(&range.members)) {
    if (years->days.valid()) return fmt::format("years that end in {}", operand(years->days));
    return years->last ? fmt::format("years {} to {}", years->first, *years->last)
                       : fmt::format("years from {}", years->first);
  }
  return {};
}

std::string StepText::range(const StepRange& range) const {
  std::string text = fmt::format("{} in {}", variable(range.slot), members(range));
  if (range.where.valid()) text += fmt::format(" where {}", operand(range.where));
  if (range.allow_empty) text += ", perhaps none";
  return text;
}

std::string StepText::text(const ConstantStep& step) const {
  return write_value(program_.vocabulary, step.type, step.value);
}
std::string StepText::text(const LookUpStep& step) const {
  std::string text = program_.vocabulary.indicators[step.indicator].name;
  text += period(step.period, step.year);
  if (step.subject.valid()) text += fmt::format(" of {}", operand(step.subject));
  return text + source(step.source);
}
std::string StepText::text(const MentionsStep& step) const {
  std::string phrases;
  for (const PhraseId id : step.phrases)
    phrases += (phrases.empty() ? "" : ", ") + program_.vocabulary.phrases[id].name;
  return fmt::format("reports{}{} mention {} of {{ {} }}", period(step.period, {}),
                     step.subject.valid() ? " of " + operand(step.subject) : "",
                     step.all ? "all" : "any", phrases);
}
std::string StepText::text(const ParameterStep& step) const {
  return program_.parameters[step.parameter].name;
}
std::string StepText::text(const CycleDaysStep& step) const {
  return step.period.kind == PeriodKind::current ? "cycle" : "cycle" + period(step.period, {});
}
std::string StepText::text(const EdgeOfDaysStep& step) const {
  return fmt::format("{} of {}", step.last ? "end" : "start", operand(step.days));
}
std::string StepText::text(const SubjectStep&) { return "subject"; }
std::string StepText::text(const VariableStep& step) { return variable(step.slot); }
std::string StepText::text(const FieldStep& step) {
  return fmt::format("{}.{}", variable(step.slot), step.field + 1);
}
std::string StepText::text(const ArithmeticStep& step) const {
  constexpr auto signs = base::names<Arithmetic>("+", "-", "*", "/");
  return fmt::format("{} {} {}", operand(step.left), base::name_of(signs, step.what),
                     operand(step.right));
}
std::string StepText::text(const UnaryStep& step) const {
  const bool negative = step.what == UnaryFunction::negative;
  return negative ? "-" + operand(step.operand) : fmt::format("abs({})", operand(step.operand));
}
std::string StepText::text(const RoundStep& step) const {
  return fmt::format("round({}, {})", operand(step.operand), step.decimals);
}
std::string StepText::text(const ConvertStep& step) const {
  return fmt::format("{} * {}", operand(step.operand), as_fraction(step.factor));
}
std::string StepText::text(const TimeBetweenStep& step) const {
  return fmt::format("{}_between({}, {})", step.years ? "years" : "days", operand(step.from),
                     operand(step.to));
}
std::string StepText::text(const ExtremeStep& step) const {
  return fmt::format("{}({})", step.largest ? "max" : "min", list(step.operands));
}
std::string StepText::text(const BoundStep& step) const {
  constexpr auto words =
      base::names<BoundWord>("at most", "fewer than", "at least", "more than", "between");
  std::string text = fmt::format("{} {}", base::name_of(words, step.word), operand(step.first));
  if (step.second.valid()) text += fmt::format(" and {}", operand(step.second));
  return text;
}
std::string StepText::text(const CompareStep& step) const {
  return fmt::format("{} {} {}", operand(step.left), to_string(step.comparison),
                     operand(step.right));
}
std::string StepText::text(const MatchStep& step) const {
  return fmt::format("{} matches \"{}\"", operand(step.operand), step.pattern);
}
std::string StepText::text(const AmongStep& step) const {
  return fmt::format("{} in {{ {} }}", operand(step.operand), list(step.items));
}
std::string StepText::text(const WithinStep& step) const {
  return fmt::format("{} in {}", operand(step.operand), operand(step.days));
}
std::string StepText::text(const CompareDaysStep& step) const {
  return fmt::format("{} {} {}", operand(step.operand), to_string(step.comparison),
                     operand(step.days));
}
std::string StepText::text(const MemberStep& step) const {
  return fmt::format("{} in {}", operand(step.operand),
                     program_.vocabulary.groups[step.group].name);
}
std::string StepText::text(const HoldsStep& step) const {
  return fmt::format("{} has {}", operand(step.set), operand(step.item));
}
std::string StepText::text(const NegateStep& step) const {
  return fmt::format("not {}", operand(step.operand));
}
std::string StepText::text(const CountStep& step) const {
  const std::size_t all = step.operands.size();
  const std::string conditions = list(step.operands);
  if (step.least == all && step.most == all) return fmt::format("all of {{{}}}", conditions);
  if (step.least == 1 && step.most == all) return fmt::format("any of {{{}}}", conditions);
  if (step.most == all) return fmt::format("at least {} of {{{}}}", step.least, conditions);
  return fmt::format("{} to {} of {{{}}}", step.least, step.most, conditions);
}
std::string StepText::text(const ReportedStep& step) const {
  return fmt::format("{} is reported", operand(step.look_up));
}
std::string StepText::text(const KnownStep& step) const {
  return fmt::format("{} is known", operand(step.operand));
}
std::string StepText::text(const ElseStep& step) const {
  return fmt::format("{} or else {}", operand(step.operand), operand(step.fallback));
}
std::string StepText::text(const CountOverStep& step) const {
  constexpr auto words =
      base::names<Quantity>("every", "some", "no", "at least", "at most", "exactly");
  std::string text(base::name_of(words, step.quantity));
  if (step.quantity >= Quantity::at_least)
    text += step.share ? fmt::format(" {} of", as_fraction(*step.share))
                       : fmt::format(" {}", step.number);
  text += " " + range(step.range);
  if (step.body.valid()) text += ": " + operand(step.body);
  return text;
}
std::string StepText::text(const AggregateStep& step) const {
  std::string text(traits_of(step.kind).name);
  if (step.extremes)
    text += fmt::format(" of the {} {}", step.extremes->number,
                        step.extremes->lowest ? "lowest" : "highest");
  if (step.known_only) text += " of what is known";
  if (std::holds_alternative<ListedValues>(step.range.members))
    return text + fmt::format(" of {{ {} }}", list(step.values));
  if (!step.values.empty()) text += fmt::format(" of {}", list(step.values));
  return text + " over " + range(step.range);
}

}  // namespace servanda::engine
