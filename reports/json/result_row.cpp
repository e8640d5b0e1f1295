#include "reports/json/result_row.hpp"

#include <fmt/format.h>

#include "engine/explain/words.hpp"

namespace servanda::reports {

namespace {

using engine::EvidenceRecord;

std::string list_of(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

/// An optional member may be missing, or null.
std::string optional_text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::string() : text_at(object, key);
}

void add_source(const Json& item, EvidenceRecord& told) {
  told.source = text_at(item, "document");
  const std::string paragraph = text_at(item, "paragraph");
  const std::string page = text_at(item, "page");
  if (!paragraph.empty()) {
    const bool is_number = paragraph.front() >= '0' && paragraph.front() <= '9';
    told.source += (is_number ? ", para. " : ", ") + paragraph;
  }
  if (!page.empty()) told.source += ", p. " + page;
  std::vector<std::string> remarks;
  for (const char* key : {"quotation", "basis", "language", "coder", "confidence", "note"}) {
    const std::string text = optional_text(item, key);
    if (!text.empty()) remarks.push_back(text);
  }
  told.remarks = list_of(remarks);
}

/// A value, or the reason why it is missing.
std::string value_or_reason(const Json& item) {
  const std::string value = text_at(item, "value");
  return value.empty() ? engine::spaced(optional_text(item, "missing")) : value;
}

void take_fact(const Json& item, EvidenceRecord& told) {
  told.value = value_or_reason(item);
  if (item.find("document") == item.end()) {
    told.complete_to = text_at(item, "complete_to");
    return;
  }
  told.kind = EvidenceRecord::Kind::fact;
  told.as_of = text_at(item, "as_of");
  told.known_from = day_at(item, "known_from");
  told.supersedes = optional_text(item, "supersedes");
  add_source(item, told);
}

void take_entry(const Json& item, EvidenceRecord& told) {
  told.complete_to = text_at(item, "complete_to");
  if (item.find("document") == item.end()) {
    told.value = "no entry";
    return;
  }
  told.kind = EvidenceRecord::Kind::entry;
  const std::string on = text_at(item, "on");
  std::vector<std::string> fields;
  for (const auto& [name, value] : member(item, "fields").items())
    fields.push_back(engine::spaced(name) + ": " +
                     (value.is_string() ? value.get<std::string>() : "not known"));
  told.value = on.empty() ? "undated" : on;
  if (!fields.empty()) told.value += ", " + list_of(fields);
  const Json& counts = member(item, "counts");
  if (!counts.is_boolean()) told.value += ", may count";
  if (counts == false) told.value += ", does not fulfil the condition";
  told.known_from = day_at(item, "known_from");
  told.supersedes = optional_text(item, "supersedes");
  add_source(item, told);
}

void take_mention(const Json& item, EvidenceRecord& told) {
  const Json& phrases = member(item, "mentions");
  if (!phrases.is_object() || phrases.empty())
    throw NotAsExpected("mentions", "what was looked for");
  told.thing = "mentions of " + std::string(phrases.begin().key()) + " of " +
               list_of(texts_at(phrases, phrases.begin().key().c_str()));
  if (item.find("quotation") == item.end()) {
    told.value = "no paragraph in " + list_of(texts_at(item, "reports"));
    if (texts_at(item, "reports").empty()) told.value = "no report";
    const auto unread = texts_at(item, "unread");
    if (!unread.empty()) told.value += ", not read: " + list_of(unread);
    told.complete_to = text_at(item, "complete_to");
    return;
  }
  told.kind = EvidenceRecord::Kind::mention;
  told.value = engine::in_quotes(text_at(item, "quotation"));
  told.as_of = text_at(item, "date");
  add_source(item, told);
}

EvidenceRecord told_of(const Json& item) {
  EvidenceRecord told;
  told.subject = text_at(item, "subject");
  told.cycle = text_at(item, "cycle");
  const std::string day = optional_text(item, "as_of_day");
  if (!day.empty()) told.period = "as of " + day;
  const auto year = item.find("year");
  if (year != item.end() && year->is_number_integer())
    told.period = std::to_string(year->get<int>());
  if (item.contains("indicator")) {
    told.thing = text_at(item, "indicator");
    take_fact(item, told);
  } else if (item.contains("event")) {
    told.thing = text_at(item, "event");
    take_entry(item, told);
  } else {
    take_mention(item, told);
  }
  return told;
}

std::string score_of(const Json& score) {
  if (score.is_null()) return "";
  const std::string low = text_at(score, "low");
  const std::string high = text_at(score, "high");
  return (low == high ? low : low + " to " + high) + " of " + text_at(score, "out_of");
}

std::string waiver_of(const Json& waiver) {
  if (waiver.is_null()) return "";
  return fmt::format("waived by {} until {}: {}", text_at(waiver, "decided_by"),
                     text_at(waiver, "expires"), text_at(waiver, "reason"));
}

}  // namespace

const Json& member(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  if (found == object.end()) throw NotAsExpected(key, "there");
  return *found;
}

std::string text_at(const Json& object, const char* key) {
  const Json& found = member(object, key);
  if (found.is_null()) return "";
  if (!found.is_string()) throw NotAsExpected(key, "a text");
  return found.get<std::string>();
}

std::optional<engine::Day> maybe_day_at(const Json& object, const char* key) {
  const std::string text = text_at(object, key);
  if (text.empty()) return std::nullopt;
  const auto day = engine::parse_day(text);
  if (!day) throw NotAsExpected(key, "a day such as 2022-08-26");
  return day;
}

engine::Day day_at(const Json& object, const char* key) {
  const auto day = maybe_day_at(object, key);
  if (!day) throw NotAsExpected(key, "a day such as 2022-08-26");
  return *day;
}

std::vector<std::string> texts_at(const Json& object, const char* key) {
  const Json& found = member(object, key);
  if (!found.is_array()) throw NotAsExpected(key, "a list of texts");
  std::vector<std::string> texts;
  for (const Json& each : found) {
    if (!each.is_string()) throw NotAsExpected(key, "a list of texts");
    texts.push_back(each.get<std::string>());
  }
  return texts;
}

engine::ResultRow row_of(const Json& verdict) {
  engine::ResultRow row;
  row.commitment = text_at(verdict, "commitment");
  row.subject = text_at(verdict, "subject");
  row.cycle = text_at(verdict, "cycle");
  const auto word = engine::parse_verdict(text_at(verdict, "verdict"));
  if (!word) throw NotAsExpected("verdict", "a verdict such as `not met`");
  row.verdict = *word;
  const std::vector<std::string> range = texts_at(verdict, "range");
  if (range.size() != 2) throw NotAsExpected("range", "the least and the best verdict");
  row.at_least = range[0];
  row.at_most = range[1];
  row.due = day_at(verdict, "due");
  row.timing = text_at(verdict, "timing");
  row.flags = texts_at(verdict, "flags");
  row.reasons = texts_at(verdict, "reasons");
  row.score = score_of(member(verdict, "score"));
  row.waiver = waiver_of(member(verdict, "waiver"));
  row.exceptions = texts_at(verdict, "exceptions");
  row.assumptions = texts_at(verdict, "assumptions");
  row.not_applicable_because = text_at(verdict, "not_applicable_because");
  row.error = text_at(verdict, "error");
  const Json& evidence = member(verdict, "evidence");
  if (!evidence.is_array()) throw NotAsExpected("evidence", "a list");
  row.evidence.reserve(evidence.size());
  for (const Json& item : evidence) row.evidence.push_back(told_of(item));
  return row;
}

}  // namespace servanda::reports
