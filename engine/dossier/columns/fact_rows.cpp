#include "engine/dossier/columns/fact_rows.hpp"

#include <utility>

#include "engine/dossier/sqlite/names.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine::dossier {
namespace {

constexpr const char* fact_function = "take_fact";
constexpr int fact_fields = 9;
constexpr std::string_view select_facts_of =
    "SELECT take_fact(subject, first_day, last_day, dated, cycle, known_from, basis, value, "
    "missing) "
    "FROM fact WHERE indicator = ?1";

}  // namespace

FactRows::FactRows(const Database& database)
    : taking_([&database] {
        auto taking = std::make_unique<Taking>();
        database.hand_rows_to(fact_function, fact_fields,
                              [to = taking.get()](const Arguments& row) { take(*to, row); });
        return taking;
      }()),
      check_(database),
      not_collected_(
          NameList(database, "reason").find(std::string(to_string(Reason::not_collected)))),
      withheld_(NameList(database, "reason").find(std::string(to_string(Reason::withheld)))),
      of_all_(database.prepare(select_facts_of)),
      of_one_(database.prepare(std::string(select_facts_of) + " AND subject = ?2")) {}

void FactRows::take(Taking& taking, const Arguments& row) {
  const auto optional = [&](int position) {
    return row.is_null(position) ? std::nullopt : std::optional(row.integer(position));
  };
  const FactNumbers numbers{.subject = row.integer(0),
                            .first_day = row.integer(1),
                            .last_day = row.integer(2),
                            .dated = row.integer(3),
                            .known_from = row.integer(5),
                            .basis = row.integer(6),
                            .cycle = optional(4),
                            .missing = optional(8),
                            .has_value = !row.is_null(7)};
  taking.damaged = taking.damaged || !taking.check->is_sound(numbers);
  if (taking.damaged) return;
  FactRow said;
  said.subject = static_cast<std::uint32_t>(numbers.subject);
  said.first_day = static_cast<std::int32_t>(numbers.first_day);
  said.last_day = static_cast<std::int32_t>(numbers.last_day);
  said.dated = numbers.dated != 0;
  if (numbers.cycle) said.cycle = static_cast<std::uint32_t>(*numbers.cycle);
  said.known_from = static_cast<std::int32_t>(numbers.known_from);
  said.basis = static_cast<std::uint8_t>(numbers.basis);
  if (!row.is_null(7)) {
    taking.texts->write(row.text(7), said);
  } else if (numbers.missing == taking.not_collected) {
    said.what = FactRow::What::not_collected;
  } else if (numbers.missing == taking.withheld) {
    said.what = FactRow::What::withheld;
  }
  taking.facts->rows.push_back(said);
}

WrittenFacts FactRows::read(std::int64_t indicator, std::optional<std::int64_t> subject) {
  WrittenFacts facts;
  TextWriter texts(facts.texts);
  *taking_ = Taking{&facts, &texts, not_collected_, withheld_, &check_};
  subject ? of_one_.run_with(indicator, *subject) : of_all_.run_with(indicator);
  if (taking_->damaged) check_.fail();
  return facts;
}

}  // namespace servanda::engine::dossier
