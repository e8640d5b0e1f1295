#include "engine/evaluate/mentions.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/evaluate/cell.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

/// A report that may belong to the period.
struct Listed {
  std::size_t row = 0;
  bool certain = false;      ///< it surely does
  bool late = false;         ///< it names the cycle, and came after its end
  bool may_be_late = false;  ///< or may have
};

/// The possible days of a report: a partial date reaches no further than the cycle that it names.
Days days_of(const Days& cycle, const Report& report) {
  if (!report.date) return cycle;
  const Days shared{std::max(cycle.first, report.date->first),
                    std::min(cycle.last, report.date->last)};
  return shared.first <= shared.last ? shared : *report.date;
}

/// Returns a report if it was known and in the period. It is about the cycle that it names, so that
/// it counts for that cycle even after its end (`Window::named_to`).
std::optional<Listed> listed(const Vocabulary& vocabulary, const Report& report,
                             const Window& window, const Clock& clock) {
  const bool of_cycle = window.cycle.valid();
  if (of_cycle && report.cycle != window.cycle) return std::nullopt;
  const Days& cycle = vocabulary.cycles[report.cycle].days;
  const Days days = days_of(cycle, report);
  const Day end = of_cycle ? std::max(window.days.last, window.named_to) : window.days.last;
  const Day last = std::min(end, clock.known_at);
  if (days.first > last || days.last < window.days.first) return std::nullopt;
  Listed found;
  const bool at_its_word = of_cycle && !report.date;
  const bool begun = of_cycle || window.days.first <= days.first;
  found.certain = at_its_word || (begun && days.last <= last);
  found.late = of_cycle && report.date && report.date->first > cycle.last;
  found.may_be_late = of_cycle && report.date && report.date->last > cycle.last;
  return found;
}

std::vector<Listed> reports_in(const Vocabulary& vocabulary, const Facts& facts, SubjectId subject,
                               const Window& window, const Clock& clock) {
  std::vector<Listed> all;
  for (std::size_t row = 0; row < facts.reports.size(); ++row) {
    const Report& report = facts.reports[row];
    if (report.subject != subject) continue;
    if (auto each = listed(vocabulary, report, window, clock)) {
      each->row = row;
      all.push_back(*each);
    }
  }
  return all;
}

struct Found {
  Truth truth = Truth::unknown;
  Reasons reasons;
};

void add_once(std::vector<std::size_t>& rows, std::size_t row) {
  if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
}

/// Why the list of reports may be incomplete; stores how far it is complete.
Reasons open_list(const Vocabulary& vocabulary, const Facts& facts, const Window& window,
                  const Clock& clock, Reading& reading) {
  const auto list =
      whole_list(vocabulary, facts.report_completeness, {reading.subject, window.days.last}, clock);
  // A list says nothing about a period that has not begun.
  const bool begun = window.days.first <= window.days.last;
  const bool whole = list && begun && list->to >= window.days.last;
  if (list) reading.statement = list->statement;
  if (whole) reading.complete_to = list->to;
  if (whole) return {};
  return {list && begun ? Reason::stale : Reason::not_collected};
}

class Search {
 public:
  Search(const Vocabulary& vocabulary, const Facts& facts, const std::vector<Listed>& reports,
         const Reasons& open_list, Reading& reading)
      : vocabulary_(vocabulary), facts_(facts), reading_(reading), open_list_(open_list) {
    for (const Listed& report : reports) {
      reading.reports.push_back(report.row);
      certain_.push_back(report.certain);
    }
  }

  /// Is any of these mentioned?
  Found any_of(const std::vector<PhraseId>& phrases) {
    Found found{Truth::no, open_list_};
    for (std::size_t i = 0; i < reading_.reports.size(); ++i) {
      const std::size_t row = reading_.reports[i];
      const Report& report = facts_.reports[row];
      const Truth here = mentioned(row, phrases);
      if (here == Truth::yes && certain_[i]) found.truth = Truth::yes;
      if (here == Truth::unknown || (here == Truth::yes && !certain_[i]))
        found.reasons.add(Reason::imprecise);
      if (here != Truth::no) continue;
      const bool is_read = report.has_text && is_covered(report, phrases);
      if (is_read && !report.has_columns) continue;
      add_once(reading_.unread_reports, row);
      found.reasons.add(is_read ? Reason::imprecise : Reason::not_collected);
    }
    if (found.truth == Truth::yes) return {Truth::yes, {}};
    if (!found.reasons.empty()) found.truth = Truth::unknown;
    return found;
  }

 private:
  Truth mentioned(std::size_t row, const std::vector<PhraseId>& phrases) {
    Truth any = Truth::no;
    const std::vector<Paragraph>& paragraphs = facts_.reports[row].paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      Truth here = Truth::no;
      for (const PhraseId id : phrases) {
        here = std::max(
            here, mentions(paragraphs[i].folded, folded_phrase(vocabulary_.phrases[id].text)));
      }
      any = std::max(any, here);
      const bool new_one = std::none_of(
          reading_.mentions.begin(), reading_.mentions.end(),
          [&](const Mention& other) { return other.report == row && other.paragraph == i; });
      if (here != Truth::no && new_one) reading_.mentions.push_back({row, i});
    }
    return any;
  }

  [[nodiscard]] bool is_covered(const Report& report, const std::vector<PhraseId>& phrases) const {
    return std::any_of(phrases.begin(), phrases.end(), [&](PhraseId id) {
      return vocabulary_.phrases[id].language == report.language;
    });
  }

  const Vocabulary& vocabulary_;
  const Facts& facts_;
  Reading& reading_;
  std::vector<bool> certain_;  ///< for the reports of the reading: they belong to the period
  Reasons open_list_;
};

/// All of them, by strong Kleene logic: only reasons that may still change the answer remain.
Found both_found(const Found& one, const Found& other) {
  if (one.truth == Truth::no || other.truth == Truth::no) return {Truth::no, {}};
  Found found{std::min(one.truth, other.truth), one.reasons};
  found.reasons.add(other.reasons);
  return found;
}

Found search(const Vocabulary& vocabulary, const Facts& facts, const std::vector<Listed>& reports,
             const Reasons& open_list, Reading& reading) {
  Search search(vocabulary, facts, reports, open_list, reading);
  if (!reading.all_phrases) return search.any_of(reading.phrases);
  Found found{Truth::yes, {}};
  for (const PhraseId id : reading.phrases) found = both_found(found, search.any_of({id}));
  return found;
}

}  // namespace

void look_for(const Vocabulary& vocabulary, const Facts& facts, const Window& window,
              const Clock& clock, Reading& reading) {
  const Reasons open = open_list(vocabulary, facts, window, clock, reading);
  const Reading asked = reading;
  std::vector<Listed> reports = reports_in(vocabulary, facts, reading.subject, window, clock);
  const auto find = [&](const std::vector<Listed>& those, const Reasons& open_list, Reading& into) {
    into = asked;
    return search(vocabulary, facts, those, open_list, into);
  };
  const Found found = find(reports, open, reading);
  reading.reasons = found.reasons;
  if (found.truth != Truth::unknown) reading.value = found.truth == Truth::yes;
  if (!window.cycle.valid()) return;
  Reading other;
  if (found.truth == Truth::yes) {
    std::erase_if(reports, [](const Listed& each) { return each.may_be_late; });
    reading.may_be_late = find(reports, open, other).truth != Truth::yes;
    return;
  }
  if (window.named_to > window.days.last) return;
  Window to_now = window;
  to_now.named_to = clock.as_of;
  const std::vector<Listed> by_now = reports_in(vocabulary, facts, reading.subject, to_now, clock);
  if (std::none_of(by_now.begin(), by_now.end(), [](const Listed& each) { return each.late; }))
    return;
  Reading late;
  const Found later = find(by_now, open, late);
  if (later.truth == Truth::no || (later.truth == found.truth)) return;
  // A late report counts whatever the list says. A report that was in time may mention the phrase,
  // too.
  const bool none_in_time = find(reports, {}, other).truth == Truth::no;
  late.came_late = later.truth == Truth::yes && none_in_time;
  late.perhaps_came_late = !late.came_late;
  late.reasons = late.came_late              ? Reasons{Reason::not_reported}
                 : later.truth == Truth::yes ? found.reasons
                                             : later.reasons;
  reading = std::move(late);
}

Answer Cell::answer(const MentionsStep& step) {
  Reading asked;
  asked.phrases = step.phrases;
  asked.all_phrases = step.all;
  Answer subject;
  const auto whose = this->whose(step.subject, subject);
  if (!whose) return subject;
  asked.subject = *whose;
  if (const auto where = window(step.period)) {
    asked.cycle = where->cycle;
    asked.looked_to =
        where->cycle.valid() ? std::max(where->days.last, where->named_to) : where->days.last;
    look_for(program_.vocabulary, facts_, *where, clock_, asked);
  } else {
    asked.reasons = {Reason::no_baseline};
  }
  Answer answer{asked.value, asked.reasons, {}};
  answer.support = {reading(std::move(asked))};
  join(answer.support, subject.support);
  return answer;
}

}  // namespace servanda::engine
