// The sources of evidence: documents with paragraph and quotation, entries of a list, registers.

#include <cstdint>

#include "engine/explain/explanation_context.hpp"
#include "engine/explain/words.hpp"

namespace servanda::engine {

namespace {

/// A row without a basis counts as an official statement. For a figure this decides which one
/// stands, so the text says it; an entry of a list has no rank, and the text must not claim a
/// statement of a State that the row does not have.
enum class RowKind : std::uint8_t { fact, entry };

std::string source_text(const Provenance& provenance, RowKind kind) {
  std::string text = provenance.document.empty() ? "document not named" : provenance.document;
  if (!provenance.paragraph.empty()) {
    const char first = provenance.paragraph.front();
    text += first >= '0' && first <= '9' ? ", para. " : ", ";
    text += provenance.paragraph;
  }
  if (!provenance.page.empty()) text += ", p. " + provenance.page;
  if (!provenance.quotation.empty()) text += ": " + in_quotes(provenance.quotation);
  std::vector<std::string> aside;
  if (kind == RowKind::fact || provenance.basis != usual_basis)
    aside.push_back(spaced(to_string(provenance.basis)));
  if (!provenance.confidence.empty()) aside.push_back("confidence " + provenance.confidence);
  return aside.empty() ? text : text + " (" + join(aside, ", ") + ")";
}

std::string stated(const ExplanationContext& telling, const Fact& fact) {
  const Indicator& indicator = telling.vocabulary().indicators[fact.indicator];
  std::string text = fact.value ? say_value(telling.vocabulary(), indicator.type, *fact.value)
                                : spaced(to_string(fact.missing));
  if (fact.as_of) text += ", as of " + to_string(*fact.as_of);
  return text;
}

std::vector<std::string> fact_sources(const ExplanationContext& telling, const Reading& reading) {
  const bool differ =
      reading.by_dates || reading.came_late || (!reading.value && reading.facts.size() > 1);
  std::vector<std::string> sources;
  for (const std::size_t row : reading.facts) {
    const Fact& fact = telling.facts.facts[row];
    const std::string text = source_text(fact.provenance, RowKind::fact);
    sources.push_back(differ ? stated(telling, fact) + ": " + text : text);
  }
  return sources;
}

std::string entry_text(const ExplanationContext& telling, const EventRow& row) {
  const Event& event = telling.vocabulary().events[row.event];
  std::vector<std::string> fields;
  std::string text = "undated";
  for (std::size_t i = 0; i < row.fields.size() && i < event.fields.size(); ++i) {
    const EventField& field = event.fields[i];
    const std::string value =
        row.fields[i] ? say_value(telling.vocabulary(), field.type, *row.fields[i]) : "not known";
    if (i == 0) {
      if (row.fields[i]) text = value;
    } else {
      fields.push_back(spaced(field.name) + ": " + value);
    }
  }
  if (!fields.empty()) text += " (" + join(fields, "; ") + ")";
  return text + ": " + source_text(row.provenance, RowKind::entry);
}

/// Rows on one event are neighbours.
void add_entries(const ExplanationContext& telling, const std::vector<std::size_t>& rows,
                 const std::string& how, std::vector<std::string>& sources) {
  const EventList& list = telling.facts.event_list;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool same = i > 0 && list.of_row(rows[i]) == list.of_row(rows[i - 1]);
    sources.push_back(how + (same ? "the same event: " : "") +
                      entry_text(telling, telling.facts.events[rows[i]]));
  }
}

}  // namespace

std::vector<std::string> sources_of(const ExplanationContext& telling, const Reading& reading) {
  if (!reading.phrases.empty()) return mention_sources(telling, reading);
  std::vector<std::string> sources = fact_sources(telling, reading);
  add_entries(telling, reading.events, "", sources);
  add_entries(telling, reading.failing_events, "does not fulfil it: ", sources);
  add_entries(telling, reading.undecided_events, "may count: ", sources);
  const Completeness* whole = register_of(telling.facts, reading);
  if (reading.complete_to && whole != nullptr && !whole->document.empty()) {
    sources.push_back(whole->document + " (register)");
  }
  return sources;
}

}  // namespace servanda::engine
