#include "reports/text/audit_text.hpp"

#include <fmt/format.h>

#include <set>
#include <vector>

#include "reports/class_titles.hpp"
#include "reports/marks.hpp"
#include "reports/since.hpp"
#include "reports/text/comparison_text.hpp"
#include "reports/text/gaps.hpp"
#include "reports/text/header.hpp"
#include "reports/text/matrix.hpp"
#include "reports/text/scores_text.hpp"
#include "reports/trends.hpp"

namespace servanda::reports {

namespace {

using engine::Finding;
using engine::VerdictClass;

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string extent(const Audit& audit) {
  std::set<std::string_view> commitments;  // the versions of one count as one
  std::set<engine::SubjectId> states;
  std::set<engine::SubjectId> bodies;
  std::set<engine::GroupId> groups;
  std::set<engine::CycleId> cycles;
  for (const Finding& finding : audit.assessment.findings) {
    commitments.insert(audit.program.commitments[finding.commitment].name);
    if (finding.cycle.valid()) cycles.insert(finding.cycle);
    if (!finding.subject.valid()) {
      groups.insert(finding.group);
    } else if (audit.program.vocabulary.subjects[finding.subject].is_state) {
      states.insert(finding.subject);
    } else {
      bodies.insert(finding.subject);
    }
  }
  std::string text = counted(commitments.size(), "commitment", "commitments") + ", " +
                     counted(states.size(), "State", "States");
  if (!bodies.empty()) text += ", " + counted(bodies.size(), "body", "bodies");
  if (!groups.empty()) {
    text += ", " + counted(groups.size(), "group bound as one", "groups bound as one");
  }
  text += ", " + counted(cycles.size(), "review cycle", "review cycles");
  return text + ": " + counted(audit.assessment.findings.size(), "verdict", "verdicts");
}

void write_summary(const Counts& counts, Page& page) {
  page.heading("Summary");
  for (const VerdictClass each : engine::verdict_classes) {
    if (!is_shown(counts, each)) continue;
    const std::string word = shape_and_word(each);
    constexpr std::size_t width = 18;
    page.line(fmt::format("  {}{}{:>6}  {}", inked(word, ink(each), page.colour()),
                          std::string(width - cells(word), ' '), count_of(counts, each),
                          titles_of(each).remark));
  }
}

/// Breaks lines between two marks, never within one.
void write_legend(Page& page) {
  std::vector<std::string> marks;
  for (const VerdictClass each : engine::verdict_classes) {
    if (mark_of(each).only_if_found) continue;
    const std::string word =
        fmt::format("{} {}", shape(each), engine::to_string(engine::verdict_of(each)));
    const std::string_view meaning = engine::meaning_of(each);
    marks.push_back(meaning.empty() ? word : fmt::format("{} ({})", word, meaning));
  }
  marks.emplace_back("blank: not bound");
  page.blank();
  std::string line;
  for (const std::string& mark : marks) {
    if (!line.empty() && cells(line) + 3 + cells(mark) > page.width()) {
      page.line(inked(line, Ink::faint, page.colour()));
      line.clear();
    }
    line += (line.empty() ? "" : "   ") + mark;
  }
  page.line(inked(line, Ink::faint, page.colour()));
}

void write_section(const Audit& audit, VerdictClass of, const Counts& counts, Page& page) {
  const std::size_t found = count_of(counts, of);
  if (found == 0) return;
  page.heading(fmt::format("{}: {}", titles_of(of).section, found));
  write_gaps(audit, gaps(audit, of), page);
}

/// The titles of the ids.
void write_commitments(const Audit& audit, Page& page) {
  std::set<engine::CommitmentId> shown;
  std::size_t width = 0;
  for (const Finding& finding : audit.assessment.findings) {
    shown.insert(finding.commitment);
    width = std::max(width, cells(audit.program.commitments[finding.commitment].name));
  }
  page.heading("Commitments");
  for (const engine::CommitmentId id : shown) {
    const engine::Commitment& commitment = audit.program.commitments[id];
    const std::string cites = engine::citation(commitment.cites);
    const std::string_view title = commitment.title.in("en");
    page.paragraph(padded(commitment.name, width) + "  ",
                   cites.empty() ? std::string(title) : fmt::format("{} ({})", title, cites));
  }
}

void write_since(const Audit& audit, Page& page) {
  if (audit.since == nullptr) return;
  page.heading(fmt::format("Since the baseline ({})", run_of(audit.since->baseline)));
  write_change_counts(*audit.since, page);
  const std::string left_out = not_asked_words(*audit.since);
  if (!left_out.empty()) page.paragraph("  ", left_out);
}

/// Chapters that no verdict of the audit shows by itself.
void write_chapters_since(const Audit& audit, Page& page) {
  if (audit.since == nullptr) return;
  for (const ChangeChapter& each : chapters_since(*audit.since))
    write_chapter(*audit.since, each, page);
}

}  // namespace

std::string write_text(const Audit& audit, const TextOptions& options) {
  Page page(options.width, options.colour);
  const Counts counts = count(audit.assessment);
  write_run("Gap analysis", audit.run, audit.assessment.as_of, audit.assessment.known_at, page);
  write_labelled("extent", extent(audit), page);
  write_section(audit, VerdictClass::error, counts, page);
  write_summary(counts, page);
  write_since(audit, page);
  write_matrices(audit, page);
  write_legend(page);
  write_trends(audit, page);
  write_indices(audit, page);
  for (const VerdictClass each : worst_first)
    if (each != VerdictClass::error) write_section(audit, each, counts, page);
  write_chapters_since(audit, page);
  write_disagreements(audit, page);
  write_commitments(audit, page);
  return page.take();
}

}  // namespace servanda::reports
