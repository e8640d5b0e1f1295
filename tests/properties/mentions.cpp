// What the reference finds in reports.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

/// Does the report belong to what is asked for? Undated it is taken at its cycle's word.
Truth belongs(const Report& report, const Window& window, int known_at) {
  const int cycle = position_of_cycle(report.cycle);
  if (window.cycle >= 0 && cycle != window.cycle) return Truth::no;
  const Dates days = report.date.empty() ? days_of(cycle_at(cycle)) : dates(report.date);
  const int last = std::min(window.days.last, known_at);
  if (days.first > last || days.last < window.days.first) return Truth::no;
  if (window.cycle >= 0 && report.date.empty()) return Truth::yes;
  const bool begun = window.cycle >= 0 || window.days.first <= days.first;
  return begun && days.last <= last ? Truth::yes : Truth::unknown;
}

bool stands_in(const Report& report, std::size_t phrase) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](std::size_t at) {
    const std::vector<std::size_t>& found = paragraphs[at].mentions;
    return std::find(found.begin(), found.end(), phrase) != found.end();
  });
}

/// Would the words have been found, if they stood there?
bool was_searched(const Report& report, const std::vector<std::size_t>& wanted) {
  return !report.paragraphs.empty() &&
         std::any_of(wanted.begin(), wanted.end(),
                     [&](std::size_t at) { return phrases[at].language == report.language; });
}

Answer any_of(const Case& world, const std::string& subject, const Window& window,
              const std::vector<std::size_t>& wanted) {
  const int known_at = day(world.known_at);
  const std::optional<int> whole = whole_to(world, "reports", subject, window.days.last);
  Answer answer = settled(false);
  if (!whole || is_ahead(window)) {
    answer.reasons = {"not_collected"};
  } else if (*whole < window.days.last) {
    answer.reasons = {"stale"};
  }
  for (const Report& report : world.reports) {
    if (report.subject != subject) continue;
    const Truth here = belongs(report, window, known_at);
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

}  // namespace

Answer Asking::mentions(const Expression& expression) {
  const Answer whose =
      expression.parts.empty() ? settled(place_.subject) : ask(expression.parts[0]);
  if (!whose.value) return whose;
  const auto& subject = std::get<std::string>(*whose.value);
  std::string look = "reports of " + subject;
  Answer answer{std::nullopt, {"no_baseline"}, {}};
  if (const auto where = window(expression.when, 0)) {
    if (where->cycle >= 0) look += " in " + cycle_at(where->cycle).name;
    if (expression.word == "any") {
      answer = any_of(world_, subject, *where, expression.phrases);
    } else {
      std::vector<Answer> each;
      for (const std::size_t phrase : expression.phrases)
        each.push_back(any_of(world_, subject, *where, {phrase}));
      answer = all_hold(each);
    }
  }
  look += " for " + expression.word + " of";
  for (const std::size_t phrase : expression.phrases) look += " " + phrases[phrase].text;
  answer.looks = whose.looks;
  answer.looks.insert(look);
  return answer;
}

}  // namespace servanda::properties
