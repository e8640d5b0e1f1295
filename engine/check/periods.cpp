// Ranges of periods: `over years 2008..2012`, `over cycles since RC2010`, `[any cycle since
// RC2010]`.

#include <algorithm>
#include <charconv>

#include "engine/check/expressions.hpp"

namespace servanda::engine {

Slot ExpressionChecker::open_slot(std::string_view name, std::optional<EventId> event) {
  const auto slot = static_cast<Slot>(variables_.size());
  variables_.push_back({name, slot, event});
  checking_.program.slots = std::max(checking_.program.slots, slot + 1);
  return slot;
}

std::optional<CycleId> ExpressionChecker::cycle(const syntax::Name& name) {
  return checking_.find(context_.scope, "cycle", vocabulary().cycles, name);
}

std::optional<int> ExpressionChecker::year(const syntax::Name& name) {
  int year = 0;
  const char* const end = name.text.data() + name.text.size();
  const auto [last, failure] = std::from_chars(name.text.data(), end, year);
  if (failure == std::errc() && last == end && name.text.size() == 4 && year > 0) return year;
  error("T006", name.span, "`" + std::string(name.text) + "` is not a year", {},
        "write four digits, as in `2012`");
  return std::nullopt;
}

std::optional<Range> ExpressionChecker::open_periods(const syntax::Periods& written,
                                                     HeldPeriod& held) {
  using enum syntax::PeriodSpan;
  const auto wrong = [&](const std::string& message,
                         const std::string& help) -> std::optional<Range> {
    error("T006", written.span, message, {}, help);
    return std::nullopt;
  };
  Range range;
  range.kind = written.years ? RangeKind::years : RangeKind::cycles;
  if (written.how == within) {
    if (!written.years)
      return wrong("cycles do not lie in a period", "write `over cycles since CYCLE`");
    range.days = value(written.within);
    if (!range.days.valid()) return std::nullopt;
    if (type(range.days).kind != TypeKind::period) {
      error("T004", span_of(written.within),
            "years lie in a cycle, and this is " + in_words(range.days));
      return std::nullopt;
    }
  } else if (written.years) {
    const auto first = year(written.first);
    const auto last = written.how == between ? year(written.last) : std::nullopt;
    if (!first || (written.how == between && !last)) return std::nullopt;
    range.first_year = *first;
    range.last_year = last;
    if (last && *last < *first)
      return wrong("the last year lies before the first", "turn the two round");
  } else {
    const auto first = cycle(written.first);
    const auto last = written.how == between ? cycle(written.last) : std::nullopt;
    if (!first || (written.how == between && !last)) return std::nullopt;
    range.first_cycle = *first;
    if (last) range.last_cycle = *last;
    if (last && *last < *first)
      return wrong("the last cycle lies before the first", "turn the two round");
  }
  if (held_ != nullptr)
    return wrong("one goes through periods already", "name the inner period, as in `[RC2010]`");
  range.slot = open_slot({});
  held = {range.slot, written.years, false, {}};
  return range;
}

const syntax::InPeriod* ExpressionChecker::cycles_asked(syntax::ExpressionId id) const {
  // Uses no recursion: a chain of operators may be long.
  std::vector<syntax::ExpressionId> open{id};
  while (!open.empty()) {
    const syntax::ExpressionId next = open.back();
    open.pop_back();
    if (!next.valid()) continue;
    const syntax::Node& node = file_[next].node;
    if (const auto* in = std::get_if<syntax::InPeriod>(&node)) {
      const bool asked = in->kind == syntax::PeriodKind::any_cycle_since ||
                         in->kind == syntax::PeriodKind::every_cycle_since;
      if (asked) return in;
      open.push_back(in->figure);
    } else if (const auto* of = std::get_if<syntax::OfSubject>(&node)) {
      open.push_back(of->figure);
    } else if (const auto* from = std::get_if<syntax::FromSource>(&node)) {
      open.push_back(from->figure);
    } else if (const auto* prefix = std::get_if<syntax::PrefixOperation>(&node)) {
      if (prefix->what == syntax::Prefix::minus) open.push_back(prefix->operand);
    } else if (const auto* infix = std::get_if<syntax::InfixOperation>(&node)) {
      const bool figure = infix->what >= syntax::Infix::plus;
      if (!figure) continue;
      open.push_back(infix->right);
      open.push_back(infix->left);
    } else if (const auto* call = std::get_if<syntax::Call>(&node)) {
      open.insert(open.end(), call->arguments.rbegin(), call->arguments.rend());
    } else if (const auto* bounded = std::get_if<syntax::Bounded>(&node)) {
      open.push_back(bounded->second);
      open.push_back(bounded->first);
    } else if (const auto* or_else = std::get_if<syntax::OrElse>(&node)) {
      open.push_back(or_else->fallback);
      open.push_back(or_else->operand);
    } else if (const auto* list = std::get_if<syntax::List>(&node)) {
      open.insert(open.end(), list->items.rbegin(), list->items.rend());
    }
  }
  return nullptr;
}

std::optional<Range> ExpressionChecker::open_cycles(const syntax::InPeriod& asked,
                                                    HeldPeriod& held) {
  if (held_ != nullptr) {
    error("T006", asked.period, "one goes through periods already", {},
          "name the inner period, as in `[RC2010]`");
    return std::nullopt;
  }
  const auto first = cycle({asked.text, asked.period});
  if (!first) return std::nullopt;
  Range range;
  range.kind = RangeKind::cycles;
  range.first_cycle = *first;
  range.slot = open_slot({});
  held = {range.slot, false, false, asked.period};
  return range;
}

template <class Make>
NodeId ExpressionChecker::about_figures(syntax::ExpressionId id, const Make& make) {
  const syntax::InPeriod* asked = nullptr;
  const syntax::Node& node = file_[id].node;
  if (const auto* infix = std::get_if<syntax::InfixOperation>(&node)) {
    asked = cycles_asked(infix->left);
    if (asked == nullptr) asked = cycles_asked(infix->right);
  } else if (const auto* question = std::get_if<syntax::Asked>(&node)) {
    asked = cycles_asked(question->operand);
  } else {
    asked = cycles_asked(id);
  }
  if (asked == nullptr) return make();
  HeldPeriod held;
  const auto range = open_cycles(*asked, held);
  if (!range) return {};
  held_ = &held;
  const NodeId body = make();
  held_ = nullptr;
  close_range();
  if (!body.valid()) return {};
  CountedOver over;
  over.quantity =
      asked->kind == syntax::PeriodKind::any_cycle_since ? Quantity::some : Quantity::all;
  over.range = *range;
  over.body = body;
  return add(over, {TypeKind::truth, {}, {}}, span_of(id));
}

NodeId ExpressionChecker::check(const syntax::InfixOperation& infix, syntax::ExpressionId id,
                                Wanted) {
  using enum syntax::Infix;
  switch (infix.what) {
    case implies:
      return implication(infix, span_of(id));
    case plus:
    case minus:
    case times:
    case divide:
      return arithmetic(infix, span_of(id));
    case in:
      return about_figures(id, [&] { return membership(infix, span_of(id)); });
    case has:
      return about_figures(id, [&] { return holding(infix, span_of(id)); });
    case matches:
      return about_figures(id, [&] { return matching(infix, span_of(id)); });
    case less:
    case less_equal:
    case greater:
    case greater_equal:
    case equal:
    case not_equal:
      break;
  }
  return about_figures(id, [&] { return comparison(infix, span_of(id)); });
}

NodeId ExpressionChecker::check(const syntax::Asked& asked, syntax::ExpressionId id, Wanted) {
  return about_figures(id, [&] { return question(asked, id); });
}

/// Checks a figure by itself, inside a range of periods, or in a condition.
NodeId ExpressionChecker::figure(syntax::ExpressionId id) {
  if (held_ != nullptr || cycles_asked(id) == nullptr) return reading(id);
  return about_figures(id, [&]() -> NodeId {
    const NodeId node = reading(id);
    if (!node.valid() || type(node).kind == TypeKind::truth) return node;
    return error("T006", cycles_asked(id)->period,
                 "`any` and `every cycle` are asked in a condition", {},
                 "compare it, as in `total[any cycle since RC2010] < 100`, or take `max(total over "
                 "cycles since RC2010)`");
  });
}

NodeId ExpressionChecker::check(const syntax::InPeriod&, syntax::ExpressionId id, Wanted) {
  return figure(id);
}
NodeId ExpressionChecker::check(const syntax::OfSubject&, syntax::ExpressionId id, Wanted) {
  return figure(id);
}
NodeId ExpressionChecker::check(const syntax::FromSource&, syntax::ExpressionId id, Wanted) {
  return figure(id);
}

}  // namespace servanda::engine
