// Counts over columns: a plan decides all subjects at once exactly as the cells are decided one by
// one.

#include "engine/audit/counts/verdict_counts.hpp"

#include <filesystem>
#include <map>

#include "engine/dossier/dossier.hpp"
#include "tests/engine/evaluate/world.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::engine {
namespace {

/// Facts on three States in four cycles: exact, bounded and withheld figures, figures declared
/// twice or by several sources, truths of a register, ordered values, dates of a day and of a year.
constexpr std::string_view facts_csv =
    "indicator,subject,cycle,as_of,value,missing,basis,known_from,document\n"
    "total,CHN,RC2010,,250,,official_statement,,\n"
    "total,CHN,RC2015,,at most 260,,official_statement,,\n"
    "total,CHN,RC2020,2018-05-01,350,,official_statement,,\n"
    "total,FRA,RC2010,,300,,official_statement,,\n"
    "total,FRA,RC2015,2014-01-01,300,,official_statement,,\n"
    "total,FRA,RC2015,2015-01-01,290,,national_report,,\n"
    "total,FRA,RC2015,2015-02-01,295,,independent,,\n"
    "total,FRA,RC2020,,290,,national_report,2021-01-01,\n"
    "total,FRA,RC2020,,280,,national_report,2022-08-01,\n"
    "total,GBR,RC2010,,225,,official_statement,,\n"
    "total,GBR,RC2015,,between 215 and 225,,official_statement,,\n"
    "total,GBR,RC2020,,,withheld,official_statement,,\n"
    "total,GBR,RC2020,,260,,independent,,\n"
    "deployed,CHN,RC2015,,at least 0,,official_statement,,\n"
    "deployed,FRA,RC2015,,280,,official_statement,,\n"
    "deployed,FRA,RC2020,2017,280,,official_statement,,\n"
    "deployed,GBR,RC2015,,120,,official_statement,,A\n"
    "deployed,GBR,RC2015,,130,,official_statement,,B\n"
    "ceiling,FRA,,2008-03-21,300,,official_statement,,\n"
    "ceiling,GBR,,2010-05-26,225,,official_statement,,\n"
    "ceiling,GBR,,2021-03-16,260,,official_statement,,\n"
    "a,CHN,RC2015,,yes,,official_statement,,\n"
    "a,FRA,RC2015,,no,,official_statement,,\n"
    "a,FRA,RC2020,,yes,,official_statement,,\n"
    "b,CHN,RC2015,,no,,official_statement,,\n"
    "b,FRA,RC2015,,yes,,official_statement,,\n"
    "b,GBR,RC2015,,yes,,official_statement,,\n"
    "c,CHN,RC2020,,yes,,official_statement,,\n"
    "c,GBR,RC2015,,,not_reported,official_statement,,\n"
    "treaty,FRA,,1998-04-06,yes,,depositary,,\n"
    "treaty,GBR,,2012,yes,,depositary,,\n"
    "treaty,CHN,,2014-01-01,no,,depositary,,\n"
    "permit,FRA,,2009-01-01,yes,,depositary,,\n"
    "permit,FRA,,2013-05,no,,depositary,,\n"
    "permit,GBR,,2013-01-01,yes,,depositary,,\n"
    "permit,GBR,,2021,yes,,depositary,,\n"
    "permit,CHN,,2009-01-01,,withheld,depositary,,\n"
    "alert,CHN,RC2015,,low,,official_statement,,\n"
    "alert,FRA,RC2015,,middle,,official_statement,,\n"
    "alert,FRA,RC2020,,low,,official_statement,,\n"
    "alert,GBR,RC2015,,high,,official_statement,,\n"
    "opened,CHN,RC2015,,2012-07-01,,official_statement,,\n"
    "opened,FRA,RC2015,,2015,,official_statement,,\n"
    "opened,GBR,RC2015,,2009-01-01,,official_statement,,\n";

/// One condition for each operator that columns support.
const std::vector<std::string> conditions = {
    "total < 290",
    "total <= total[previous cycle]",
    "total > total[RC2010]",
    "total >= 260",
    "total = 290",
    "total != 290",
    "total from independent > 255",
    "deployed < total",
    "deployed >= deployed[previous cycle]",
    "ceiling <= 260",
    "total <= limit",
    "alert < high",
    "alert = low",
    "alert[previous cycle] > alert",
    "opened in cycle",
    "opened in RC2015",
    "opened < start of 2012",
    "opened <= end of 2012",
    "opened in 2012",
    "opened in 2015-05",
    "opened > end of previous cycle",
    "opened >= start of cycle",
    "total is reported",
    "deployed[previous cycle] is not reported",
    "total is known",
    "(a and b) is known",
    "treaty",
    "not treaty",
    "permit",
    "permit is reported",
    "permit[previous cycle] or permit",
    "treaty and a",
    "a or b or c",
    "a implies b",
    "at least 2 of { a; b; c; treaty }",
    "at most 1 of { a; b; c; treaty }",
    "exactly 2 of { a; b; c; treaty }",
    "none of { a; c }",
    "at least 1 of { a; b; c; treaty; total < 290; alert = low; deployed < total; ceiling <= 260 }",
    "at least 5 of { a; b; c; treaty; total < 290; alert < high; deployed < total; ceiling <= 260 "
    "}",
    "at most 4 of { a; b; c; treaty; total < 290; alert < high; deployed < total; ceiling <= 260 }",
    "subject in alone",
    "subject in changing or a",
    "a or else no because \"silence is no\"",
    "(total < 290) or else b because \"no figure\"",
    "yes",
};

/// Each condition as `met when`, with another one as `partly met when` and as `applies when`.
std::string rules_of_columns() {
  std::string text = std::string(declarations);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const std::string& next = conditions[(i + 1) % conditions.size()];
    const std::string number = std::to_string(i);
    text += commitment("plain" + number, "met when " + conditions[i]);
    text += commitment("partly" + number,
                       "met when a and (" + conditions[i] + ")\n  partly met when " + next);
    text += commitment("applies" + number, "binds each changing\n  applies when " + conditions[i] +
                                               " else \"why\"\n  met when " + next);
  }
  return text;
}

class Columns : public testing::Test {
 protected:
  void import(std::string_view facts, std::string_view complete) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const std::vector<base::SourceId> files{
        sources.add("facts.csv", std::string(facts)),
        sources.add("complete.csv",
                    "dataset,complete_to,known_from,subject\n" + std::string(complete))};
    Dossier(path(), Dossier::Mode::create_or_write)
        .import(sources, files, program_.vocabulary, diagnostics);
    ASSERT_FALSE(diagnostics.has_errors()) << base::render(diagnostics, sources);
  }

  using Counts = std::map<std::string, std::array<std::size_t, verdict_class_count>>;

  [[nodiscard]] Counts by_cell(Day as_of, Day known_at, const Selection& selection) const {
    base::Diagnostics diagnostics;
    const Facts facts = Dossier(path(), Dossier::Mode::read).load(program_.vocabulary, diagnostics);
    Counts counts;
    for (const Finding& each : evaluate(program_, facts, as_of, known_at, selection).findings)
      ++counts[program_.commitments[each.commitment].name]
              [static_cast<std::size_t>(class_of(each))];
    return counts;
  }
  [[nodiscard]] Counts over_columns(const CountRun& run) const {
    base::Diagnostics diagnostics;
    Counts counts;
    for (const CommitmentCounts& each :
         count_verdicts(program_, compile(program_, {}), run, diagnostics).commitments)
      counts[program_.commitments[each.commitment].name] = each.verdicts;
    return counts;
  }

  /// Compares counts from the column store and from the rows, on one core and on three.
  void expect_the_same(std::string_view as_of, std::string_view known_at,
                       const Selection& selection = {}) const {
    const Counts wanted = by_cell(day(as_of), day(known_at), selection);
    for (const bool columns : {true, false}) {
      for (const std::size_t cores : {1U, 3U}) {
        const Counts found = over_columns({.dossier = path(),
                                           .scope = {{day(as_of), day(known_at)}, selection},
                                           .cores = cores,
                                           .columns = columns});
        for (const auto& [name, verdicts] : wanted)
          EXPECT_EQ(found.at(name), verdicts) << name << " as of " << as_of;
        EXPECT_EQ(found.size(), wanted.size());
      }
    }
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_.file("world.dossier"); }

  Program program_ = program_of(rules_of_columns());
  TemporaryFolder folder_;
};

TEST_F(Columns, know_all_these_conditions) {
  for (const Undecided& each : compile(program_, {}).columns.cell_by_cell)
    ADD_FAILURE() << program_.commitments[each.commitment].name << ": " << each.because;
}

TEST_F(Columns, count_as_the_cells_do) {
  import(facts_csv, "");
  expect_the_same("2022-08-26", "2022-08-26");
}

TEST_F(Columns, count_as_the_cells_do_with_complete_registers) {
  import(facts_csv, "treaty,2018-12-31,,\na,2015-05-22,,\nb,2026-05-22,,\n");
  expect_the_same("2022-08-26", "2022-08-26");
  expect_the_same("2026-05-22", "2026-05-22");
  expect_the_same("2026-05-22", "2014-06-01");
}

TEST_F(Columns, count_as_the_cells_do_with_registers_complete_for_some) {
  import(facts_csv,
         "treaty,2018-12-31,,nws\ntreaty,2022-08-26,2022-09-01,RUS\na,2015-05-22,,CHN\n"
         "b,2022-08-26,,changing\nb,2011-01-01,,\npermit,2022-08-26,,FRA\n");
  expect_the_same("2022-08-26", "2022-08-26");
  expect_the_same("2026-05-22", "2026-05-22");
  expect_the_same("2022-08-26", "2016-06-01");
}

TEST_F(Columns, count_as_of_a_day) {
  import(facts_csv, "treaty,2018-12-31,,\n");
  expect_the_same("2012-01-01", "2022-08-26");
  expect_the_same("2015-05-21", "2015-05-21");
  expect_the_same("2015-05-22", "2015-05-22");
  expect_the_same("2022-08-26", "2022-07-31");
  expect_the_same("2022-08-26", "2014-06-01");
}

TEST_F(Columns, count_the_requested_state_and_cycle) {
  import(facts_csv, "treaty,2018-12-31,,\n");
  const SubjectId france = program_.vocabulary.subjects.find("FRA").value();
  const SubjectId china = program_.vocabulary.subjects.find("CHN").value();
  const CycleId second = program_.vocabulary.cycles.find("RC2015").value();
  expect_the_same("2022-08-26", "2022-08-26", {.subjects = {france}});
  expect_the_same("2022-08-26", "2022-08-26", {.subjects = {france, china}});
  expect_the_same("2022-08-26", "2022-08-26", {.cycles = {second}});
}

}  // namespace
}  // namespace servanda::engine
