#include "engine/evaluate/mentions.hpp"

#include <algorithm>

#include "engine/evaluate/cell.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

/// Does the report belong to the period, as far as it was known and there on its last day?
Truth belongs(const Vocabulary& vocabulary, const Report& report, const Window& window,
              const Clock& clock) {
  const Day last = std::min(window.days.last, clock.known_at);
  if (window.cycle.valid() && report.cycle != window.cycle) return Truth::no;
  const Days& of_cycle = vocabulary.cycles[report.cycle].days;
  const Days days = report.date.value_or(of_cycle);
  if (days.first > last || days.last < window.days.first) return Truth::no;
  if (!report.date && window.cycle.valid()) return Truth::yes;
  const bool begun = window.cycle.valid() || window.days.first <= days.first;
  return begun && days.last <= last ? Truth::yes : Truth::unknown;
}

struct Found {
  Truth truth = Truth::unknown;
  Reasons reasons;
};

void add_once(std::vector<std::size_t>& rows, std::size_t row) {
  if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
}

class Search {
 public:
  Search(const Vocabulary& vocabulary, const Facts& facts, const Window& window, const Clock& clock,
         Reading& reading)
      : vocabulary_(vocabulary), facts_(facts), reading_(reading) {
    for (std::size_t row = 0; row < facts.reports.size(); ++row) {
      const Report& report = facts.reports[row];
      if (report.subject != reading.subject) continue;
      const Truth belongs = engine::belongs(vocabulary, report, window, clock);
      if (belongs == Truth::no) continue;
      reading.reports.push_back(row);
      certain_.push_back(belongs == Truth::yes);
    }
    const auto list = whole_list(vocabulary, facts.report_completeness,
                                 {reading.subject, window.days.last}, clock);
    // A list says nothing about a period that has not begun.
    const bool begun = window.days.first <= window.days.last;
    const bool whole = list && begun && list->to >= window.days.last;
    if (list) reading.statement = list->statement;
    if (whole) reading.complete_to = list->to;
    if (!whole) open_list_ = {list && begun ? Reason::stale : Reason::not_collected};
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
  std::vector<bool> certain_;  ///< of the reports of the reading: they belong to the period
  Reasons open_list_;
};

/// All of them, by strong Kleene logic: only reasons that may still change the answer are left.
Found both(const Found& one, const Found& other) {
  if (one.truth == Truth::no || other.truth == Truth::no) return {Truth::no, {}};
  Found found{std::min(one.truth, other.truth), one.reasons};
  found.reasons.add(other.reasons);
  return found;
}

}  // namespace

void look_for(const Vocabulary& vocabulary, const Facts& facts, const Window& window,
              const Clock& clock, Reading& reading) {
  Search search(vocabulary, facts, window, clock, reading);
  Found found{Truth::yes, {}};
  if (reading.all_phrases) {
    for (const PhraseId id : reading.phrases) found = both(found, search.any_of({id}));
  } else {
    found = search.any_of(reading.phrases);
  }
  reading.reasons = found.reasons;
  if (found.truth != Truth::unknown) reading.value = found.truth == Truth::yes;
}

Answer Cell::answer(const Mentions& node, const Node&) {
  Reading asked;
  asked.phrases = node.phrases;
  asked.all_phrases = node.all;
  Answer subject;
  const auto whose = this->whose(node.subject, subject);
  if (!whose) return subject;
  asked.subject = *whose;
  if (const auto where = window(node.period)) {
    asked.cycle = where->cycle;
    asked.looked_to = where->days.last;
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
