// The changes that a better verdict needs: each fact with its bound, each list with the number of
// missing entries.

#include <algorithm>

#include "engine/explain/advice.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {
namespace {

std::string were_found(std::size_t found) {
  if (found == 0) return "none was found";
  return std::to_string(found) + (found == 1 ? " was found" : " were found");
}

/// "2 entries in “Talks” that count are needed, 1 was found"
std::string so_many_entries(const ExplanationContext& telling, const GroupedEvidence& look,
                            const ToCount& wish) {
  const Reading& reading = *look.reading;
  const std::string named = thing(telling.vocabulary(), reading);
  const std::size_t found = number_of_events(telling.facts, reading.events);
  const std::string which =
      reading.failing_events.empty() ? " that counts" : " that fulfils the condition";
  const std::string of_several =
      reading.failing_events.empty() ? " that count" : " that fulfil the condition";
  if (wish.least && *wish.least == 1 && found == 0)
    return "there would have to be an entry in " + named + which;
  if (wish.least) {
    const bool one = *wish.least == 1;
    return counted_word(*wish.least, "entry", "entries") + " in " + named +
           (one ? which + " is" : of_several + " are") + " needed, " + were_found(found);
  }
  if (wish.most.value_or(0) > 0)
    return "no more than " + counted_word(*wish.most, "entry", "entries") + " in " + named +
           " may count, " + were_found(found);
  return (found == 1 ? std::string("the entry found in ")
                     : "the " + std::to_string(found) + " entries found in ") +
         named + " would have to be withdrawn from the record";
}

std::string mended_list(const ExplanationContext& telling, const GroupedEvidence& look,
                        const Wish& wish) {
  if (const auto* counted = std::get_if<ToCount>(&wish))
    return so_many_entries(telling, look, *counted);
  const Reading& reading = *look.reading;
  const std::string named = thing(telling.vocabulary(), reading);
  const std::size_t failing = number_of_events(telling.facts, reading.failing_events);
  if (std::holds_alternative<ToFulfil>(wish) && failing > 0)
    return "each entry in " + named + " would have to fulfil the condition, and " +
           std::to_string(failing) + (failing == 1 ? " does not" : " do not");
  if (reading.events.empty() && failing == 0)
    return "there would have to be an entry in " + named + " that counts";
  return "the entries in " + named + " would have to be others than the " +
         std::to_string(number_of_events(telling.facts, reading.events) + failing) + " found";
}

std::string compared(const Vocabulary& vocabulary, const Type& type, const ToCompare& wish) {
  std::vector<std::string> values;
  values.reserve(wish.values.size());
  for (const Value& value : wish.values) values.push_back(say_value(vocabulary, type, value));
  std::string said = join(values, " or ");
  switch (wish.comparison) {
    case Comparison::less:
      return "less than " + said;
    case Comparison::less_equal:
      return "at most " + said;
    case Comparison::greater:
      return "more than " + said;
    case Comparison::greater_equal:
      return "at least " + said;
    case Comparison::equal:
      return said;
    case Comparison::not_equal:
      break;
  }
  return "other than " + said;
}

/// The needed value, after the fact: " would have to be at most 225 warheads".
struct Mended {
  const Vocabulary& vocabulary;
  const Type& type;
  const Value& value;

  [[nodiscard]] std::string otherwise() const {
    if (type.kind == TypeKind::truth) return std::get<bool>(value) ? "be no" : "be yes";
    return "be other than " + say_value(vocabulary, type, value);
  }
  std::string operator()(const ToBe& wish) const {
    const std::string said = in_words(vocabulary, type, wish.values);
    return said.empty() ? otherwise() : "be " + said;
  }
  std::string operator()(const ToCompare& wish) const {
    return "be " + compared(vocabulary, type, wish);
  }
  std::string operator()(const ToHold& wish) const {
    const bool states = type.kind == TypeKind::states;
    const Type item =
        states ? Type{TypeKind::state, {}, {}} : Type{TypeKind::choice, {}, type.choice};
    return std::string(wish.holds ? "include " : "be without ") +
           say_value(vocabulary, item, wish.item);
  }
  std::string operator()(const ToBelong& wish) const {
    const Group& group = vocabulary.groups[wish.group];
    return std::string(wish.belongs ? "be one of " : "be none of ") +
           in_quotes(title_or_name(group.title, group.name));
  }
  std::string operator()(const ToMatch& wish) const {
    return std::string(wish.matches ? "match " : "not match ") + in_quotes(wish.pattern);
  }
  std::string operator()(const ToBeReported& wish) const {
    return wish.reported ? "be reported" : "be missing";
  }
  std::string operator()(const ToCount&) const { return otherwise(); }
  std::string operator()(const ToFulfil&) const { return otherwise(); }
  std::string operator()(const Otherwise&) const { return otherwise(); }
};

std::string mended_figure(const ExplanationContext& telling, const GroupedEvidence& look,
                          const Wish& wish) {
  const Vocabulary& vocabulary = telling.vocabulary();
  const std::string of = whose(telling, look, true);
  const Indicator& indicator = vocabulary.indicators[look.reading->indicator];
  const std::string how =
      " would have to " +
      std::visit(Mended{vocabulary, indicator.type, *look.reading->value}, wish);
  const std::string named = thing(vocabulary, *look.reading);
  if (!is_truth(telling, look)) return named + of + when_asked(telling, look) + how;
  return named + (of.empty() ? "" : " in the case" + of) + how + when_asked(telling, look);
}

std::string mended(const ExplanationContext& telling, const GroupedEvidence& look,
                   const Wish& wish) {
  if (look.reading->event.valid()) return mended_list(telling, look, wish);
  if (!look.reading->phrases.empty()) return mention_mended(telling, look);
  if (look.reading->value) return mended_figure(telling, look, wish);
  const bool reported = std::holds_alternative<ToBeReported>(wish);
  return figure_asked(telling, look) + " would have to be " + (reported ? "reported" : "known");
}

/// "2 of “Nuclear-weapon States” are needed, 1 was found"
std::string needed_words(const ExplanationContext& telling, const Needed& needed) {
  std::string those = needed.range.kind == RangeKind::years ? "the years" : "the cycles";
  if (needed.range.kind == RangeKind::group) {
    const Group& group = telling.vocabulary().groups[needed.range.group];
    those = in_quotes(title_or_name(group.title, group.name));
  }
  const std::size_t number = needed.least.value_or(needed.most.value_or(0));
  const std::string verb = number == 1 ? " is" : " are";
  return (needed.least ? "" : "no more than ") + std::to_string(number) + " of " + those + verb +
         (needed.least ? " needed, " : " allowed, ") + were_found(needed.found);
}

/// Nobody can change a fact from before the period under review.
bool is_past(const ExplanationContext& telling, const GroupedEvidence& look) {
  const Vocabulary& vocabulary = telling.vocabulary();
  const CycleId asked = look.reading->cycle;
  const CycleId reviewed = telling.finding.cycle;
  return asked.valid() && reviewed.valid() &&
         vocabulary.cycles[asked].days.last < vocabulary.cycles[reviewed].days.first;
}

}  // namespace

std::vector<std::string> mending(const ExplanationContext& telling,
                                 const std::vector<GroupedEvidence>& looks) {
  const Advice advice = advice_for(telling);
  std::vector<std::string> needed;
  for (const Needed& each : advice.wanted.needed) add_once(needed, needed_words(telling, each));
  std::vector<std::string> sure;
  std::vector<std::string> unsure;  // the rule determines no bound for these
  for (const GroupedEvidence& look : looks) {
    if (!look.hinders || is_past(telling, look)) continue;
    const std::optional<Wish> wish = advice.of(look);
    add_once(wish ? sure : unsure, mended(telling, look, wish.value_or(Otherwise{})));
  }
  if (sure.empty()) return unsure;
  needed.insert(needed.end(), sure.begin(), sure.end());
  return needed;
}

}  // namespace servanda::engine
