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
    : taking_([&database] {
        auto taking = std::make_unique<Taking>();
        database.hand_rows_to(fact_function, fact_fields,
                              [to = taking.get()](const Arguments& row) { take(*to, row); });
        return taking;
      }()),
      not_collected_(
          NameList(database, "reason").find(std::string(to_string(Reason::not_collected)))),
      of_all_(database.prepare(select_facts_of)),
      of_one_(database.prepare(std::string(select_facts_of) + " AND subject = ?2")) {}

void FactRows::take(Taking& taking, const Arguments& row) {
  Said said;
  said.subject = static_cast<std::uint32_t>(row.integer(0));
  said.first_day = static_cast<std::int32_t>(row.integer(1));
  said.last_day = static_cast<std::int32_t>(row.integer(2));
  said.dated = row.integer(3) != 0;
  if (!row.is_null(4)) said.cycle = static_cast<std::uint32_t>(row.integer(4));
  said.known_from = static_cast<std::int32_t>(row.integer(5));
  said.basis = static_cast<std::uint8_t>(row.integer(6));
  if (!row.is_null(7)) {
    const std::string_view text = row.text(7);
    const auto read = (*taking.values)(text);
    if (!read) {
      if (taking.unreadable.count++ == 0) taking.unreadable.example = text;
      return;
    }
    said.what = read->what;
    said.value = read->value;
  } else if (row.integer(8) == taking.not_collected) {
    said.what = Said::What::not_collected;
  }
  taking.said->push_back(said);
}

Unreadable FactRows::read(std::int64_t indicator, std::optional<std::int64_t> subject,
                          ValueReader& values, std::vector<Said>& said) {
  said.clear();
  *taking_ = Taking{&values, &said, {}, not_collected_};
  subject ? of_one_.run_with(indicator, *subject) : of_all_.run_with(indicator);
  return std::move(taking_->unreadable);
}

}  // namespace servanda::engine::dossier
