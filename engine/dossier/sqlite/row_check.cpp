#include "engine/dossier/sqlite/row_check.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "engine/dossier/completeness.hpp"
#include "engine/facts/fact_row.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine::dossier {
namespace {

constexpr std::int64_t most_names = FactRow::no_cycle - 1;

}  // namespace

FactCheck::Numbers::Numbers(const Database& database, const std::string& table, std::int64_t most) {
  Statement all = database.prepare("SELECT id FROM " + table);
  while (all.step()) {
    const std::int64_t number = all.integer(0);
    if (number >= 0 && number <= most) numbers_.insert(number);
  }
}

bool FactCheck::Numbers::has(std::int64_t number) {
  if (last_ == number) return true;
  if (!numbers_.contains(number)) return false;
  last_ = number;
  return true;
}

FactCheck::FactCheck(const Database& database)
    : database_(database),
      subjects_(database, "subject", most_names),
      cycles_(database, "cycle", most_names),
      bases_(database, "basis", UINT8_MAX),
      reasons_(database, "reason", INT64_MAX) {
  require_known_words(database);
}

bool FactCheck::is_sound(const FactNumbers& row) {
  const bool are_days = is_day(row.first_day) && is_day(row.last_day) && is_day(row.known_from) &&
                        row.first_day <= row.last_day;
  const bool has_time = row.dated == 1 || (row.dated == 0 && row.cycle);
  return are_days && has_time && subjects_.has(row.subject) && bases_.has(row.basis) &&
         (!row.cycle || cycles_.has(*row.cycle)) && row.has_value != row.missing.has_value() &&
         (!row.missing || reasons_.has(*row.missing));
}

void FactCheck::fail() const {
  database_.fail_damaged(
      "a row of facts holds a number that cannot be one, or that of a name that is not there");
}

void require_known_words(const Database& database) {
  const auto look_at = [&](const std::string& table, const auto& is_known) {
    Statement all = database.prepare("SELECT name FROM " + table);
    while (all.step()) {
      if (is_known(std::string(all.text(0)))) continue;
      database.fail_damaged("it has a " + table + " `" + std::string(all.text(0)) +
                            "`, which there is not");
    }
  };
  look_at("basis", [](const std::string& name) { return parse_basis(name).has_value(); });
  look_at("reason", [](const std::string& name) { return parse_data_reason(name).has_value(); });
}

std::optional<std::string> wrong_row(const Database& database) {
  const std::array<std::pair<std::string, std::string>, 6> days{{
      {"event_row", "SELECT first_day FROM event_row"},
      {"event_row", "SELECT last_day FROM event_row"},
      {"event_row", "SELECT known_from FROM event_row"},
      {"report", "SELECT first_day FROM report UNION ALL SELECT last_day FROM report"},
      {"completeness", "SELECT complete_to FROM (" + stated_completeness(database) + ")"},
      {"completeness", "SELECT known_from FROM (" + stated_completeness(database) + ")"},
  }};
  for (const auto& [table, query] : days) {
    Statement day = database.prepare(query);
    while (day.step()) {
      if (!day.is_null(0) && !is_day(day.integer(0)))
        return "a row of `" + table + "` holds a number that is no day";
    }
  }
  return std::nullopt;
}

}  // namespace servanda::engine::dossier
