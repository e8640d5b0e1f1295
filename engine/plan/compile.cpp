#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/check/effective_clauses.hpp"
#include "engine/check/operands.hpp"
#include "engine/plan/plan.hpp"
#include "engine/plan/shared_steps.hpp"

namespace servanda::engine {
namespace {

class Compiler {
 public:
  explicit Compiler(const Program& program) : program_(program) {
    plan_.of_nodes.resize(program.nodes.size());
  }

  void add(CommitmentId id) {
    const Commitment& commitment = program_.commitments[id];
    PlannedCommitment planned{id, verdict(commitment, nullptr), {}};
    planned.exceptions.reserve(commitment.exceptions.size());
    for (const Exception& exception : commitment.exceptions)
      planned.exceptions.push_back({condition(exception.when), verdict(commitment, &exception)});
    for (const ScoreRow& row : commitment.score.rows) condition(row.when);
    plan_.commitments.push_back(std::move(planned));
  }

  void add_figures_of_indices() {
    for (const Index& index : program_.indices) {
      for (const IndexMember& member : index.members) condition(member.figure.figure);
    }
  }

  Plan finish() {
    plan_.shared = shared_steps(plan_);
    plan_.columns = plan_columns(program_, plan_);
    return std::move(plan_);
  }

 private:
  // --- verdicts, each once ---

  VerdictId verdict(const Commitment& commitment, const Exception* exception) {
    const EffectiveClauses clauses = effective_clauses(commitment, exception);
    VerdictStep step{.applies = condition(clauses.applies),
                     .applies_else = clauses.applies_else,
                     .met = condition(clauses.met),
                     .partly = condition(clauses.partly),
                     .by = clauses.by,
                     .grace = clauses.grace,
                     .late = clauses.late.value_or(LateCounts::partly_met),
                     .once = !commitment.schedule.each_cycle,
                     .speaks_of_lateness = clauses.grace || clauses.late};
    fill(clauses.asks);
    fill(clauses.says);
    const std::size_t key = step.met.value;
    auto [first, last] = verdicts_.equal_range(key);
    for (; first != last; ++first) {
      if (plan_[first->second] == step) return first->second;
    }
    const VerdictId id{static_cast<std::uint32_t>(plan_.verdicts.size())};
    plan_.verdicts.push_back(std::move(step));
    verdicts_.emplace(key, id);
    return id;
  }

  void fill(const std::vector<Sentence>* sentences) {
    for (const Sentence& sentence : *sentences) {
      for (const Sentence::Piece& piece : sentence.pieces) condition(piece.hole);
    }
  }

  // --- steps, each once ---

  /// The step of a condition or a figure, which may be missing. Children come before their parents
  /// in the arena.
  StepId condition(NodeId root) {
    if (!root.valid()) return {};
    if (!plan_[root].valid()) {
      std::vector<NodeId> nodes = nodes_of(program_, root);
      std::sort(nodes.begin(), nodes.end());
      for (const NodeId id : nodes) compile_node(id);
    }
    return plan_[root];
  }

  void compile_node(NodeId id) {
    StepId& step = plan_.of_nodes[id.value];
    if (step.valid()) return;
    const Node& node = program_[id];
    if (const auto* const defined = std::get_if<Defined>(&node.content)) {
      step = of(defined->body);
    } else {
      step = once(std::visit([&](const auto& content) { return lowered(content, node.type); },
                             node.content));
    }
  }

  StepId once(Step step) {
    const std::size_t hash = hash_of(step);
    auto [first, last] = steps_.equal_range(hash);
    for (; first != last; ++first) {
      if (plan_[first->second] == step) return first->second;
    }
    const StepId id{static_cast<std::uint32_t>(plan_.steps.size())};
    plan_.steps.push_back(std::move(step));
    steps_.emplace(hash, id);
    return id;
  }

  [[nodiscard]] StepId of(NodeId id) const { return id.valid() ? plan_[id] : StepId{}; }
  [[nodiscard]] std::vector<StepId> of(const std::vector<NodeId>& nodes) const {
    std::vector<StepId> steps;
    steps.reserve(nodes.size());
    for (const NodeId id : nodes) steps.push_back(of(id));
    return steps;
  }

  // --- one node ---

  [[nodiscard]] Step lowered(const Constant& node, const Type& type) const {
    return ConstantStep{node.value, type};
  }
  [[nodiscard]] Step lowered(const CycleDays& node, const Type&) const {
    return CycleDaysStep{node.period};
  }
  [[nodiscard]] Step lowered(const EdgeOfDays& node, const Type&) const {
    return EdgeOfDaysStep{node.last, of(node.days)};
  }
  [[nodiscard]] Step lowered(const SubjectUnderReview&, const Type&) const { return SubjectStep{}; }
  [[nodiscard]] Step lowered(const VariableUse& node, const Type&) const {
    return VariableStep{node.slot};
  }
  [[nodiscard]] Step lowered(const FieldUse& node, const Type&) const {
    return FieldStep{node.slot, node.field};
  }
  [[nodiscard]] Step lowered(const Read& node, const Type&) const {
    LookUpStep step{node.indicator, of(node.subject), node.period, of(node.period.told),
                    node.source};
    step.period.told = {};
    return step;
  }
  [[nodiscard]] Step lowered(const ReadParameter& node, const Type&) const {
    return ParameterStep{node.parameter};
  }
  [[nodiscard]] Step lowered(const Computed& node, const Type&) const {
    return ArithmeticStep{node.what, of(node.left), of(node.right)};
  }
  [[nodiscard]] Step lowered(const ComputedFromOne& node, const Type&) const {
    return UnaryStep{node.what, of(node.operand)};
  }
  [[nodiscard]] Step lowered(const Rounded& node, const Type&) const {
    return RoundStep{of(node.operand), node.decimals};
  }
  [[nodiscard]] Step lowered(const Converted& node, const Type&) const {
    return ConvertStep{of(node.operand), node.factor};
  }
  [[nodiscard]] Step lowered(const TimeBetween& node, const Type&) const {
    return TimeBetweenStep{node.years, of(node.from), of(node.to)};
  }
  [[nodiscard]] Step lowered(const Extreme& node, const Type&) const {
    return ExtremeStep{node.largest, of(node.operands)};
  }
  [[nodiscard]] Step lowered(const Bounded& node, const Type& type) const {
    const bool ceiling = node.word == BoundWord::at_most || node.word == BoundWord::fewer_than;
    return BoundStep{node.word, of(node.first), of(node.second),
                     ceiling ? program_.vocabulary.floor_of(type) : std::nullopt};
  }
  [[nodiscard]] Step lowered(const Compared& node, const Type&) const {
    return CompareStep{node.comparison, of(node.left), of(node.right)};
  }
  [[nodiscard]] Step lowered(const Matches& node, const Type&) const {
    return MatchStep{of(node.operand), node.pattern};
  }
  [[nodiscard]] Step lowered(const AmongListed& node, const Type&) const {
    return AmongStep{of(node.operand), of(node.items),
                     program_[node.operand].type.kind == TypeKind::period};
  }
  [[nodiscard]] Step lowered(const WithinDays& node, const Type&) const {
    return WithinStep{of(node.operand), of(node.days)};
  }
  [[nodiscard]] Step lowered(const ComparedWithDays& node, const Type&) const {
    return CompareDaysStep{node.comparison, of(node.operand), of(node.days)};
  }
  [[nodiscard]] Step lowered(const MemberOf& node, const Type&) const {
    return MemberStep{of(node.operand), node.group};
  }
  [[nodiscard]] Step lowered(const Holds& node, const Type&) const {
    return HoldsStep{of(node.set), of(node.item)};
  }
  [[nodiscard]] Step lowered(const Mentions& node, const Type&) const {
    return MentionsStep{of(node.subject), node.period, node.all, node.phrases};
  }
  [[nodiscard]] Step lowered(const Negated& node, const Type&) const {
    return NegateStep{of(node.operand)};
  }
  [[nodiscard]] Step lowered(const Counted& node, const Type&) const {
    return CountStep{node.least, node.most.value_or(node.conditions.size()), of(node.conditions)};
  }
  [[nodiscard]] Step lowered(const CountedOver& node, const Type&) const {
    return CountOverStep{node.quantity, node.number, node.share, range(node.range), of(node.body)};
  }
  [[nodiscard]] Step lowered(const Aggregated& node, const Type&) const {
    return AggregateStep{node.kind, range(node.range), of(node.values), node.known_only,
                         node.extremes};
  }
  [[nodiscard]] Step lowered(const IsReported& node, const Type&) const {
    return ReportedStep{of(node.operand)};
  }
  [[nodiscard]] Step lowered(const IsKnown& node, const Type&) const {
    return KnownStep{of(node.operand)};
  }
  [[nodiscard]] Step lowered(const OrElse& node, const Type&) const {
    return ElseStep{of(node.operand), of(node.fallback), node.because};
  }
  /// Its uses are those of its body (compile_node).
  [[nodiscard]] static Step lowered(const Defined&, const Type&) { return SubjectStep{}; }

  [[nodiscard]] StepRange range(const Range& range) const {
    StepRange step{{}, range.slot, of(range.where), range.allow_empty};
    switch (range.kind) {
      case RangeKind::group:
        step.members = GroupMembers{range.group};
        break;
      case RangeKind::event:
        step.members = ListedEvents{range.event, range.reaches};
        break;
      case RangeKind::cycles:
        step.members = CyclesFrom{range.first_cycle, range.last_cycle};
        break;
      case RangeKind::years:
        step.members = YearsFrom{range.first_year, range.last_year, of(range.days)};
        break;
      case RangeKind::listed:
        step.members = ListedValues{};
        break;
    }
    return step;
  }

  const Program& program_;
  Plan plan_;
  std::unordered_multimap<std::size_t, StepId> steps_;        ///< by their hashes
  std::unordered_multimap<std::size_t, VerdictId> verdicts_;  ///< by `met`
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
  compiler.add_figures_of_indices();
  return compiler.finish();
}

const PlannedCommitment& Plan::operator[](CommitmentId commitment) const {
  return *std::lower_bound(
      commitments.begin(), commitments.end(), commitment,
      [](const PlannedCommitment& one, CommitmentId other) { return one.commitment < other; });
}

std::vector<StepId> steps_below(const Plan& plan, StepId root) {
  std::vector<StepId> found;
  std::vector<bool> seen(root.valid() ? root.value + 1U : 0U);
  std::vector<StepId> open;
  if (root.valid()) open.push_back(root);
  while (!open.empty()) {
    const StepId id = open.back();
    open.pop_back();
    if (seen[id.value]) continue;
    seen[id.value] = true;
    found.push_back(id);
    const std::vector<StepId> parts = operands(plan[id]);
    open.insert(open.end(), parts.rbegin(), parts.rend());
  }
  return found;
}

std::vector<IndicatorId> indicators_read(const Plan& plan) {
  std::vector<IndicatorId> indicators;
  indicators.reserve(plan.columns.figures.size());
  for (const PlannedFigures& figures : plan.columns.figures)
    indicators.push_back(figures.indicator);
  std::sort(indicators.begin(), indicators.end());
  indicators.erase(std::unique(indicators.begin(), indicators.end()), indicators.end());
  return indicators;
}

}  // namespace servanda::engine
