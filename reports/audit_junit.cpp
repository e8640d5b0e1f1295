#include "reports/audit_junit.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <vector>

#include "base/display.hpp"
#include "engine/evaluate/waivers.hpp"
#include "engine/explain/explain.hpp"
#include "reports/outcomes.hpp"
#include "reports/since.hpp"
#include "reports/text/scores_text.hpp"

namespace servanda::reports {
namespace {

using engine::Finding;

/// The text as the content of an attribute or an element. XML cannot represent most control
/// characters: they are made visible.
std::string xml(std::string_view text) {
  std::string result;
  for (const char sign : base::shown_lines(text)) {
    switch (sign) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\n':
        result += "&#10;";
        break;
      default:
        result += sign;
    }
  }
  return result;
}

/// A waived failure counts as skipped, since somebody explains it.
JunitOutcome junit_outcome(const Finding& finding) {
  const JunitOutcome came_out = outcome_of(finding.verdict).junit;
  const bool skipped = came_out == JunitOutcome::failure && is_waived(finding);
  return skipped ? JunitOutcome::skipped : came_out;
}

std::string case_name(const Audit& audit, const Finding& finding) {
  std::string name = subject_name(audit.program, finding);
  if (finding.cycle.valid()) name += " " + audit.program.vocabulary.cycles[finding.cycle].name;
  return name;
}

/// The evidence and its sources, one a line.
std::string story(const engine::Explanation& told) {
  std::string text;
  for (const engine::Statement& statement : told.statements) {
    text += statement.text + "\n";
    for (const std::string& source : statement.sources) text += "  " + source + "\n";
  }
  for (const std::string& each : told.settles) text += "to be met: " + each + "\n";
  return text;
}

std::string message(const Finding& finding, const engine::Explanation& told) {
  std::string verdict = told.gap.empty() ? told.verdict : told.gap + "; " + told.verdict;
  if (!told.says.empty()) verdict += "; " + told.says;
  if (!is_waived(finding)) return verdict;
  return fmt::format("waived by {}: {}; {}", finding.waived->decided_by, finding.waived->reason,
                     verdict);
}

std::string property(std::string_view name, std::string_view value) {
  return fmt::format("<property name=\"{}\" value=\"{}\"/>", name, xml(value));
}

/// The flags of a verdict, and its change since the baseline; empty without either.
std::string properties(const Audit& audit, const Finding& finding) {
  std::vector<std::string_view> flags;
  flags.reserve(finding.flags.size());
  for (const engine::Flag flag : finding.flags) flags.push_back(engine::to_string(flag));
  std::string all;
  if (!flags.empty()) all += property("flags", fmt::format("{}", fmt::join(flags, "; ")));
  if (const std::string words = since_words(audit, finding); !words.empty())
    all += property("since-baseline", words);
  return all.empty() ? all : "      <properties>" + all + "</properties>\n";
}

std::string test_case(const Audit& audit, const Finding& finding) {
  const engine::Explanation told =
      explain(context_of(audit.program, audit.facts, audit.assessment), finding);
  const std::string head = fmt::format("    <testcase classname=\"{}\" name=\"{}\"",
                                       xml(audit.program.commitments[finding.commitment].name),
                                       xml(case_name(audit, finding)));
  const JunitOutcome came_out = junit_outcome(finding);
  const std::string change = properties(audit, finding);
  if (came_out == JunitOutcome::passed)
    return change.empty() ? head + "/>\n" : head + ">\n" + change + "    </testcase>\n";
  const std::string why = xml(message(finding, told));
  if (came_out == JunitOutcome::skipped)
    return fmt::format("{}>\n{}      <skipped message=\"{}\"/>\n    </testcase>\n", head, change,
                       why);
  const std::string_view element = came_out == JunitOutcome::error ? "error" : "failure";
  return fmt::format("{}>\n{}      <{} type=\"{}\" message=\"{}\">{}</{}>\n    </testcase>\n", head,
                     change, element, to_string(finding.verdict), why, xml(story(told)), element);
}

struct Suite {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t skipped = 0;
  std::size_t errors = 0;
  std::string cases;

  void add(const Audit& audit, const Finding& finding) {
    const JunitOutcome came_out = junit_outcome(finding);
    ++tests;
    failures += came_out == JunitOutcome::failure ? 1U : 0U;
    skipped += came_out == JunitOutcome::skipped ? 1U : 0U;
    errors += came_out == JunitOutcome::error ? 1U : 0U;
    cases += test_case(audit, finding);
  }
};

/// Scores are properties of their index; one that cannot be computed is a case in error.
std::string index_suite(const Audit& audit, const engine::Index& index,
                        const std::vector<const engine::IndexScore*>& scores) {
  std::string properties;
  std::string cases;
  std::size_t errors = 0;
  for (const engine::IndexScore* score : scores) {
    const std::string whose =
        fmt::format("{} {}", audit.program.vocabulary.name_of(score->subject, score->group),
                    audit.program.vocabulary.cycles[score->cycle].name);
    if (score->error.empty()) {
      properties += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", xml(whose),
                                xml(score_words(*score)));
      continue;
    }
    ++errors;
    cases += fmt::format(
        "    <testcase classname=\"{}\" name=\"{}\">\n      <error type=\"error\" "
        "message=\"{}\"/>\n    </testcase>\n",
        xml("index " + index.name), xml(whose), xml(score->error));
  }
  if (!properties.empty()) properties = "    <properties>\n" + properties + "    </properties>\n";
  return fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"0\" errors=\"{}\" skipped=\"0\">\n{}{}  "
      "</testsuite>\n",
      xml("index " + index.name), errors, errors, properties, cases);
}

}  // namespace

std::string write_audit_junit(const Audit& audit) {
  std::map<engine::CommitmentId, Suite> suites;
  for (const Finding& finding : audit.assessment.findings)
    suites[finding.commitment].add(audit, finding);
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  for (const auto& [id, suite] : suites) {
    const engine::Commitment& commitment = audit.program.commitments[id];
    text += fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}  "
        "</testsuite>\n",
        xml(commitment.name), suite.tests, suite.failures, suite.errors, suite.skipped,
        suite.cases);
  }
  std::map<engine::IndexId, std::vector<const engine::IndexScore*>> scores;
  for (const engine::IndexScore& score : audit.assessment.indices)
    scores[score.index].push_back(&score);
  for (const auto& [id, of] : scores) text += index_suite(audit, audit.program.indices[id], of);
  return text + "</testsuites>\n";
}

}  // namespace servanda::reports
