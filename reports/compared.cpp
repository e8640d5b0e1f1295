#include "reports/compared.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reports/class_titles.hpp"
#include "reports/listing.hpp"
#include "reports/marks.hpp"

namespace servanda::reports {

namespace {

using engine::Change;
using engine::Difference;
using engine::Result;
using engine::ResultRow;
using engine::VerdictClass;

std::string titled(const engine::ResultTitles::Titles& titles,
                   const engine::ResultTitles::Titles& others, const std::string& name) {
  const auto found = titles.find(name);
  if (found != titles.end()) return found->second;
  const auto other = others.find(name);
  return other == others.end() ? name : other->second;
}

/// The whole text on a difference except its subject: equal for subjects that can share it.
std::string text_of_difference(const Compared& compared, const Difference& difference) {
  std::string all = change_words(compared, difference);
  for (const std::string& each : difference.differs) all += "\n" + each;
  for (const engine::Cause& cause : difference.causes) all += "\n" + cause.text;
  return all;
}

template <class Holds>
ChangeChapter chapter(const Compared& compared, Change change, std::string title, Holds holds) {
  ChangeChapter made{change, std::move(title), {}, 0};
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> places;
  for (const Difference& each : compared.changes.differences) {
    if (each.change != change || !holds(each)) continue;
    ++made.count;
    const ResultRow& row = row_of(compared, each);
    const auto [place, is_new] = places.try_emplace(
        {row.commitment, row.cycle, text_of_difference(compared, each)}, made.groups.size());
    if (is_new) made.groups.emplace_back();
    made.groups[place->second].differences.push_back(&each);
  }
  return made;
}

std::string same_or_not(const std::string& before, const std::string& after) {
  if (before.empty() && after.empty()) return "";
  if (before == after) return "the same";
  const auto said = [](const std::string& digest) { return digest.empty() ? "none" : digest; };
  return fmt::format("{} → {}", said(before), said(after));
}

std::string selection_of(const engine::ResultSelection& selection) {
  std::vector<std::string> all;
  for (const auto* list :
       {&selection.cycles, &selection.subjects, &selection.commitments, &selection.themes})
    all.insert(all.end(), list->begin(), list->end());
  return all.empty() ? "everything" : fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace

Compared compared(Result baseline, Result current) {
  engine::Changes changes = compare(baseline, current);
  return {std::move(baseline), std::move(current), std::move(changes)};
}

const ResultRow& row_of(const Compared& compared, const Difference& difference) {
  return difference.after ? compared.current.rows[*difference.after]
                          : compared.baseline.rows[*difference.before];
}

std::string verdict_before(const Compared& compared, const Difference& difference) {
  if (!difference.before) return "not there";
  return std::string(to_string(compared.baseline.rows[*difference.before].verdict));
}

std::string verdict_after(const Compared& compared, const Difference& difference) {
  if (!difference.after) return "not there";
  return std::string(to_string(compared.current.rows[*difference.after].verdict));
}

std::string_view shape(Change change) {
  constexpr auto shapes = base::names<Change>("▲", "▼", "≠", " ", "+", "○");
  return base::name_of(shapes, change);
}

Ink ink(Change change) {
  switch (change) {
    case Change::new_gap:
      return Ink::bad;
    case Change::closed_gap:
      return Ink::good;
    case Change::unchanged:
      return Ink::faint;
    case Change::changed:
    case Change::appeared:
    case Change::gone:
      break;
  }
  return Ink::plain;
}

std::string change_words(const Compared& compared, const Difference& difference) {
  const std::string word(to_string(difference.change));
  if (!difference.before) return word + ": not in the baseline";
  if (!difference.after) return word + ": was " + class_words(compared.baseline, difference.before);
  const std::string before = class_words(compared.baseline, difference.before);
  const std::string after = class_words(compared.current, difference.after);
  return before == after ? word : fmt::format("{}: {} → {}", word, before, after);
}

bool is_one_sided(const ChangeGroup& group) {
  const Difference& first = *group.differences.front();
  return !first.before || !first.after;
}

std::vector<ChangeChapter> chapters(const Compared& compared) {
  const auto of = [&](Change change, std::string title, std::optional<VerdictClass> gap = {}) {
    return chapter(compared, change, std::move(title), [&compared, gap](const Difference& each) {
      return gap_of(each, compared.baseline, compared.current) == gap;
    });
  };
  const auto appeared = [&](bool gaps, std::string title) {
    return chapter(compared, Change::appeared, std::move(title),
                   [&compared, gaps](const auto& each) {
                     return is_gap(class_of(row_of(compared, each))) == gaps;
                   });
  };
  std::vector<ChangeChapter> all;
  all.reserve(2 * worst_first.size() + 4);
  for (const VerdictClass each : worst_first)
    all.push_back(of(Change::new_gap, std::string(titles_of(each).new_gaps), each));
  for (const VerdictClass each : worst_first)
    all.push_back(of(Change::closed_gap, std::string(titles_of(each).closed), each));
  all.push_back(of(Change::changed, "Changed otherwise"));
  all.push_back(appeared(false, "Appeared, with no gap"));
  all.push_back(appeared(true, "Appeared: the baseline was not asked for it (no new gap)"));
  all.push_back(of(Change::gone, "Only in the baseline (gone, which closes no gap)"));
  all.erase(std::remove_if(all.begin(), all.end(),
                           [](const ChangeChapter& each) { return each.count == 0; }),
            all.end());
  return all;
}

std::string class_words(const Result& result, const std::optional<std::size_t>& row) {
  return row ? std::string(to_string(class_of(result.rows[*row]))) : "not there";
}

std::string gap_text(const Compared& compared, const Difference& difference) {
  const auto gap = gap_of(difference, compared.baseline, compared.current);
  return gap ? std::string(gap_kind(*gap)) : std::string();
}

std::string count_words(const Compared& compared, Change change) {
  Counts gaps{};
  std::size_t with_causes = 0;
  for (const Difference& each : compared.changes.differences) {
    if (each.change != change) continue;
    if (const auto gap = gap_of(each, compared.baseline, compared.current)) ++count_of(gaps, *gap);
    if (!each.causes.empty()) ++with_causes;
  }
  const std::size_t all = compared.changes.count(change);
  if (change == Change::unchanged && with_causes > 0)
    return fmt::format("{} (for {} of them, something that they hang on differs)", all,
                       with_causes);
  std::vector<std::string> parts;
  for (const VerdictClass each : engine::verdict_classes) {
    const std::size_t number = count_of(gaps, each);
    if (number == 0) continue;
    const ClassTitles& titles = titles_of(each);
    parts.push_back(fmt::format("{} {}", number, number == 1 ? titles.one : titles.many));
  }
  return parts.empty() ? std::to_string(all) : fmt::format("{} ({})", all, fmt::join(parts, ", "));
}

std::string run_of(const Result& result) {
  return fmt::format("{}as of {}, known at {}", result.name.empty() ? "" : result.name + ", ",
                     engine::to_string(result.as_of), engine::to_string(result.known_at));
}

std::string not_asked_words(const Compared& compared) {
  const std::size_t number = compared.changes.not_asked;
  if (number == 0) return "";
  return fmt::format("{} {} of the baseline {} not asked for in the later audit", number,
                     number == 1 ? "verdict" : "verdicts", number == 1 ? "was" : "were");
}

std::vector<std::pair<std::string_view, std::string>> run_words(const Compared& compared) {
  const Result& before = compared.baseline;
  const Result& after = compared.current;
  std::vector<std::pair<std::string_view, std::string>> all{
      {"baseline", run_of(before)},
      {"current", run_of(after)},
      {"rules", same_or_not(before.rules_digest, after.rules_digest)},
      {"data", same_or_not(before.data_digest, after.data_digest)},
      {"waivers", same_or_not(before.waivers_digest, after.waivers_digest)}};
  if (before.version != after.version)
    all.emplace_back("servanda", fmt::format("{} → {}", before.version, after.version));
  if (before.selection != after.selection)
    all.emplace_back("asked for", fmt::format("{} → {}", selection_of(before.selection),
                                              selection_of(after.selection)));
  if (compared.changes.not_asked > 0) all.emplace_back("left out", not_asked_words(compared));
  return all;
}

std::string subject_words(const Compared& compared, const ResultRow& row) {
  return titled(compared.current.titles.subjects, compared.baseline.titles.subjects, row.subject);
}

std::string cycle_words(const Compared& compared, const ResultRow& row) {
  if (row.cycle.empty()) return "by " + engine::to_string(row.due);
  return titled(compared.current.titles.cycles, compared.baseline.titles.cycles, row.cycle);
}

std::string codes_of(const Compared& compared, const ChangeGroup& group) {
  const Difference& first = *group.differences.front();
  const ResultRow& of = row_of(compared, first);
  const Result& result = first.after ? compared.current : compared.baseline;
  std::vector<std::string> some;
  std::vector<std::string> all;
  some.reserve(group.differences.size());
  for (const Difference* each : group.differences) some.push_back(row_of(compared, *each).subject);
  for (const ResultRow& row : result.rows) {
    if (row.commitment == of.commitment && row.cycle == of.cycle) all.push_back(row.subject);
  }
  return listed(some, all);
}

}  // namespace servanda::reports
