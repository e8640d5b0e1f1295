// One line of texts for each row, ordered by what it says: equal content, equal digest, whatever
// the order of import. Which file a row came from does not count.

#include "engine/values/digest.hpp"
#include "engine/dossier/connection.hpp"
#include "engine/dossier/schema.hpp"

namespace servanda::engine::dossier {

namespace {

/// Each text with its length before it, so that no two rows read alike.
void add_rows(const Database& database, std::string_view kind, int columns, std::string_view sql,
              Sha256& digest) {
  digest.update(kind);
  digest.update("\n");
  Statement row = database.prepare(sql);
  std::string line;
  while (row.step()) {
    line.clear();
    for (int column = 0; column < columns; ++column) {
      const std::string_view text = row.text(column);
      line += row.is_null(column) ? "-" : std::to_string(text.size());
      line += ':';
      line += text;
    }
    line += '\n';
    digest.update(line);
  }
}

constexpr std::string_view facts = R"sql(
SELECT i.name, s.name, iif(f.dated, f.first_day, NULL), iif(f.dated, f.last_day, NULL), c.name,
       f.known_from, b.name, f.value, r.name, d.name, x.name,
       p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, p.note
FROM fact f
JOIN indicator i ON i.id = f.indicator
JOIN subject s ON s.id = f.subject
JOIN basis b ON b.id = f.basis
JOIN provenance p ON p.row = f.row
LEFT JOIN cycle c ON c.id = f.cycle
LEFT JOIN reason r ON r.id = f.missing
LEFT JOIN document d ON d.id = p.document
LEFT JOIN document x ON x.id = p.supersedes
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
)sql";

// A field is `length:name=length:value`, in the order of the names.
constexpr std::string_view events = R"sql(
SELECT v.name, e.first_day, e.last_day, e.known_from, b.name, d.name, x.name,
       p.paragraph, p.page, p.quotation, p.language, p.coder, p.confidence, p.note,
       (SELECT group_concat(length(field) || ':' || field || '=' || length(value) || ':' || value)
        FROM (SELECT field, value FROM event_field WHERE row = e.row ORDER BY field))
FROM event_row e
JOIN event v ON v.id = e.event
JOIN basis b ON b.id = e.basis
JOIN provenance p ON p.row = e.row
LEFT JOIN document d ON d.id = p.document
LEFT JOIN document x ON x.id = p.supersedes
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
)sql";

constexpr std::string_view reports = R"sql(
SELECT r.name, s.name, c.name, d.name, r.first_day, r.last_day, r.title, r.language, r.status,
       r.pages, r.address, r.text
FROM report r
JOIN subject s ON s.id = r.subject
JOIN cycle c ON c.id = r.cycle
JOIN document d ON d.id = r.document
ORDER BY 1
)sql";

constexpr std::string_view paragraphs =
    "SELECT report, label, page, text FROM paragraph ORDER BY report, number";

constexpr std::string_view completeness = R"sql(
SELECT k.dataset, k.complete_to, d.name, k.note
FROM completeness k
LEFT JOIN document d ON d.id = k.document
ORDER BY 1
)sql";

}  // namespace

std::string digest_of(const Database& database) {
  Sha256 digest;
  if (!is_blank(database)) {
    const Transaction reading(database, Transaction::Kind::read);
    add_rows(database, "facts", 18, facts, digest);
    add_rows(database, "events", 15, events, digest);
    add_rows(database, "reports", 12, reports, digest);
    add_rows(database, "completeness", 4, completeness, digest);
    const bool any_text =
        holds_text(database) && database.number("SELECT count(*) FROM paragraph") > 0;
    if (any_text) add_rows(database, "paragraphs", 4, paragraphs, digest);
  }
  return "sha256:" + digest.finish();
}

}  // namespace servanda::engine::dossier
