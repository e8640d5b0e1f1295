#include "reports/json/audit_json.hpp"

#include <gmock/gmock.h>

#include "base/version.hpp"
#include "tests/engine/evaluate/world.hpp"
#include "tests/golden.hpp"
#include "tests/reports/sample.hpp"

namespace servanda::reports {
namespace {

using testing::HasSubstr;

TEST(WriteJson, has_keys_and_rows_in_a_fixed_order) {
  const Sample sample;
  std::string found = json_text_of(sample.audit());
  // The version is the only part that changes by itself.
  found.replace(found.find(version), version.size(), "VERSION");
  EXPECT_EQ(found, golden("tests/reports/audit.json", found));
}

TEST(WriteJson, is_the_same_twice) {
  const Sample sample;
  EXPECT_EQ(json_text_of(sample.audit()), json_text_of(sample.audit()));
}

TEST(WriteJson, an_open_entry_neither_counts_nor_does_not) {
  Sample sample;
  engine::Reading& reading = sample.assessment.findings[5].readings[0];
  reading.undecided_events.swap(reading.events);
  EXPECT_THAT(json_text_of(sample.audit()), HasSubstr("\"counts\": null"));
}

TEST(WriteJson, an_empty_list_shows_its_reason) {
  Sample sample;
  sample.assessment.findings[5].readings[0].events.clear();
  EXPECT_THAT(json_text_of(sample.audit()), HasSubstr("\"entries\": 0,\n          \"missing\": "
                                                      "\"not_collected\""));
}

TEST(WriteJson, a_missing_fact_gives_its_reason) {
  Sample sample;
  const std::size_t row =
      sample.fact(sample.total, sample.china, "2020-09-30", {}, "Policy", engine::Reason::withheld);
  sample.assessment.findings[0].readings[0].facts = {row};
  EXPECT_THAT(json_text_of(sample.audit()),
              HasSubstr("\"value\": null,\n          \"missing\": \"withheld\""));
}

TEST(WriteJson, has_the_years_and_days_of_readings) {
  Sample sample;
  engine::Reading& reading = sample.assessment.findings[0].readings[0];
  reading.cycle = {};
  reading.year = 2012;
  reading.day = engine::day("2012-12-31");
  EXPECT_THAT(json_text_of(sample.audit()), HasSubstr("\"as_of_day\": \"2012-12-31\",\n          "
                                                      "\"year\": 2012"));
}

TEST(WriteJson, a_group_for_which_the_rule_asks_names_the_list) {
  engine::World world("group sponsors { members FRA cites \"NPT/CONF.2020/WP.9\" at \"title\" }\n" +
                      engine::commitment("test", "met when subject in sponsors"));
  engine::Assessment assessment;
  assessment.findings.push_back(world.finding("FRA"));
  const servanda::reports::Run run;
  EXPECT_THAT(json_text_of({world.program, world.facts, assessment, run}),
              HasSubstr("\"memberships\": [\n        {\n          \"group\": \"sponsors\",\n"
                        "          \"on\": \"2015-05-22\",\n          \"is_member\": true,\n"
                        "          \"document\": \"NPT/CONF.2020/WP.9, title\"\n"));
}

}  // namespace
}  // namespace servanda::reports
