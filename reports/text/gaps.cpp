#include "reports/text/gaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "reports/listing.hpp"
#include "reports/marks.hpp"
#include "reports/since.hpp"

namespace servanda::reports {

namespace {

using engine::Explanation;
using engine::Finding;
using engine::Statement;
using engine::Verdict;

/// The deciding statements; all if none decides.
std::vector<Statement> worth_telling(const Explanation& told) {
  std::vector<Statement> some;
  for (const Statement& statement : told.statements) {
    if (statement.decides) some.push_back(statement);
  }
  return some.empty() ? told.statements : some;
}

/// Does the verdict's sentence say more than the statements, such as the author's own words?
bool says_more_than_statements(const Finding& finding, const Explanation& told) {
  if (told.statements.empty() || finding.verdict == Verdict::error) return true;
  return finding.verdict != Verdict::no_data && !finding.says.empty();
}

/// The whole text of a finding's block except its head: equal for findings that can share it.
std::string text_of_finding(const Audit& audit, const Finding& finding, const Explanation& told) {
  std::string all = says_more_than_statements(finding, told) ? told.verdict : "";
  const auto add = [&all](std::string_view text) {
    all += '\n';
    all += text;
  };
  for (const Statement& statement : worth_telling(told)) {
    add(statement.text);
    for (const std::string& source : statement.sources) add(source);
  }
  for (const auto* list : {&told.assumptions, &told.settles, &told.flags}) {
    for (const std::string& text : *list) add(text);
  }
  add(told.says);
  add(told.gap);
  add(told.range);
  add(told.timing);
  add(since_words(audit, finding));
  for (const std::string& text : since_details(audit, finding)) add(text);
  return all;
}

std::string subjects_of_gap(const Audit& audit, const Gap& gap) {
  if (gap.findings.size() == 1) return subject_title(audit.program, *gap.findings.front());
  const auto& subjects = audit.program.vocabulary.subjects;
  const bool states =
      std::all_of(gap.findings.begin(), gap.findings.end(),
                  [&](const Finding* finding) { return subjects[finding->subject].is_state; });
  return fmt::format("{} {}", gap.findings.size(), states ? "States" : "subjects");
}

/// The codes of the subjects that the commitment binds in that cycle.
std::vector<std::string> all_bound(const Audit& audit, const Finding& of) {
  std::vector<std::string> codes;
  for (const Finding& finding : audit.assessment.findings) {
    if (finding.commitment == of.commitment && finding.cycle == of.cycle) {
      codes.push_back(subject_name(audit.program, finding));
    }
  }
  return codes;
}

std::string codes(const Audit& audit, const Gap& gap) {
  std::vector<std::string> some;
  for (const Finding* finding : gap.findings) some.push_back(subject_name(audit.program, *finding));
  return listed(some, all_bound(audit, *gap.findings.front()));
}

void write_gap(const Audit& audit, const Gap& gap, Page& page) {
  const Finding& finding = *gap.findings.front();
  const Explanation& told = gap.explanation;
  const std::string head =
      fmt::format("{} {} · {} · {}", shape(class_of(finding)),
                  audit.program.commitments[finding.commitment].name, subjects_of_gap(audit, gap),
                  cycle_title(audit.program, finding));
  page.blank();
  page.paragraph("", head, ink(class_of(finding)));
  page.paragraph(
      "  ", told.citation.empty() ? told.title : fmt::format("{} ({})", told.title, told.citation));
  if (gap.findings.size() > 1) write_labelled("States", codes(audit, gap), page);
  if (says_more_than_statements(finding, told)) write_labelled("verdict", told.verdict, page);
  if (finding.verdict == Verdict::error) return;
  write_labelled("says", told.says, page);
  write_labelled("gap", told.gap, page);
  write_labelled("range", told.range, page);
  write_labelled("timing", told.timing, page);
  if (told.asked != told.title) write_labelled("asked", told.asked, page);
  write_statements("found", worth_telling(told), page);
  write_list("exception", told.exceptions, page);
  write_list("assumed", told.assumptions, page);
  write_list("flag", told.flags, page);
  write_list(finding.verdict == Verdict::no_data ? "to settle" : "to be met", told.settles, page);
  write_labelled("baseline", since_words(audit, finding), page);
  write_list("", since_details(audit, finding), page);
}

}  // namespace

std::vector<Gap> gaps(const Audit& audit, engine::VerdictClass of) {
  std::vector<Gap> all;
  std::map<std::tuple<engine::CommitmentId, engine::CycleId, std::string>, std::size_t> places;
  for (const Finding& finding : audit.assessment.findings) {
    if (class_of(finding) != of) continue;
    Explanation told = explain(context_of(audit.program, audit.facts, audit.assessment), finding,
                               "each of these States");
    const auto [place, is_new] = places.try_emplace(
        {finding.commitment, finding.cycle, text_of_finding(audit, finding, told)}, all.size());
    if (is_new) all.push_back({{}, std::move(told)});
    all[place->second].findings.push_back(&finding);
  }
  for (Gap& gap : all) {
    if (gap.findings.size() > 1) continue;
    gap.explanation =
        explain(context_of(audit.program, audit.facts, audit.assessment), *gap.findings.front());
  }
  return all;
}

void write_gaps(const Audit& audit, const std::vector<Gap>& gaps, Page& page) {
  for (const Gap& gap : gaps) write_gap(audit, gap, page);
}

void write_labelled(std::string_view label, std::string_view text, Page& page, Ink ink) {
  if (text.empty()) return;
  page.paragraph("  " + padded(label, label_width), text, ink);
}

void write_list(std::string_view label, const std::vector<std::string>& texts, Page& page) {
  for (const std::string& text : texts) {
    write_labelled(label, text, page);
    label = "";
  }
}

void write_statements(std::string_view label, const std::vector<Statement>& statements,
                      Page& page) {
  for (const Statement& statement : statements) {
    write_labelled(label, statement.text, page);
    for (const std::string& source : statement.sources) {
      page.paragraph("  " + padded("", label_width) + "  – ", source);
    }
    label = "";
  }
}

}  // namespace servanda::reports
