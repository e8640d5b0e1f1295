#include "engine/explain/comparison.hpp"

#include <map>
#include <set>
#include <tuple>

#include "base/glob.hpp"
#include "engine/explain/causes.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

using RowKey = std::tuple<std::string_view, std::string_view, std::string_view>;
RowKey key_of(const ResultRow& row) { return {row.commitment, row.subject, row.cycle}; }

bool closes(Verdict before, Verdict after) {
  if (before == Verdict::not_met) return after == Verdict::met;
  return before == Verdict::no_data &&
         (is_kept(after) || traits_of(after).kind == VerdictKind::exempt);
}

class Aspects {
 public:
  void compare(std::string_view what, const std::string& before, const std::string& after) {
    if (before == after) return;
    const auto said = [](const std::string& text) { return text.empty() ? "none" : text; };
    all_.push_back(std::string(what) + ": " + said(before) + " → " + said(after));
  }
  void compare(std::string_view what, const std::vector<std::string>& before,
               const std::vector<std::string>& after) {
    compare(what, spaced(join(before, "; ")), spaced(join(after, "; ")));
  }
  std::vector<std::string> take() { return std::move(all_); }

 private:
  std::vector<std::string> all_;
};

std::string range(const ResultRow& row) {
  return row.at_least == row.at_most ? row.at_least : row.at_least + " to " + row.at_most;
}

/// The aspects of a verdict that readers see besides it. The number of days overdue is not among
/// them: it grows by itself.
std::vector<std::string> aspects(const ResultRow& before, const ResultRow& after) {
  Aspects all;
  // The range of a decided verdict adds nothing to it.
  if (before.verdict == Verdict::no_data && after.verdict == Verdict::no_data)
    all.compare("range", range(before), range(after));
  const VerdictClass was = class_of(before);
  const VerdictClass is = class_of(after);
  if (verdict_of(was) == verdict_of(is))
    all.compare("gap", std::string(to_string(was)), std::string(to_string(is)));
  // Cycles differ in their ends.
  if (before.cycle == after.cycle) all.compare("due", to_string(before.due), to_string(after.due));
  all.compare("timing", before.timing, after.timing);
  all.compare("reason", before.reasons, after.reasons);
  all.compare("score", before.score, after.score);
  all.compare("caution", before.flags, after.flags);
  all.compare("exception", before.exceptions, after.exceptions);
  all.compare("assumed", before.assumptions, after.assumptions);
  all.compare("does not apply because", before.not_applicable_because,
              after.not_applicable_because);
  all.compare("error", before.error, after.error);
  return all.take();
}

Change change_of(VerdictClass before, VerdictClass after, bool differs) {
  if (verdict_of(before) == verdict_of(after)) {
    if (traits_of(after).silent && !traits_of(before).silent) return Change::new_gap;
    return differs ? Change::changed : Change::unchanged;
  }
  if (is_gap(after)) return Change::new_gap;
  return closes(verdict_of(before), verdict_of(after)) ? Change::closed_gap : Change::changed;
}

Difference both(const Result& baseline, std::size_t before, const Result& current,
                std::size_t after) {
  const ResultRow& was = baseline.rows[before];
  const ResultRow& is = current.rows[after];
  Difference made{Change::unchanged, before, after, aspects(was, is), {}};
  made.change = change_of(class_of(was), class_of(is), !made.differs.empty());
  made.causes = causes({baseline, current, was, is}, made.change != Change::unchanged);
  return made;
}

/// The only cycle of a result; nothing if there are none or several.
std::optional<std::string_view> only_cycle(const Result& result) {
  if (result.selection.cycles.size() != 1) return std::nullopt;
  std::optional<std::string_view> only;
  for (const ResultRow& row : result.rows) {
    if (row.cycle.empty()) continue;
    if (only && *only != row.cycle) return std::nullopt;
    only = row.cycle;
  }
  return only;
}

/// Compares two results with one cycle each, and not the same, cycle with cycle: how did the second
/// come out against the first?
class RowKeys {
 public:
  RowKeys(const Result& baseline, const Result& current)
      : before_(only_cycle(baseline)), after_(only_cycle(current)) {
    const bool both_asked =
        after_ && before_ && base::matches(*after_, baseline.selection.cycles.front());
    if (both_asked) after_.reset();
  }

  /// The key of a row of the baseline in the later result.
  [[nodiscard]] RowKey of_baseline(const ResultRow& row) const {
    const bool moves = before_ && after_ && row.cycle == *before_;
    return {row.commitment, row.subject, moves ? *after_ : std::string_view(row.cycle)};
  }

 private:
  std::optional<std::string_view> before_;
  std::optional<std::string_view> after_;
};

/// A row of the later audit alone is a new gap only if the selection of the baseline includes it.
Change change_of_new(const OneSided& added, const ResultRow& row) {
  return is_gap(class_of(row)) && asks_for(added, row) ? Change::new_gap : Change::appeared;
}

std::set<std::string_view> subjects_of(const Result& result) {
  std::set<std::string_view> subjects;
  for (const ResultRow& row : result.rows) subjects.insert(row.subject);
  return subjects;
}

}  // namespace

VerdictClass class_of(const ResultRow& row) {
  Reasons reasons;
  for (const std::string& text : row.reasons) {
    if (const auto reason = parse_reason(text)) reasons.add(*reason);
  }
  return class_of(row.verdict, reasons);
}

std::string_view to_string(Change change) {
  constexpr auto words =
      base::names<Change>("new gap", "closed gap", "changed", "unchanged", "appeared", "gone");
  return base::name_of(words, change);
}

std::string_view to_string(CauseKind kind) {
  constexpr auto words = base::names<CauseKind>(
      "new fact", "restated", "source", "withdrawn", "list", "rule", "deadline", "knowledge",
      "membership", "selection", "waiver", "program", "unexplained");
  return base::name_of(words, kind);
}

const ResultCommitment* commitment_of(const Result& result, const ResultRow& row) {
  const ResultCommitment* first = nullptr;
  for (const ResultCommitment& each : result.commitments) {
    if (each.name != row.commitment) continue;
    if ((!each.from || *each.from <= row.due) && (!each.to || row.due <= *each.to)) return &each;
    if (first == nullptr) first = &each;
  }
  return first;
}

Changes compare(const Result& baseline, const Result& current) {
  std::map<RowKey, std::size_t> places;
  const RowKeys keys(baseline, current);
  for (std::size_t i = 0; i < baseline.rows.size(); ++i)
    places.emplace(keys.of_baseline(baseline.rows[i]), i);
  const OneSided added{current, baseline, subjects_of(baseline), true};
  const OneSided left{baseline, current, subjects_of(current), false};
  Changes made;
  made.differences.reserve(current.rows.size());
  std::vector<bool> seen(baseline.rows.size());
  for (std::size_t i = 0; i < current.rows.size(); ++i) {
    const ResultRow& row = current.rows[i];
    const auto place = places.find(key_of(row));
    if (place != places.end()) {
      seen[place->second] = true;
      made.differences.push_back(both(baseline, place->second, current, i));
    } else {
      made.differences.push_back({change_of_new(added, row), {}, i, {}, causes_of_one(added, row)});
    }
  }
  for (std::size_t i = 0; i < baseline.rows.size(); ++i) {
    if (seen[i]) continue;
    const ResultRow& row = baseline.rows[i];
    if (asks_for(left, row)) {
      made.differences.push_back({Change::gone, i, {}, {}, causes_of_one(left, row)});
    } else {
      ++made.not_asked;
    }
  }
  for (const Difference& each : made.differences)
    ++made.counts[static_cast<std::size_t>(each.change)];
  return made;
}

std::optional<VerdictClass> gap_of(const Difference& difference, const Result& baseline,
                                   const Result& current) {
  if (difference.change == Change::new_gap) return class_of(current.rows[*difference.after]);
  if (difference.change == Change::closed_gap) return class_of(baseline.rows[*difference.before]);
  return std::nullopt;
}

}  // namespace servanda::engine
