// Phrases in national reports, and the reasons why an answer is unknown.

#include <algorithm>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine {
namespace {

std::string documents(const ExplanationContext& telling, const std::vector<std::size_t>& rows) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const std::size_t row : rows) names.push_back(telling.facts.reports[row].document);
  return join(names, ", ");
}

/// The documents, each with its language: `NPT/CONF.2020/33 (fr)`.
std::string documents_and_languages(const ExplanationContext& telling,
                                    const std::vector<std::size_t>& rows) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const std::size_t row : rows) {
    const Report& report = telling.facts.reports[row];
    names.push_back(report.document + " (" +
                    (report.language.empty() ? "language not told" : report.language) + ")");
  }
  return join(names, ", ");
}

/// Reports without a read text, and those in a language without a phrase.
struct Unread {
  std::vector<std::size_t> without_text;
  std::vector<std::size_t> in_columns;  ///< text in columns side by side
  std::vector<std::size_t> in_other_language;
};

Unread unread(const ExplanationContext& telling, const Reading& reading) {
  Unread found;
  for (const std::size_t row : reading.unread_reports) {
    const Report& report = telling.facts.reports[row];
    if (!report.has_text) {
      found.without_text.push_back(row);
    } else {
      (report.has_columns ? found.in_columns : found.in_other_language).push_back(row);
    }
  }
  return found;
}

/// The reports in which the layout alone decides whether a phrase occurs.
std::vector<std::size_t> broken(const ExplanationContext& telling, const Reading& reading) {
  std::vector<std::size_t> rows;
  for (const Mention& mention : reading.mentions) {
    const Report& report = telling.facts.reports[mention.report];
    const std::string& text = report.paragraphs[mention.paragraph].folded;
    const bool is_sure =
        std::any_of(reading.phrases.begin(), reading.phrases.end(), [&](PhraseId id) {
          const Phrase& phrase = telling.vocabulary().phrases[id];
          return mentions(text, folded_phrase(phrase.text)) == Truth::yes;
        });
    const bool is_new = std::find(rows.begin(), rows.end(), mention.report) == rows.end();
    if (!is_sure && is_new) rows.push_back(mention.report);
  }
  return rows;
}

std::string open_list(const ExplanationContext& telling, const Reading& reading) {
  const Completeness* whole = register_of(telling.facts, reading);
  return whole == nullptr ? "no list of reports claims to be complete"
                          : "the list of reports is " + complete(telling, reading) + " only to " +
                                to_string(whole->to);
}

/// A paragraph as a quotation, shortened if it is long.
std::string excerpt(const std::string& paragraph) {
  const std::string text = on_one_line(paragraph);
  constexpr std::size_t longest = 400;
  if (text.size() <= longest) return in_quotes(text);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return in_quotes(text.substr(0, end) + "…");
}

}  // namespace

std::string mention_outcome(const ExplanationContext& telling, const Reading& reading) {
  if (reading.reasons.contains(Reason::no_baseline)) return "there is no earlier cycle";
  if (reading.value && std::get<bool>(*reading.value))
    return "found in " + counted_word(reading.mentions.size(), "paragraph", "paragraphs");
  if (reading.came_late)
    return "nothing in time, but found later, in " +
           counted_word(reading.mentions.size(), "paragraph", "paragraphs");
  std::vector<std::string> parts;
  const bool none = reading.reports.empty();
  if (none) parts.emplace_back("no report");
  if (!none && reading.mentions.empty()) {
    parts.push_back("not found in " + counted_word(reading.reports.size(), "report", "reports"));
  } else if (!none) {
    const bool later = reading.perhaps_came_late;
    parts.push_back((later ? "found later, or in part, in " : "found in part, in ") +
                    counted_word(reading.mentions.size(), "paragraph", "paragraphs"));
  }
  const Unread left = unread(telling, reading);
  if (!left.without_text.empty())
    parts.push_back("the dossier lacks the text of " + documents(telling, left.without_text));
  if (!left.in_columns.empty())
    parts.push_back("columns stand side by side in the text of " +
                    documents(telling, left.in_columns));
  if (!left.in_other_language.empty())
    parts.push_back("no phrase is in the language of " +
                    documents_and_languages(telling, left.in_other_language));
  if (reading.complete_to) {
    parts.push_back("the list of reports is " + complete(telling, reading) + " to " +
                    to_string(*reading.complete_to));
  } else {
    parts.push_back(open_list(telling, reading));
  }
  return join(parts, ", ");
}

std::vector<std::string> mention_sources(const ExplanationContext& telling,
                                         const Reading& reading) {
  std::vector<std::string> sources;
  for (const Mention& mention : reading.mentions) {
    const Report& report = telling.facts.reports[mention.report];
    const Paragraph& paragraph = report.paragraphs[mention.paragraph];
    std::string text = report.document;
    if (!paragraph.label.empty()) text += ", para. " + paragraph.label;
    if (!paragraph.page.empty()) text += ", p. " + paragraph.page;
    sources.push_back(text + ": " + excerpt(paragraph.text) + " (national report)");
  }
  const Completeness* whole = register_of(telling.facts, reading);
  if (reading.complete_to && whole != nullptr && !whole->document.empty())
    sources.push_back(whole->document + " (list of reports)");
  return sources;
}

std::vector<std::string> mention_settling(const ExplanationContext& telling,
                                          const GroupedEvidence& look) {
  const Reading& reading = *look.reading;
  std::vector<std::string> out;
  const Unread left = unread(telling, reading);
  if (reading.reasons.contains(Reason::no_baseline)) {
    out.emplace_back("an earlier cycle in the rules, with its reports");
    return out;
  }
  if (!left.without_text.empty())
    out.push_back("the text of " + documents(telling, left.without_text));
  if (!left.in_columns.empty())
    out.push_back("the text of " + documents(telling, left.in_columns) +
                  " with its columns one after the other");
  if (!left.in_other_language.empty())
    out.push_back("a phrase in the language of " +
                  documents_and_languages(telling, left.in_other_language));
  const bool list_is_open = !reading.complete_to && !reading.value && !reading.came_late;
  if (list_is_open) {
    const Day day = reading.cycle.valid() ? telling.vocabulary().cycles[reading.cycle].days.last
                                          : telling.finding.due;
    out.push_back("a list of national reports that is complete to " + to_string(day));
  }
  if (const auto rows = broken(telling, reading); !rows.empty())
    out.push_back("the text of " + documents(telling, rows) +
                  " without the lines or columns that may break the phrase");
  if (out.empty()) out.emplace_back("the exact date of the report that may mention it");
  return out;
}

std::string mention_mended(const ExplanationContext& telling, const GroupedEvidence& look) {
  const Reading& reading = *look.reading;
  const std::string phrases = phrases_of(telling.vocabulary(), reading);
  const std::string of = "national reports" + whose(telling, look, true) + when(telling, look);
  if (reading.value && std::get<bool>(*reading.value))
    return of + " would have to be without " + phrases;
  if (reading.came_late)
    return of + " would have to mention " + phrases + " in time, or not at all";
  return of + " would have to mention " + phrases;
}

}  // namespace servanda::engine
