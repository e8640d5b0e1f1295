// From the truths of the clauses to what is said of a cell.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

const std::vector<std::string> ladder{"not met", "partly met", "met"};

void note(Outcome& outcome, const Answer& answer, bool reasons) {
  add(outcome.deciding, answer.looks);
  if (reasons) add(outcome.reasons, answer.reasons);
}

/// What each clause may be leaves these steps of the ladder.
void climb(Outcome& outcome, const Answer& met, const std::optional<Answer>& partly) {
  const Truth full = met.truth();
  const Truth half = partly ? partly->truth() : Truth::no;
  std::set<std::size_t> possible;
  if (full != Truth::no) possible.insert(2);
  if (full != Truth::yes && half != Truth::no) possible.insert(1);
  if (full != Truth::yes && half != Truth::yes) possible.insert(0);
  outcome.range = ladder[*possible.begin()] + " to " + ladder[*possible.rbegin()];
  const bool decided = possible.size() == 1;
  outcome.verdict = decided ? ladder[*possible.begin()] : "no data";
  if (decided || full == Truth::unknown) note(outcome, met, !decided);
  if (partly && full != Truth::yes && (decided || half == Truth::unknown))
    note(outcome, *partly, !decided);
}

void time(Outcome& outcome, const Commitment& commitment, int due, int now) {
  if (outcome.verdict == "met") {
    outcome.timing = "on time";
  } else if (now < due) {
    outcome.timing = "not due";
    if (outcome.verdict != "partly met") outcome.verdict = "pending";
  } else if (outcome.verdict == "not met" && !commitment.once_by.empty() && now > due) {
    outcome.timing = "overdue by " + std::to_string(now - due);
  } else if (!commitment.once_by.empty()) {
    outcome.timing = "due";
  }
}

/// Kept after its day: partly met where it was not kept by then, no worse where that is not known.
bool kept_late(Outcome& outcome, const Answer& met, const Answer& later) {
  if (later.truth() != Truth::yes) return false;
  if (met.truth() == Truth::unknown) {
    if (outcome.range == "not met to met") outcome.range = "partly met to met";
    return false;
  }
  outcome.verdict = "partly met";
  outcome.range = "partly met to partly met";
  outcome.timing = "late";
  outcome.reasons.clear();
  note(outcome, later, false);
  return true;
}

Outcome outcome_of(const Case& world, const Commitment& commitment, const Place& place,
                   Statistics& statistics) {
  Outcome outcome;
  Asking asking(world, place, statistics);
  std::optional<Answer> applies;
  if (commitment.applies) applies = asking.ask(*commitment.applies);
  if (applies && applies->truth() == Truth::no) {
    outcome.verdict = "not applicable";
    outcome.range = "not met to met";
    note(outcome, *applies, false);
    return outcome;
  }
  const Answer met = asking.ask(commitment.met);
  std::optional<Answer> partly;
  if (commitment.partly) partly = asking.ask(*commitment.partly);
  climb(outcome, met, partly);
  if (applies && applies->truth() == Truth::unknown) {
    outcome.verdict = "no data";
    outcome.range = "not met to met";
    outcome.deciding.clear();
    outcome.reasons.clear();
    note(outcome, *applies, true);
  }
  // Of nobody nothing can be asked.
  if (outcome.verdict == "no data" && outcome.reasons.empty()) {
    outcome.verdict = "not applicable";
    return outcome;
  }
  const int now = day(world.as_of);
  const bool looks_later = !commitment.once_by.empty() && now > place.due &&
                           met.truth() != Truth::yes &&
                           (!applies || applies->truth() == Truth::yes);
  if (looks_later) {
    Place then = place;
    then.until = now;
    if (kept_late(outcome, met, Asking(world, then, statistics).ask(commitment.met)))
      return outcome;
  }
  time(outcome, commitment, place.due, now);
  return outcome;
}

std::vector<Place> places_of(const Case& world, const Commitment& commitment) {
  std::vector<Place> places;
  if (!commitment.once_by.empty()) {
    const int due = day(commitment.once_by);
    int cycle = -1;
    for (std::size_t i = 0; i < cycles.size(); ++i) {
      if (day(cycles[i].first) <= due && due <= day(cycles[i].last)) cycle = static_cast<int>(i);
    }
    places.push_back({{}, cycle, due});
    return places;
  }
  const int first = commitment.from.empty() ? 0 : position_of_cycle(commitment.from);
  const int last = commitment.to.empty() ? 99 : position_of_cycle(commitment.to);
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    const int cycle = static_cast<int>(i);
    const bool begun = day(cycles[i].first) <= day(world.as_of);
    if (first <= cycle && cycle <= last && begun)
      places.push_back({{}, cycle, day(cycles[i].last)});
  }
  return places;
}

}  // namespace

std::vector<Outcome> expected(const Case& world, Statistics& statistics) {
  std::vector<Outcome> outcomes;
  const auto say = [&](const Commitment& commitment, std::size_t number, const Place& place) {
    Outcome outcome = outcome_of(world, commitment, place, statistics);
    outcome.cell = "test" + std::to_string(number) + " " +
                   (place.subject.empty() ? commitment.group : place.subject);
    if (place.cycle >= 0)
      outcome.cell += " " + cycles.at(static_cast<std::size_t>(place.cycle)).name;
    ++statistics["verdict: " + outcome.verdict];
    ++statistics["timing: " + outcome.timing.substr(0, outcome.timing.find(" by "))];
    for (const std::string& reason : outcome.reasons) ++statistics["reason: " + reason];
    outcomes.push_back(std::move(outcome));
  };
  for (std::size_t number = 0; number < world.commitments.size(); ++number) {
    const Commitment& commitment = world.commitments[number];
    const std::vector<Place> places = places_of(world, commitment);
    if (commitment.collective) {
      for (const Place& place : places) say(commitment, number, place);
      continue;
    }
    for (const std::string& state : states) {
      for (const Place& place : places) {
        const auto members = members_of(commitment.group, place.due);
        if (std::find(members.begin(), members.end(), state) == members.end()) continue;
        say(commitment, number, {state, place.cycle, place.due});
      }
    }
  }
  return outcomes;
}

}  // namespace servanda::properties
