// Conditions that say less than their words: repeated, doubly negated, over empty groups.

#include <algorithm>
#include <set>
#include <string>

#include "engine/check/lints/lints.hpp"
#include "engine/check/operands.hpp"

namespace servanda::engine {
namespace {

void find_repeated(Linting& linting, const Counted& counted) {
  std::set<std::string> seen;
  for (const NodeId id : counted.conditions) {
    if (seen.insert(print(linting.program(), id)).second) continue;
    linting.warn("L004", linting.program()[id].place, "this condition stands twice",
                 "once more here", "take one of the two out, or ask for what was meant");
  }
}

/// Does the parenthesis that opens a text close at its end?
bool is_in_parentheses(std::string_view text) {
  if (text.empty() || text.front() != '(') return false;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && text[i] == '(')
      ++depth;
    else if (!quoted && text[i] == ')' && --depth == 0)
      return i + 1 == text.size();
  }
  return false;
}

/// The text as an operand in any place: several words get parentheses.
std::string as_operand(const std::string& text) {
  const bool simple = text.find_first_of(" \t\n") == std::string::npos;
  return simple || is_in_parentheses(text) ? text : "(" + text + ")";
}

/// `or else` binds closer than `not`: an operand before it is negated in parentheses.
bool stands_before_or_else(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  for (const std::string_view word : {std::string_view("or"), std::string_view("else")}) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
  }
  return true;
}

void find_double_negation(Linting& linting, const Node& node) {
  const auto* outer = std::get_if<Negated>(&node.content);
  const auto* inner =
      outer ? std::get_if<Negated>(&linting.program()[outer->operand].content) : nullptr;
  // `x is not known` is one operator for its reader.
  if (inner == nullptr || !linting.text(node.place).starts_with("not")) return;
  const std::string inner_text = linting.text(linting.program()[outer->operand].place);
  const std::size_t first = inner_text.find_first_not_of("( ");
  if (inner_text.substr(first, 3) != "not") return;
  const std::string inside = linting.text(linting.program()[inner->operand].place);
  // The parentheses that are removed keep the rest together.
  const std::string operand = first == 0 ? inside : as_operand(inside);
  linting.warn("L005", node.place, "this is negated twice", "", "write `" + operand + "`",
               {{node.place, operand}});
}

void find_compared_truth(Linting& linting, const Node& node) {
  const auto* compared = std::get_if<Compared>(&node.content);
  if (compared == nullptr) return;
  const auto* constant = std::get_if<Constant>(&linting.program()[compared->right].content);
  const bool* wanted = constant ? std::get_if<bool>(&constant->value) : nullptr;
  if (wanted == nullptr) return;
  const std::string operand = linting.text(linting.program()[compared->left].place);
  const bool same = (compared->comparison == Comparison::equal) == *wanted;
  const std::string_view after =
      linting.checking.sources[node.place.source].text().substr(node.place.span.end);
  std::string mended = same ? operand : "not " + as_operand(operand);
  if (!same && stands_before_or_else(after)) mended = "(" + mended + ")";
  linting.warn("L006", node.place, "a truth needs no comparison", "", "write `" + mended + "`",
               {{node.place, mended}});
}

bool uses_variable(const Program& program, NodeId root, Slot slot) {
  const std::vector<NodeId> below = nodes_of(program, root);
  return std::any_of(below.begin(), below.end(), [&](NodeId id) {
    const auto* variable = std::get_if<VariableUse>(&program[id].content);
    const auto* field = std::get_if<FieldUse>(&program[id].content);
    return (variable != nullptr && variable->slot == slot) ||
           (field != nullptr && field->slot == slot);
  });
}

bool has_variable(const Range& range) {
  return range.kind == RangeKind::group || range.kind == RangeKind::event;
}

void warn_of_unused(Linting& linting, const Range& range, NodeId asked, const std::string& what) {
  const bool group = range.kind == RangeKind::group;
  linting.warn(
      "L007", linting.program()[asked].place, what, "the same for each of them",
      group ? "write as in `warheads.total of s`" : "ask for a field, as in `e.on in cycle`");
}

void find_unused_variable(Linting& linting, const CountedOver& over) {
  const NodeId condition = over.body.valid() ? over.body : over.range.where;
  if (!has_variable(over.range) || !condition.valid() ||
      uses_variable(linting.program(), condition, over.range.slot))
    return;
  warn_of_unused(linting, over.range, condition,
                 "this condition does not ask about the variable of its quantifier");
}

/// `sum(total for s in nws)`: one figure, as many times as there are members.
void find_unused_variable(Linting& linting, const Aggregated& aggregated) {
  const Range& range = aggregated.range;
  if (!has_variable(range)) return;
  const NodeId where = range.where;
  if (where.valid() && !uses_variable(linting.program(), where, range.slot))
    warn_of_unused(linting, range, where,
                   "this condition does not ask about the variable of its range");
  for (const NodeId figure : aggregated.values) {
    if (!uses_variable(linting.program(), figure, range.slot))
      warn_of_unused(linting, range, figure,
                     "this figure does not ask about the variable of its range");
  }
}

}  // namespace

void find_odd_conditions(Linting& linting) {
  const Program& program = linting.program();
  for (const Commitment& commitment : program.commitments) {
    for (const NodeId root : roots(commitment)) {
      for (const NodeId id : nodes_of(program, root)) {
        const Node& node = program[id];
        if (const auto* counted = std::get_if<Counted>(&node.content))
          find_repeated(linting, *counted);
        find_double_negation(linting, node);
        find_compared_truth(linting, node);
        if (const auto* over = std::get_if<CountedOver>(&node.content))
          find_unused_variable(linting, *over);
        if (const auto* aggregated = std::get_if<Aggregated>(&node.content))
          find_unused_variable(linting, *aggregated);
      }
    }
  }
}

}  // namespace servanda::engine
