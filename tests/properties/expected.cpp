// Lists the cells of a case, and everything that is expected of them.

#include <algorithm>

#include "tests/properties/finding.hpp"

namespace servanda::properties {
namespace {

bool is_in_force(const Commitment& commitment, int due) {
  return (commitment.force_from.empty() || day(commitment.force_from) <= due) &&
         (commitment.force_to.empty() || due <= day(commitment.force_to));
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
    const bool asked = is_in_force(commitment, day(cycles[i].last));
    if (first <= cycle && cycle <= last && begun && asked)
      places.push_back({{}, cycle, day(cycles[i].last)});
  }
  return places;
}

/// A waiver changes no verdict; it is a flag on one that falls short. The waiver in force counts;
/// two in force are an error, and then none sets a flag.
void waive(const Case& world, Finding& finding) {
  if (finding.verdict == "met" || finding.verdict == "not applicable") return;
  std::size_t in_force = 0;
  bool any_over = false;
  for (const Waiver& waiver : world.waivers) {
    const bool this_cycle =
        waiver.cycle.empty() || position_of_cycle(waiver.cycle) == finding.cycle;
    if (waiver.commitment != finding.commitment->name || waiver.subject != finding.whom ||
        !this_cycle)
      continue;
    const bool over = day(world.as_of) > day(waiver.expires);
    const bool ahead = !waiver.from.empty() && day(waiver.from) > day(world.as_of);
    any_over = any_over || over;
    if (!over && !ahead) ++in_force;
  }
  if (in_force == 1) finding.flags.insert("waived");
  if (in_force == 0 && any_over) finding.flags.insert("waiver expired");
}

void raise_flags(Finding& finding) {
  for (const Seen& seen : finding.seen)
    if (seen.indicator == by_judgement) finding.flags.insert("manual");
  if (finding.reasons.contains("stale")) finding.flags.insert("stale");
  for (const std::string& look : finding.deciding)
    if (look.ends_with(possibly_one)) finding.flags.insert("possibly one event");
}

Words plain(const Words& looks) {
  Words all;
  for (std::string look : looks) {
    for (const std::string& suffix :
         {perhaps_after_its_day, no_longer, after_its_day, possibly_one})
      if (look.ends_with(suffix)) look.erase(look.size() - suffix.size());
    all.insert(look);
  }
  return all;
}

std::vector<Finding> findings_of(const Case& world, const Commitment& commitment,
                                 Statistics& statistics) {
  std::vector<Finding> findings;
  const auto find = [&](const Place& place) {
    Asking asking(world, place, statistics);
    Finding finding = outcome_of(world, commitment, place, asking, statistics);
    finding.commitment = &commitment;
    finding.of_group = place.subject.empty();
    finding.whom = finding.of_group ? commitment.group : place.subject;
    finding.cycle = place.cycle;
    finding.cell = commitment.name + " " + finding.whom;
    if (place.cycle >= 0) finding.cell += " " + cycle_at(place.cycle).name;
    finding.seen = asking.seen();
    raise_flags(finding);
    finding.deciding = plain(finding.deciding);
    findings.push_back(std::move(finding));
  };
  const std::vector<Place> places = places_of(world, commitment);
  if (commitment.collective) {
    for (const Place& place : places) find(place);
    return findings;
  }
  for (const std::string& state : states) {
    for (const Place& place : places) {
      const auto members = members_of(commitment.group, place.due);
      if (std::find(members.begin(), members.end(), state) == members.end()) continue;
      find({state, place.cycle, place.due});
    }
  }
  return findings;
}

}  // namespace

std::vector<Outcome> expected(const Case& world, Statistics& statistics) {
  std::vector<Finding> findings;
  for (const Commitment& commitment : world.commitments) {
    for (Finding& finding : findings_of(world, commitment, statistics))
      findings.push_back(std::move(finding));
  }
  std::vector<Outcome> others = agreements(world, findings, statistics);
  for (Outcome& outcome : indices(world, findings, statistics))
    others.push_back(std::move(outcome));
  std::vector<Outcome> outcomes;
  for (Finding& finding : findings) {
    waive(world, finding);
    ++statistics["verdict: " + finding.verdict];
    ++statistics["timing: " + finding.timing.substr(0, finding.timing.find(" by "))];
    for (const std::string& reason : finding.reasons) ++statistics["reason: " + reason];
    for (const std::string& flag : finding.flags) ++statistics["flag: " + flag];
    if (finding.score)
      ++statistics[finding.score->low == finding.score->high ? "score: exact" : "score: bounded"];
    outcomes.push_back(finding);
  }
  std::sort(others.begin(), others.end(),
            [](const Outcome& one, const Outcome& other) { return one.cell < other.cell; });
  outcomes.insert(outcomes.end(), others.begin(), others.end());
  return outcomes;
}

}  // namespace servanda::properties
