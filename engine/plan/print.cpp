#include <fmt/format.h>

#include "engine/plan/plan.hpp"

namespace servanda::engine {
namespace {

class Printer {
 public:
  Printer(const Program& program, const Plan& plan) : program_(program), plan_(plan) {}

  [[nodiscard]] std::string figures(FiguresId id) const {
    const PlannedFigures& asked = plan_.figures[id.value];
    std::string text = program_.vocabulary.indicators[asked.indicator].name;
    if (asked.source) text += fmt::format(" from {}", to_string(*asked.source));
    return text;
  }

  [[nodiscard]] std::string use(const FiguresUse& use) const {
    std::string text = figures(use.figures);
    if (use.period.kind == PeriodKind::previous) text += "[previous cycle]";
    if (use.period.kind == PeriodKind::cycle)
      text += fmt::format("[{}]", program_.vocabulary.cycles[use.period.cycle].name);
    return text;
  }

  [[nodiscard]] std::string side(const Side& side) const {
    if (const auto* const fixed = std::get_if<FixedSide>(&side)) return fixed->text;
    return use(std::get<FiguresUse>(side));
  }

  static std::string number(StepId id) { return fmt::format("#{}", id.value + 1); }

  std::string operator()(const CompareStep& step) const {
    return fmt::format("{} {} {}", side(step.left), to_string(step.comparison), side(step.right));
  }
  std::string operator()(const WithinStep& step) const {
    return fmt::format("{} in {}", side(step.operand), side(step.days));
  }
  std::string operator()(const ReportedStep& step) const {
    return use(step.figures) + " is reported";
  }
  std::string operator()(const ValueStep& step) const { return use(step.figures) + " is known"; }
  std::string operator()(const MemberStep& step) const {
    return "subject in " + program_.vocabulary.groups[step.group].name;
  }
  std::string operator()(const FixedStep& step) const { return std::string(to_string(step.truth)); }
  std::string operator()(const NegateStep& step) const { return "not " + number(step.operand); }
  std::string operator()(const SettledStep& step) const {
    return number(step.operand) + " is known";
  }
  std::string operator()(const CountStep& step) const {
    std::string list;
    for (const StepId operand : step.operands) list += (list.empty() ? "" : ", ") + number(operand);
    const std::size_t all = step.operands.size();
    if (step.least == all && step.most == all) return fmt::format("all of {{{}}}", list);
    if (step.least == 1 && step.most == all) return fmt::format("any of {{{}}}", list);
    if (step.most == all) return fmt::format("at least {} of {{{}}}", step.least, list);
    return fmt::format("{} to {} of {{{}}}", step.least, step.most, list);
  }
  std::string operator()(const ElseStep& step) const {
    return fmt::format("{} or else {}", number(step.operand), number(step.fallback));
  }

 private:
  const Program& program_;
  const Plan& plan_;
};

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace

std::string print(const Program& program, const Plan& plan, const Step& step) {
  return std::visit(Printer(program, plan), step);
}

std::string print(const Program& program, const Plan& plan) {
  const Printer printer(program, plan);
  std::string text = fmt::format("read {}:\n", counted(plan.figures.size(), "column", "columns"));
  for (std::uint32_t i = 0; i < plan.figures.size(); ++i)
    text += fmt::format("  {}\n", printer.figures(FiguresId{i}));
  text += fmt::format("decide {}:\n", counted(plan.steps.size(), "step", "steps"));
  for (std::size_t i = 0; i < plan.steps.size(); ++i)
    text += fmt::format("  #{} {}\n", i + 1, std::visit(printer, plan.steps[i]));
  text += fmt::format("judge {}:\n", counted(plan.commitments.size(), "commitment", "commitments"));
  for (const PlannedCommitment& planned : plan.commitments) {
    text += fmt::format("  {}: met when {}", program.commitments[planned.commitment].name,
                        Printer::number(planned.met));
    if (planned.partly.valid()) text += ", partly when " + Printer::number(planned.partly);
    if (planned.applies.valid()) text += ", applies when " + Printer::number(planned.applies);
    text += "\n";
  }
  text += fmt::format("cell by cell {}:\n",
                      counted(plan.cell_by_cell.size(), "commitment", "commitments"));
  for (const Unplanned& unplanned : plan.cell_by_cell) {
    text += fmt::format("  {}: {}\n", program.commitments[unplanned.commitment].name,
                        unplanned.because);
  }
  return text;
}

}  // namespace servanda::engine
