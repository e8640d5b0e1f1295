// The schemas of the JSON name each value of the enumerations that it can hold.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/evaluate/assessment.hpp"
#include "engine/explain/comparison.hpp"

namespace servanda::reports {
namespace {

/// The file without blanks and line ends, as lists are written over several lines.
std::string squeezed(const std::string& path) {
  const std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  std::string result;
  for (const char sign : text.str())
    if (sign != ' ' && sign != '\n') result += sign;
  return result;
}

template <class Values>
std::string list_of(const Values& values) {
  std::string list;
  for (const auto& each : values) {
    const std::string_view name = to_string(each);
    if (name.empty()) continue;
    if (!list.empty()) list += ',';
    list += '"';
    for (const char sign : name)
      if (sign != ' ') list += sign;
    list += '"';
  }
  return list;
}

class SchemaWords : public testing::Test {
 protected:
  static void expect_list(const std::string& file, const std::string& list) {
    const std::string path = "reports/json/" + file + ".schema.json";
    EXPECT_NE(squeezed(path).find(list), std::string::npos) << path << ": " << list;
  }
};

TEST_F(SchemaWords, an_audit_names_each_verdict_reason_timing_flag_basis_and_change) {
  expect_list("audit", list_of(base::values<engine::Verdict>));
  expect_list("audit", list_of(base::values<engine::Reason>));
  expect_list("audit", list_of(base::values<engine::Timing>));
  expect_list("audit", list_of(base::values<engine::Flag>));
  expect_list("audit", list_of(base::values<engine::Basis>));
  expect_list("audit", list_of(base::values<engine::PartKind>));
  expect_list("audit", list_of(base::values<engine::Change>));
}

TEST_F(SchemaWords, a_comparison_names_each_verdict_change_and_cause) {
  expect_list("comparison", list_of(base::values<engine::Verdict>));
  expect_list("comparison", list_of(base::values<engine::Change>));
  expect_list("comparison", list_of(base::values<engine::CauseKind>));
}

TEST_F(SchemaWords, each_kind_of_gap_is_named) {
  std::string gaps;
  for (const engine::VerdictClass each : engine::verdict_classes)
    if (is_gap(each)) gaps += ",\"" + std::string(gap_kind(each)) + "\"";
  expect_list("audit", gaps);
  expect_list("comparison", gaps);
}

TEST_F(SchemaWords, a_summary_counts_each_verdict_and_each_gap_of_no_data) {
  const auto expect_counted = [](std::string_view name) {
    std::string key = "\"";
    for (const char sign : name)
      if (sign != ' ') key += sign;
    expect_list("audit", key + "\":{");
    expect_list("summary", key + "\":{");
  };
  for (const engine::Verdict each : base::values<engine::Verdict>) expect_counted(to_string(each));
  for (const engine::VerdictClass each : engine::no_data_classes) expect_counted(gap_name(each));
}

}  // namespace
}  // namespace servanda::reports
