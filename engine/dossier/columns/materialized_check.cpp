#include "engine/dossier/columns/materialized_check.hpp"

#include <map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "engine/dossier/columns/changes.hpp"
#include "engine/dossier/columns/column_store.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/columns/search_text.hpp"
#include "engine/dossier/completeness.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/snapshot.hpp"
#include "engine/dossier/sqlite/schema.hpp"

namespace servanda::engine::dossier {
namespace {

using DigestsByName = std::map<std::string, std::string>;

/// The first name that is missing on one side or has another digest there.
std::optional<std::string> first_difference(const DigestsByName& one, const DigestsByName& other) {
  const auto differs = [](const auto& each, const DigestsByName& from) {
    const auto found = from.find(each.first);
    return found == from.end() || found->second != each.second;
  };
  for (const auto& each : one)
    if (differs(each, other)) return base::in_ticks(each.first);
  for (const auto& each : other)
    if (differs(each, one)) return base::in_ticks(each.first);
  return std::nullopt;
}

/// Has an import written anything about the rows? After a mere migration of an older dossier there
/// is nothing.
bool is_anything_written(const Database& database) {
  return database.number(
             "SELECT EXISTS (SELECT 1 FROM fresh_at) + EXISTS (SELECT 1 FROM known_state) + "
             "EXISTS (SELECT 1 FROM dataset_digest)") > 0;
}

std::optional<std::string> wrong_digest(const Database& database, const DigestsByName& rows) {
  const DigestsByName written = written_digests(database);
  auto wrong = first_difference(written, rows);
  if (!wrong) return std::nullopt;
  // The digests of earlier releases stand until the next import.
  if (first_difference(written, digests_of_rows_before_7(database)) &&
      first_difference(written, digests_of_rows_before_5(database)))
    return wrong;
  return std::nullopt;
}

std::optional<std::string> wrong_digest_of_subjects(const Database& database,
                                                    const DigestsByName& rows) {
  const DigestsByName kept = digests_of_subjects_kept(database);
  // Releases before format 5 wrote neither of them.
  if (kept.empty() && database.number("SELECT count(*) FROM known_state") == 0) return std::nullopt;
  DigestsByName facts = rows;
  std::erase_if(facts, [](const auto& each) { return !is_of_facts(each.first); });
  return first_difference(kept, facts);
}

/// Checks the noted digest of the dossier after each import, and last the one of today.
std::optional<std::string> wrong_state(const Database& database) {
  std::vector<std::pair<std::int64_t, std::string>> states;
  Statement state = database.prepare("SELECT import, data_digest FROM known_state ORDER BY import");
  while (state.step()) states.emplace_back(state.count(0), state.text(1));
  for (const auto& [import, said] : states) {
    look_back_to(database, import);
    const bool is_right = is_digest_of_rows(database, said);
    look_at_all(database);
    if (!is_right) return "the state after import " + std::to_string(import);
  }
  const std::int64_t last = database.number("SELECT ifnull(max(id), 0) FROM import");
  const bool is_stamped = database.number("SELECT count(*) FROM fresh_at") > 0;
  const bool is_known = states.empty() ? !is_stamped || last == 0 : states.back().first == last;
  return is_known ? std::nullopt : std::optional("the state after import " + std::to_string(last));
}

}  // namespace

std::optional<std::string> wrong_derived(const Database& database) {
  if (!holds_derived(database) || !is_anything_written(database)) return std::nullopt;
  const DigestsByName rows = digests_of_rows(database);
  if (auto wrong = wrong_digest(database, rows)) return wrong;
  if (auto wrong = wrong_digest_of_subjects(database, rows)) return wrong;
  if (!are_changes_right(database)) return "of whom an import brought facts";
  if (auto wrong = wrong_state(database)) return wrong;
  if (!is_fresh(database)) return std::nullopt;  // nothing uses the rest
  if (auto wrong = wrong_column(database)) return "the column of " + base::in_ticks(*wrong);
  return wrong_search_text(database);
}

std::optional<std::int64_t> wrong_import(const Database& database) {
  Statement unordered = database.prepare(
      "SELECT import FROM (SELECT import, lag(import, 1, 0) OVER (ORDER BY row) AS before "
      "FROM provenance) WHERE import < before LIMIT 1");
  if (unordered.step()) return unordered.integer(0);
  // A row counts if it is a fact or an event. The first three formats, which did not note the time
  // of an import, kept no statement of completeness that another one replaced.
  const std::string may_lack = holds_records(database)
                                   ? "i.kind = 'completeness' AND i.imported_at IS NULL"
                                   : "i.kind = 'completeness'";
  Statement other = database.prepare(R"sql(
SELECT i.id FROM import i LEFT JOIN (
  SELECT import, count(*) AS number FROM (
    SELECT p.import FROM (SELECT row FROM fact UNION ALL SELECT row FROM event_row) r
    JOIN provenance p ON p.row = r.row
    UNION ALL SELECT import FROM report UNION ALL SELECT import FROM (
)sql" + stated_completeness(database) +
                                     R"sql(
  )) GROUP BY import
) came ON came.import = i.id
WHERE i.rows < ifnull(came.number, 0)
   OR (NOT ()sql" + may_lack + R"sql() AND i.rows <> ifnull(came.number, 0))
ORDER BY i.id LIMIT 1
)sql");
  return other.step() ? std::optional(other.integer(0)) : std::nullopt;
}

}  // namespace servanda::engine::dossier
