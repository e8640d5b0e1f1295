#include "engine/dossier/import/seen_facts.hpp"

#include <utility>

#include "base/digest.hpp"
#include "engine/dossier/import/row_text.hpp"

namespace servanda::engine::dossier {
namespace {

/// Loading so few facts of one day again costs nothing.
constexpr std::size_t few = 16;

constexpr std::string_view has_value = "=";
constexpr std::string_view has_none = "-";

std::string value_of(const std::string& answer) {
  return answer.starts_with(has_value) ? answer.substr(has_value.size()) : std::string();
}

/// Uses the digest of a text, which may be long.
std::string digest_of_text(const std::string& text) {
  base::Sha256 digest;
  digest.update(text);
  return digest.finish_bytes();
}

}  // namespace

SeenFacts::SeenFacts(const Database& database, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary),
      facts_of_day_(database.prepare(
          "SELECT f.row, f.first_day, f.last_day, f.dated, f.known_from, f.basis, "
          "ifnull(p.document, 0), ifnull(c.name, ''), f.value, ifnull(f.missing, 0), "
          "ifnull(p.supersedes, 0), p.paragraph, p.page, p.quotation, p.language, p.coder, "
          "p.confidence, p.note FROM fact f CROSS JOIN provenance p ON p.row = f.row "
          "LEFT JOIN cycle c ON c.id = f.cycle "
          "WHERE f.indicator = ?1 AND f.subject = ?2 AND f.first_day = ?3")) {}

SeenFacts::Place SeenFacts::place_of(const NumberedFact& fact) {
  return {fact.indicator, fact.subject, number_of(fact.fact.days.first)};
}

/// The cycle of a row: the one that it names, else the one that surely contains its date.
std::string SeenFacts::cycle_of(std::string_view named, Days days) const {
  if (!named.empty()) return std::string(named);
  const auto cycle = vocabulary_.cycle_on(days.first);
  const bool surely = cycle && days.last <= vocabulary_.cycles[*cycle].days.last;
  return surely ? vocabulary_.cycles[*cycle].name : std::string();
}

// A new row and a stored row of the same content give the same words.

SeenFacts::Words SeenFacts::words_of(const NumberedFact& numbered) const {
  const NewFact& fact = numbered.fact;
  const Provenance& from = fact.provenance;
  SaidText about;
  about.add(cycle_of(fact.cycle, fact.days));
  about.add(number_of(fact.days.last));
  about.add(std::int64_t{fact.dated ? 1 : 0});
  for (const std::int64_t number : {number_of(fact.known_from), numbered.basis, numbered.document})
    about.add(number);
  std::string answer = fact.missing.empty()
                           ? std::string(has_value) + fact.value
                           : std::string(has_none) + std::to_string(numbered.missing);
  SaidText all = about;
  all.add(answer);
  all.add(fact.cycle);
  all.add(numbered.supersedes);
  for (const std::string* const text : {&from.paragraph, &from.page, &from.quotation,
                                        &from.language, &from.coder, &from.confidence, &from.note})
    all.add(*text);
  return {about.text(), std::move(answer), digest_of_text(all.text())};
}

SeenFacts::Words SeenFacts::words_of(const Statement& row) const {
  constexpr int document = 6;
  constexpr int cycle = 7;
  constexpr int value = 8;
  constexpr int missing = 9;
  constexpr int supersedes = 10;
  constexpr int columns = 18;
  SaidText about;
  about.add(cycle_of(row.text(cycle), {row.day(1), row.day(2)}));
  for (int column = 2; column <= document; ++column) about.add(row.integer(column));
  std::string answer = row.is_null(value)
                           ? std::string(has_none) + std::to_string(row.integer(missing))
                           : std::string(has_value) + std::string(row.text(value));
  SaidText all = about;
  all.add(answer);
  all.add(row.text(cycle));
  all.add(row.integer(supersedes));
  for (int column = supersedes + 1; column < columns; ++column) all.add(row.text(column));
  return {about.text(), std::move(answer), digest_of_text(all.text())};
}

SeenFacts::OfDay& SeenFacts::taken_in(const Place& place) {
  if (last_ && *last_ != place) {
    const auto before = days_.find(*last_);
    if (before != days_.end() && before->second.rows <= few) days_.erase(before);
  }
  last_ = place;
  const auto [found, is_new] = days_.try_emplace(place);
  if (!is_new) return found->second;
  const auto& [indicator, subject, first_day] = place;
  Statement& row = facts_of_day_.with(indicator, subject, first_day);
  while (row.step()) add(found->second, words_of(row), row.integer(0));
  return found->second;
}

void SeenFacts::add(OfDay& day, Words words, std::int64_t row) {
  ++day.rows;
  day.all.insert(std::move(words.all));
  const auto found = day.answers.find(words.about);
  if (found == day.answers.end()) {
    day.answers.emplace(std::move(words.about), Answers{{row, std::move(words.answer)}, {}});
    return;
  }
  Answers& answers = found->second;
  if (!answers.other && answers.first.text != words.answer)
    answers.other = Answer{row, std::move(words.answer)};
}

std::optional<SeenFacts::Like> SeenFacts::like(const NumberedFact& fact) {
  const OfDay& day = taken_in(place_of(fact));
  const Words words = words_of(fact);
  if (const auto found = day.answers.find(words.about); found != day.answers.end()) {
    const Answers& answers = found->second;
    if (answers.first.text != words.answer)
      return Like{true, answers.first.row, value_of(answers.first.text)};
    if (answers.other) return Like{true, answers.other->row, value_of(answers.other->text)};
  }
  return day.all.contains(words.all) ? std::optional(Like{}) : std::nullopt;
}

void SeenFacts::note(const NumberedFact& fact, std::int64_t row) {
  const auto day = days_.find(place_of(fact));
  if (day != days_.end()) add(day->second, words_of(fact), row);
}

}  // namespace servanda::engine::dossier
