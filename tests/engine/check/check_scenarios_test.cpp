// Messages on scenarios that could not run as their author means.

#include <gtest/gtest.h>

#include "tests/engine/check/said.hpp"

namespace servanda::engine {
namespace {

// --- scenarios ---

TEST(CheckScenarios, headers_name_indicators) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | totl |\n"
                     "        | FRA | RC2010 | 5 |\n"
                     "}\n"),
            "N001 2:29 totl: there is no indicator `totl`\n");
}

TEST(CheckScenarios, cells_name_states_and_cycles) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total |\n"
                     "        | FRX | RC2010 | 5 |\n"
                     "        | FRA | RC2011 | 5 |\n"
                     "}\n"),
            "N001 3:11 FRX: there is no State `FRX`\n"
            "N001 4:17 RC2011: there is no cycle `RC2011`\n");
}

TEST(CheckScenarios, cells_hold_values_of_their_type) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total | alert | ratified | share |\n"
                     "        | FRA | RC2010 | five | nne | so | many |\n"
                     "        | FRA | RC2010 | 5 launcher | | | |\n"
                     "}\n"),
            "T007 3:26 five: `five` is not a quantity of warhead\n"
            "T007 3:33 nne: `nne` is not a value of `alert_level`\n"
            "T007 3:39 so: `so` is not a truth\n"
            "T007 3:44 many: `many` is not a percent\n"
            "T007 4:26 5 launcher: `5 launcher` is not a quantity of warhead\n");
}

TEST(CheckScenarios, a_row_has_a_subject_and_a_time) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given | subject | cycle | total |\n"
                     "        | FRA | | 5 |\n"
                     "  given | cycle | total |\n"
                     "        | RC2010 | 5 |\n"
                     "}\n"),
            "T007 3:11 FRA: this row has neither a cycle nor a day\n"
            "N006 4:11 cycle: this table has no column `subject`\n");
}

TEST(CheckScenarios, days_are_days_of_the_calendar) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  as of 2012-02-30\n"
                     "  given | subject | as_of | ceiling |\n"
                     "        | FRA | 2010-02-30 | 5 |\n"
                     "  given complete | dataset | to |\n"
                     "        | total | 2010-14-01 |\n"
                     "}\n"),
            "V003 2:9 2012-02-30: `2012-02-30` is not a day of the calendar\n"
            "V003 4:17 2010-02-30: `2010-02-30` is not a day of the calendar\n"
            "V003 6:19 2010-14-01: `2010-14-01` is not a day of the calendar\n");
}

TEST(CheckScenarios, an_unknown_column_of_events_is_named_once) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialogue | on | topcs |\n"
                     "        | 2010-01-01 | doctrine |\n"
                     "        | 2010-01-02 | doctrine |\n"
                     "}\n"),
            "N001 2:31 topcs: the event `dialogue` has no field `topcs`\n");
}

TEST(CheckScenarios, events_have_a_day_and_values_of_their_fields) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialogue | on | participants | topics |\n"
                     "        | | FRA | doctrine |\n"
                     "        | soon | FRX | doctrin |\n"
                     "}\n"),
            "T007 3:11 : an event needs its day, in the column `on`\n"
            "T007 4:11 soon: `soon` is not a date\n"
            "T007 4:18 FRX: `FRX` is not a list of States\n"
            "T007 4:24 doctrin: `doctrin` is not a set of `topic`\n");
}

TEST(CheckScenarios, an_unknown_column_of_reports_or_expectations_is_named) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given reports | subject | cycle | txt |\n"
                     "        | FRA | RC2015 | a |\n"
                     "  expect 1 | subject | cycle | verdikt | verdict |\n"
                     "        | FRA | RC2015 | met | met |\n"
                     "}\n"),
            "N001 2:37 txt: there is no column `txt`\n"
            "N001 4:10 1: there is no commitment `1`\n"
            "N001 4:32 verdikt: there is no column `verdikt`\n");
}

TEST(CheckScenarios, an_unknown_event_is_named) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given event dialoge | on |\n"
                     "        | 2010-01-01 |\n"
                     "}\n"),
            "N001 2:15 dialoge: there is no event `dialoge`\n");
}

TEST(CheckScenarios, completeness_is_of_a_data_set) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  given complete | dataset | to |\n"
                     "        | totl | 2010-01-01 |\n"
                     "  given complete | data | to |\n"
                     "        | total | 2010-01-01 |\n"
                     "}\n"),
            "N001 3:11 totl: there is no indicator `totl`\n"
            "N006 4:20 data: this table has no column `dataset`\n");
}

TEST(CheckScenarios, expectations_name_a_commitment) {
  EXPECT_EQ(declared("scenario \"s\" {\n"
                     "  expect 99 | subject | verdict |\n"
                     "        | FRA | met |\n"
                     "}\n"),
            "N001 2:10 99: there is no commitment `99`\n");
}

TEST(CheckScenarios, expectations_name_state_cycle_and_verdict) {
  EXPECT_EQ(
      declared(
          "commitment 1 { title \"x\" cites \"x\" binds each nws review each cycle met when yes }\n"
          "scenario \"s\" {\n"
          "  expect 1 | subject | cycle | verdict |\n"
          "        | FRA | RC2010 | mett |\n"
          "        | FRX | RC2010 | met |\n"
          "        | FRA | RC2011 | met |\n"
          "  expect 1 | subject | cycle |\n"
          "        | FRA | RC2010 |\n"
          "}\n"),
      "T007 4:26 mett: there is no verdict `mett`\n"
      "N001 5:11 FRX: there is no State `FRX`\n"
      "N001 6:17 RC2011: there is no cycle `RC2011`\n"
      "N006 7:14 subject: this table has no column `verdict`\n");
}

}  // namespace
}  // namespace servanda::engine
