// Laws on verdicts when more or less is known, on small random worlds.

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t number) { return random_() % number; }
  template <class List>
  auto one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937 random_;
};

/// Random conditions with every kind of unknown value, nested up to `depth`.
std::string condition(Chance& chance, int depth) {
  static const std::vector<std::string> leaves{
      "a",
      "b",
      "treaty",
      "not treaty",
      "total < total[previous cycle]",
      "total <= 250",
      "total + deployed > 300",
      "total = deployed",
      "alert < high",
      "total is reported",
      "(total or else 0 warhead because \"none\") < 200",
      "every s in nws: a of s",
      "at least 2 s in nws where b of s: total of s > 200",
      "at least 60% of s in nws: treaty of s",
      "count(s in nws where a of s) >= 2",
      "sum(total of s for s in nws) < 700",
      "max(total of s for s in nws) > 250",
      "some e in talk where e.on in cycle and e.participants has subject",
      "no e in talk where e.on in cycle and e.topics has risk",
      "every e in talk where e.on in cycle: e.topics has risk",
      "count(e in talk where e.on in cycle) >= 2",
  };
  if (depth == 0 || chance.below(3) == 0) return "(" + chance.one_of(leaves) + ")";
  const std::string one = condition(chance, depth - 1);
  const std::string other = condition(chance, depth - 1);
  switch (chance.below(5)) {
    case 0:
      return "(not " + one + ")";
    case 1:
      return "(" + one + " and " + other + ")";
    case 2:
      return "(" + one + " or " + other + ")";
    case 3:
      return "(" + one + " implies " + other + ")";
    default:
      return "(at least 2 of { " + one + "; " + other + "; " + condition(chance, depth - 1) + " })";
  }
}

World rules_by(Chance& chance, int depth = 2) {
  return rule("met when " + condition(chance, depth) + "  partly met when " +
              condition(chance, depth));
}

struct Column {
  std::string_view indicator;
  std::vector<std::string_view> cells;  ///< an empty one: no row
};

const std::vector<Column>& columns() {
  static const std::vector<Column> columns{
      {"a", {"yes", "no", "withheld", ""}},
      {"b", {"yes", "no", "not reported", ""}},
      {"treaty", {"yes", "no", "", ""}},
      {"total", {"200", "250", "300", "at most 260", "between 200 and 300", "withheld", ""}},
      {"deployed", {"50", "250", "at most 100", ""}},
      {"alert", {"low", "middle", "high", ""}},
  };
  return columns;
}

void fill(World& world, Chance& chance) {
  for (const std::string_view subject : {"CHN", "FRA", "GBR"}) {
    for (const std::string_view cycle : {"RC2010", "RC2015"}) {
      for (const Column& column : columns()) {
        const std::string_view cell = chance.one_of(column.cells);
        if (cell.empty()) continue;
        world.fact(
            {.indicator = column.indicator, .value = cell, .subject = subject, .cycle = cycle});
      }
    }
  }
  for (std::size_t i = chance.below(4); i > 0; --i) {
    constexpr std::string_view days[]{"2009-01-01", "2012-01-01", "2014", "2015"};
    constexpr std::string_view parties[]{"CHN", "FRA GBR", ""};
    constexpr std::string_view topics[]{"risk", "doctrine", ""};
    world.talk(chance.one_of(days), chance.one_of(parties), chance.one_of(topics));
  }
}

bool is_decided(const Finding& finding) { return finding.at_least == finding.at_most; }

/// The range of `inner` lies within that of `outer`, in the order not met < partly met < met.
bool lies_in(const Finding& inner, const Finding& outer) {
  return inner.at_least <= outer.at_least && inner.at_most >= outer.at_most;
}

std::string described(const World& world) {
  std::string text = world.program.commitments[CommitmentId{0}].rule + "\n";
  for (const Fact& fact : world.facts.facts) {
    const Vocabulary& words = world.program.vocabulary;
    const Indicator& indicator = words.indicators[fact.indicator];
    text += indicator.name + "," + words.subjects[fact.subject].name + ",";
    text += (fact.cycle.valid() ? words.cycles[fact.cycle].name : to_string(*fact.as_of)) + ",";
    text += fact.value ? write_value(words, indicator.type, *fact.value)
                       : std::string(to_string(fact.missing));
    text += "\n";
  }
  return text;
}

/// Calls `test` on small random worlds, each with its three verdicts on RC2015.
void on_many_worlds(std::uint32_t seed, const std::function<void(const World&, Chance&)>& test) {
  Chance chance(seed);
  for (int i = 0; i < 30 && !testing::Test::HasFailure(); ++i) {
    const World rules = rules_by(chance);
    for (int j = 0; j < 4; ++j) {
      World world = rules;
      fill(world, chance);
      test(world, chance);
    }
  }
}

TEST(Knowledge, a_row_without_a_value_changes_no_decided_verdict) {
  on_many_worlds(1, [](const World& world, Chance&) {
    for (const Column& column : columns()) {
      World more = world;
      const bool has_row = !more.value(column.indicator).starts_with("unknown: not_collected");
      if (has_row) continue;
      more.now(column.indicator, "not reported");
      const Finding before = world.finding();
      if (!is_decided(before)) continue;
      EXPECT_EQ(told(more.finding()), told(before)) << described(more);
    }
  });
}

TEST(Knowledge, a_narrower_figure_only_narrows_the_range) {
  on_many_worlds(2, [](const World& world, Chance& chance) {
    World narrower = world;
    for (Fact& fact : narrower.facts.facts) {
      if (!fact.value || !std::holds_alternative<NumberInterval>(*fact.value)) continue;
      const NumberInterval figure = std::get<NumberInterval>(*fact.value);
      if (!figure.is_exact())
        fact.value =
            NumberInterval::exact(chance.below(2) == 0 ? figure.lower->at : figure.upper->at);
    }
    for (const std::string_view subject : {"CHN", "FRA", "GBR"}) {
      EXPECT_TRUE(lies_in(narrower.finding(subject), world.finding(subject))) << described(world);
    }
  });
}

/// Does a rule ask whether something is known or reported? Such a rule is about the knowledge
/// itself.
bool asks_what_is_known(const World& world) {
  const std::string& rule = world.program.commitments[CommitmentId{0}].rule;
  return rule.find("is reported") != std::string::npos || rule.find("or else") != std::string::npos;
}

TEST(Knowledge, an_answer_to_an_open_question_only_narrows_the_range) {
  on_many_worlds(3, [](const World& world, Chance& chance) {
    if (asks_what_is_known(world)) return;
    World more = world;
    for (Fact& fact : more.facts.facts) {
      if (fact.value || chance.below(2) == 0) continue;
      const Type& type = more.program.vocabulary.indicators[fact.indicator].type;
      if (type.kind == TypeKind::truth) fact.value = chance.below(2) == 0;
      if (type.is_figure())
        fact.value = NumberInterval::exact(static_cast<std::int64_t>(100 * chance.below(4)));
    }
    for (const std::string_view subject : {"CHN", "FRA", "GBR"}) {
      EXPECT_TRUE(lies_in(more.finding(subject), world.finding(subject))) << described(more);
    }
  });
}

TEST(Knowledge, a_longer_list_only_narrows_the_range) {
  on_many_worlds(4, [](const World& world, Chance&) {
    for (const std::string_view dataset : {"talk", "a", "treaty"}) {
      World shorter = world;
      World longer = world;
      shorter.complete(dataset, "2014-01-01");
      longer.complete(dataset, "2016-01-01");
      EXPECT_TRUE(lies_in(shorter.finding(), world.finding())) << dataset << "\n"
                                                               << described(world);
      EXPECT_TRUE(lies_in(longer.finding(), shorter.finding())) << dataset << "\n"
                                                                << described(world);
      if (told(shorter.finding()) != "met") continue;
      EXPECT_EQ(told(longer.finding()), "met") << described(world);
    }
  });
}

TEST(Knowledge, an_unknown_verdict_names_the_facts_that_would_settle_it) {
  on_many_worlds(5, [](const World& world, Chance&) {
    const Finding finding = world.finding();
    if (is_decided(finding)) {
      EXPECT_TRUE(finding.reasons.empty()) << described(world);
    } else if (finding.verdict == Verdict::no_data) {
      EXPECT_FALSE(finding.reasons.empty()) << described(world);
      EXPECT_FALSE(finding.deciding.empty()) << described(world);
    }
  });
}

/// No change of a fact outside the deciding set changes a decided verdict.
TEST(Knowledge, only_deciding_facts_could_change_a_decided_verdict) {
  on_many_worlds(6, [](const World& world, Chance& chance) {
    const Finding finding = world.finding();
    if (!is_decided(finding)) return;
    World changed = world;
    for (std::size_t row = 0; row < changed.facts.facts.size(); ++row) {
      Fact& fact = changed.facts.facts[row];
      const bool decides =
          std::any_of(finding.deciding.begin(), finding.deciding.end(), [&](std::size_t position) {
            const std::vector<std::size_t>& rows = finding.readings[position].facts;
            return std::find(rows.begin(), rows.end(), row) != rows.end();
          });
      if (decides) continue;
      const Type& type = changed.program.vocabulary.indicators[fact.indicator].type;
      if (type.kind == TypeKind::truth) fact.value = chance.below(2) == 0;
      if (type.is_figure())
        fact.value = NumberInterval::exact(static_cast<std::int64_t>(100 * chance.below(4)));
    }
    EXPECT_EQ(told(changed.finding()), told(finding))
        << described(world) << world.deciding(finding);
  });
}

}  // namespace
}  // namespace servanda::engine
