#include "reports/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/explain/explain.hpp"
#include "reports/marks.hpp"

namespace servanda::reports {

namespace {

using engine::CommitmentId;
using engine::CycleId;
using engine::Finding;
using engine::SubjectId;
using engine::Verdict;

constexpr std::size_t most_columns = 8;
constexpr std::size_t cell_width = 9;

/// The findings of one cycle, or of what falls into none.
struct Table {
  std::map<CommitmentId, std::map<SubjectId, const Finding*>> each;
  std::vector<const Finding*> together;
  std::set<SubjectId> subjects;
};

/// By cycle in the order of time; what falls into none comes last, as its cycle is not valid.
std::map<CycleId, Table> tables(const Audit& audit) {
  std::map<CycleId, Table> all;
  for (const Finding& finding : audit.assessment.findings) {
    Table& table = all[finding.cycle];
    if (finding.subject.valid()) {
      table.each[finding.commitment][finding.subject] = &finding;
      table.subjects.insert(finding.subject);
    } else {
      table.together.push_back(&finding);
    }
  }
  return all;
}

std::string row_label(const Audit& audit, const Finding& finding) {
  const std::string& name = audit.program.commitments[finding.commitment].name;
  return is_due_once(audit.program, finding) ? name + " (by " + engine::to_string(finding.due) + ")"
                                             : name;
}

std::size_t label_width(const Audit& audit, const Table& table) {
  std::size_t width = 0;
  for (const auto& [id, row] : table.each) {
    width = std::max(width, cells(row_label(audit, *row.begin()->second)));
  }
  for (const Finding* finding : table.together) {
    width = std::max(width, cells(row_label(audit, *finding)));
  }
  return width;
}

const std::string& code(const Audit& audit, SubjectId id) {
  return audit.program.vocabulary.subjects[id].name;
}

/// The blanks stay outside the colour, so that they can go from the end of a line.
std::string cell_of(Verdict verdict, const Page& page) {
  const std::string text = mark(verdict);
  return inked(text, ink(verdict), page.colour()) + std::string(cell_width - cells(text), ' ');
}

void write_columns(const Audit& audit, const Table& table, const std::vector<SubjectId>& columns,
                   std::size_t label, Page& page) {
  std::string head(label, ' ');
  for (const SubjectId id : columns) head += "  " + padded(code(audit, id), cell_width);
  page.line(inked(head, Ink::bold, page.colour()));
  for (const auto& [commitment, row] : table.each) {
    std::string line = padded(row_label(audit, *row.begin()->second), label);
    for (const SubjectId id : columns) {
      const auto cell = row.find(id);
      line += "  " + (cell == row.end() ? std::string(cell_width, ' ')
                                        : cell_of(cell->second->verdict, page));
    }
    page.line(line);
  }
}

void write_by_state(const Audit& audit, const Table& table, std::size_t label, Page& page) {
  const std::size_t room = page.width() > label ? page.width() - label : 0;
  const std::size_t fitting = std::max<std::size_t>(1, room / (cell_width + 2));
  const std::vector<SubjectId> all(table.subjects.begin(), table.subjects.end());
  for (std::size_t first = 0; first < all.size(); first += fitting) {
    const std::size_t last = std::min(all.size(), first + fitting);
    const std::vector<SubjectId> columns(all.begin() + static_cast<std::ptrdiff_t>(first),
                                         all.begin() + static_cast<std::ptrdiff_t>(last));
    if (first > 0) page.blank();
    write_columns(audit, table, columns, label, page);
  }
}

/// The codes of those with this verdict: "CHN, USA", or "all 20".
std::string who_has(const Audit& audit, const std::map<SubjectId, const Finding*>& row,
                    Verdict verdict) {
  std::string codes;
  std::size_t found = 0;
  for (const auto& [id, finding] : row) {
    if (finding->verdict != verdict) continue;
    codes += (found++ == 0 ? "" : ", ") + code(audit, id);
  }
  return found == row.size() && found > 1 ? fmt::format("all {}", found) : codes;
}

void write_counted(const Audit& audit, const Table& table, std::size_t label, Page& page) {
  for (const auto& [commitment, row] : table.each) {
    Counts counts{};
    for (const auto& [id, finding] : row) ++count_of(counts, finding->verdict);
    std::string line = padded(row_label(audit, *row.begin()->second), label);
    for (const Verdict verdict : verdict_order) {
      const std::size_t found = count_of(counts, verdict);
      if (verdict == Verdict::error && found == 0) continue;
      line += "  " + inked(fmt::format("{} {:>3}", shape(verdict), found),
                           found == 0 ? Ink::faint : ink(verdict), page.colour());
    }
    page.line(line);
    for (const Verdict verdict :
         {Verdict::error, Verdict::not_met, Verdict::partly_met, Verdict::no_data}) {
      if (count_of(counts, verdict) == 0) continue;
      page.paragraph("      " + mark(verdict) + ": ", who_has(audit, row, verdict), ink(verdict));
    }
  }
}

void write_together(const Audit& audit, const Table& table, std::size_t label, Page& page) {
  if (table.together.empty()) return;
  if (!table.each.empty()) page.blank();
  page.line(inked("what binds a group as one", Ink::bold, page.colour()));
  for (const Finding* finding : table.together) {
    page.line(padded(row_label(audit, *finding), label) + "  " + cell_of(finding->verdict, page) +
              "  " + harmless(subject_title(audit.program, *finding)));
  }
}

std::string table_title(const Audit& audit, CycleId id) {
  if (!id.valid()) return "Outside the review cycles";
  const engine::Cycle& cycle = audit.program.vocabulary.cycles[id];
  const std::string_view title = cycle.title.in("en");
  return fmt::format("{}{}{} ({})", cycle.name, title.empty() ? "" : ": ", title,
                     engine::to_string(cycle.days));
}

}  // namespace

void write_matrices(const Audit& audit, Page& page) {
  for (const auto& [cycle, table] : tables(audit)) {
    page.heading(harmless(table_title(audit, cycle)));
    const std::size_t label = label_width(audit, table);
    if (table.subjects.size() > most_columns) {
      write_counted(audit, table, label, page);
    } else if (!table.subjects.empty()) {
      write_by_state(audit, table, label, page);
    }
    write_together(audit, table, label, page);
  }
}

}  // namespace servanda::reports
