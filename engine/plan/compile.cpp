#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/operators/period.hpp"
#include "engine/plan/plan.hpp"

namespace servanda::engine {
namespace {

class Compiler {
 public:
  explicit Compiler(const Program& program) : program_(program) {}

  void add(CommitmentId id) {
    const Commitment& commitment = program_.commitments[id];
    const std::size_t steps = plan_.steps.size();
    const std::size_t figures = plan_.figures.size();
    because_.clear();
    PlannedCommitment planned{id};
    require_columns(commitment);
    if (commitment.applies.valid()) planned.applies = condition(commitment.applies);
    planned.met = condition(commitment.met);
    if (commitment.partly.valid()) planned.partly = condition(commitment.partly);
    if (!because_.empty()) {
      take_back(steps, figures);
      plan_.cell_by_cell.push_back({id, because_});
      return;
    }
    for (const StepId step : {planned.applies, planned.met, planned.partly}) {
      if (step.valid()) collect(step, planned.reads);
    }
    plan_.commitments.push_back(std::move(planned));
  }

  Plan finish() { return std::move(plan_); }

 private:
  // --- what columns do not know ---

  /// The first reason counts. Later steps of the commitment are removed again.
  void refuse(std::string because) {
    if (because_.empty()) because_ = std::move(because);
  }
  StepId no_step(std::string because) {
    refuse(std::move(because));
    return step(FixedStep{});
  }
  FixedSide no_side(std::string because) {
    refuse(std::move(because));
    return {};
  }

  void take_back(std::size_t steps, std::size_t figures) {
    std::erase_if(numbers_, [steps](const auto& entry) { return entry.second.value >= steps; });
    plan_.steps.resize(steps);
    plan_.figures.resize(figures);
  }

  void require_columns(const Commitment& commitment) {
    if (commitment.collective) refuse("it binds a group as one");
    if (!commitment.schedule.each_cycle) refuse("it has a day of its own");
    if (!commitment.exceptions.empty()) refuse("it has exceptions");
    if (commitment.grace || commitment.late) refuse("it speaks of lateness");
    if (!commitment.score.rows.empty()) refuse("it has a score");
  }

  // --- steps, each once ---

  StepId step(Step step) {
    const std::string text = print(program_, plan_, step);
    const auto [found, is_new] =
        numbers_.try_emplace(text, StepId{static_cast<std::uint32_t>(plan_.steps.size())});
    if (is_new) plan_.steps.push_back(std::move(step));
    return found->second;
  }

  FiguresUse figures(const Read& read) {
    if (read.subject.valid()) refuse("it asks for another subject's figures");
    const Indicator& indicator = program_.vocabulary.indicators[read.indicator];
    if (!has_intervals(indicator.type))
      refuse("the values of `" + indicator.name + "` are no figures");
    if (!is_of_cycle(read.period))
      refuse("it asks for a year or a day of `" + indicator.name + "`");
    const PlannedFigures wanted{read.indicator, read.source};
    auto& all = plan_.figures;
    const auto found = std::find(all.begin(), all.end(), wanted);
    const FiguresId figures{static_cast<std::uint32_t>(found - all.begin())};
    if (found == all.end()) all.push_back(wanted);
    return {figures, read.period};
  }

  // --- sides of a comparison ---

  Side side(NodeId id) {
    const Node& node = program_[id];
    if (const auto* const defined = std::get_if<Defined>(&node.content)) return side(defined->body);
    if (const auto* const read = std::get_if<Read>(&node.content)) return figures(*read);
    if (const auto* const constant = std::get_if<Constant>(&node.content)) {
      return fixed(id, std::vector<std::optional<Value>>(cycles(), constant->value));
    }
    if (const auto* const asked = std::get_if<ReadParameter>(&node.content)) {
      return fixed(id, in_each_cycle(program_.parameters[asked->parameter]));
    }
    if (const auto* const edge = std::get_if<EdgeOfDays>(&node.content))
      return days(edge->days, edge->last ? Edge::last : Edge::first);
    return no_side("it computes with figures");
  }

  [[nodiscard]] std::size_t cycles() const { return program_.vocabulary.cycles.size(); }

  [[nodiscard]] std::vector<std::optional<Value>> in_each_cycle(const Parameter& parameter) const {
    std::vector<std::optional<Value>> values;
    values.reserve(cycles());
    for (const Cycle& cycle : program_.vocabulary.cycles)
      values.push_back(parameter.value_on(cycle.days.last));
    return values;
  }

  [[nodiscard]] FixedSide side_of(NodeId id) const {
    FixedSide side{{}, print(program_, id)};
    while (side.text.ends_with('\n')) side.text.pop_back();
    return side;
  }

  FixedSide fixed(NodeId id, const std::vector<std::optional<Value>>& values) {
    FixedSide side = side_of(id);
    side.in.reserve(values.size());
    for (const auto& value : values) {
      side.in.push_back(value ? interval_of(*value) : std::nullopt);
      if (!value || side.in.back()) continue;
      refuse(std::holds_alternative<NumberInterval>(*value)
                 ? "it compares with a number of many digits"
                 : "it compares texts, States or sets");
    }
    return side;
  }

  /// The days of a cycle, or one edge of them.
  enum class Edge : std::uint8_t { whole, first, last };
  FixedSide days(NodeId id, Edge edge) {
    const NodeContent& content = program_[id].content;
    if (const auto* const constant = std::get_if<Constant>(&content))
      return fixed(id, std::vector<std::optional<Value>>(cycles(), constant->value));
    const auto* const period = std::get_if<CycleDays>(&content);
    if (period == nullptr) return no_side("it compares days with days that are computed");
    if (!is_of_cycle(period->period)) return no_side("it speaks of the days of a year");
    FixedSide side = side_of(id);
    side.in.reserve(cycles());
    for (std::uint32_t i = 0; i < cycles(); ++i) {
      const auto cycle = cycle_of(program_.vocabulary, period->period, CycleId{i});
      if (!cycle) {
        side.in.emplace_back();
        continue;
      }
      const Days& all = program_.vocabulary.cycles[*cycle].days;
      const std::int64_t first = all.first.time_since_epoch().count();
      const std::int64_t last = all.last.time_since_epoch().count();
      side.in.emplace_back(
          interval_of_days(edge == Edge::last ? last : first, edge == Edge::first ? first : last));
    }
    if (edge != Edge::whole) side.text += edge == Edge::first ? ".first" : ".last";
    return side;
  }

  // --- conditions ---

  StepId condition(NodeId id) {
    const Node& node = program_[id];
    return std::visit([&](const auto& content) { return planned(content); }, node.content);
  }

  std::vector<StepId> conditions(const std::vector<NodeId>& nodes) {
    std::vector<StepId> steps;
    steps.reserve(nodes.size());
    for (const NodeId id : nodes) steps.push_back(condition(id));
    return steps;
  }

  StepId planned(const Constant& node) {
    const auto* const holds = std::get_if<bool>(&node.value);
    return step(FixedStep{holds == nullptr ? Truth::unknown : truth(*holds)});
  }
  StepId planned(const Read& node) {
    const std::vector<std::optional<FixedPointInterval>> yes(cycles(),
                                                             FixedPointInterval::exact(1));
    return step(CompareStep{Comparison::equal, figures(node), FixedSide{yes, "yes"}});
  }
  StepId planned(const Compared& node) {
    return step(CompareStep{node.comparison, side(node.left), side(node.right)});
  }
  StepId planned(const AmongListed& node) {
    std::vector<StepId> equal;
    equal.reserve(node.items.size());
    for (const NodeId item : node.items)
      equal.push_back(step(CompareStep{Comparison::equal, side(node.operand), side(item)}));
    const std::size_t most = equal.size();
    return step(CountStep{1, most, std::move(equal)});
  }
  StepId planned(const ComparedWithDays& node) {
    const Edge edge = is_with_first_day(node.comparison) ? Edge::first : Edge::last;
    return step(CompareStep{node.comparison, side(node.operand), days(node.days, edge)});
  }
  StepId planned(const WithinDays& node) {
    return step(WithinStep{side(node.operand), days(node.days, Edge::whole)});
  }
  StepId planned(const MemberOf& node) {
    if (!std::holds_alternative<SubjectUnderReview>(program_[node.operand].content))
      return no_step("it asks whether another subject is a member");
    return step(MemberStep{node.group});
  }
  StepId planned(const Negated& node) { return step(NegateStep{condition(node.operand)}); }
  StepId planned(const Counted& node) {
    std::vector<StepId> operands = conditions(node.conditions);
    const std::size_t most = node.most.value_or(operands.size());
    return step(CountStep{node.least, most, std::move(operands)});
  }
  StepId planned(const IsReported& node) {
    return step(ReportedStep{figures(std::get<Read>(program_[node.operand].content))});
  }
  StepId planned(const IsKnown& node) {
    const Node& operand = program_[node.operand];
    if (const auto* const read = std::get_if<Read>(&operand.content))
      return step(ValueStep{figures(*read)});
    if (operand.type.kind != TypeKind::truth)
      return no_step("it asks whether a computed figure is known");
    return step(SettledStep{condition(node.operand)});
  }
  StepId planned(const OrElse& node) {
    const StepId operand = condition(node.operand);
    return step(ElseStep{operand, condition(node.fallback)});
  }
  StepId planned(const Defined& node) { return condition(node.body); }
  template <class Other>
  StepId planned(const Other&) {
    return no_step("it goes through lists, events, reports or years");
  }

  // --- what a commitment reads ---

  void collect(StepId id, std::vector<FiguresUse>& reads) const {
    std::vector<StepId> open{id};
    while (!open.empty()) {
      const Step& step = plan_.steps[open.back().value];
      open.pop_back();
      for (const FiguresUse& use : uses(step)) {
        if (std::find(reads.begin(), reads.end(), use) == reads.end()) reads.push_back(use);
      }
      const std::vector<StepId> more = operands(step);
      open.insert(open.end(), more.begin(), more.end());
    }
  }

  const Program& program_;
  Plan plan_;
  std::unordered_map<std::string, StepId> numbers_;  ///< by their printed text
  std::string because_;  ///< why the current commitment is evaluated cell by cell; empty: it is
                         ///< planned
};

}  // namespace

Plan compile(const Program& program, const std::vector<CommitmentId>& commitments) {
  Compiler compiler(program);
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const CommitmentId id{i};
    const bool wanted = commitments.empty() ||
                        std::find(commitments.begin(), commitments.end(), id) != commitments.end();
    if (wanted && program.commitments[id].group.valid()) compiler.add(id);
  }
  return compiler.finish();
}

std::vector<FiguresUse> uses(const Step& step) {
  std::vector<FiguresUse> used;
  const auto add = [&used](const Side& side) {
    if (const auto* const figures = std::get_if<FiguresUse>(&side)) used.push_back(*figures);
  };
  if (const auto* const compare = std::get_if<CompareStep>(&step)) {
    add(compare->left);
    add(compare->right);
  } else if (const auto* const within = std::get_if<WithinStep>(&step)) {
    add(within->operand);
    add(within->days);
  } else if (const auto* const reported = std::get_if<ReportedStep>(&step)) {
    used.push_back(reported->figures);
  } else if (const auto* const value = std::get_if<ValueStep>(&step)) {
    used.push_back(value->figures);
  }
  return used;
}

std::vector<StepId> operands(const Step& step) {
  if (const auto* const negate = std::get_if<NegateStep>(&step)) return {negate->operand};
  if (const auto* const settled = std::get_if<SettledStep>(&step)) return {settled->operand};
  if (const auto* const count = std::get_if<CountStep>(&step)) return count->operands;
  if (const auto* const either = std::get_if<ElseStep>(&step))
    return {either->operand, either->fallback};
  return {};
}

std::vector<IndicatorId> indicators_read(const Plan& plan) {
  std::vector<IndicatorId> indicators;
  indicators.reserve(plan.figures.size());
  for (const PlannedFigures& figures : plan.figures) indicators.push_back(figures.indicator);
  std::sort(indicators.begin(), indicators.end());
  indicators.erase(std::unique(indicators.begin(), indicators.end()), indicators.end());
  return indicators;
}

}  // namespace servanda::engine
