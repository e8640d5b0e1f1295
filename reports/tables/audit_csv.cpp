#include "reports/tables/audit_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/explain/explain.hpp"
#include "engine/explain/words.hpp"
#include "reports/exact.hpp"
#include "reports/since.hpp"
#include "reports/tables/csv.hpp"
#include "reports/text/scores_text.hpp"
#include "reports/trends.hpp"

namespace servanda::reports {
namespace {

using engine::Explanation;
using engine::Finding;

std::string joined_by_bars(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, " | "));
}

template <class List>
std::string names(const List& list) {
  std::vector<std::string> all;
  all.reserve(list.size());
  for (const auto& each : list) all.emplace_back(engine::to_string(each));
  return joined_by_bars(all);
}

/// Column and cell, in the order of the table.
using Cells = std::vector<std::pair<std::string_view, std::string>>;

void add_what_was_asked(const Audit& audit, const Finding& finding, const Explanation& told,
                        Cells& cells) {
  const engine::Commitment& commitment = audit.program.commitments[finding.commitment];
  const bool in_cycle = finding.cycle.valid();
  cells.insert(
      cells.end(),
      {{"commitment", commitment.name},
       {"title", told.title},
       {"citation", told.citation},
       {"theme", commitment.theme},
       {"force", commitment.force},
       {"subject", subject_name(audit.program, finding)},
       {"subject_title", subject_title(audit.program, finding)},
       {"cycle", in_cycle ? audit.program.vocabulary.cycles[finding.cycle].name : std::string()},
       {"asked", told.asked}});
}

void add_verdict(const Finding& finding, const Explanation& told, Cells& cells) {
  cells.insert(cells.end(), {{"verdict", std::string(to_string(finding.verdict))},
                             {"gap", std::string(gap_name(class_of(finding)))},
                             {"at_least", std::string(to_string(finding.at_least))},
                             {"at_most", std::string(to_string(finding.at_most))},
                             {"due", engine::to_string(finding.due)},
                             {"timing", std::string(to_string(finding.timing))},
                             {"days_overdue", std::to_string(finding.days_overdue)},
                             {"score", told.score},
                             {"flags", names(finding.flags)},
                             {"reasons", names(finding.reasons.list())},
                             {"explanation", told.verdict}});
}

void add_evidence(const Audit& audit, const Finding& finding, const Explanation& told,
                  Cells& cells) {
  std::vector<std::string> found;
  std::vector<std::string> sources;
  for (const engine::Statement& statement : told.statements) {
    found.push_back(statement.text);
    sources.insert(sources.end(), statement.sources.begin(), statement.sources.end());
  }
  std::vector<std::string> checks;
  for (const engine::CheckId id : finding.disputed_by)
    checks.push_back(audit.program.checks[id].name);
  cells.insert(cells.end(), {{"found", joined_by_bars(found)},
                             {"sources", joined_by_bars(sources)},
                             {"to_settle", joined_by_bars(told.settles)},
                             {"assumptions", joined_by_bars(told.assumptions)},
                             {"exceptions", joined_by_bars(told.exceptions)},
                             {"disputed_by", joined_by_bars(checks)},
                             {"coders", joined_by_bars(told.coders)}});
}

void add_waiver_and_run(const Audit& audit, const Finding& finding, Cells& cells) {
  const engine::Waived none;
  const engine::Waived& waived = finding.waived ? *finding.waived : none;
  cells.insert(cells.end(), {{"waiver_reason", waived.reason},
                             {"waiver_decided_by", waived.decided_by},
                             {"waiver_expires",
                              finding.waived ? engine::to_string(waived.expires) : std::string()},
                             {"as_of", engine::to_string(audit.assessment.as_of)},
                             {"known_at", engine::to_string(audit.assessment.known_at)},
                             {"rules_digest", audit.run.rules_digest},
                             {"data_digest", audit.run.data_digest},
                             {"waivers_digest", audit.run.waivers_digest}});
}

void add_change(const Compared& compared, const engine::Difference& difference, Cells& cells) {
  std::vector<std::string> causes;
  causes.reserve(difference.causes.size());
  for (const engine::Cause& cause : difference.causes) causes.push_back(cause.text);
  cells.insert(cells.end(),
               {{"since_baseline", std::string(to_string(difference.change))},
                {"verdict_in_baseline",
                 difference.before ? verdict_before(compared, difference) : std::string()},
                {"differs", joined_by_bars(difference.differs)},
                {"causes", joined_by_bars(causes)}});
}

Cells csv_cells(const Audit& audit, const Trends& trends, const Finding& finding) {
  const Explanation told =
      explain(context_of(audit.program, audit.facts, audit.assessment), finding);
  Cells cells;
  add_what_was_asked(audit, finding, told, cells);
  add_verdict(finding, told, cells);
  add_evidence(audit, finding, told, cells);
  add_waiver_and_run(audit, finding, cells);
  const auto before = verdict_before(trends, audit, finding);
  cells.emplace_back("verdict_in_previous_cycle", before ? to_string(*before) : "");
  cells.emplace_back("says", engine::in_english(finding.says));
  if (const engine::Difference* difference = since(audit, finding))
    add_change(*audit.since, *difference, cells);
  return cells;
}

/// The cells in the order of the columns; cells without a column are left out.
std::vector<std::string> in_columns(const Cells& cells, const std::vector<std::string>& columns) {
  std::vector<std::string> all(columns.size());
  for (const auto& [column, cell] : cells) {
    const auto place = std::find(columns.begin(), columns.end(), column);
    if (place != columns.end()) all[static_cast<std::size_t>(place - columns.begin())] = cell;
  }
  return all;
}

/// A row of the baseline alone, in the columns of the others.
std::vector<std::string> row_of_gone(const Compared& compared, const engine::Difference& difference,
                                     const std::vector<std::string>& columns) {
  const engine::ResultRow& row = row_of(compared, difference);
  Cells cells{{"commitment", row.commitment},
              {"subject", row.subject},
              {"subject_title", subject_words(compared, row)},
              {"cycle", row.cycle},
              {"due", engine::to_string(row.due)}};
  add_change(compared, difference, cells);
  return in_columns(cells, columns);
}

}  // namespace

namespace {

/// Columns of scores, after all others; empty for a verdict.
constexpr std::array<std::string_view, 8> value_columns{"kind",  "value", "low",     "high",
                                                        "exact", "unit",  "rounded", "coverage"};

std::vector<std::string> with_no_value(std::vector<std::string> row) {
  row.emplace_back("verdict");
  row.resize(row.size() + value_columns.size() - 1);
  return row;
}

void add_value(const engine::IndexScore& score, Cells& cells) {
  cells.emplace_back("kind", "index");
  if (!score.error.empty() || !score.applies) return;
  if (score.figure) {
    const ExactNumber figure = exact_number(*score.figure);
    cells.insert(cells.end(), {{"value", figure.value},
                               {"exact", figure.exact},
                               {"rounded", figure.rounded ? "yes" : "no"}});
  }
  cells.insert(cells.end(), {{"low", engine::decimal(score.low)},
                             {"high", engine::decimal(score.high)},
                             {"unit", "%"},
                             {"coverage", engine::decimal(score.coverage)}});
}

std::string title_of_scored(const engine::Vocabulary& words, const engine::IndexScore& score) {
  if (score.group.valid()) {
    const engine::Group& group = words.groups[score.group];
    return engine::title_or_name(group.title, group.name);
  }
  const engine::Subject& subject = words.subjects[score.subject];
  return engine::title_or_name(subject.title, subject.name);
}

Cells csv_cells(const Audit& audit, const engine::IndexScore& score) {
  const engine::Index& index = audit.program.indices[score.index];
  std::vector<std::string> parts;
  parts.reserve(score.parts.size());
  engine::Reasons reasons;
  for (const engine::IndexPart& part : score.parts) {
    parts.push_back(part_words(audit, index.members[part.member], part));
    reasons.add(part.reasons);
  }
  Cells cells{{"commitment", index.name},
              {"title", std::string(index.title.in("en"))},
              {"citation", engine::citation(index.cites)},
              {"subject", audit.program.vocabulary.name_of(score.subject, score.group)},
              {"subject_title", title_of_scored(audit.program.vocabulary, score)},
              {"cycle", audit.program.vocabulary.cycles[score.cycle].name},
              {"flags", score.held ? "held" : ""},
              {"reasons", names(reasons.list())},
              {"explanation", score_or_error(score)},
              {"found", joined_by_bars(parts)},
              {"as_of", engine::to_string(audit.assessment.as_of)},
              {"known_at", engine::to_string(audit.assessment.known_at)},
              {"rules_digest", audit.run.rules_digest},
              {"data_digest", audit.run.data_digest},
              {"waivers_digest", audit.run.waivers_digest}};
  add_value(score, cells);
  return cells;
}

}  // namespace

AuditTable audit_table(const Audit& audit) {
  AuditTable table;
  const Trends over_cycles = trends(audit);
  for (const Finding& finding : audit.assessment.findings) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (auto& [column, cell] : csv_cells(audit, over_cycles, finding)) {
      if (table.rows.size() == 1) table.columns.emplace_back(column);
      row.push_back(std::move(cell));
    }
  }
  return table;
}

std::string write_audit_csv(const Audit& audit) {
  AuditTable table = audit_table(audit);
  std::vector<std::string> columns = table.columns;
  columns.insert(columns.end(), value_columns.begin(), value_columns.end());
  std::string text = csv_row(columns);
  for (std::vector<std::string>& row : table.rows) text += csv_row(with_no_value(std::move(row)));
  if (audit.since != nullptr) {
    for (const engine::Difference& each : audit.since->changes.differences) {
      if (each.change == engine::Change::gone)
        text += csv_row(with_no_value(row_of_gone(*audit.since, each, table.columns)));
    }
  }
  for (const engine::IndexScore& score : audit.assessment.indices)
    text += csv_row(in_columns(csv_cells(audit, score), columns));
  return text;
}

}  // namespace servanda::reports
