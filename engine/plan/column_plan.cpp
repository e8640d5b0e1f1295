#include "engine/plan/column_plan.hpp"

#include <algorithm>
#include <utility>

#include "engine/plan/column_forms.hpp"

namespace servanda::engine {
namespace {

/// The look-ups whose figures a condition uses itself.
std::vector<StepId> look_ups_used(const Plan& plan, StepId condition) {
  const Step& step = plan[condition];
  if (std::holds_alternative<LookUpStep>(step)) return {condition};
  const bool of_figures =
      std::holds_alternative<CompareStep>(step) || std::holds_alternative<AmongStep>(step) ||
      std::holds_alternative<WithinStep>(step) || std::holds_alternative<CompareDaysStep>(step) ||
      std::holds_alternative<ReportedStep>(step) || std::holds_alternative<KnownStep>(step);
  if (!of_figures) return {};
  std::vector<StepId> used = operands(step);
  std::erase_if(used, [&](StepId id) { return !std::holds_alternative<LookUpStep>(plan[id]); });
  return used;
}

class Planning {
 public:
  Planning(const Program& program, const Plan& plan)
      : program_(program), plan_(plan), needed_(plan.steps.size()) {
    columns_.forms = column_forms(program, plan);
  }

  ColumnPlan all() {
    for (const PlannedCommitment& planned : plan_.commitments) {
      const VerdictStep& verdict = plan_[planned.verdict];
      std::string because = left_to_cells(planned, verdict);
      if (!because.empty()) {
        columns_.cell_by_cell.push_back({planned.commitment, std::move(because)});
        continue;
      }
      columns_.commitments.push_back(
          {planned.commitment, verdict.applies, verdict.met, verdict.partly, {}});
      for (const StepId clause : {verdict.applies, verdict.met, verdict.partly}) need(clause);
    }
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      if (!needed_[i]) continue;
      columns_.steps.push_back(StepId{i});
      for (const StepId look_up : look_ups_used(plan_, StepId{i})) take_column(look_up);
    }
    for (DecidedCommitment& decided : columns_.commitments) add_reads(decided);
    return std::move(columns_);
  }

 private:
  [[nodiscard]] std::string left_to_cells(const PlannedCommitment& planned,
                                          const VerdictStep& verdict) const {
    const Commitment& commitment = program_.commitments[planned.commitment];
    if (commitment.collective) return "it binds a group as one";
    if (verdict.once) return "it has a day of its own";
    if (!planned.exceptions.empty()) return "it has exceptions";
    if (verdict.speaks_of_lateness) return "it speaks of lateness";
    if (!commitment.score.rows.empty()) return "it has a score";
    for (const StepId clause : {verdict.applies, verdict.met, verdict.partly}) {
      if (!clause.valid() || columns_.forms[clause.value].decided) continue;
      return beyond_columns(program_.vocabulary, columns_.forms[clause.value]);
    }
    return {};
  }

  /// Marks a condition and the conditions below it.
  void need(StepId condition) {
    std::vector<StepId> open;
    if (condition.valid()) open.push_back(condition);
    while (!open.empty()) {
      const StepId id = open.back();
      open.pop_back();
      if (needed_[id.value]) continue;
      needed_[id.value] = true;
      const std::vector<StepId> more = conditions_used(plan_, id);
      open.insert(open.end(), more.begin(), more.end());
    }
  }

  void take_column(StepId id) {
    const auto& look_up = std::get<LookUpStep>(plan_[id]);
    const PlannedFigures wanted{look_up.indicator, look_up.source};
    auto& all = columns_.figures;
    const auto found = std::find(all.begin(), all.end(), wanted);
    const FiguresId figures{static_cast<std::uint32_t>(found - all.begin())};
    if (found == all.end()) all.push_back(wanted);
    columns_.forms[id.value].side = FiguresUse{figures, look_up.period};
  }

  void add_reads(DecidedCommitment& decided) const {
    for (const StepId clause : {decided.applies, decided.met, decided.partly}) {
      for (const StepId step : steps_below(plan_, clause)) {
        if (!std::holds_alternative<LookUpStep>(plan_[step])) continue;
        const auto& use = std::get<FiguresUse>(*columns_.forms[step.value].side);
        if (std::find(decided.reads.begin(), decided.reads.end(), use) == decided.reads.end())
          decided.reads.push_back(use);
      }
    }
  }

  const Program& program_;
  const Plan& plan_;
  std::vector<bool> needed_;
  ColumnPlan columns_;
};

}  // namespace

ColumnPlan plan_columns(const Program& program, const Plan& plan) {
  return Planning(program, plan).all();
}

std::vector<FiguresUse> columns_used(const Plan& plan, StepId condition) {
  std::vector<FiguresUse> used;
  for (const StepId look_up : look_ups_used(plan, condition))
    used.push_back(std::get<FiguresUse>(*plan.columns.forms[look_up.value].side));
  return used;
}

std::vector<StepId> conditions_used(const Plan& plan, StepId condition) {
  const Step& step = plan[condition];
  const bool of_conditions =
      std::holds_alternative<NegateStep>(step) || std::holds_alternative<CountStep>(step) ||
      std::holds_alternative<ElseStep>(step) || std::holds_alternative<KnownStep>(step);
  if (!of_conditions) return {};
  std::vector<StepId> used = operands(step);
  if (std::holds_alternative<KnownStep>(step))
    std::erase_if(used, [&](StepId id) { return std::holds_alternative<LookUpStep>(plan[id]); });
  return used;
}

}  // namespace servanda::engine
