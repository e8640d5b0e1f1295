#include "reports/tables/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "engine/explain/explain.hpp"
#include "reports/marks.hpp"
#include "reports/since.hpp"
#include "reports/tables/audit_csv.hpp"
#include "reports/text/scores_text.hpp"

namespace servanda::reports {
namespace {

using engine::Finding;

std::string cycle_name(const Audit& audit, const Finding& finding) {
  return finding.cycle.valid() ? audit.program.vocabulary.cycles[finding.cycle].name : "";
}

/// The subject of a column: subjects in the order of the vocabulary, then groups that are bound as
/// one.
using ColumnSubject = std::pair<engine::SubjectId, engine::GroupId>;
ColumnSubject column_subject(const Finding& finding) {
  return {finding.subject, finding.subject.valid() ? engine::GroupId{} : finding.group};
}

Sheet matrix_sheet(const Audit& audit) {
  Sheet sheet{"Matrix", {{"commitment"}, {"title"}, {"cycle"}, {"due"}}, {}};
  const std::size_t first = sheet.columns.size();
  std::map<ColumnSubject, std::size_t> columns;
  for (const Finding& finding : audit.assessment.findings) columns[column_subject(finding)] = 0;
  for (const Finding& finding : audit.assessment.findings) {
    // Numbers the columns in the order of the map.
    columns[column_subject(finding)] =
        first + static_cast<std::size_t>(
                    std::distance(columns.begin(), columns.find(column_subject(finding))));
  }
  sheet.columns.resize(first + columns.size());
  std::map<std::pair<engine::CommitmentId, engine::CycleId>, std::vector<std::string>> rows;
  for (const Finding& finding : audit.assessment.findings) {
    const std::size_t column = columns[column_subject(finding)];
    sheet.columns[column] = {subject_name(audit.program, finding), ColumnKind::verdict};
    std::vector<std::string>& row = rows[{finding.commitment, finding.cycle}];
    if (row.empty()) {
      row.resize(sheet.columns.size());
      const engine::Commitment& commitment = audit.program.commitments[finding.commitment];
      row[0] = commitment.name;
      row[1] = commitment.title.in("en");
      row[2] = cycle_name(audit, finding);
      row[3] = engine::to_string(finding.due);
    }
    row[column] = shape_and_word(class_of(finding));
  }
  for (auto& [key, row] : rows) sheet.rows.push_back(std::move(row));
  return sheet;
}

Sheet verdicts_sheet(const Audit& audit) {
  AuditTable table = audit_table(audit);
  Sheet sheet{"Verdicts", {}, std::move(table.rows)};
  for (const std::string& column : table.columns) {
    const bool is_number = column == "days_overdue";
    sheet.columns.push_back({column, is_number ? ColumnKind::number : ColumnKind::text});
  }
  return sheet;
}

/// Not met, partly met, no data.
Sheet gaps_sheet(const Audit& audit, const Sheet& verdicts) {
  Sheet sheet{"Gaps", verdicts.columns, {}};
  for (std::size_t i = 0; i < verdicts.rows.size(); ++i) {
    const engine::VerdictClass of = class_of(audit.assessment.findings[i]);
    if (is_gap(of) || falls_short(verdict_of(of))) sheet.rows.push_back(verdicts.rows[i]);
  }
  return sheet;
}

/// A row for each source; one without a source if there is none.
Sheet evidence_sheet(const Audit& audit) {
  Sheet sheet{"Evidence",
              {{"commitment"},
               {"subject"},
               {"cycle"},
               {"verdict", ColumnKind::verdict},
               {"decides"},
               {"found"},
               {"source"}},
              {}};
  for (const Finding& finding : audit.assessment.findings) {
    const engine::Explanation told =
        explain(context_of(audit.program, audit.facts, audit.assessment), finding);
    for (const engine::Statement& statement : told.statements) {
      std::vector<std::string> sources = statement.sources;
      if (sources.empty()) sources.emplace_back();
      for (const std::string& source : sources) {
        sheet.rows.push_back({audit.program.commitments[finding.commitment].name,
                              subject_name(audit.program, finding), cycle_name(audit, finding),
                              shape_and_word(class_of(finding)), statement.decides ? "yes" : "no",
                              statement.text, source});
      }
    }
  }
  return sheet;
}

Sheet indices_sheet(const Audit& audit) {
  Sheet sheet{"Indices", {{"index"}, {"title"}, {"of"}, {"score"}, {"rule"}, {"parts"}}, {}};
  for (const engine::IndexScore& score : audit.assessment.indices) {
    const engine::Index& index = audit.program.indices[score.index];
    std::vector<std::string> parts;
    for (const engine::IndexPart& part : score.parts)
      parts.push_back(part_words(audit, index.members[part.member], part));
    sheet.rows.push_back({index.name, std::string(index.title.in("en")), whose_score(audit, score),
                          score_or_error(score), rule_of(index),
                          fmt::format("{}", fmt::join(parts, " | "))});
  }
  return sheet;
}

Sheet disagreements_sheet(const Audit& audit) {
  Sheet sheet{"Disagreements", {{"check"}, {"figures"}}, {}};
  for (const Disagreement& each : disagreements(audit))
    sheet.rows.push_back({each.place, each.figures});
  return sheet;
}

/// Changes since the baseline, and rows of the baseline alone.
Sheet changes_sheet(const Audit& audit) {
  Sheet sheet{"Changes",
              {{"commitment"},
               {"subject"},
               {"cycle"},
               {"change"},
               {"in the baseline", ColumnKind::verdict},
               {"now", ColumnKind::verdict},
               {"differs"}},
              {}};
  if (audit.since == nullptr) return sheet;
  const Compared& compared = *audit.since;
  const auto words = [](const engine::Result& result, const std::optional<std::size_t>& row) {
    return row ? shape_and_word(class_of(result.rows[*row])) : std::string();
  };
  for (const engine::Difference& each : compared.changes.differences) {
    if (each.change == engine::Change::unchanged) continue;
    const engine::ResultRow& row = row_of(compared, each);
    std::vector<std::string> details = each.differs;
    for (const engine::Cause& cause : each.causes) details.push_back(cause.text);
    sheet.rows.push_back({row.commitment, row.subject, row.cycle,
                          fmt::format("{} {}", shape(each.change), to_string(each.change)),
                          words(compared.baseline, each.before),
                          words(compared.current, each.after),
                          fmt::format("{}", fmt::join(details, " | "))});
  }
  return sheet;
}

Sheet run_sheet(const Audit& audit) {
  const Run& made = audit.run;
  const engine::SelectionWords& selected = made.selection;
  const auto words = [](const std::vector<std::string>& list) {
    return fmt::format("{}", fmt::join(list, ", "));
  };
  Sheet sheet{"Run",
              {{"what"}, {"which"}},
              {{"as of", engine::to_string(audit.assessment.as_of)},
               {"known at", engine::to_string(audit.assessment.known_at)},
               {"rules", made.rules_digest},
               {"data", made.data_digest},
               {"waivers", made.waivers_digest},
               {"only cycles", words(selected.cycles)},
               {"only subjects", words(selected.subjects)},
               {"only commitments", words(selected.commitments)},
               {"only themes", words(selected.themes)}}};
  if (audit.since != nullptr) {
    sheet.rows.push_back({"baseline", run_of(audit.since->baseline)});
    sheet.rows.push_back({"left out of the baseline", not_asked_words(*audit.since)});
  }
  return sheet;
}

}  // namespace

Sheet questionnaire_sheet(const QuestionnaireWords& questions) {
  Sheet sheet{"Questionnaire",
              {{"asked of"},
               {"question"},
               {"name"},
               {"settles alone", ColumnKind::number},
               {"settles with others", ColumnKind::number},
               {"more"}},
              {}};
  for (const AddresseeWords& addressee : questions.addressees) {
    for (const QuestionWords& question : addressee.questions) {
      std::vector<std::string> more;
      more.reserve(question.lines.size());
      for (const auto& [label, text] : question.lines)
        more.push_back(fmt::format("{}: {}", label, text));
      sheet.rows.push_back({addressee.title, question.title, question.name,
                            std::to_string(question.settled_alone),
                            std::to_string(question.settled_with_others),
                            fmt::format("{}", fmt::join(more, " | "))});
    }
  }
  return sheet;
}

std::vector<Sheet> sheets(const Audit& audit, const QuestionnaireWords& questions) {
  Sheet all = verdicts_sheet(audit);
  Sheet open = gaps_sheet(audit, all);
  std::vector<Sheet> made{matrix_sheet(audit),   std::move(open),
                          changes_sheet(audit),  std::move(all),
                          evidence_sheet(audit), questionnaire_sheet(questions),
                          indices_sheet(audit),  disagreements_sheet(audit),
                          run_sheet(audit)};
  made.erase(std::remove_if(made.begin(), made.end(),
                            [](const Sheet& sheet) { return sheet.rows.empty(); }),
             made.end());
  return made;
}

}  // namespace servanda::reports
