#include "engine/dossier/fact_rows.hpp"

#include <utility>

#include "engine/dossier/names.hpp"
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
    : database_(database),
      taking_([&database] {
        auto taking = std::make_unique<Taking>();
        database.hand_rows_to(fact_function, fact_fields,
                              [to = taking.get()](const Arguments& row) { take(*to, row); });
        return taking;
      }()),
      not_collected_(
          NameList(database, "reason").find(std::string(to_string(Reason::not_collected)))),
      withheld_(NameList(database, "reason").find(std::string(to_string(Reason::withheld)))),
      of_all_(database.prepare(select_facts_of)),
      of_one_(database.prepare(std::string(select_facts_of) + " AND subject = ?2")) {}

void FactRows::take(Taking& taking, const Arguments& row) {
  const auto number = [&](int position, std::int64_t most) {
    const std::int64_t found = row.integer(position);
    taking.damaged = taking.damaged || found < 0 || found > most;
    return found;
  };
  const auto day = [&](int position) {
    const std::int64_t found = row.integer(position);
    taking.damaged = taking.damaged || !is_day(found);
    return static_cast<std::int32_t>(found);
  };
  constexpr std::int64_t most_names = Said::no_cycle - 1;
  Said said;
  said.subject = static_cast<std::uint32_t>(number(0, most_names));
  said.first_day = day(1);
  said.last_day = day(2);
  said.dated = row.integer(3) != 0;
  if (!row.is_null(4)) said.cycle = static_cast<std::uint32_t>(number(4, most_names));
  said.known_from = day(5);
  said.basis = static_cast<std::uint8_t>(number(6, UINT8_MAX));
  if (!row.is_null(7)) {
    taking.texts->write(row.text(7), said);
  } else if (row.integer(8) == taking.not_collected) {
    said.what = Said::What::not_collected;
  } else if (row.integer(8) == taking.withheld) {
    said.what = Said::What::withheld;
  }
  taking.facts->rows.push_back(said);
}

WrittenFacts FactRows::read(std::int64_t indicator, std::optional<std::int64_t> subject) {
  WrittenFacts facts;
  TextWriter texts(facts.texts);
  *taking_ = Taking{&facts, &texts, not_collected_, withheld_};
  subject ? of_one_.run_with(indicator, *subject) : of_all_.run_with(indicator);
  if (taking_->damaged) database_.fail_damaged("a row of facts holds a number that cannot be one");
  return facts;
}

}  // namespace servanda::engine::dossier
