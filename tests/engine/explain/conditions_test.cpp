// The result of each condition of a rule in one cell.

#include "engine/explain/conditions.hpp"

#include <gtest/gtest.h>

#include "engine/check/check.hpp"
#include "engine/explain/scenario.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {
namespace {

const std::string words = R"(language 1
pack p { title "P" }
state FRA "France"
cycle RC2015 "2010-2015" from 2010-05-29 to 2015-05-22
group all "All" { members FRA }
indicator a number per cycle "A"
indicator b truth per cycle "B"
indicator c truth per cycle "C"
define small(n number) "Small" = n < 5
)";

/// The conditions of a rule, with `a` 3, `b` withheld and `c` not collected.
std::string traced(const std::string& clauses) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const std::string text = words +
                           "commitment 1 {\n title \"One\"\n cites \"D\"\n binds each all\n"
                           " review each cycle\n " +
                           clauses +
                           "\n}\nscenario \"S\" {\n given | subject | cycle | a | b |\n"
                           " | FRA | RC2015 | 3 | withheld |\n"
                           " expect 1 | subject | cycle | verdict |\n | FRA | RC2015 | met |\n}\n";
  std::vector<grammar::syntax::File> files;
  files.push_back(grammar::parse(sources, sources.add("a.pacta", text), diagnostics));
  const Program program = check(sources, files, diagnostics);
  if (diagnostics.has_errors()) throw std::invalid_argument(render(diagnostics, sources));
  const Scenario& scenario = program.scenarios.front();
  const auto plan = std::make_shared<const Plan>(compile(program, {}));
  const auto outcomes = run(program, plan, scenario);
  const Finding& finding = *outcomes.front().finding;
  std::string lines;
  const Facts facts = facts_of(program, scenario);
  const EvaluationContext context{program, *plan, facts, {scenario.as_of, scenario.as_of}};
  for (const auto& each : trace(context, finding)) {
    lines += each.clause + ": " + std::string(sources.text(program[each.condition].place)) + " " +
             std::string(to_string(each.truth)) + each.error;
    for (const auto& value : each.values) {
      lines += ", " + std::string(sources.text(program[value.reads].place)) + " = " + value.value;
    }
    lines += "\n";
  }
  return lines;
}

TEST(Trace, has_each_condition_with_the_values_that_it_reads) {
  EXPECT_EQ(traced("met when a < 5 and (b or not c)"),
            "met when: a < 5 yes, a = 3\n"
            "met when: b unknown, b = [not known: withheld]\n"
            "met when: c unknown, c = [not known: not collected]\n");
}

TEST(Trace, includes_all_clauses) {
  EXPECT_EQ(traced("applies when b else \"why\"\n met when a < 2\n partly met when a < 3"),
            "applies when: b unknown, b = [not known: withheld]\n"
            "met when: a < 2 no, a = 3\n"
            "partly met when: a < 3 no, a = 3\n");
}

TEST(Trace, follows_definitions) {
  EXPECT_EQ(traced("met when small(a)"), "met when: n < 5 yes, a = 3\n");
}

TEST(Trace, has_only_the_truth_of_a_condition_over_many) {
  EXPECT_EQ(traced("met when every s in all: a of s < 5"),
            "met when: every s in all: a of s < 5 yes\n");
}

TEST(Trace, shows_a_figure_that_is_too_large) {
  const std::string found =
      traced("met when a * " + std::string(4'900, '9') + " * " + std::string(4'900, '9') + " > 0");
  EXPECT_NE(found.find("more than 4,932 digits"), std::string::npos) << found;
}

}  // namespace
}  // namespace servanda::engine
