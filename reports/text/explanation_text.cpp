#include "reports/text/explanation_text.hpp"

#include <fmt/format.h>

#include "engine/explain/explain.hpp"
#include "reports/marks.hpp"
#include "reports/text/gaps.hpp"

namespace servanda::reports {

namespace {

using engine::Explanation;
using engine::Finding;
using engine::Statement;
using engine::Verdict;

std::vector<Statement> those_that(bool decide, const std::vector<Statement>& all) {
  std::vector<Statement> some;
  for (const Statement& statement : all) {
    if (statement.decides == decide) some.push_back(statement);
  }
  return some;
}

/// The author's own layout, line by line.
void write_rule(std::string_view rule, Page& page) {
  std::string_view label = "rule";
  while (!rule.empty()) {
    const std::size_t end = std::min(rule.find('\n'), rule.size());
    std::string_view line = rule.substr(0, end);
    rule.remove_prefix(std::min(end + 1, rule.size()));
    page.line("  " + padded(label, label_width) + harmless(line));
    label = "";
  }
}

std::string_view what_is_needed(const Finding& finding) {
  const bool open = finding.verdict == Verdict::no_data ||
                    (finding.verdict == Verdict::pending && finding.at_least != finding.at_most);
  return open ? "to settle" : "to be met";
}

}  // namespace

std::string write_explanation(const engine::EvaluationContext& context, const Finding& finding,
                              const TextOptions& options) {
  const engine::Program& program = context.program;
  const engine::Commitment& commitment = program.commitments[finding.commitment];
  const Explanation told = explain(context, finding);
  Page page(options.width, options.colour);
  const std::string head =
      fmt::format("{} · {} · {}", commitment.name, subject_title(program, finding),
                  cycle_title(program, finding));
  page.line(inked(harmless(head), Ink::bold, options.colour));
  page.paragraph(
      "", told.citation.empty() ? told.title : fmt::format("{} ({})", told.title, told.citation));
  page.blank();
  page.paragraph(std::string(shape(class_of(finding))) + " ", told.verdict, ink(class_of(finding)));
  write_labelled("says", told.says, page);
  write_labelled("gap", told.gap, page);
  write_labelled("timing", told.timing, page);
  write_labelled("score", told.score, page);
  if (told.asked != told.title) write_labelled("asked", told.asked, page);
  write_statements("found", those_that(true, told.statements), page);
  write_statements("also read", those_that(false, told.statements), page);
  write_list("coded by", told.coders, page);
  write_list("exception", told.exceptions, page);
  write_list("assumed", told.assumptions, page);
  write_list("flag", told.flags, page);
  write_list(what_is_needed(finding), told.settles, page);
  write_rule(told.rule, page);
  write_labelled("note", commitment.note, page);
  return page.take();
}

}  // namespace servanda::reports
