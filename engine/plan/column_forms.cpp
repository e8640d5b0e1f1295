#include "engine/plan/column_forms.hpp"

#include <string_view>
#include <utility>

#include "base/enumeration.hpp"

namespace servanda::engine {
namespace {

/// Finds the form of each step, operands first.
class Forming {
 public:
  Forming(const Program& program, const Plan& plan) : program_(program), plan_(plan) {}

  std::vector<ColumnForm> all() {
    forms_.reserve(plan_.steps.size());
    for (const Step& step : plan_.steps)
      forms_.push_back(std::visit([&](const auto& content) { return form(content); }, step));
    return std::move(forms_);
  }

 private:
  static ColumnForm none(BeyondColumns beyond, IndicatorId indicator = {}) {
    return {std::nullopt, false, beyond, indicator};
  }
  static ColumnForm decided() { return {std::nullopt, true}; }
  /// A figure; one of truths is a condition, too.
  static ColumnForm figure(ColumnFigures side, const Type& type) {
    return {std::move(side), type.kind == TypeKind::truth};
  }

  [[nodiscard]] const ColumnForm& of(StepId id) const { return forms_[id.value]; }
  [[nodiscard]] std::size_t cycles() const { return program_.vocabulary.cycles.size(); }

  // --- figures ---

  [[nodiscard]] static ColumnForm fixed(const std::vector<std::optional<Value>>& values,
                                        const Type& type) {
    FixedFigures figures;
    figures.in.reserve(values.size());
    for (const auto& value : values) {
      figures.in.push_back(value ? interval_of(*value) : std::nullopt);
      if (!value || figures.in.back()) continue;
      return none(std::holds_alternative<NumberInterval>(*value) ? BeyondColumns::many_digits
                                                                 : BeyondColumns::text_or_set);
    }
    return figure(std::move(figures), type);
  }

  [[nodiscard]] ColumnForm form(const ConstantStep& step) const {
    return fixed(std::vector<std::optional<Value>>(cycles(), step.value), step.type);
  }
  [[nodiscard]] ColumnForm form(const ParameterStep& step) const {
    const Parameter& parameter = program_.parameters[step.parameter];
    std::vector<std::optional<Value>> values;
    values.reserve(cycles());
    for (const Cycle& cycle : program_.vocabulary.cycles)
      values.push_back(parameter.value_on(cycle.days.last));
    return fixed(values, parameter.type);
  }
  [[nodiscard]] ColumnForm form(const LookUpStep& step) const {
    const Type& type = program_.vocabulary.indicators[step.indicator].type;
    if (step.subject.valid()) return none(BeyondColumns::other_subject);
    if (!has_intervals(type)) return none(BeyondColumns::value_without_figure, step.indicator);
    if (!is_of_cycle(step.period)) return none(BeyondColumns::period_beyond_cycles, step.indicator);
    return figure(FiguresUse{{}, step.period}, type);
  }
  [[nodiscard]] ColumnForm form(const CycleDaysStep& step) const {
    if (!is_of_cycle(step.period)) return none(BeyondColumns::days_of_year);
    FixedFigures days;
    days.in.reserve(cycles());
    for (std::uint32_t i = 0; i < cycles(); ++i) {
      const auto cycle = cycle_of(program_.vocabulary, step.period, CycleId{i});
      days.in.push_back(cycle ? interval_of(Value(program_.vocabulary.cycles[*cycle].days))
                              : std::nullopt);
    }
    return figure(std::move(days), Type{TypeKind::period, {}, {}});
  }
  [[nodiscard]] ColumnForm form(const EdgeOfDaysStep& step) const {
    const auto* const days = fixed_side(step.days);
    if (days == nullptr) {
      const BeyondColumns beyond = of(step.days).beyond;
      return none(beyond == BeyondColumns::days_of_year ? beyond : BeyondColumns::computed_days);
    }
    FixedFigures edges = *days;
    for (auto& edge : edges.in) {
      if (edge) edge = edge_of(*edge, step.last);
    }
    return figure(std::move(edges), Type{TypeKind::date, {}, {}});
  }

  [[nodiscard]] const FixedFigures* fixed_side(StepId id) const {
    return of(id).side ? std::get_if<FixedFigures>(&*of(id).side) : nullptr;
  }

  // --- conditions ---

  /// Decided if all of these are figures; else the first that is none says why.
  [[nodiscard]] ColumnForm of_figures(const std::vector<StepId>& operands) const {
    for (const StepId operand : operands) {
      if (of(operand).side) continue;
      return is_condition(operand) ? none(BeyondColumns::computed_figure) : of(operand);
    }
    return decided();
  }
  [[nodiscard]] ColumnForm of_conditions(const std::vector<StepId>& operands) const {
    for (const StepId operand : operands) {
      if (!of(operand).decided) return of(operand);
    }
    return decided();
  }
  [[nodiscard]] ColumnForm beside_days(StepId operand, StepId days) const {
    ColumnForm form = of_figures({operand});
    if (!form.decided || fixed_side(days) != nullptr) return form;
    const BeyondColumns beyond = of(days).beyond;
    return none(beyond == BeyondColumns::days_of_year ? beyond : BeyondColumns::computed_days);
  }

  [[nodiscard]] ColumnForm form(const CompareStep& step) const {
    return of_figures({step.left, step.right});
  }
  [[nodiscard]] ColumnForm form(const AmongStep& step) const {
    if (step.of_periods) return none(BeyondColumns::computed_figure);
    std::vector<StepId> operands{step.operand};
    operands.insert(operands.end(), step.items.begin(), step.items.end());
    return of_figures(operands);
  }
  [[nodiscard]] ColumnForm form(const WithinStep& step) const {
    return beside_days(step.operand, step.days);
  }
  [[nodiscard]] ColumnForm form(const CompareDaysStep& step) const {
    return beside_days(step.operand, step.days);
  }
  [[nodiscard]] ColumnForm form(const MemberStep& step) const {
    const bool own = std::holds_alternative<SubjectStep>(plan_[step.operand]);
    return own ? decided() : none(BeyondColumns::other_member);
  }
  [[nodiscard]] ColumnForm form(const NegateStep& step) const {
    return of_conditions({step.operand});
  }
  [[nodiscard]] ColumnForm form(const CountStep& step) const {
    return of_conditions(step.operands);
  }
  [[nodiscard]] ColumnForm form(const ReportedStep& step) const {
    return of_figures({step.look_up});
  }
  [[nodiscard]] ColumnForm form(const KnownStep& step) const {
    if (std::holds_alternative<LookUpStep>(plan_[step.operand])) return of_figures({step.operand});
    if (!is_condition(step.operand)) return none(BeyondColumns::known_computed);
    return of_conditions({step.operand});
  }
  [[nodiscard]] ColumnForm form(const ElseStep& step) const {
    if (!is_condition(step.operand)) return none(BeyondColumns::computed_figure);
    return of_conditions({step.operand, step.fallback});
  }

  // --- what no column holds ---

  [[nodiscard]] static ColumnForm form(const MentionsStep&) { return none(BeyondColumns::range); }
  [[nodiscard]] static ColumnForm form(const MatchStep&) { return none(BeyondColumns::range); }
  [[nodiscard]] static ColumnForm form(const HoldsStep&) { return none(BeyondColumns::range); }
  [[nodiscard]] static ColumnForm form(const CountOverStep&) { return none(BeyondColumns::range); }
  template <class Computed>
  [[nodiscard]] static ColumnForm form(const Computed&) {
    return none(BeyondColumns::computed_figure);
  }

  [[nodiscard]] bool is_condition(StepId id) const {
    const Step& step = plan_[id];
    if (const auto* const constant = std::get_if<ConstantStep>(&step))
      return constant->type.kind == TypeKind::truth;
    if (const auto* const look_up = std::get_if<LookUpStep>(&step))
      return program_.vocabulary.indicators[look_up->indicator].type.kind == TypeKind::truth;
    if (const auto* const parameter = std::get_if<ParameterStep>(&step))
      return program_.parameters[parameter->parameter].type.kind == TypeKind::truth;
    if (const auto* const otherwise = std::get_if<ElseStep>(&step))
      return is_condition(otherwise->operand);
    return std::holds_alternative<MentionsStep>(step) || std::holds_alternative<MatchStep>(step) ||
           std::holds_alternative<HoldsStep>(step) || std::holds_alternative<CountOverStep>(step) ||
           std::holds_alternative<CompareStep>(step) || std::holds_alternative<AmongStep>(step) ||
           std::holds_alternative<WithinStep>(step) ||
           std::holds_alternative<CompareDaysStep>(step) ||
           std::holds_alternative<MemberStep>(step) || std::holds_alternative<NegateStep>(step) ||
           std::holds_alternative<CountStep>(step) || std::holds_alternative<ReportedStep>(step) ||
           std::holds_alternative<KnownStep>(step);
  }

  const Program& program_;
  const Plan& plan_;
  std::vector<ColumnForm> forms_;
};

}  // namespace

std::vector<ColumnForm> column_forms(const Program& program, const Plan& plan) {
  return Forming(program, plan).all();
}

std::string beyond_columns(const Vocabulary& vocabulary, const ColumnForm& form) {
  constexpr auto words = base::names<BeyondColumns>(
      "it computes with figures", "the values of `?` are no figures",
      "it asks for a year or a day of `?`", "it asks for another subject's figures",
      "it compares with a number of many digits", "it compares texts, States or sets",
      "it compares days with days that are computed", "it speaks of the days of a year",
      "it asks whether another subject is a member", "it asks whether a computed figure is known",
      "it goes through lists, events, reports or years");
  std::string text(base::name_of(words, form.beyond));
  const std::size_t hole = text.find('?');
  if (hole != std::string::npos) text.replace(hole, 1, vocabulary.indicators[form.indicator].name);
  return text;
}

}  // namespace servanda::engine
