// Quantifiers over groups and events.

#include <algorithm>

#include "engine/check/expressions.hpp"
#include "engine/check/operands.hpp"

namespace servanda::engine {
namespace {

/// The days of a named cycle, year or month.
std::optional<Days> named_days(const Program& program, NodeId id) {
  if (const auto* constant = std::get_if<Constant>(&program[id].content))
    return std::get<Days>(constant->value);
  const auto* days = std::get_if<CycleDays>(&program[id].content);
  if (days == nullptr || days->period.kind != PeriodKind::cycle) return std::nullopt;
  return program.vocabulary.cycles[days->period.cycle].days;
}

/// The last day of `e.on in RC2026`, if `e` is the variable of the range.
std::optional<Day> last_named(const Program& program, const Range& range) {
  std::optional<Day> last;
  for (const NodeId id : nodes_of(program, range.where)) {
    const auto* within = std::get_if<WithinDays>(&program[id].content);
    if (within == nullptr) continue;
    const auto* field = std::get_if<FieldUse>(&program[within->operand].content);
    const bool on = field != nullptr && field->slot == range.slot && field->field == 0;
    const auto days = on ? named_days(program, within->days) : std::nullopt;
    if (days) last = std::max(last.value_or(days->last), days->last);
  }
  return last;
}

}  // namespace

bool ExpressionChecker::filter(Range& range, syntax::ExpressionId where) {
  if (!where.valid()) return true;
  range.where = condition(where);
  if (range.kind == RangeKind::event) range.reaches = last_named(checking_.program, range);
  return range.where.valid();
}

std::optional<Range> ExpressionChecker::open_range(const syntax::Over& written) {
  const syntax::Name& over = written.range;
  Range range;
  range.allow_empty = written.allow_empty;
  if (const auto event = vocabulary().events.find(over.text)) {
    checking_.require_visible(context_.scope, "event", over);
    range.kind = RangeKind::event;
    range.event = *event;
  } else if (const auto group = vocabulary().groups.find(over.text)) {
    checking_.require_visible(context_.scope, "group", over);
    range.group = *group;
  } else {
    checking_.unknown(context_.scope, "group or event", over, [&] {
      std::vector<std::string> candidates = vocabulary().groups.names();
      for (const std::string& event_name : vocabulary().events.names())
        candidates.push_back(event_name);
      return candidates;
    });
    return std::nullopt;
  }
  const bool event = range.kind == RangeKind::event;
  if (variable(written.variable.text) != nullptr && !quiet_) {
    checking_.diagnostics.warning("L008", place(written.variable.span),
                                  "`" + std::string(written.variable.text) +
                                      "` hides the variable of the same name around it",
                                  "the other can't be asked for here",
                                  "give one of the two another name");
  }
  range.slot = open_slot(written.variable.text, event ? std::optional(range.event) : std::nullopt);
  return range;
}

std::optional<CountedOver> ExpressionChecker::how_many(const syntax::HowMany& written) {
  CountedOver over;
  switch (written.word) {
    case syntax::CountWord::every:
      over.quantity = Quantity::all;
      return over;
    case syntax::CountWord::some:
      over.quantity = Quantity::some;
      return over;
    case syntax::CountWord::no:
      over.quantity = Quantity::none;
      return over;
    case syntax::CountWord::at_least:
      over.quantity = Quantity::at_least;
      break;
    case syntax::CountWord::at_most:
      over.quantity = Quantity::at_most;
      break;
    case syntax::CountWord::exactly:
      over.quantity = Quantity::exactly;
      break;
  }
  const auto number = parse_number(written.number);
  if (!number || (!written.percent && (!number->whole() || *number->whole() > 1'000'000))) {
    error("T008", written.span, "how many must be a whole number");
    return std::nullopt;
  }
  if (!written.percent) {
    over.number = static_cast<std::size_t>(*number->whole());
    return over;
  }
  if (*number > Number(100)) {
    error("T008", written.span, "no more than 100% of a group can be asked for");
    return std::nullopt;
  }
  over.share = shifted(*number, -2);
  return over;
}

NodeId ExpressionChecker::check(const syntax::Quantified& quantified, syntax::ExpressionId id,
                                Wanted) {
  auto over = how_many(quantified.how_many);
  auto range = open_range(quantified.over);
  if (!range) return {};
  const bool filtered = filter(*range, quantified.over.where);
  const NodeId body = quantified.body.valid() ? condition(quantified.body) : NodeId{};
  close_range();
  if (!over || !filtered || (quantified.body.valid() && !body.valid())) return {};
  const bool needs_body =
      over->quantity == Quantity::all || over->share.has_value() || !range->where.valid();
  if (!body.valid() && needs_body && range->kind == RangeKind::group) {
    return error("T001", span_of(id), "this quantifier has no condition", {},
                 "write it after a colon, as in `every s in nws: ctbt.in_effect of s`");
  }
  if (!body.valid() && over->quantity == Quantity::all) {
    return error("T001", span_of(id), "`every` event needs a condition", {},
                 "write it after a colon");
  }
  over->range = *range;
  over->body = body;
  return add(*over, truth_type, span_of(id));
}

}  // namespace servanda::engine
