#include "reports/json/finding_json.hpp"

#include <algorithm>
#include <array>

#include "engine/explain/explain.hpp"
#include "engine/explain/explanation_context.hpp"
#include "reports/json/scores_json.hpp"

namespace servanda::reports {

namespace {

using engine::Finding;
using engine::Reading;
using engine::Vocabulary;

void name_subject(JsonWriter& json, const Vocabulary& vocabulary, engine::SubjectId id) {
  json.member_or_null("subject", id.valid() ? vocabulary.subjects[id].name : "");
}

void name_cycle(JsonWriter& json, const Vocabulary& vocabulary, engine::CycleId id) {
  json.member_or_null("cycle", id.valid() ? vocabulary.cycles[id].name : "");
}

/// Writes a list of the names of its entries.
template <class List, class TextOf>
void write_list(JsonWriter& json, std::string_view key, const List& list, const TextOf& text_of) {
  json.key(key);
  json.open('[');
  for (const auto& entry : list) json.value(text_of(entry));
  json.close(']');
}

/// Flags or reasons, by their names.
template <class List>
void write_words(JsonWriter& json, std::string_view key, const List& list) {
  write_list(json, key, list, [](const auto& entry) { return engine::to_string(entry); });
}

void write_reports(JsonWriter& json, std::string_view key, const engine::Facts& facts,
                   const std::vector<std::size_t>& rows) {
  write_list(json, key, rows, [&](std::size_t row) { return facts.reports[row].name; });
}

template <class DayOrDays>
void write_days(JsonWriter& json, std::string_view key, const std::optional<DayOrDays>& day) {
  json.member_or_null(key, day ? engine::to_string(*day) : "");
}

/// Writes the value as a cell of the data has it.
void write_value(JsonWriter& json, std::string_view key, const Vocabulary& vocabulary,
                 const engine::Type& type, const std::optional<engine::Value>& value) {
  json.member_or_null(
      key, value ? std::optional(engine::write_value(vocabulary, type, *value)) : std::nullopt);
}

/// Writes the keys of the question: the same in evidence and in the deciding set.
void write_asked(JsonWriter& json, const Vocabulary& vocabulary, const Reading& reading) {
  if (reading.event.valid()) {
    json.member("event", vocabulary.events[reading.event].name);
  } else if (!reading.phrases.empty()) {
    json.key("mentions");
    json.open('{');
    write_list(json, reading.all_phrases ? "all" : "any", reading.phrases,
               [&](engine::PhraseId id) { return vocabulary.phrases[id].text; });
    json.close('}');
  } else {
    json.member("indicator", vocabulary.indicators[reading.indicator].name);
  }
  name_subject(json, vocabulary, reading.subject);
  name_cycle(json, vocabulary, reading.cycle);
  if (reading.day) json.member("as_of_day", engine::to_string(*reading.day));
  if (reading.year) json.member("year", *reading.year);
}

/// The basis gives figures their rank, so their default is written; entries have no rank, so theirs
/// is not.
void write_basis_of_entry(JsonWriter& json, engine::Basis basis) {
  const bool is_said = basis != engine::usual_basis;
  json.member_or_null("basis", is_said ? engine::to_string(basis) : std::string_view());
}

void write_place(JsonWriter& json, const engine::Provenance& provenance) {
  json.member_or_null("document", provenance.document);
  json.member_or_null("paragraph", provenance.paragraph);
  json.member_or_null("page", provenance.page);
  json.member_or_null("quotation", provenance.quotation);
  json.member_or_null("language", provenance.language);
  json.member_or_null("coder", provenance.coder);
  json.member_or_null("confidence", provenance.confidence);
  json.member_or_null("note", provenance.note);
}

void write_fact(JsonWriter& json, const Audit& audit, const Reading& reading,
                const engine::Fact& fact) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  write_asked(json, vocabulary, reading);
  write_value(json, "value", vocabulary, vocabulary.indicators[fact.indicator].type, fact.value);
  if (!fact.value) json.member("missing", engine::to_string(fact.missing));
  write_days(json, "as_of", fact.as_of);
  json.member("known_from", engine::to_string(fact.known_from));
  json.member_or_null("supersedes", fact.supersedes);
  json.member("basis", engine::to_string(fact.provenance.basis));
  write_place(json, fact.provenance);
}

void write_mention(JsonWriter& json, const Audit& audit, const Reading& reading,
                   const engine::Mention& mention) {
  const engine::Report& report = audit.facts.reports[mention.report];
  const engine::Paragraph& paragraph = report.paragraphs[mention.paragraph];
  write_asked(json, audit.program.vocabulary, reading);
  json.member("report", report.name);
  json.member("document", report.document);
  write_days(json, "date", report.date);
  json.member_or_null("language", report.language);
  json.member_or_null("paragraph", paragraph.label);
  json.member_or_null("page", paragraph.page);
  json.member("quotation", paragraph.text);
}

/// Writes how far the list is complete, and for whom; returns the statement.
const engine::Completeness* write_completeness(JsonWriter& json, const Audit& audit,
                                               const Reading& reading) {
  write_days(json, "complete_to", reading.complete_to);
  if (!reading.complete_to) return nullptr;
  const engine::Completeness* const whole = engine::register_of(audit.facts, reading);
  if (whole != nullptr && !whole->is_of_all()) {
    const Vocabulary& vocabulary = audit.program.vocabulary;
    json.member("complete_for", vocabulary.name_of(whole->subject, whole->group));
  }
  return whole;
}

/// Writes the absence of entries, and whether the list is complete or open.
void write_absence(JsonWriter& json, const Audit& audit, const Reading& reading) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  write_asked(json, vocabulary, reading);
  if (reading.event.valid()) {
    json.member("entries", 0);
  } else if (!reading.phrases.empty()) {
    json.member("paragraphs", 0);
    write_reports(json, "reports", audit.facts, reading.reports);
    write_reports(json, "unread", audit.facts, reading.unread_reports);
  } else {
    write_value(json, "value", vocabulary, vocabulary.indicators[reading.indicator].type,
                reading.value);
  }
  const std::vector<engine::Reason> reasons = reading.reasons.list();
  if (!reasons.empty()) json.member("missing", engine::to_string(reasons.front()));
  const engine::Completeness* const whole = write_completeness(json, audit, reading);
  if (whole != nullptr && !whole->document.empty()) json.member("register", whole->document);
}

void write_event(JsonWriter& json, const Audit& audit, const Reading& reading,
                 const engine::EventRow& row, std::optional<bool> counts) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  const engine::Event& event = vocabulary.events[row.event];
  const std::size_t filled = std::min(row.fields.size(), event.fields.size());
  const auto write_field = [&](std::string_view key, std::size_t field) {
    write_value(json, key, vocabulary, event.fields[field].type, row.fields[field]);
  };
  write_asked(json, vocabulary, reading);
  if (filled == 0) {
    json.member("on", nullptr);
  } else {
    write_field("on", 0);  // the day is the first field
  }
  json.key("fields");
  json.open('{');
  for (std::size_t i = 1; i < filled; ++i) write_field(event.fields[i].name, i);
  json.close('}');
  json.member_or_null("counts", counts);
  write_completeness(json, audit, reading);
  json.member("known_from", engine::to_string(row.known_from));
  json.member_or_null("supersedes", row.supersedes);
  write_basis_of_entry(json, row.provenance.basis);
  write_place(json, row.provenance);
}

/// The objects of a list, without duplicates.
class Distinct {
 public:
  explicit Distinct(JsonWriter& json) : json_(json) {}

  template <class Write>
  void add(const Write& write_members) {
    const JsonWriter::Mark before = json_.mark();
    json_.open('{');
    write_members();
    json_.close('}');
    std::string_view entry = json_.entry_since(before);
    if (std::find(entries_.begin(), entries_.end(), entry) == entries_.end()) {
      entries_.emplace_back(entry);
    } else {
      json_.take_back(before);
    }
  }

 private:
  JsonWriter& json_;
  std::vector<std::string> entries_;
};

void write_evidence(JsonWriter& json, const Audit& audit, const Finding& finding) {
  Distinct all(json);
  for (const Reading& reading : finding.readings) {
    for (const std::size_t row : reading.facts)
      all.add([&] { write_fact(json, audit, reading, audit.facts.facts[row]); });
    for (const std::size_t row : reading.events)
      all.add([&] { write_event(json, audit, reading, audit.facts.events[row], true); });
    for (const std::size_t row : reading.failing_events)
      all.add([&] { write_event(json, audit, reading, audit.facts.events[row], false); });
    for (const std::size_t row : reading.undecided_events)
      all.add([&] { write_event(json, audit, reading, audit.facts.events[row], {}); });
    for (const engine::Mention& mention : reading.mentions)
      all.add([&] { write_mention(json, audit, reading, mention); });
    if (reading.facts.empty() && reading.events.empty() && reading.failing_events.empty() &&
        reading.undecided_events.empty() && reading.mentions.empty()) {
      all.add([&] { write_absence(json, audit, reading); });
    }
  }
}

void write_deciding(JsonWriter& json, const Audit& audit, const Finding& finding) {
  Distinct all(json);
  for (const std::size_t at : finding.deciding)
    all.add([&] { write_asked(json, audit.program.vocabulary, finding.readings[at]); });
}

/// Writes the lists in the rules on which the verdict rests, too.
void write_memberships(JsonWriter& json, const Audit& audit, const Finding& finding) {
  json.key("memberships");
  json.open('[');
  for (const auto& [id, is_member] : memberships_asked(audit.program, finding)) {
    const engine::Group& group = audit.program.vocabulary.groups[id];
    json.open('{');
    json.member("group", group.name);
    json.member("on", engine::to_string(finding.due));
    json.member("is_member", is_member);
    json.member_or_null("document", group.cites.empty() ? "" : engine::citation(group.cites));
    json.close('}');
  }
  json.close(']');
}

void write_sentences(JsonWriter& json, std::string_view key,
                     const std::vector<engine::InLanguage>& sentences) {
  json.key(key);
  json.open('{');
  for (const auto& [language, sentence] : sentences) json.member(language, sentence);
  json.close('}');
}

void write_waiver(JsonWriter& json, const Finding& finding) {
  json.key("waiver");
  if (!finding.waived) return json.value(nullptr);
  json.open('{');
  json.member("reason", finding.waived->reason);
  json.member("decided_by", finding.waived->decided_by);
  json.member("expires", engine::to_string(finding.waived->expires));
  json.member("active", finding.waived->active);
  json.close('}');
}

}  // namespace

void write_finding(JsonWriter& json, const Audit& audit, const Finding& finding) {
  json.member("commitment", audit.program.commitments[finding.commitment].name);
  json.member("subject", subject_name(audit.program, finding));
  name_cycle(json, audit.program.vocabulary, finding.cycle);
  json.member("verdict", to_string(finding.verdict));
  write_words(json, "range", std::array{finding.at_least, finding.at_most});
  json.member("due", engine::to_string(finding.due));
  json.member_or_null("timing", to_string(finding.timing));
  json.member("days_overdue", finding.days_overdue);
  write_words(json, "flags", finding.flags);
  write_words(json, "reasons", finding.reasons.list());
  json.member_or_null("gap", gap_name(class_of(finding)));
  json.member("score", json_of_score(finding.score));
  write_list(json, "disputed_by", finding.disputed_by,
             [&](engine::CheckId id) { return audit.program.checks[id].name; });
  write_sentences(json, "asks", finding.asks);
  write_sentences(json, "says", finding.says);
  write_list(json, "exceptions", finding.exceptions, [](const std::string& why) { return why; });
  write_waiver(json, finding);
  json.member_or_null("not_applicable_because", finding.not_applicable_because);
  json.member_or_null("error", finding.error);
  write_list(json, "assumptions", finding.assumptions,
             [](const engine::Assumption& used) { return used.because; });
  json.key("evidence");
  json.open('[');
  write_evidence(json, audit, finding);
  json.close(']');
  json.key("deciding");
  json.open('[');
  write_deciding(json, audit, finding);
  json.close(']');
  write_memberships(json, audit, finding);
}

}  // namespace servanda::reports
