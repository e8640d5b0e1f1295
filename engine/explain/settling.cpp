// What would settle an open verdict, and what would have to change for a better one.

#include <algorithm>

#include "engine/explain/telling.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

const Indicator& indicator_of(const Telling& telling, const Look& look) {
  return telling.vocabulary().indicators[look.reading->indicator];
}

bool is_truth(const Telling& telling, const Look& look) {
  return !look.reading->event.valid() && indicator_of(telling, look).type.kind == TypeKind::truth;
}

/// "a finding on “A report was submitted” for France in the 2015-2020 review cycle", or "the
/// declared total of France at the end of the 2015-2020 review cycle"
std::string figure_asked(const Telling& telling, const Look& look) {
  const std::string of = whose(telling, look, true);
  const std::string named = thing(telling.vocabulary(), *look.reading);
  if (!is_truth(telling, look)) return named + of + when(telling, look);
  const bool judged = indicator_of(telling, look).by_judgement;
  return std::string(judged ? "a coded finding" : "a finding") + " on " + named +
         (of.empty() ? "" : " in the case" + of) + when(telling, look);
}

/// To which day would the register have to be whole? To the one asked for, the end of the cycle, or
/// the due date.
std::string day_asked(const Telling& telling, const Reading& reading) {
  if (reading.day) return to_string(*reading.day);
  if (reading.cycle.valid()) return to_string(telling.vocabulary().cycles[reading.cycle].days.last);
  return to_string(telling.finding.due);
}

std::string complete_register(const Telling& telling, const Look& look) {
  return "a register of " + thing(telling.vocabulary(), *look.reading) + " that is complete to " +
         day_asked(telling, *look.reading);
}

void settle_events(const Telling& telling, const Look& look, std::vector<std::string>& out) {
  const std::vector<std::size_t>& rows = look.reading->undecided_events;
  const EventList& list = telling.facts.event_list;
  if (look.reading->possibly_one)
    out.push_back("which entries in " + thing(telling.vocabulary(), *look.reading) +
                  " tell of one event: what identifies them is not known exactly");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t row = rows[i];
    if (i > 0 && list.of_row(row) == list.of_row(rows[i - 1])) continue;
    const EventRow& event = telling.facts.events[row];
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

void settle_figure(const Telling& telling, const Look& look, std::vector<std::string>& out) {
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
  } else if (reasons.contains(Reason::stale)) {
    out.push_back(complete_register(telling, look));
  } else {
    out.push_back(figure_asked(telling, look));
  }
}

void add_once(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

std::string mended_list(const Telling& telling, const Look& look) {
  const std::string named = thing(telling.vocabulary(), *look.reading);
  const std::size_t found = number_of_events(telling.facts, look.reading->events);
  if (found == 0) return "there would have to be an entry in " + named + " that counts";
  return "the entries in " + named + " would have to be others than the " + std::to_string(found) +
         " found";
}

std::string mended_figure(const Telling& telling, const Look& look) {
  const std::string named = thing(telling.vocabulary(), *look.reading);
  const std::string of = whose(telling, look, true);
  const Indicator& indicator = indicator_of(telling, look);
  const Value& value = *look.reading->value;
  if (is_truth(telling, look)) {
    const bool found = std::get<bool>(value);
    return named + (of.empty() ? "" : " in the case" + of) + " would have to be " +
           (found ? "no" : "yes") + when(telling, look);
  }
  return named + of + when(telling, look) + " would have to be " +
         wanted(telling, look)
             .value_or("other than " + say_value(telling.vocabulary(), indicator.type, value));
}

/// Does the same sentence ask for both, but for the cycle?
bool ask_alike(const Look& look, const Look& other) {
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

/// The open ones that decide; the same question about several cycles once.
std::vector<Look> asked_once(const Telling& telling, const std::vector<Look>& looks) {
  std::vector<Look> asked;
  for (const Look& look : looks) {
    if (look.decides && is_open(telling, look)) asked.push_back(look);
  }
  return cycles_together(asked, ask_alike);
}

/// What lies before the period under review cannot be changed any more.
bool is_past(const Telling& telling, const Look& look) {
  const Vocabulary& vocabulary = telling.vocabulary();
  const CycleId asked = look.reading->cycle;
  const CycleId reviewed = telling.finding.cycle;
  return asked.valid() && reviewed.valid() &&
         vocabulary.cycles[asked].days.last < vocabulary.cycles[reviewed].days.first;
}

}  // namespace

bool is_open(const Telling& telling, const Look& look) {
  const Reading& reading = *look.reading;
  if (!reading.undecided_events.empty()) return true;
  if (reading.event.valid()) return !reading.reasons.empty() || reading.possibly_one;
  if (!reading.value) return true;
  if (!telling.finding.reasons.contains(Reason::imprecise)) return false;
  if (reading.may_be_late && reading.cycle == telling.finding.cycle) return true;
  if (const auto* figure = std::get_if<Figure>(&*reading.value)) return !figure->is_exact();
  if (const auto* days = std::get_if<Days>(&*reading.value)) return !days->is_exact();
  return false;
}

std::vector<std::string> answers(const Telling& telling, const Look& look) {
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

std::vector<std::string> settling(const Telling& telling, const std::vector<Look>& looks) {
  std::vector<std::string> list;
  for (const Look& look : asked_once(telling, looks)) {
    for (std::string& text : answers(telling, look)) add_once(list, std::move(text));
  }
  if (telling.finding.reasons.contains(Reason::not_in_force)) {
    add_once(list, "a value of the rule's parameter for that day");
  }
  return list;
}

std::vector<std::string> mending(const Telling& telling, const std::vector<Look>& looks) {
  std::vector<std::string> list;
  for (const Look& look : looks) {
    if (!look.hinders || is_past(telling, look)) continue;
    if (look.reading->event.valid()) {
      add_once(list, mended_list(telling, look));
    } else if (!look.reading->phrases.empty()) {
      add_once(list, mention_mended(telling, look));
    } else if (look.reading->value) {
      add_once(list, mended_figure(telling, look));
    } else {
      add_once(list, figure_asked(telling, look) + " would have to be known");
    }
  }
  return list;
}

}  // namespace servanda::engine
