// What a comparison of the rule wants of a figure: "at most 320 warheads".

#include "engine/explain/telling.hpp"

namespace servanda::engine {
namespace {

/// The cycle that a plain reading asks for; nothing where it is read another way.
std::optional<CycleId> cycle_of(const Telling& telling, const Read& read) {
  if (read.subject.valid()) return std::nullopt;
  switch (read.period.kind) {
    case PeriodKind::current:
      return telling.finding.cycle;
    case PeriodKind::previous:
      return telling.vocabulary().cycle_before(telling.finding.cycle);
    case PeriodKind::cycle:
      return read.period.cycle;
    default:
      return std::nullopt;
  }
}

bool reads(const Telling& telling, NodeId node, const Reading& reading) {
  const auto* read = std::get_if<Read>(&telling.program[node].content);
  return read != nullptr && read->indicator == reading.indicator &&
         read->source == reading.source && cycle_of(telling, *read) == reading.cycle;
}

/// What stands on the other side, as far as the verdict's own readings tell it.
std::optional<Value> value_of(const Telling& telling, NodeId node) {
  const NodeContent& content = telling.program[node].content;
  if (const auto* constant = std::get_if<Constant>(&content)) return constant->value;
  for (const Reading& reading : telling.finding.readings) {
    const bool own = reading.subject == telling.finding.subject;
    if (own && reading.indicator.valid() && reads(telling, node, reading)) return reading.value;
  }
  return std::nullopt;
}

/// The comparisons that must hold or may; what is denied, gone through or escaped from is passed
/// over.
std::vector<const Compared*> comparisons(const Program& program, NodeId root) {
  std::vector<const Compared*> found;
  std::vector<NodeId> open;
  if (root.valid()) open.push_back(root);
  while (!open.empty()) {
    const NodeContent& content = program[open.back()].content;
    open.pop_back();
    if (const auto* counted = std::get_if<Counted>(&content); counted != nullptr && !counted->most)
      open.insert(open.end(), counted->conditions.begin(), counted->conditions.end());
    if (const auto* defined = std::get_if<Defined>(&content)) open.push_back(defined->body);
    if (const auto* compared = std::get_if<Compared>(&content)) found.push_back(compared);
  }
  return found;
}

/// The comparison as the right side would write it: `5 > x` is `x < 5`.
Comparison turned_round(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return Comparison::greater;
    case Comparison::less_equal:
      return Comparison::greater_equal;
    case Comparison::greater:
      return Comparison::less;
    case Comparison::greater_equal:
      return Comparison::less_equal;
    case Comparison::equal:
    case Comparison::not_equal:
      break;
  }
  return comparison;
}

/// The figures that compare so with this one; nothing for all but one.
std::optional<Figure> figures_that(Comparison comparison, const Number& number) {
  switch (comparison) {
    case Comparison::less:
      return Figure::fewer_than(number);
    case Comparison::less_equal:
      return Figure::at_most(number);
    case Comparison::greater:
      return Figure::more_than(number);
    case Comparison::greater_equal:
      return Figure::at_least(number);
    case Comparison::equal:
      return Figure::exact(number);
    case Comparison::not_equal:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> wanted(const Telling& telling, const Look& look) {
  const Reading& reading = *look.reading;
  const Commitment& commitment = telling.program.commitments[telling.finding.commitment];
  const bool other_rule = !telling.finding.exceptions.empty();
  if (other_rule || !look.others.empty() || !look.more_cycles.empty()) return std::nullopt;
  std::vector<std::string> wants;
  for (const Compared* compared : comparisons(telling.program, commitment.met)) {
    const bool left = reads(telling, compared->left, reading);
    const bool right = reads(telling, compared->right, reading);
    if (!left && !right) continue;
    const auto bound = value_of(telling, left ? compared->right : compared->left);
    const auto* figure = bound ? std::get_if<Figure>(&*bound) : nullptr;
    const auto* own = reading.value ? std::get_if<Figure>(&*reading.value) : nullptr;
    if (own == nullptr || figure == nullptr || !figure->is_exact()) return std::nullopt;
    const Comparison comparison = left ? compared->comparison : turned_round(compared->comparison);
    // One that holds already is not what is in the way.
    if (compare(*own, comparison, *figure) == Truth::yes) return std::nullopt;
    const auto good = figures_that(comparison, figure->lower->at);
    if (!good) return std::nullopt;
    const Type& type = telling.vocabulary().indicators[reading.indicator].type;
    wants.push_back(say_value(telling.vocabulary(), type, *good));
  }
  // Several may contradict each other, or be alternatives: then none of them alone is the answer.
  return wants.size() == 1 ? std::optional(wants.front()) : std::nullopt;
}

}  // namespace servanda::engine
