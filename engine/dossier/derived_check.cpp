#include "engine/dossier/derived_check.hpp"

#include <utility>
#include <vector>

#include "engine/dossier/changes.hpp"
#include "engine/dossier/column_store.hpp"
#include "engine/dossier/completeness.hpp"
#include "engine/dossier/data_digest.hpp"
#include "engine/dossier/freshness.hpp"
#include "engine/dossier/look_back.hpp"
#include "engine/dossier/search_text.hpp"

namespace servanda::engine::dossier {
namespace {

std::string in_ticks(const std::string& name) { return "`" + name + "`"; }

std::optional<std::string> wrong_digest(const Database& database) {
  const auto kept = kept_digests(database);
  if (!kept) return std::nullopt;
  const auto computed = digests_of_rows(database);
  for (const auto& each : digests_of_subjects_kept(database)) {
    const auto found = computed.find(each.first);
    if (found == computed.end() || *found != each) return in_ticks(each.first);
  }
  for (const auto& each : computed) {
    const auto found = kept->find(each.first);
    if (found == kept->end() || *found != each) return in_ticks(each.first);
  }
  for (const auto& each : *kept) {
    if (computed.find(each.first) == computed.end()) return in_ticks(each.first);
  }
  return std::nullopt;
}

/// What the dossier is said to have held once each import was done.
std::optional<std::string> wrong_state(const Database& database) {
  std::vector<std::pair<std::int64_t, std::string>> states;
  Statement state = database.prepare("SELECT import, data_digest FROM known_state ORDER BY import");
  while (state.step()) states.emplace_back(state.count(0), state.text(1));
  for (const auto& [import, said] : states) {
    look_back_to(database, import);
    const std::string held = digest_of_rows(database);
    look_at_all(database);
    if (held != said) return "the state after import " + std::to_string(import);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> wrong_derived(const Database& database) {
  if (!is_fresh(database)) return std::nullopt;  // nothing uses it
  if (auto wrong = wrong_digest(database)) return wrong;
  if (!are_changes_right(database)) return "of whom an import brought facts";
  if (auto wrong = wrong_state(database)) return wrong;
  if (auto wrong = wrong_column(database)) return "the column of " + in_ticks(*wrong);
  return wrong_search_text(database);
}

std::optional<std::int64_t> wrong_import(const Database& database) {
  Statement unordered = database.prepare(
      "SELECT import FROM (SELECT import, lag(import, 1, 0) OVER (ORDER BY row) AS before "
      "FROM provenance) WHERE import < before LIMIT 1");
  if (unordered.step()) return unordered.integer(0);
  // The first three formats kept no statement of completeness that another replaced.
  Statement other = database.prepare(R"sql(
SELECT i.id FROM import i LEFT JOIN (
  SELECT import, count(*) AS number FROM (
    SELECT import FROM provenance UNION ALL SELECT import FROM report UNION ALL SELECT import FROM (
)sql" + stated_completeness(database) +
                                     R"sql(
  )) GROUP BY import
) came ON came.import = i.id
WHERE i.rows < ifnull(came.number, 0)
   OR (i.kind <> 'completeness' AND i.rows <> ifnull(came.number, 0))
ORDER BY i.id LIMIT 1
)sql");
  return other.step() ? std::optional(other.integer(0)) : std::nullopt;
}

}  // namespace servanda::engine::dossier
