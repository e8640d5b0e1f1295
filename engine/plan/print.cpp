#include <fmt/format.h>

#include "base/enumeration.hpp"
#include "engine/plan/print_step.hpp"

namespace servanda::engine {
namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

class PlanText {
 public:
  PlanText(const Program& program, const Plan& plan)
      : program_(program), plan_(plan), steps_(program, plan), in_columns_(plan.steps.size()) {
    for (const StepId step : plan.columns.steps) {
      in_columns_[step.value] = true;
      for (const StepId operand : operands(plan[step])) in_columns_[operand.value] = true;
    }
  }

  std::string all() {
    show_columns();
    show_look_ups();
    show_steps(true);
    show_steps(false);
    show_verdicts();
    return std::move(text_);
  }

 private:
  void show_columns() {
    const auto& figures = plan_.columns.figures;
    line(0, "read {}:", counted(figures.size(), "column", "columns"));
    for (const PlannedFigures& each : figures)
      line(1, "{}{}", program_.vocabulary.indicators[each.indicator].name, source(each.source));
  }

  void show_look_ups() {
    std::vector<StepId> all;
    for_each_step([&](StepId id, const Step& step) {
      const bool looks_up =
          std::holds_alternative<LookUpStep>(step) || std::holds_alternative<MentionsStep>(step);
      if (looks_up && !in_columns_[id.value]) all.push_back(id);
    });
    line(0, "look up {} cell by cell:", counted(all.size(), "fact", "facts"));
    for (const StepId id : all) line(1, "{}", steps_.whole(id));
  }

  void show_steps(bool in_columns) {
    std::vector<StepId> all;
    for_each_step([&](StepId id, const Step&) {
      if (!steps_.is_inline(id) && in_columns_[id.value] == in_columns) all.push_back(id);
    });
    line(0, "{} {}{}:", in_columns ? "decide" : "evaluate", counted(all.size(), "step", "steps"),
         in_columns ? "" : " cell by cell");
    for (const StepId id : all)
      line(1, "{} {}{}", steps_.number(id), steps_.whole(id),
           plan_.shared[id.value] && !in_columns ? " (kept for a cell)" : "");
  }

  void show_verdicts() {
    line(0, "judge {}:", counted(plan_.columns.commitments.size(), "commitment", "commitments"));
    for (const DecidedCommitment& each : plan_.columns.commitments)
      line(1, "{}: {}", program_.commitments[each.commitment].name,
           verdict(plan_[plan_[each.commitment].verdict]));
    line(0, "judge {} cell by cell:",
         counted(plan_.columns.cell_by_cell.size(), "commitment", "commitments"));
    for (const Undecided& each : plan_.columns.cell_by_cell) {
      const PlannedCommitment& planned = plan_[each.commitment];
      line(1, "{}: {}", program_.commitments[each.commitment].name, each.because);
      line(2, "{}", verdict(plan_[planned.verdict]));
      for (const PlannedException& exception : planned.exceptions)
        line(2, "except when {}: {}", steps_.operand(exception.when),
             verdict(plan_[exception.verdict]));
    }
  }

  [[nodiscard]] std::string verdict(const VerdictStep& step) const {
    constexpr auto lateness = base::names<LateCounts>("not met", "partly met", "met");
    std::string text =
        step.met.valid() ? "met when " + steps_.operand(step.met) : "never met by itself";
    if (step.partly.valid()) text += ", partly when " + steps_.operand(step.partly);
    if (step.applies.valid()) text += ", applies when " + steps_.operand(step.applies);
    if (step.by) text += ", by " + to_string(*step.by);
    if (step.grace) text += ", with a grace of " + to_string(*step.grace);
    if (step.looks_later())
      text += fmt::format(", late counts as {}", base::name_of(lateness, step.late));
    return text;
  }

  template <class Take>
  void for_each_step(Take take) const {
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) take(StepId{i}, plan_.steps[i]);
  }

  template <class... Parts>
  void line(std::size_t depth, fmt::format_string<Parts...> format, Parts&&... parts) {
    text_.append(2 * depth, ' ');
    text_ += fmt::format(format, std::forward<Parts>(parts)...) + "\n";
  }

  const Program& program_;
  const Plan& plan_;
  StepText steps_;
  std::vector<bool> in_columns_;  ///< by StepId: columns decide it, or hold its figures
  std::string text_;
};

}  // namespace

std::string print(const Program& program, const Plan& plan, StepId step) {
  return StepText(program, plan).whole(step);
}

std::string print(const Program& program, const Plan& plan) {
  return PlanText(program, plan).all();
}

}  // namespace servanda::engine
