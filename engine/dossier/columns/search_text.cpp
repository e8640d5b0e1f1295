#include "engine/dossier/columns/search_text.hpp"

#include <utility>
#include <vector>

#include "engine/dossier/sqlite/schema.hpp"
#include "engine/values/phrase.hpp"

namespace servanda::engine::dossier {

std::string searched_text(std::string_view text) {
  const std::string folded = folded_report(text);
  std::string searched = letters_of(folded);
  if (has_gaps(folded)) searched += mark_of_gaps;
  return searched;
}

void make_search_text(const Database& database) {
  std::vector<std::pair<std::int64_t, std::string>> others;
  Statement row = database.prepare("SELECT id, text, folded FROM paragraph");
  while (row.step()) {
    std::string made = searched_text(row.text(1));
    if (made != row.text(2)) others.emplace_back(row.integer(0), std::move(made));
  }
  Statement update = database.prepare("UPDATE paragraph SET folded = ?2 WHERE id = ?1");
  for (const auto& [id, text] : others) update.run_with(id, std::string_view(text));
  database.run("INSERT INTO paragraph_index (paragraph_index) VALUES ('rebuild')");
}

namespace {

/// Temporary tables, dropped after the check.
class Scratch {
 public:
  explicit Scratch(const Database& database) : database_(database) {
    database_.run(R"sql(
CREATE VIRTUAL TABLE temp.index_anew USING fts5 (folded, content = '', tokenize = 'trigram');
INSERT INTO temp.index_anew (rowid, folded) SELECT id, folded FROM main.paragraph;
CREATE VIRTUAL TABLE temp.signs_kept USING fts5vocab (main, paragraph_index, instance);
CREATE VIRTUAL TABLE temp.signs_anew USING fts5vocab (temp, index_anew, instance);
)sql");
  }
  ~Scratch() {
    try {
      database_.run(
          "DROP TABLE temp.signs_kept; DROP TABLE temp.signs_anew; "
          "DROP TABLE temp.index_anew");
    } catch (const base::WorldError&) {
      // The connection drops them.
    }
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// Does the index have the same terms at the same places?
  [[nodiscard]] bool is_right() const {
    return database_.number(R"sql(
SELECT (SELECT count(*) FROM (SELECT term, doc, "offset" FROM temp.signs_kept
                              EXCEPT SELECT term, doc, "offset" FROM temp.signs_anew)) +
       (SELECT count(*) FROM (SELECT term, doc, "offset" FROM temp.signs_anew
                              EXCEPT SELECT term, doc, "offset" FROM temp.signs_kept))
)sql") == 0;
  }

 private:
  const Database& database_;
};

}  // namespace

std::optional<std::string> wrong_search_text(const Database& database) {
  if (!holds_text(database)) return std::nullopt;
  Statement row = database.prepare("SELECT report, text, folded FROM paragraph ORDER BY id");
  while (row.step()) {
    if (searched_text(row.text(1)) != row.text(2))
      return "the text that is searched of report " + std::string(row.text(0));
  }
  if (!Scratch(database).is_right()) return "the index of the text of reports";
  return std::nullopt;
}

}  // namespace servanda::engine::dossier
