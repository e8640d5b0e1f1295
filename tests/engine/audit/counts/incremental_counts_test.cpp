// Earlier counts are brought up to date for the subjects with new facts, and equal a new count of
// all subjects; any other change needs a new count.

#include "engine/audit/counts/incremental_counts.hpp"

#include <gmock/gmock.h>

#include "engine/dossier/dossier.hpp"
#include "tests/engine/evaluate/world.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// One commitment is decided over columns, and three cell by cell; two of these read facts of other
/// subjects than the State under review.
const std::string rules =
    std::string(declarations) + commitment("columns", "met when total < 290") +
    commitment("cells", "met when spending[2012] < 20") +
    commitment("others", "met when every s in nws: total of s < 320") +
    commitment("together", "binds collectively nws\n  met when every s in nws: total of s < 320");
const std::string of_others = R"(
state DEU "Germany"
cycle RC2030 "fifth cycle" from 2026-05-23 to 2030-05-22
)";

class Recount : public testing::Test {
 protected:
  Recount() {
    run_.dossier = folder_.file("world.dossier");
    import(
        "total,CHN,,2012-01-01,250\ntotal,FRA,,2012-01-01,300\ntotal,GBR,,2012-01-01,225\n"
        "spending,FRA,,2012,10\n");
    remember();
  }

  void import(const std::string& rows) const { import(rows, program_.vocabulary); }
  void import(const std::string& rows, const Vocabulary& vocabulary) const {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto file = sources.add("facts.csv", "indicator,subject,cycle,as_of,value\n" + rows);
    Dossier(run_.dossier, Dossier::Mode::create_or_write)
        .import(sources, {file}, vocabulary, diagnostics);
    ASSERT_FALSE(diagnostics.has_errors()) << base::render(diagnostics, sources);
  }

  [[nodiscard]] std::vector<CommitmentCounts> counts() const {
    base::Diagnostics diagnostics;
    return count_verdicts(program_, plan_, run_, diagnostics).commitments;
  }
  void remember() {
    before_ = counts();
    digest_ = Dossier(run_.dossier, Dossier::Mode::read).digest();
  }

  /// The commitments whose counts were brought up to date; each must equal a new count.
  [[nodiscard]] std::vector<std::string> brought_up_to_date() const {
    std::vector<std::string> names;
    const auto all = counts();
    for (const CommitmentCounts& each : recount(program_, plan_, run_, digest_, before_)) {
      names.push_back(program_.commitments[each.commitment].name.substr(std::size("world")));
      const auto wanted = std::find_if(all.begin(), all.end(), [&](const auto& other) {
        return other.commitment == each.commitment;
      });
      EXPECT_EQ(each.verdicts, wanted->verdicts) << names.back();
    }
    return names;
  }

  Program program_ = program_of(rules);
  Program wider_ = program_of(rules + of_others);
  Plan plan_ = compile(program_, {});
  TemporaryFolder folder_;
  CountRun run_{.scope = {{day("2022-08-26"), day("2022-08-26")}}};
  std::vector<CommitmentCounts> before_;
  std::string digest_;
};

TEST_F(Recount, rules_have_commitments_of_columns_and_of_cells) {
  EXPECT_EQ(plan_.columns.commitments.size(), 1U);
  EXPECT_EQ(plan_.columns.cell_by_cell.size(), 3U);
}

TEST_F(Recount, updates_commitments_that_read_one_subject_only) {
  import("total,FRA,,2014-01-01,280\nspending,GBR,,2012,30\n");
  EXPECT_NE(counts()[0].verdicts, before_[0].verdicts);
  EXPECT_NE(counts()[1].verdicts, before_[1].verdicts);
  EXPECT_THAT(brought_up_to_date(), UnorderedElementsAre("columns", "cells"));
}

TEST_F(Recount, takes_several_imports_together) {
  import("total,FRA,,2014-01-01,280\n");
  import("total,FRA,,2015-01-01,310\ntotal,GBR,,2015-01-01,300\n");
  EXPECT_THAT(brought_up_to_date(), UnorderedElementsAre("columns", "cells"));
}

TEST_F(Recount, counts_the_requested_state_and_cycle) {
  run_.scope.selection = {.subjects = {program_.vocabulary.subjects.find("FRA").value()},
                          .cycles = {program_.vocabulary.cycles.find("RC2015").value()}};
  remember();
  import("total,FRA,,2014-01-01,280\ntotal,GBR,,2014-01-01,300\ntotal,FRA,,2018-01-01,250\n");
  EXPECT_THAT(brought_up_to_date(), UnorderedElementsAre("columns", "cells"));
}

TEST_F(Recount, skips_commitments_with_new_facts_for_most_subjects) {
  import("spending,CHN,,2012,30\nspending,GBR,,2012,30\nspending,RUS,,2012,30\n");
  EXPECT_THAT(brought_up_to_date(), ElementsAre("columns"));
}

TEST_F(Recount, skips_commitments_with_facts_of_an_unknown_state) {
  import("total,DEU,,2014-01-01,280\ntotal,FRA,,2014-01-01,280\n", wider_.vocabulary);
  EXPECT_THAT(brought_up_to_date(), ElementsAre("cells"));
}

TEST_F(Recount, skips_all_if_there_is_a_warning) {
  import("total,FRA,RC2030,,280\n", wider_.vocabulary);
  EXPECT_THAT(brought_up_to_date(), IsEmpty());
}

TEST_F(Recount, gives_no_warning_of_facts_that_no_commitment_reads) {
  import("deployed,FRA,RC2030,,280\n", wider_.vocabulary);
  import("total,FRA,,2014-01-01,280\n");
  EXPECT_THAT(brought_up_to_date(), UnorderedElementsAre("columns", "cells"));
}

TEST_F(Recount, skips_all_if_the_new_facts_are_unknown) {
  import("total,FRA,,2014-01-01,280\n");
  digest_ = "sha256:0000";
  EXPECT_THAT(brought_up_to_date(), IsEmpty());
}

TEST_F(Recount, leaves_counts_that_cannot_belong_to_that_run) {
  import("total,FRA,,2014-01-01,280\n");
  for (CommitmentCounts& counts : before_) counts.verdicts = {};
  EXPECT_THAT(brought_up_to_date(), IsEmpty());
}

}  // namespace
}  // namespace servanda::engine
