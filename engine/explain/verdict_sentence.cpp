// The verdict in one sentence: with the author's words if there are some, else with the deciding
// evidence.

#include <algorithm>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

constexpr std::size_t most_in_a_sentence = 3;

/// The time, unless it is just the cycle under review; and the last day, if it distinguishes two
/// readings.
std::string when_else(const ExplanationContext& telling, const GroupedEvidence& look) {
  const bool under_review =
      look.reading->cycle == telling.finding.cycle && look.more_cycles.empty();
  return (under_review ? "" : when(telling, look)) +
         (look.names_day ? " by " + to_string(look.reading->looked_to) : "");
}

std::string cause(const ExplanationContext& telling, const GroupedEvidence& look, Reason reason) {
  const std::string named =
      thing(telling.vocabulary(), *look.reading) + whose(telling, look, false);
  const std::string what = named + when_else(telling, look);
  switch (reason) {
    case Reason::not_reported:
      return what + " was not reported";
    case Reason::withheld:
      return what + " is withheld";
    case Reason::never_declared:
      return what + " was never declared";
    case Reason::not_exchanged:
      return what + " was not exchanged";
    case Reason::not_collected:
      return look.reading->event.valid()
                 ? "no list of " + what + " claims to be complete"
                 : "the dossier holds no fact on " + what + but_later(telling, *look.reading) +
                       " and does not claim to be complete";
    case Reason::imprecise:
      if (look.reading->possibly_one)
        return "some entries of " + named + " may tell of one event, and their number is open";
      if (look.reading->by_dates || look.reading->may_be_late)
        return "dates that are not known to the day leave open what stands for " + named;
      return named + " is known only within bounds that leave the answer open";
    case Reason::conflict:
      return "sources contradict each other on " + what;
    case Reason::no_baseline:
      return "there is no earlier cycle to compare " + named + " with";
    case Reason::not_in_force:
      return "a parameter of the rule is not in force then";
    case Reason::stale:
      break;
  }
  if (!look.reading->facts.empty()) return "the latest that is known of " + what + " is too old";
  const Completeness* whole = register_of(telling.facts, *look.reading);
  return "the register of " + what + " is " + complete(telling, *look.reading) + " only to " +
         (whole == nullptr ? "an earlier day" : to_string(whole->to));
}

/// The words for a reason of the verdict that no deciding reading has.
std::string bare_cause(Reason reason) {
  switch (reason) {
    case Reason::imprecise:
      return "bounds of the figures leave the answer open";
    case Reason::no_baseline:
      return "there is no earlier cycle to compare with";
    case Reason::not_in_force:
      return "a parameter of the rule is not in force then";
    case Reason::stale:
      return "the register is older than the day that is asked for";
    case Reason::conflict:
      return "sources contradict each other";
    case Reason::not_reported:
    case Reason::withheld:
    case Reason::never_declared:
    case Reason::not_exchanged:
    case Reason::not_collected:
      break;
  }
  return spaced(to_string(reason));
}

/// An existing value, or a complete list, is open because of its content.
Reasons reasons_of(const ExplanationContext& telling, const GroupedEvidence& look) {
  if (!look.reading->reasons.empty()) return look.reading->reasons;
  const bool contradictory = look.reading->event.valid() && !look.reading->possibly_one &&
                             telling.finding.reasons.contains(Reason::conflict) &&
                             !telling.finding.reasons.contains(Reason::imprecise);
  return {contradictory ? Reason::conflict : Reason::imprecise};
}

std::vector<std::string> causes(const ExplanationContext& telling, const GroupedEvidence& look) {
  if (!look.reading->phrases.empty() && !look.reading->reasons.contains(Reason::no_baseline)) {
    return {"it is open whether " + phrases_of(telling.vocabulary(), *look.reading) +
            (look.reading->phrases.size() > 1 ? " are" : " is") + " mentioned in national reports" +
            whose(telling, look, false) + when_else(telling, look) + " (" + look.outcome + ")"};
  }
  std::vector<std::string> list;
  for (const Reason reason : reasons_of(telling, look).list())
    list.push_back(cause(telling, look, reason));
  return list;
}

/// Have two cycles the same reason?
bool open_alike(const GroupedEvidence& look, const GroupedEvidence& other) {
  const Reading& one = *look.reading;
  const Reading& two = *other.reading;
  return one.indicator.valid() && one.indicator == two.indicator && one.cycle.valid() &&
         two.cycle.valid() && !one.value && !two.value && one.reasons == two.reasons &&
         look.others == other.others && look.outcome == other.outcome;
}

std::vector<std::string> all_causes(const ExplanationContext& telling,
                                    const std::vector<GroupedEvidence>& looks) {
  std::vector<GroupedEvidence> open;
  Reasons said;
  for (const GroupedEvidence& look : looks) {
    if (!look.decides || !is_open(telling, look)) continue;
    open.push_back(look);
    said.add(reasons_of(telling, look));
  }
  std::vector<std::string> found;
  const auto add_once = [&found](std::string text) {
    if (std::find(found.begin(), found.end(), text) == found.end()) {
      found.push_back(std::move(text));
    }
  };
  for (const GroupedEvidence& look : cycles_together(open, open_alike)) {
    for (std::string& text : causes(telling, look)) add_once(std::move(text));
  }
  for (const Reason reason : telling.finding.reasons.list()) {
    if (!said.contains(reason)) add_once(bare_cause(reason));
  }
  return found;
}

/// "Declared total of China in the 2010-2015 review cycle (234 warheads)"; without a name it is
/// about the subject and the cycle under review.
std::string brief(const ExplanationContext& telling, const GroupedEvidence& look) {
  return title_of(telling.vocabulary(), *look.reading) + whose(telling, look, false) +
         when_else(telling, look) + " (" + look.outcome + ")";
}

std::string found_in_brief(const ExplanationContext& telling,
                           const std::vector<GroupedEvidence>& looks) {
  std::vector<std::string> found;
  for (const GroupedEvidence& look : looks) {
    if (look.decides) found.push_back(brief(telling, look));
  }
  return join_first(found, most_in_a_sentence, "more");
}

std::string with_colon(const std::string& text) { return text.empty() ? "" : ": " + text; }

std::string pending_sentence(const ExplanationContext& telling,
                             const std::vector<GroupedEvidence>& looks) {
  const Finding& finding = telling.finding;
  const bool grace = finding.timing == Timing::in_grace;
  std::string text =
      (grace ? "pending: in grace, was due on " : "pending: due on ") + to_string(finding.due);
  if (finding.at_least == finding.at_most) {
    text += "; so far " + std::string(to_string(finding.at_least));
    const std::string says = in_english(finding.says);
    return text + with_colon(says.empty() ? found_in_brief(telling, looks) : says);
  }
  const std::vector<std::string> open = all_causes(telling, looks);
  return open.empty() ? text : text + "; so far " + join_first(open, most_in_a_sentence, "more");
}

}  // namespace

std::string range_words(const Finding& finding) {
  if (finding.at_least == finding.at_most) return "";
  if (finding.at_least != Verdict::not_met) return "at least partly met";
  return finding.at_most == Verdict::met ? "" : "at most partly met";
}

std::string verdict_sentence(const ExplanationContext& telling,
                             const std::vector<GroupedEvidence>& looks) {
  const Finding& finding = telling.finding;
  std::string word(to_string(finding.verdict));
  switch (finding.verdict) {
    case Verdict::error:
      return word + with_colon(finding.error);
    case Verdict::not_applicable:
      return word + ": " +
             (finding.not_applicable_because.empty() ? "the condition for it does not hold"
                                                     : finding.not_applicable_because);
    case Verdict::pending:
      return pending_sentence(telling, looks);
    case Verdict::no_data:
      if (!range_words(finding).empty()) word += ", but " + range_words(finding);
      return word + with_colon(join_first(all_causes(telling, looks), most_in_a_sentence, "more"));
    case Verdict::met:
    case Verdict::partly_met:
    case Verdict::not_met:
      break;
  }
  const std::string says = in_english(finding.says);
  return word + with_colon(says.empty() ? found_in_brief(telling, looks) : says);
}

}  // namespace servanda::engine
