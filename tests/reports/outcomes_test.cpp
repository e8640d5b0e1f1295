// docs/formats.md and the tables of outcomes agree.

#include "reports/outcomes.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "reports/marks.hpp"

namespace servanda::reports {
namespace {

std::string junit_word(JunitOutcome outcome) {
  constexpr auto words = base::names<JunitOutcome>("passed", "failure", "skipped", "error");
  return std::string(base::name_of(words, outcome));
}

TEST(Outcomes, the_page_on_formats_has_a_row_for_each_class_of_verdicts) {
  const std::ifstream file("docs/formats.md");
  std::ostringstream page;
  page << file.rdbuf();
  for (const engine::VerdictClass each : engine::verdict_classes) {
    const VerdictOutcome& outcome = outcome_of(engine::verdict_of(each));
    const std::string row =
        fmt::format("| {} | {} | `{}`, `{}`", shape_and_word(each), junit_word(outcome.junit),
                    outcome.sarif.kind, outcome.sarif.level);
    EXPECT_NE(page.str().find(row), std::string::npos) << "docs/formats.md: " << row;
  }
}

}  // namespace
}  // namespace servanda::reports
