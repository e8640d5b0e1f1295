// The front door, without a file of rules, a terminal or a command line.

#include "engine/audit/audit.hpp"

#include "base/world_error.hpp"
#include "tests/engine/audit/world.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(AuditOfAWorld, rules_in_memory_and_a_dossier_give_verdicts) {
  const auto audited = audit(rules_, dossier_, request(), diagnostics_);
  ASSERT_TRUE(audited) << told();
  EXPECT_THAT(verdicts(*audited), ElementsAre("CHN RC2015 met", "CHN RC2020 no data",
                                              "FRA RC2015 not met", "FRA RC2020 no data"));
  EXPECT_EQ(audited->run.rules_digest, rules_.digest);
  EXPECT_EQ(audited->run.data_digest, Dossier(dossier_, Dossier::Mode::read).digest());
  EXPECT_FALSE(has_errors(audited->assessment));
}

TEST_F(AuditOfAWorld, texts_give_the_digest_of_the_files_that_hold_them) {
  const Rules rules = rules_of({{"a", vocabulary_text}, {"b", commitments_text}}, diagnostics_);
  EXPECT_EQ(rules.digest, rules_.digest);
  EXPECT_EQ(diagnostics_.errors(), 0U) << told();
}

TEST_F(AuditOfAWorld, wrong_rules_are_told_in_diagnostics) {
  const Rules rules = rules_of({{"wrong.pacta", "language 1\npack {"}}, diagnostics_);
  EXPECT_THAT(render(diagnostics_, rules.sources), HasSubstr("wrong.pacta:2:"));
}

TEST_F(AuditOfAWorld, a_selection_narrows_it) {
  const auto audited =
      audit(rules_, dossier_, request({{"RC2015"}, {"FRA"}, {}, {}}), diagnostics_);
  ASSERT_TRUE(audited) << told();
  EXPECT_THAT(verdicts(*audited), ElementsAre("FRA RC2015 not met"));
  EXPECT_THAT(audited->run.selection.subjects, ElementsAre("FRA"));
}

TEST_F(AuditOfAWorld, a_selection_that_names_nothing_is_refused_with_the_words_of_the_command) {
  const auto answer = AuditScope::of(rules_.program, {{}, {"FRAN"}, {}, {}});
  const auto& refused = std::get<Refused>(answer);
  EXPECT_EQ(refused.message, "there is no State, body or group `FRAN` in the rules");
  EXPECT_EQ(refused.help, "did you mean `FRA`? It is France");
}

TEST_F(AuditOfAWorld, waivers_are_a_text) {
  auto audited = audit(rules_, dossier_, request(), diagnostics_);
  const RuleText waivers{"waivers.csv",
                         "commitment,subject,cycle,reason,decided_by,expires\n"
                         "treaty.reduce,FRA,RC2015,agreed,a board,2030-01-01\n"};
  ASSERT_TRUE(waive(rules_, waivers, scope(), *audited, diagnostics_)) << told();
  EXPECT_EQ(audited->assessment.findings[2].flags.back(), Flag::waived);
  EXPECT_THAT(audited->run.waivers_digest, HasSubstr("sha256:"));
}

TEST_F(AuditOfAWorld, wrong_waivers_are_told_in_diagnostics) {
  auto audited = audit(rules_, dossier_, request(), diagnostics_);
  EXPECT_FALSE(
      waive(rules_, {"waivers.csv", "commitment,subject\n"}, scope(), *audited, diagnostics_));
  EXPECT_THAT(told(), HasSubstr("waivers.csv"));
}

TEST_F(AuditOfAWorld, a_broken_world_is_one_kind_of_exception) {
  const auto on = [&](const std::string& path) {
    return audit(rules_, path, request(), diagnostics_);
  };
  EXPECT_THROW((void)on(dossier_ + ".not"), base::WorldError);
  EXPECT_THROW((void)read_rules(memory_, {"nowhere"}, diagnostics_), base::WorldError);
}

TEST_F(AuditOfAWorld, it_tells_what_it_does) {
  std::vector<std::string> told;
  const Watch watch{[&](const std::string& work) { told.push_back(work); }, {}};
  EXPECT_TRUE(audit(rules_, dossier_, request(), diagnostics_, watch));
  EXPECT_THAT(told, ElementsAre("reading the facts", "deciding the verdicts"));
}

TEST_F(AuditOfAWorld, it_stops_when_it_is_asked_to) {
  std::stop_source stop;
  const Watch watch{[&](const std::string& work) {
                      if (work == "deciding the verdicts") stop.request_stop();
                    },
                    stop.get_token()};
  EXPECT_THROW((void)audit(rules_, dossier_, request(), diagnostics_, watch), base::Stopped);
  EXPECT_TRUE(audit(rules_, dossier_, request(), diagnostics_)) << "and can be made again";
}

TEST(SelectionText, is_read_again_as_it_was_written) {
  const SelectionWords words{{"RC2015"}, {"nws", "FRA"}, {"a.*"}, {}};
  EXPECT_EQ(to_text(words), "cycle RC2015\nsubject nws\nsubject FRA\ncommitment a.*\n");
  EXPECT_EQ(to_text(selection_words(to_text(words))), to_text(words));
  EXPECT_THAT(to_text({}), IsEmpty());
}

}  // namespace
}  // namespace servanda::engine
