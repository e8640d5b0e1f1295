#include "reports/text/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/explain/explain.hpp"
#include "reports/class_titles.hpp"
#include "reports/listing.hpp"
#include "reports/marks.hpp"
#include "reports/since.hpp"

namespace servanda::reports {

namespace {

using engine::CommitmentId;
using engine::CycleId;
using engine::Finding;
using engine::SubjectId;
using engine::VerdictClass;

constexpr std::size_t most_columns = 8;
constexpr std::size_t verdict_width = 9;

using FindingsOfRow = std::map<SubjectId, const Finding*>;

/// The findings of one cycle, or of due days outside cycles.
struct FindingsOfCycle {
  std::map<CommitmentId, FindingsOfRow> each;
  std::vector<const Finding*> together;
};

/// Commitments whose columns of States fit into one table.
struct MatrixTable {
  std::vector<const FindingsOfRow*> rows;
  std::set<SubjectId> subjects;
};

/// Findings by cycle in the order of time; those without a cycle come last, as their cycle is not
/// valid.
std::map<CycleId, FindingsOfCycle> by_cycle(const Audit& audit) {
  std::map<CycleId, FindingsOfCycle> all;
  for (const Finding& finding : audit.assessment.findings) {
    FindingsOfCycle& findings = all[finding.cycle];
    if (finding.subject.valid()) {
      findings.each[finding.commitment][finding.subject] = &finding;
    } else {
      findings.together.push_back(&finding);
    }
  }
  return all;
}

/// Do they fit into one table: is there a common State, and room for all?
bool go_together(const MatrixTable& table, const FindingsOfRow& row) {
  std::size_t others = 0;
  for (const auto& [id, finding] : row) others += table.subjects.count(id) == 0 ? 1U : 0U;
  return others < row.size() && table.subjects.size() + others <= most_columns;
}

/// Puts the small rows each into the first table that fits.
std::vector<MatrixTable> tables(const FindingsOfCycle& findings) {
  std::vector<MatrixTable> all;
  for (const auto& [commitment, row] : findings.each) {
    if (row.size() > most_columns) continue;
    const auto fitting =
        std::find_if(all.begin(), all.end(),
                     [&row = row](const MatrixTable& table) { return go_together(table, row); });
    MatrixTable& table = fitting == all.end() ? all.emplace_back() : *fitting;
    table.rows.push_back(&row);
    for (const auto& [id, finding] : row) table.subjects.insert(id);
  }
  return all;
}

std::string row_label(const Audit& audit, const Finding& finding) {
  const std::string& name = audit.program.commitments[finding.commitment].name;
  return is_due_once(audit.program, finding) ? name + " (by " + engine::to_string(finding.due) + ")"
                                             : name;
}

std::size_t row_label_width(const Audit& audit, const FindingsOfCycle& findings) {
  std::size_t width = 0;
  for (const auto& [id, row] : findings.each) {
    width = std::max(width, cells(row_label(audit, *row.begin()->second)));
  }
  for (const Finding* finding : findings.together) {
    width = std::max(width, cells(row_label(audit, *finding)));
  }
  return width;
}

const std::string& code(const Audit& audit, SubjectId id) {
  return audit.program.vocabulary.subjects[id].name;
}

/// Leaves room for a mark of changes, if there is a baseline.
std::size_t cell_width(const Audit& audit) {
  return audit.since == nullptr ? verdict_width : verdict_width + 2;
}

std::size_t width_of_column(const Audit& audit, SubjectId id) {
  return std::max(cell_width(audit), cells(code(audit, id)));
}

/// Keeps the blanks outside the colour, so that they can be removed at the end of a line.
std::string cell_of(const Audit& audit, const Finding& finding, std::size_t width,
                    const Page& page) {
  const std::string text = mark(class_of(finding));
  const std::string change = since_mark(audit, finding);
  return inked(text, ink(class_of(finding)), page.colour()) + change +
         std::string(width - cells(text) - cells(change), ' ');
}

void write_columns(const Audit& audit, const MatrixTable& table,
                   const std::vector<SubjectId>& columns, std::size_t label, Page& page) {
  std::string head(label, ' ');
  for (const SubjectId id : columns) {
    head += "  " + padded(code(audit, id), width_of_column(audit, id));
  }
  page.line(head);
  for (const FindingsOfRow* row : table.rows) {
    std::string line = padded(row_label(audit, *row->begin()->second), label);
    for (const SubjectId id : columns) {
      const auto cell = row->find(id);
      const std::size_t width = width_of_column(audit, id);
      line += "  " + (cell == row->end() ? std::string(width, ' ')
                                         : cell_of(audit, *cell->second, width, page));
    }
    page.line(line);
  }
}

/// Writes as many columns side by side as the page is wide.
void write_table(const Audit& audit, const MatrixTable& table, std::size_t label, Page& page) {
  std::vector<SubjectId> columns;
  std::size_t width = label;
  for (const SubjectId id : table.subjects) {
    const std::size_t more = 2 + width_of_column(audit, id);
    if (!columns.empty() && width + more > page.width()) {
      write_columns(audit, table, columns, label, page);
      page.blank();
      columns.clear();
      width = label;
    }
    columns.push_back(id);
    width += more;
  }
  write_columns(audit, table, columns, label, page);
}

template <class Has>
std::string who_has(const Audit& audit, const FindingsOfRow& row, Has has) {
  std::vector<std::string> some;
  std::vector<std::string> all;
  for (const auto& [id, finding] : row) {
    all.push_back(code(audit, id));
    if (has(*finding)) some.push_back(code(audit, id));
  }
  return some.empty() ? "" : listed(some, all);
}

void write_changes(const Audit& audit, const FindingsOfRow& row, Page& page) {
  if (audit.since == nullptr) return;
  for (const engine::Change change : change_order) {
    if (change == engine::Change::unchanged) continue;
    const std::string who = who_has(audit, row, [&](const Finding& finding) {
      return since(audit, finding)->change == change;
    });
    if (who.empty()) continue;
    page.paragraph(fmt::format("      {} {}: ", shape(change), to_string(change)), who,
                   ink(change));
  }
}

void write_counted(const Audit& audit, const FindingsOfRow& row, std::size_t label, Page& page) {
  Counts counts{};
  for (const auto& [id, finding] : row) ++count_of(counts, class_of(*finding));
  std::string line = padded(row_label(audit, *row.begin()->second), label);
  for (const VerdictClass each : engine::verdict_classes) {
    if (!is_shown(counts, each)) continue;
    const std::size_t found = count_of(counts, each);
    line += "  " + inked(fmt::format("{} {:>3}", shape(each), found),
                         found == 0 ? Ink::faint : ink(each), page.colour());
  }
  page.line(line);
  for (const VerdictClass each : worst_first) {
    if (count_of(counts, each) == 0) continue;
    const auto has = [each](const Finding& finding) { return class_of(finding) == each; };
    page.paragraph("      " + shape_and_word(each) + ": ", who_has(audit, row, has), ink(each));
  }
  write_changes(audit, row, page);
}

/// Counts for commitments that bind many States.
void write_large(const Audit& audit, const FindingsOfCycle& findings, std::size_t label,
                 Page& page) {
  for (const auto& [commitment, row] : findings.each) {
    if (row.size() > most_columns) write_counted(audit, row, label, page);
  }
}

void write_together(const Audit& audit, const FindingsOfCycle& findings, std::size_t label,
                    Page& page) {
  page.line("what binds a group as one");
  for (const Finding* finding : findings.together) {
    page.line(padded(row_label(audit, *finding), label) + "  " +
              cell_of(audit, *finding, cell_width(audit), page) + "  " +
              harmless(subject_title(audit.program, *finding)));
  }
}

std::string table_title(const Audit& audit, CycleId id) {
  if (!id.valid()) return "Outside the review cycles";
  const engine::Cycle& cycle = audit.program.vocabulary.cycles[id];
  const std::string_view title = cycle.title.in("en");
  return fmt::format("{}{}{} ({})", cycle.name, title.empty() ? "" : ": ", title,
                     engine::to_string(cycle.days));
}

void write_cycle(const Audit& audit, const FindingsOfCycle& findings, Page& page) {
  const std::size_t label = row_label_width(audit, findings);
  bool first = true;
  const auto apart = [&] {
    if (!first) page.blank();
    first = false;
  };
  for (const MatrixTable& table : tables(findings)) {
    apart();
    write_table(audit, table, label, page);
  }
  if (std::any_of(findings.each.begin(), findings.each.end(),
                  [](const auto& row) { return row.second.size() > most_columns; })) {
    apart();
    write_large(audit, findings, label, page);
  }
  if (!findings.together.empty()) {
    apart();
    write_together(audit, findings, label, page);
  }
}

}  // namespace

void write_matrices(const Audit& audit, Page& page) {
  for (const auto& [cycle, findings] : by_cycle(audit)) {
    page.heading(harmless(table_title(audit, cycle)));
    write_cycle(audit, findings, page);
  }
}

}  // namespace servanda::reports
