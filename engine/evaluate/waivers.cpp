#include "engine/evaluate/waivers.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace servanda::engine {
namespace {

bool concerns(const Waiver& waiver, const Finding& finding) {
  const bool whom = waiver.subject.valid()
                        ? waiver.subject == finding.subject
                        : !finding.subject.valid() && waiver.group == finding.group;
  return whom && waiver.commitment == finding.commitment &&
         (!waiver.cycle.valid() || waiver.cycle == finding.cycle);
}

/// Is there anything that somebody can answer for?
bool can_be_waived(const Finding& finding) {
  return finding.verdict != Verdict::met && traits_of(finding.verdict).kind != VerdictKind::exempt;
}

bool is_in_force(const Waiver& waiver, Day day) {
  return (!waiver.from || *waiver.from <= day) && day <= waiver.expires;
}

/// Groups waivers by verdict, in the order of first appearance.
std::vector<std::vector<const Waiver*>> by_verdict(const std::vector<Waiver>& waivers) {
  using Verdict = std::tuple<CommitmentId, SubjectId, GroupId, CycleId>;
  std::map<Verdict, std::size_t> places;
  std::vector<std::vector<const Waiver*>> all;
  for (const Waiver& waiver : waivers) {
    // A named State takes precedence over a group of the same name.
    const GroupId group = waiver.subject.valid() ? GroupId{} : waiver.group;
    const auto [place, is_new] =
        places.try_emplace({waiver.commitment, waiver.subject, group, waiver.cycle}, all.size());
    if (is_new) all.emplace_back();
    all[place->second].push_back(&waiver);
  }
  return all;
}

/// Reports two waivers in force at once: it would be unclear who decided.
bool report_clash(const std::vector<const Waiver*>& of_one, Day day,
                  base::Diagnostics& diagnostics) {
  std::vector<const Waiver*> in_force;
  std::copy_if(of_one.begin(), of_one.end(), std::back_inserter(in_force),
               [&](const Waiver* waiver) { return is_in_force(*waiver, day); });
  if (in_force.size() < 2) return false;
  std::vector<base::Label> labels;
  labels.reserve(in_force.size());
  for (const Waiver* waiver : in_force) {
    labels.push_back({waiver->place, "in force" +
                                         (waiver->from ? " from " + to_string(*waiver->from) : "") +
                                         " until " + to_string(waiver->expires)});
  }
  diagnostics.add({"W004",
                   base::Severity::error,
                   (in_force.size() == 2 ? "two" : std::to_string(in_force.size())) +
                       std::string(" waivers of one verdict are in force on ") + to_string(day),
                   std::move(labels),
                   {"keep one of them, or let the later one begin with `from` after the other has "
                    "expired"}});
  return true;
}

/// Among waivers that are not in force, the one that expired last; else the one that begins first.
const Waiver& nearest(const std::vector<const Waiver*>& of_one, Day day) {
  const auto rank = [day](const Waiver* waiver) {
    const bool is_over = waiver->expires < day;
    const Day from = waiver->from.value_or(Day());
    return std::tuple(is_over,
                      is_over ? waiver->expires.time_since_epoch() : -from.time_since_epoch(),
                      std::tie(waiver->reason, waiver->decided_by));
  };
  return **std::max_element(
      of_one.begin(), of_one.end(),
      [&](const Waiver* one, const Waiver* other) { return rank(one) < rank(other); });
}

/// Flags the finding with the waiver in force, else with the nearest one.
void take(const std::vector<const Waiver*>& of_one, Day day, Finding& finding,
          base::Diagnostics& diagnostics) {
  const auto in_force = std::find_if(of_one.begin(), of_one.end(), [&](const Waiver* waiver) {
    return is_in_force(*waiver, day);
  });
  const bool active = in_force != of_one.end();
  const Waiver& waiver = active ? **in_force : nearest(of_one, day);
  if (!active && waiver.expires >= day) {
    diagnostics.warning("W003", waiver.place,
                        "this waiver begins only on " + to_string(*waiver.from), {},
                        "until then the verdict stands as it is");
    return;
  }
  if (!active) {
    diagnostics.warning("W003", waiver.place, "this waiver expired on " + to_string(waiver.expires),
                        {}, "have it renewed, or leave it out: the verdict stands as it is");
  }
  finding.waived = Waived{waiver.reason, waiver.decided_by, waiver.expires, active};
  finding.flags.push_back(active ? Flag::waived : Flag::waiver_expired);
}
}  // namespace

void waive(const std::vector<Waiver>& waivers, bool everything, Assessment& assessment,
           base::Diagnostics& diagnostics) {
  for (const std::vector<const Waiver*>& of_one : by_verdict(waivers)) {
    if (report_clash(of_one, assessment.as_of, diagnostics)) continue;
    const auto found =
        std::find_if(assessment.findings.begin(), assessment.findings.end(),
                     [&](const Finding& finding) { return concerns(*of_one.front(), finding); });
    const bool there = found != assessment.findings.end();
    if (!there && !everything) continue;
    if (!there || !can_be_waived(*found)) {
      for (const Waiver* waiver : of_one) {
        diagnostics.warning("W002", waiver->place, "this waiver waives nothing",
                            there
                                ? "the verdict is `" + std::string(to_string(found->verdict)) + "`"
                                : "there is no such verdict",
                            "leave it out, or mend whom and what it names");
      }
      continue;
    }
    take(of_one, assessment.as_of, *found, diagnostics);
  }
}

bool is_waived(const Finding& finding) { return finding.waived && finding.waived->active; }

}  // namespace servanda::engine
