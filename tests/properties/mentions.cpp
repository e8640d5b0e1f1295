// The reference searches reports.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

int end_of(const Report& report) { return days_of(cycle_at(position_of_cycle(report.cycle))).last; }
/// Does it name its cycle although it came after its end, for sure or perhaps?
bool is_late(const Report& report, bool wholly) {
  if (report.date.empty()) return false;
  const Dates said = dates(report.date);
  return (wholly ? said.first : said.last) > end_of(report);
}

/// The days on which it came; within the cycle that it names if that is possible.
Dates came_on(const Report& report) {
  const Dates cycle = days_of(cycle_at(position_of_cycle(report.cycle)));
  if (report.date.empty()) return cycle;
  const Dates said = dates(report.date);
  const Dates both{std::max(said.first, cycle.first), std::min(said.last, cycle.last)};
  return both.first > both.last ? said : both;
}

/// Does the report belong to the period asked for? Without a date, the cycle that it names decides.
Truth belongs(const Report& report, const Window& window, int known_at) {
  const bool named = window.cycle >= 0;
  if (named && position_of_cycle(report.cycle) != window.cycle) return Truth::no;
  int last = window.days.last;
  if (named) last = std::max(last, window.named_to);
  last = std::min(last, known_at);
  const Dates days = came_on(report);
  if (days.first > last || days.last < window.days.first) return Truth::no;
  if (named && report.date.empty()) return Truth::yes;
  const bool begun = named || window.days.first <= days.first;
  return begun && days.last <= last ? Truth::yes : Truth::unknown;
}

bool stands_in(const Report& report, std::size_t phrase) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](std::size_t at) {
    const std::vector<std::size_t>& found = paragraphs[at].mentions;
    return std::find(found.begin(), found.end(), phrase) != found.end();
  });
}

/// Would a reader have found the words, if they stood there?
bool was_searched(const Report& report, const std::vector<std::size_t>& wanted) {
  return !report.paragraphs.empty() &&
         std::any_of(wanted.begin(), wanted.end(),
                     [&](std::size_t at) { return phrases[at].language == report.language; });
}

/// The reasons why the list may be incomplete.
Words lacking(const Case& world, const std::string& subject, const Window& window) {
  const std::optional<int> whole = whole_to(world, "reports", subject, window.days.last);
  if (!whole || is_ahead(window)) return {"not_collected"};
  return *whole < window.days.last ? Words{"stale"} : Words{};
}

/// A question to reports, some of which are left out.
struct Question {
  const Case& world;
  std::string subject;
  Window window;
  Words lacking;
  bool leaves_out_late = false;  ///< those that may be from after their cycle
};

Answer any_of(const Question& asked, const std::vector<std::size_t>& wanted) {
  Answer answer = settled(false);
  answer.reasons = asked.lacking;
  for (const Report& report : asked.world.reports) {
    if (report.subject != asked.subject) continue;
    if (asked.leaves_out_late && is_late(report, false)) continue;
    const Truth here = belongs(report, asked.window, day(asked.world.known_at));
    if (here == Truth::no) continue;
    const bool found = std::any_of(wanted.begin(), wanted.end(),
                                   [&](std::size_t at) { return stands_in(report, at); });
    if (found && here == Truth::yes) return settled(true);
    if (found) answer.reasons.insert("imprecise");
    if (!found && !was_searched(report, wanted)) answer.reasons.insert("not_collected");
  }
  if (!answer.reasons.empty()) answer.value.reset();
  return answer;
}

Answer found_in(const Question& asked, const Expression& expression) {
  if (expression.word == "any") return any_of(asked, expression.phrases);
  std::vector<Answer> each;
  for (const std::size_t phrase : expression.phrases) each.push_back(any_of(asked, {phrase}));
  return all_hold(each);
}

/// Does some report name the cycle, and come after its end?
bool any_late(const Question& asked) {
  return std::any_of(asked.world.reports.begin(), asked.world.reports.end(),
                     [&](const Report& report) {
                       return report.subject == asked.subject && is_late(report, true) &&
                              belongs(report, asked.window, day(asked.world.known_at)) != Truth::no;
                     });
}

}  // namespace

Answer Asking::mentions(const Expression& expression) {
  const Answer whose =
      expression.parts.empty() ? settled(place_.subject) : ask(expression.parts[0]);
  if (!whose.value) return whose;
  const auto& subject = std::get<std::string>(*whose.value);
  std::string look = "reports of " + subject;
  Answer answer{std::nullopt, {"no_baseline"}, {}};
  const auto where = window(expression.when, 0);
  if (where && where->cycle >= 0) look += " in " + cycle_at(where->cycle).name;
  look += " for " + expression.word + " of";
  for (const std::size_t phrase : expression.phrases) look += " " + phrases[phrase].text;
  if (where) {
    Question asked{world_, subject, *where, lacking(world_, subject, *where)};
    answer = found_in(asked, expression);
    const bool yes = answer.truth() == Truth::yes;
    if (where->cycle >= 0 && yes) {
      asked.leaves_out_late = true;
      const bool either_way = found_in(asked, expression).truth() == Truth::yes;
      if (!either_way && where->cycle == place_.cycle) perhaps_late_.insert(look);
    }
    const bool to_the_end = where->named_to <= where->days.last;
    if (where->cycle >= 0 && !yes && to_the_end) {
      Question by_now = asked;
      by_now.window.named_to = day(world_.as_of);
      const Answer later = found_in(by_now, expression);
      if (any_late(by_now) && later.truth() > answer.truth()) {
        asked.lacking.clear();
        const bool none_in_time = found_in(asked, expression).truth() == Truth::no;
        const bool late = later.truth() == Truth::yes && none_in_time;
        if (later.truth() == Truth::unknown) answer = later;
        answer.value.reset();
        if (late) {
          late_.insert(look += after_its_day);
          answer.reasons = {"not_reported"};
        } else {
          perhaps_come_.insert(look += perhaps_after_its_day);
        }
      }
    }
  }
  answer.looks = whose.looks;
  answer.looks.insert(look);
  return answer;
}

}  // namespace servanda::properties
