// The order of facts, digests, and rules that declare less than the dossier holds.

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class Load : public World {
 protected:
  std::string warnings(const Vocabulary& words) const {
    base::Diagnostics diagnostics;
    load(words, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return base::render(diagnostics, {});
  }
  /// Each fact as `subject first-day document`.
  std::vector<std::string> in_order() const {
    std::vector<std::string> rows;
    for (const Fact& fact : load().facts) {
      rows.push_back(words_.subjects[fact.subject].name + " " +
                     (fact.as_of ? to_string(*fact.as_of) : words_.cycles[fact.cycle].name) + " " +
                     fact.provenance.document);
    }
    return rows;
  }
};

TEST_F(Load, does_not_depend_on_the_order_of_import) {
  const std::vector<std::string> header{"subject,indicator,cycle,as_of,value,document,known_from",
                                        "event,on,topics,note"};
  std::vector<std::pair<int, std::string>> rows{{0, "FRA,warheads.total,RC2015,2014-12-31,280,A,"},
                                                {0, "FRA,warheads.total,RC2015,2014-12-31,290,B,"},
                                                {0, "FRA,warheads.total,RC2015,,290,B,"},
                                                {0, "CHN,warheads.total,RC2015,2014,290,B,"},
                                                {1, "dialogue,2021-12-02,risk,a"},
                                                {1, "dialogue,2021-12-02,doctrine,b"}};
  std::sort(rows.begin(), rows.end());
  std::string digest_of_first;
  std::vector<std::string> order_of_first;
  std::vector<std::string> topics_of_first;
  do {
    path_ = fresh_folder();
    for (std::size_t i = 0; i < rows.size(); i += 3) {
      std::vector<std::string> texts;
      for (std::size_t j = i; j < i + 3; ++j) {
        texts.push_back(header[static_cast<std::size_t>(rows[j].first)] + "\n" + rows[j].second +
                        "\n");
      }
      ASSERT_EQ(import(texts).said, "");
    }
    std::vector<std::string> topics;
    for (const EventRow& event : load().events) topics.push_back(event.provenance.note);
    if (digest_of_first.empty()) {
      digest_of_first = digest(path_);
      order_of_first = in_order();
      topics_of_first = topics;
    }
    EXPECT_EQ(digest(path_), digest_of_first);
    EXPECT_EQ(in_order(), order_of_first);
    EXPECT_EQ(topics, topics_of_first);
    std::filesystem::remove(path_);
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
  } while (!std::is_sorted(rows.begin(), rows.end()));
  EXPECT_EQ(order_of_first, (std::vector<std::string>{"CHN 2014 B", "FRA RC2015 B",
                                                      "FRA 2014-12-31 A", "FRA 2014-12-31 B"}));
}

TEST_F(Load, any_change_changes_the_digest) {
  const std::string header =
      "subject,indicator,cycle,value,missing,document,paragraph,supersedes\n";
  std::vector<std::string> digests;
  for (const std::string row :
       {"FRA,warheads.total,RC2015,280,,A,,", "FRA,warheads.total,RC2015,281,,A,,",
        "FRA,warheads.total,RC2010,280,,A,,", "FRA,warheads.total,RC2015,,withheld,A,,",
        "FRA,warheads.total,RC2015,280,,A,1,", "FRA,warheads.total,RC2015,280,,A,,B",
        "CHN,warheads.total,RC2015,280,,A,,"}) {
    const std::filesystem::path path = folder_ / std::to_string(digests.size());
    ASSERT_EQ(import({header + row + "\n"}, path).said, "");
    digests.push_back(digest(path));
    EXPECT_EQ(digests.back().size(), 71U);
  }
  std::sort(digests.begin(), digests.end());
  EXPECT_EQ(std::unique(digests.begin(), digests.end()), digests.end());
}

TEST_F(Load, skips_rows_with_unknown_names_and_warns) {
  import(
      {"subject,indicator,cycle,value\nFRA,warheads.total,RC2015,280\nGBR,warheads.total,RC2015,"
       "225\nFRA,posture.alert,RC2015,reduced\n",
       "event,on,participants,place\nvisit,2020,,Paris\ndialogue,2020,CHN,\n",
       "report,subject,cycle,document,date\nr,USA,RC2015,X,2014\n",
       "dataset,complete_to\nvisit,2020-01-01\n"});
  Vocabulary narrow;
  for (const char* name : {"CHN", "FRA", "GBR"}) narrow.subjects.add({name, {}});
  narrow.cycles.add({"RC2015", {}, words_.cycles[CycleId{1}].days});
  Type other = type_of(TypeKind::choice);
  other.choice = narrow.choices.add({"alert_level", {}, {"none", "lowered"}});
  narrow.indicators.add({"posture.alert", {}, other});
  narrow.events.add({"dialogue", {}, {{"on", type_of(TypeKind::date)}}});

  const std::string said = warnings(narrow);
  EXPECT_THAT(
      said,
      AllOf(HasSubstr("2 rows about the indicator `warheads.total`, which these rules "
                      "do not know, were left out"),
            HasSubstr("1 row about the event `visit`"), HasSubstr("1 row about the State `USA`"),
            HasSubstr("1 row about the data set `visit`"), HasSubstr("`dialogue.participants`")));
  EXPECT_THAT(said, AllOf(HasSubstr("1 row about `posture.alert` was left out"),
                          HasSubstr("`reduced` is not a value of it"),
                          HasSubstr("expected `none` or `lowered`")));
}

TEST_F(Load, skips_cycles_that_the_rules_do_not_know) {
  import({"subject,indicator,cycle,value\nFRA,warheads.total,RC2015,280\n",
          "report,subject,cycle,document,date\nr,USA,RC2015,X,2014\n"});
  Vocabulary narrow = small_vocabulary();
  narrow.cycles = {};
  EXPECT_THAT(warnings(narrow), HasSubstr("2 rows about the cycle `RC2015`"));
}

TEST(Facts, are_found_by_indicator_and_subject) {
  const Vocabulary words = small_vocabulary();
  Facts facts;
  for (const std::uint32_t indicator : {2U, 0U, 0U, 2U}) {
    for (const std::uint32_t subject : {3U, 1U}) {
      Fact fact;
      fact.indicator = IndicatorId{indicator};
      fact.subject = SubjectId{subject};
      facts.facts.push_back(fact);
    }
  }
  facts.arrange(words);
  const auto size = [&facts](std::uint32_t indicator, std::uint32_t subject) {
    const Facts::Range range = facts.of(IndicatorId{indicator}, SubjectId{subject});
    for (std::size_t i = range.first; i < range.last; ++i) {
      EXPECT_EQ(facts.facts[i].indicator.value, indicator);
      EXPECT_EQ(facts.facts[i].subject.value, subject);
    }
    return range.last - range.first;
  };
  EXPECT_EQ(size(0, 1), 2U);
  EXPECT_EQ(size(2, 3), 2U);
  EXPECT_EQ(size(1, 1), 0U);
  EXPECT_EQ(size(0, 2), 0U);
  EXPECT_EQ(facts.indicator_completeness.size(), words.indicators.size());
  EXPECT_EQ(facts.event_completeness.size(), words.events.size());
}

TEST(Facts, on_one_day_are_ordered_by_their_known_from_days) {
  const Vocabulary words = small_vocabulary();
  Facts facts;
  for (const char* known : {"2016-01-01", "2015-01-01"}) {
    Fact fact;
    fact.indicator = IndicatorId{0};
    fact.subject = SubjectId{0};
    fact.cycle = CycleId{1};
    fact.known_from = *parse_day(known);
    facts.facts.push_back(fact);
  }
  facts.arrange(words);
  EXPECT_EQ(facts.facts[0].known_from, *parse_day("2015-01-01"));
}

TEST(Basis, is_read_as_it_is_written) {
  for (const std::string& name : basis_names()) EXPECT_EQ(to_string(*parse_basis(name)), name);
  EXPECT_FALSE(parse_basis("rumour"));
}

}  // namespace
}  // namespace servanda::engine
