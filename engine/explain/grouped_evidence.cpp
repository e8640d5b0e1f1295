// The evidence of each reading: outcome, subjects, and sources.

#include <algorithm>
#include <tuple>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

std::string complete_only_to(const ExplanationContext& telling, const Reading& reading) {
  const Completeness* whole = register_of(telling.facts, reading);
  return whole == nullptr
             ? "the register is older than the day that is asked for"
             : "the register is " + complete(telling, reading) + " only to " + to_string(whole->to);
}

/// The day of the facts, if all have the same.
std::string dated(const ExplanationContext& telling, const Reading& reading) {
  std::optional<Days> day;
  for (const std::size_t row : reading.facts) {
    const std::optional<Days>& of_row = telling.facts.facts[row].as_of;
    if (!of_row || (day && *day != *of_row)) return "";
    day = of_row;
  }
  if (!day) return "";
  const bool lasting = telling.vocabulary().indicators[reading.indicator].grain == Grain::lasting;
  return (lasting ? ", dated " : ", as of ") + to_string(*day);
}

/// Why the reading is too old: the fact no longer holds, or the register that was read instead of a
/// missing fact is old.
std::string stale_text(const ExplanationContext& telling, const Reading& reading) {
  if (reading.facts.empty())
    return "no entry" + but_later(telling, reading) + ", and " + complete_only_to(telling, reading);
  const Vocabulary& vocabulary = telling.vocabulary();
  const Indicator& indicator = vocabulary.indicators[reading.indicator];
  const Fact& latest = telling.facts.facts[reading.facts.back()];
  const std::string said =
      latest.value ? say_value(vocabulary, indicator.type, *latest.value) + dated(telling, reading)
                   : "nothing since";
  return said + ", but a reading holds for " + to_string(indicator.holds_for.value_or(Duration())) +
         " only";
}

std::string missing_text(const ExplanationContext& telling, const Reading& reading, Reason reason) {
  switch (reason) {
    case Reason::not_reported:
      if (reading.came_late) return "nothing in time, but later";
      return "not reported, although asked for" + but_later(telling, reading);
    case Reason::withheld:
      return "withheld, it is not published";
    case Reason::never_declared:
      return "never declared";
    case Reason::not_exchanged:
      return "the treaty exchange was not delivered";
    case Reason::not_collected:
      return "the dossier holds no fact" + but_later(telling, reading) +
             " and does not claim to be complete";
    case Reason::imprecise:
      if (!reading.by_dates) return "known only within bounds";
      return reading.facts.size() > 1 ? "the dates do not tell which of these stands"
                                      : "its date does not tell whether it belongs here";
    case Reason::conflict:
      return "sources contradict each other";
    case Reason::no_baseline:
      return "there is no earlier cycle";
    case Reason::not_in_force:
      return "a parameter of the rule is not in force";
    case Reason::stale:
      return stale_text(telling, reading);
  }
  return "";
}

/// Names entries that failed: the rule may be broken by them.
std::string entries_found(const ExplanationContext& telling, const Reading& reading) {
  const std::size_t found = number_of_events(telling.facts, reading.events);
  const std::size_t failing = number_of_events(telling.facts, reading.failing_events);
  if (failing > 0) {
    const std::string held = found == 0 ? "no entry that fulfils the condition"
                                        : counted_word(found, "entry that fulfils the condition",
                                                       "entries that fulfil the condition");
    return held + ", and " + counted_word(failing, "that does not", "that do not");
  }
  if (found > 0) return counted_word(found, "entry", "entries");
  const bool none = !reading.passes_over && reading.undecided_events.empty();
  return none ? "no entry" + but_later(telling, reading) : "no entry that counts";
}

std::string list_outcome(const ExplanationContext& telling, const Reading& reading) {
  std::string text = entries_found(telling, reading);
  const bool of_open_ones = reading.events.empty() && reading.failing_events.empty();
  const std::string perhaps_one =
      reading.possibly_one ? ", of which some may be one event" : std::string();
  if (!of_open_ones) text += perhaps_one;
  if (!reading.undecided_events.empty()) {
    text += ", and " +
            counted_word(number_of_events(telling.facts, reading.undecided_events), "entry",
                         "entries") +
            " that may count";
  }
  if (of_open_ones) text += perhaps_one;
  if (reading.complete_to) {
    const bool is_told_of_some = reading.possibly_one || !reading.failing_events.empty();
    return text + (is_told_of_some ? "," : "") + " in a register that is " +
           complete(telling, reading) + " to " + to_string(*reading.complete_to);
  }
  if (reading.reasons.contains(Reason::stale)) {
    return text + ", and " + complete_only_to(telling, reading);
  }
  if (reading.reasons.contains(Reason::not_collected)) {
    return text + ", and the register does not claim to be complete";
  }
  return text;
}

std::string outcome_of(const ExplanationContext& telling, const Reading& reading) {
  if (reading.event.valid()) return list_outcome(telling, reading);
  if (!reading.phrases.empty()) return mention_outcome(telling, reading);
  if (reading.value) {
    if (reading.facts.empty() && reading.complete_to) {
      return "no entry" + but_later(telling, reading) + " in a register that is " +
             complete(telling, reading) + " to " + to_string(*reading.complete_to);
    }
    const Indicator& indicator = telling.vocabulary().indicators[reading.indicator];
    return say_value(telling.vocabulary(), indicator.type, *reading.value) +
           dated(telling, reading);
  }
  std::vector<std::string> missing;
  for (const Reason reason : reading.reasons.list()) {
    missing.push_back(missing_text(telling, reading, reason));
  }
  return missing.empty() ? "not known" : join(missing, "; ");
}

auto what_was_asked(const Reading& reading) {
  return std::tuple(reading.indicator, reading.event, reading.phrases, reading.all_phrases,
                    reading.cycle, reading.day, reading.year, reading.source);
}

/// Can one sentence have both?
bool tell_together(const GroupedEvidence& look, const GroupedEvidence& other) {
  if (what_was_asked(*look.reading) != what_was_asked(*other.reading)) return false;
  if (look.outcome != other.outcome || look.sources != other.sources) return false;
  if (look.others == other.others) return true;
  const bool both_of_others = !look.others.empty() && !other.others.empty();
  return both_of_others && look.sources.empty() && look.decides == other.decides &&
         look.hinders == other.hinders;
}

/// Have several cycles the same outcome, without a fact in any of them?
bool tell_cycles_together(const GroupedEvidence& look, const GroupedEvidence& other) {
  const Reading& one = *look.reading;
  const Reading& two = *other.reading;
  return one.indicator.valid() && one.indicator == two.indicator && one.source == two.source &&
         one.cycle.valid() && two.cycle.valid() && !one.value && !two.value &&
         look.outcome == other.outcome && look.sources == other.sources &&
         look.others == other.others && look.decides == other.decides &&
         look.hinders == other.hinders;
}

void take_in(GroupedEvidence& look, const GroupedEvidence& other) {
  look.decides = look.decides || other.decides;
  look.hinders = look.hinders || other.hinders;
  for (const SubjectId id : other.others) {
    if (std::find(look.others.begin(), look.others.end(), id) == look.others.end()) {
      look.others.push_back(id);
    }
  }
}

/// Have both the same head, although one was looked up to a later day?
bool differ_in_day(const GroupedEvidence& look, const GroupedEvidence& other) {
  const Reading& one = *look.reading;
  const Reading& two = *other.reading;
  const auto asked = [](const Reading& reading) {
    return std::tuple(reading.indicator, reading.event, reading.phrases, reading.day, reading.year,
                      reading.source);
  };
  const bool same_cycle = one.cycle == two.cycle || !one.cycle.valid() || !two.cycle.valid();
  return asked(one) == asked(two) && same_cycle && look.others == other.others && !one.day &&
         !one.year && one.looked_to != two.looked_to;
}

/// If two readings differ in the last day only, each names it.
std::vector<GroupedEvidence> with_days(std::vector<GroupedEvidence> looks) {
  for (GroupedEvidence& look : looks)
    look.names_day = std::any_of(looks.begin(), looks.end(), [&](const GroupedEvidence& other) {
      return differ_in_day(look, other);
    });
  return looks;
}

bool contains(const std::vector<std::size_t>& positions, std::size_t position) {
  return std::find(positions.begin(), positions.end(), position) != positions.end();
}

}  // namespace

const Completeness* register_of(const Facts& facts, const Reading& reading) {
  if (!reading.statement) return nullptr;
  const auto at = [&](const CompletenessList& list) { return &list.at(*reading.statement); };
  if (!reading.phrases.empty()) return at(facts.report_completeness);
  if (reading.event.valid()) return at(facts.event_completeness.at(reading.event.value));
  return at(facts.indicator_completeness.at(reading.indicator.value));
}

std::string complete(const ExplanationContext& telling, const Reading& reading) {
  const Completeness* const whole = register_of(telling.facts, reading);
  if (whole == nullptr || whole->is_of_all()) return "complete";
  const Vocabulary& vocabulary = telling.vocabulary();
  if (whole->subject.valid())
    return "complete for " + subject_in_sentence(vocabulary, whole->subject);
  const Group& group = vocabulary.groups[whole->group];
  return "complete for " + in_quotes(title_or_name(group.title, group.name));
}

std::size_t number_of_events(const Facts& facts, const std::vector<std::size_t>& rows) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool same =
        i > 0 && facts.event_list.of_row(rows[i]) == facts.event_list.of_row(rows[i - 1]);
    number += same ? 0 : 1;
  }
  return number;
}

std::vector<GroupedEvidence> looks(const ExplanationContext& telling) {
  const Finding& finding = telling.finding;
  std::vector<GroupedEvidence> all;
  for (std::size_t i = 0; i < finding.readings.size(); ++i) {
    const Reading& reading = finding.readings[i];
    GroupedEvidence look;
    look.reading = &reading;
    look.decides = contains(finding.deciding, i);
    look.hinders = contains(finding.hindering, i);
    look.outcome = outcome_of(telling, reading);
    look.sources = sources_of(telling, reading);
    if (!reading.event.valid() && reading.subject.valid() && reading.subject != finding.subject) {
      look.others.push_back(reading.subject);
    }
    const auto same = std::find_if(all.begin(), all.end(), [&](const GroupedEvidence& earlier) {
      return tell_together(earlier, look);
    });
    if (same == all.end()) {
      all.push_back(std::move(look));
    } else {
      take_in(*same, look);
    }
  }
  return with_days(cycles_together(all, tell_cycles_together));
}

std::string period(const ExplanationContext& telling, const GroupedEvidence& look) {
  std::string text = period_of(telling.vocabulary(), *look.reading);
  for (const CycleId id : look.more_cycles) text += " and " + cycle_words(telling.vocabulary(), id);
  if (look.names_day) text += (text.empty() ? "by " : ", by ") + to_string(look.reading->looked_to);
  return text;
}

std::string when(const ExplanationContext& telling, const GroupedEvidence& look) {
  const std::string text =
      period_in_sentence(telling.vocabulary(), *look.reading, look.more_cycles);
  return text.empty() ? "" : " " + text;
}

std::string when_asked(const ExplanationContext& telling, const GroupedEvidence& look) {
  return look.names_day ? " by " + to_string(look.reading->looked_to) : when(telling, look);
}

std::string whose(const ExplanationContext& telling, const GroupedEvidence& look, bool own_too) {
  if (look.reading->event.valid()) return "";
  if (look.others.empty()) return own_too ? " of " + telling.subject : "";
  if (look.others.size() == 1) {
    return " of " + subject_in_sentence(telling.vocabulary(), look.others.front());
  }
  std::vector<std::string> codes;
  for (const SubjectId id : look.others) codes.push_back(telling.vocabulary().subjects[id].name);
  return " of " + std::to_string(codes.size()) + " States (" + join(codes, ", ") + ")";
}

Statement statement(const ExplanationContext& telling, const GroupedEvidence& look) {
  Statement made;
  made.text = title_of(telling.vocabulary(), *look.reading);
  if (look.others.size() == 1) {
    const Subject& subject = telling.vocabulary().subjects[look.others.front()];
    made.text += ", " + title_or_name(subject.title, subject.name);
  }
  const std::string of_period = period(telling, look);
  if (!of_period.empty()) made.text += ", " + of_period;
  made.text += ": " + look.outcome;
  if (look.others.size() > 1) made.text += ", in the case" + whose(telling, look, false);
  if (look.decides && look.reading->value && is_open(telling, look)) {
    made.text += look.reading->may_be_late ? " (in time or late, which leaves the answer open)"
                                           : " (a bound, which leaves the answer open)";
  }
  made.sources = look.sources;
  made.decides = look.decides;
  return made;
}

}  // namespace servanda::engine
