#include "reports/json_finding.hpp"

#include "engine/explain/explain.hpp"
#include "engine/explain/telling.hpp"
#include "reports/scores_json.hpp"

namespace servanda::reports {

namespace {

using engine::Finding;
using engine::Reading;
using engine::Vocabulary;

Json subject_name_of(const Vocabulary& vocabulary, engine::SubjectId id) {
  return id.valid() ? Json(vocabulary.subjects[id].name) : Json(nullptr);
}

/// The keys that say what was asked: the same in evidence and in the deciding set.
Json asked(const Vocabulary& vocabulary, const Reading& reading) {
  Json item;
  if (reading.event.valid()) {
    item["event"] = vocabulary.events[reading.event].name;
  } else if (!reading.phrases.empty()) {
    Json& phrases = item["mentions"][reading.all_phrases ? "all" : "any"];
    for (const engine::PhraseId id : reading.phrases)
      phrases.push_back(vocabulary.phrases[id].text);
  } else {
    item["indicator"] = vocabulary.indicators[reading.indicator].name;
  }
  item["subject"] = subject_name_of(vocabulary, reading.subject);
  item["cycle"] = cycle_name(vocabulary, reading.cycle);
  if (reading.day) item["as_of_day"] = engine::to_string(*reading.day);
  if (reading.year) item["year"] = *reading.year;
  return item;
}

void add_provenance(Json& item, const engine::Provenance& provenance) {
  item["basis"] = std::string(engine::to_string(provenance.basis));
  item["document"] = text_or_null(provenance.document);
  item["paragraph"] = text_or_null(provenance.paragraph);
  item["page"] = text_or_null(provenance.page);
  item["quotation"] = text_or_null(provenance.quotation);
  item["language"] = text_or_null(provenance.language);
  item["coder"] = text_or_null(provenance.coder);
  item["confidence"] = text_or_null(provenance.confidence);
  item["note"] = text_or_null(provenance.note);
}

Json completeness(const Reading& reading) {
  return reading.complete_to ? Json(engine::to_string(*reading.complete_to)) : Json(nullptr);
}

Json of_fact(const Audit& audit, const Reading& reading, const engine::Fact& fact) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  Json item = asked(vocabulary, reading);
  item["value"] = written(vocabulary, vocabulary.indicators[fact.indicator].type, fact.value);
  if (!fact.value) item["missing"] = std::string(engine::to_string(fact.missing));
  item["as_of"] = fact.as_of ? Json(engine::to_string(*fact.as_of)) : Json(nullptr);
  item["known_from"] = engine::to_string(fact.known_from);
  item["supersedes"] = text_or_null(fact.supersedes);
  add_provenance(item, fact.provenance);
  return item;
}

Json names_of(const engine::Facts& facts, const std::vector<std::size_t>& reports) {
  Json names = Json::array();
  for (const std::size_t row : reports) names.push_back(facts.reports[row].name);
  return names;
}

Json of_mention(const Audit& audit, const Reading& reading, const engine::Mention& mention) {
  const engine::Report& report = audit.facts.reports[mention.report];
  const engine::Paragraph& paragraph = report.paragraphs[mention.paragraph];
  Json item = asked(audit.program.vocabulary, reading);
  item["report"] = report.name;
  item["document"] = report.document;
  item["date"] = report.date ? Json(engine::to_string(*report.date)) : Json(nullptr);
  item["language"] = text_or_null(report.language);
  item["paragraph"] = text_or_null(paragraph.label);
  item["page"] = text_or_null(paragraph.page);
  item["quotation"] = paragraph.text;
  return item;
}

/// Nothing stood there: what that means, from a whole list or from an open one.
Json of_absence(const Audit& audit, const Reading& reading) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  Json item = asked(vocabulary, reading);
  if (reading.event.valid()) {
    item["entries"] = 0;
  } else if (!reading.phrases.empty()) {
    item["paragraphs"] = 0;
    item["reports"] = names_of(audit.facts, reading.reports);
    item["unread"] = names_of(audit.facts, reading.unread_reports);
  } else {
    item["value"] =
        written(vocabulary, vocabulary.indicators[reading.indicator].type, reading.value);
  }
  const std::vector<engine::Reason> reasons = reading.reasons.list();
  if (!reasons.empty()) item["missing"] = std::string(engine::to_string(reasons.front()));
  item["complete_to"] = completeness(reading);
  const engine::Completeness* const whole = engine::register_of(audit.facts, reading);
  if (reading.complete_to && whole != nullptr && !whole->document.empty())
    item["register"] = whole->document;
  return item;
}

Json of_event(const Audit& audit, const Reading& reading, const engine::EventRow& row,
              bool decided) {
  const Vocabulary& vocabulary = audit.program.vocabulary;
  const engine::Event& event = vocabulary.events[row.event];
  Json item = asked(vocabulary, reading);
  Json fields = Json::object();
  item["on"] = nullptr;
  for (std::size_t i = 0; i < row.fields.size() && i < event.fields.size(); ++i) {
    const Json value = written(vocabulary, event.fields[i].type, row.fields[i]);
    if (i == 0) {
      item["on"] = value;
    } else {
      fields[event.fields[i].name] = value;
    }
  }
  item["fields"] = std::move(fields);
  item["counts"] = decided ? Json(true) : Json(nullptr);
  item["complete_to"] = completeness(reading);
  item["known_from"] = engine::to_string(row.known_from);
  add_provenance(item, row.provenance);
  return item;
}

void add_once(Json& list, Json item) {
  for (const Json& earlier : list) {
    if (earlier == item) return;
  }
  list.push_back(std::move(item));
}

Json evidence(const Audit& audit, const Finding& finding) {
  Json all = Json::array();
  for (const Reading& reading : finding.readings) {
    for (const std::size_t row : reading.facts) {
      add_once(all, of_fact(audit, reading, audit.facts.facts[row]));
    }
    for (const std::size_t row : reading.events) {
      add_once(all, of_event(audit, reading, audit.facts.events[row], true));
    }
    for (const std::size_t row : reading.undecided_events) {
      add_once(all, of_event(audit, reading, audit.facts.events[row], false));
    }
    for (const engine::Mention& mention : reading.mentions)
      add_once(all, of_mention(audit, reading, mention));
    if (reading.facts.empty() && reading.events.empty() && reading.undecided_events.empty() &&
        reading.mentions.empty()) {
      add_once(all, of_absence(audit, reading));
    }
  }
  return all;
}

Json deciding(const Audit& audit, const Finding& finding) {
  Json all = Json::array();
  for (const std::size_t at : finding.deciding) {
    add_once(all, asked(audit.program.vocabulary, finding.readings[at]));
  }
  return all;
}

}  // namespace

Json json_of_finding(const Audit& audit, const Finding& finding) {
  Json row;
  row["commitment"] = audit.program.commitments[finding.commitment].name;
  row["subject"] = subject_name(audit.program, finding);
  row["cycle"] = cycle_name(audit.program.vocabulary, finding.cycle);
  row["verdict"] = std::string(to_string(finding.verdict));
  row["range"] = Json::array(
      {std::string(to_string(finding.at_least)), std::string(to_string(finding.at_most))});
  row["due"] = engine::to_string(finding.due);
  row["timing"] = text_or_null(to_string(finding.timing));
  row["days_overdue"] = finding.days_overdue;
  row["flags"] = words(finding.flags);
  row["reasons"] = words(finding.reasons.list());
  row["score"] = json_of_score(finding.score);
  row["disputed_by"] = Json::array();
  for (const engine::CheckId id : finding.disputed_by) {
    row["disputed_by"].push_back(audit.program.checks[id].name);
  }
  row["asks"] = Json::object();
  for (const auto& [language, sentence] : finding.asks) row["asks"][language] = sentence;
  row["says"] = Json::object();
  for (const auto& [language, sentence] : finding.says) row["says"][language] = sentence;
  row["exceptions"] = Json::array();
  for (const std::string& why : finding.exceptions) row["exceptions"].push_back(why);
  row["waiver"] = nullptr;
  if (finding.waived) {
    row["waiver"] = {{"reason", finding.waived->reason},
                     {"decided_by", finding.waived->decided_by},
                     {"expires", engine::to_string(finding.waived->expires)},
                     {"active", finding.waived->active}};
  }
  row["not_applicable_because"] = text_or_null(finding.not_applicable_because);
  row["error"] = text_or_null(finding.error);
  row["assumptions"] = Json::array();
  for (const engine::Assumption& used : finding.assumptions) {
    row["assumptions"].push_back(used.because);
  }
  row["evidence"] = evidence(audit, finding);
  row["deciding"] = deciding(audit, finding);
  return row;
}

}  // namespace servanda::reports
