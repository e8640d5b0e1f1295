// One operation of the disk fails, then another: each time the dossier has the whole change or
// nothing of it, and the program says in words that it failed.

#include <gtest/gtest.h>

#include <cstdint>

#include "tests/faults/faulty_disk.hpp"
#include "tests/faults/operations.hpp"

namespace servanda::faults {
namespace {

struct Case {
  const Operation* operation;
  Kind kind;
  bool for_good;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Operation& operation : operations()) {
    for (const Kind kind : {Kind::read, Kind::open, Kind::write, Kind::sync, Kind::truncate,
                            Kind::remove, Kind::full}) {
      if (!operation.writes && kind != Kind::read && kind != Kind::open) continue;
      all.push_back({&operation, kind, false});
      all.push_back({&operation, kind, true});
    }
    if (!operation.writes) continue;
    all.push_back({&operation, Kind::torn, true});
    all.push_back({&operation, Kind::lost, true});
  }
  return all;
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  const Case& each = info.param;
  const std::string kind(to_string(each.kind));
  return each.operation->name + "_" + kind + (each.for_good ? "_for_good" : "_once");
}

/// Without a fault.
std::size_t operations_of(const Trial& trial, Kind kind) {
  trial.begin();
  const DiskFault none(kind, SIZE_MAX, false);
  static_cast<void>(trial.run());
  return DiskFault::seen();
}

class ADiskThatFails : public testing::TestWithParam<Case> {};

TEST_P(ADiskThatFails, leaves_all_or_nothing) {
  const auto& [operation, kind, for_good] = GetParam();
  const Trial trial(*operation);
  for (const std::size_t at : places_to_fail(operations_of(trial, kind), 6)) {
    trial.begin();
    Answer answer;
    bool fired = false;
    {
      const DiskFault fault(kind, at, for_good);
      answer = trial.run();
      fired = DiskFault::fired();
    }
    EXPECT_TRUE(fired) << at;
    EXPECT_EQ(trial.wrong(answer), "") << "at " << to_string(kind) << " " << at;
  }
}

INSTANTIATE_TEST_SUITE_P(, ADiskThatFails, testing::ValuesIn(cases()), name_of);

}  // namespace
}  // namespace servanda::faults
