// The answers that would settle an open verdict.

#include <algorithm>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

const Indicator& indicator_of(const ExplanationContext& telling, const GroupedEvidence& look) {
  return telling.vocabulary().indicators[look.reading->indicator];
}

std::string complete_register(const ExplanationContext& telling, const GroupedEvidence& look) {
  const Vocabulary& vocabulary = telling.vocabulary();
  return register_up_to(vocabulary, *look.reading,
                        register_day(vocabulary, telling.finding, *look.reading));
}

/// The document that may correct this entry or another one of its document; empty if that is clear.
std::string replaced_perhaps(const ExplanationContext& telling, std::size_t row) {
  const std::vector<EventRow>& all = telling.facts.events;
  const EventList& list = telling.facts.event_list;
  if (list.counts(all, row, telling.clock.known_at) != Truth::unknown) return "";
  return all[list.replaced_perhaps_by(row)].provenance.document;
}

void settle_events(const ExplanationContext& telling, const GroupedEvidence& look,
                   std::vector<std::string>& out) {
  const std::vector<std::size_t>& rows = look.reading->undecided_events;
  const EventList& list = telling.facts.event_list;
  if (look.reading->possibly_one)
    out.push_back("which entries in " + thing(telling.vocabulary(), *look.reading) +
                  " tell of one event: what identifies them is not known exactly");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t row = rows[i];
    if (i > 0 && list.of_row(row) == list.of_row(rows[i - 1])) continue;
    const EventRow& event = telling.facts.events[row];
    const bool lacks_some = std::any_of(event.fields.begin(), event.fields.end(),
                                        [](const auto& field) { return !field.has_value(); });
    if (const std::string by = replaced_perhaps(telling, row); !by.empty()) {
      const std::string which = "which entry of " + event.provenance.document + " is replaced by " +
                                by + ", in " + thing(telling.vocabulary(), *look.reading);
      if (std::find(out.begin(), out.end(), which) == out.end()) out.push_back(which);
      if (!lacks_some) continue;
    }
    // The question which rows are one event is asked already.
    const bool only_contradicted =
        look.reading->possibly_one && !lacks_some && !list[list.of_row(row)].contradicted.empty();
    if (only_contradicted) continue;
    const bool dated = !event.fields.empty() && event.fields.front();
    const std::string day =
        dated ? " of " + say_value(telling.vocabulary(), Type{TypeKind::date, {}, {}},
                                   *event.fields.front())
              : "";
    const bool told_again = i + 1 < rows.size() && list.of_row(row) == list.of_row(rows[i + 1]);
    out.push_back((told_again ? "what is missing of the entry" + day +
                                    ", or on which its documents contradict each other, in "
                              : "the missing particulars of the entry" + day + " in ") +
                  thing(telling.vocabulary(), *look.reading));
  }
  if (!look.reading->reasons.empty()) out.push_back(complete_register(telling, look));
}

void settle_figure(const ExplanationContext& telling, const GroupedEvidence& look,
                   std::vector<std::string>& out) {
  const Reasons& reasons = look.reading->reasons;
  if (reasons.contains(Reason::no_baseline)) {
    out.emplace_back(
        "an earlier cycle in the rules, with its facts: there is none to compare with");
  } else if (look.reading->by_dates || look.reading->may_be_late) {
    out.push_back("the day, not only the month or the year, of what was said about " +
                  thing(telling.vocabulary(), *look.reading) + " in the case" +
                  whose(telling, look, true));
  } else if (look.reading->value) {
    out.push_back("an exact figure for " + figure_asked(telling, look));
  } else if (reasons.contains(Reason::conflict)) {
    out.push_back("knowing which of the contradicting sources holds for " +
                  figure_asked(telling, look));
  } else if (reasons.contains(Reason::stale) && look.reading->facts.empty()) {
    out.push_back(complete_register(telling, look));
  } else {
    out.push_back(figure_asked(telling, look));
  }
}

/// Is it the same question except for the cycle?
bool ask_alike(const GroupedEvidence& look, const GroupedEvidence& other) {
  const Reading& one = *look.reading;
  const Reading& two = *other.reading;
  const auto is_plain = [](const Reading& reading) {
    return reading.indicator.valid() && reading.cycle.valid() && !reading.value &&
           !reading.reasons.contains(Reason::no_baseline) &&
           !reading.reasons.contains(Reason::conflict) && !reading.reasons.contains(Reason::stale);
  };
  const bool both_bounded =
      one.indicator.valid() && one.cycle.valid() && two.cycle.valid() && one.value && two.value;
  return one.indicator == two.indicator && look.others == other.others &&
         (both_bounded || (is_plain(one) && is_plain(two)));
}

/// The open evidence that decides; the same question about several cycles once.
std::vector<GroupedEvidence> asked_once(const ExplanationContext& telling,
                                        const std::vector<GroupedEvidence>& looks) {
  std::vector<GroupedEvidence> asked;
  for (const GroupedEvidence& look : looks) {
    if (look.decides && is_open(telling, look)) asked.push_back(look);
  }
  return cycles_together(asked, ask_alike);
}

}  // namespace

Day register_day(const Vocabulary& vocabulary, const Finding& finding, const Reading& reading) {
  if (reading.day) return *reading.day;
  return reading.cycle.valid() ? vocabulary.cycles[reading.cycle].days.last : finding.due;
}

std::string register_up_to(const Vocabulary& vocabulary, const Reading& reading, Day day) {
  return "a register of " + thing(vocabulary, reading) + " that is complete to " + to_string(day);
}

bool is_truth(const ExplanationContext& telling, const GroupedEvidence& look) {
  const Reading& reading = *look.reading;
  return reading.indicator.valid() &&
         telling.vocabulary().indicators[reading.indicator].type.kind == TypeKind::truth;
}

std::string figure_asked(const ExplanationContext& telling, const GroupedEvidence& look) {
  const std::string of = whose(telling, look, true);
  const std::string named = thing(telling.vocabulary(), *look.reading);
  if (!is_truth(telling, look)) return named + of + when_asked(telling, look);
  const bool judged = indicator_of(telling, look).by_judgement;
  return std::string(judged ? "a coded finding" : "a finding") + " on " + named +
         (of.empty() ? "" : " in the case" + of) + when_asked(telling, look);
}

bool is_open(const ExplanationContext& telling, const GroupedEvidence& look) {
  const Reading& reading = *look.reading;
  if (!reading.undecided_events.empty()) return true;
  if (reading.event.valid()) return !reading.reasons.empty() || reading.possibly_one;
  if (!reading.value) return true;
  if (!telling.finding.reasons.contains(Reason::imprecise)) return false;
  if (reading.may_be_late && reading.cycle == telling.finding.cycle) return true;
  if (const auto* figure = std::get_if<NumberInterval>(&*reading.value)) return !figure->is_exact();
  if (const auto* days = std::get_if<Days>(&*reading.value)) return !days->is_exact();
  return false;
}

std::vector<std::string> answers(const ExplanationContext& telling, const GroupedEvidence& look) {
  std::vector<std::string> found;
  if (look.reading->event.valid()) {
    settle_events(telling, look, found);
  } else if (!look.reading->phrases.empty()) {
    found = mention_settling(telling, look);
  } else {
    settle_figure(telling, look, found);
  }
  return found;
}

std::vector<std::string> settling(const ExplanationContext& telling,
                                  const std::vector<GroupedEvidence>& looks) {
  std::vector<std::string> list;
  for (const GroupedEvidence& look : asked_once(telling, looks)) {
    for (std::string& text : answers(telling, look)) add_once(list, std::move(text));
  }
  if (telling.finding.reasons.contains(Reason::not_in_force)) {
    add_once(list, "a value of the rule's parameter for that day");
  }
  return list;
}

}  // namespace servanda::engine
