// A column holds the fact that `select` finds for a cell, or calls the cell doubtful and leaves it
// to the evaluation of single cells. The tests go through all small sets of rows.

#include "engine/facts/column_builder.hpp"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "engine/operators/verdict_class.hpp"
#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

/// Converts a fact to the form in which a dossier hands it to columns.
FactRow row_of(const Vocabulary& words, const Fact& fact) {
  const Days days = fact.as_of ? *fact.as_of : words.cycles[fact.cycle].days;
  FactRow row;
  row.subject = fact.subject.value;
  if (fact.cycle.valid()) row.cycle = fact.cycle.value;
  row.first_day = number_of(days.first);
  row.last_day = number_of(days.last);
  row.known_from = number_of(fact.known_from);
  row.basis = static_cast<std::uint8_t>(fact.provenance.basis);
  row.dated = fact.as_of.has_value();
  if (fact.value) {
    row.what = FactRow::What::value;
    row.value = interval_of(*fact.value).value();
  } else if (fact.missing != Reason::not_reported) {
    row.what =
        fact.missing == Reason::withheld ? FactRow::What::withheld : FactRow::What::not_collected;
  }
  return row;
}

struct CellHolds {
  FixedPointInterval value;  ///< without ends if the value is unknown
  bool known = false;
  Truth reported = Truth::no;
  bool unexamined = false;
  bool silent = false;

  friend bool operator==(const CellHolds&, const CellHolds&) = default;
};

bool has_bit(const Bits& bits, std::size_t cell) {
  return (bits[cell / Grid::word] >> (cell % Grid::word) & 1U) != 0;
}

CellHolds holds_of(const Column& column, std::size_t cell) {
  CellHolds holds{{column.lower[cell], column.upper[cell]}, has_bit(column.known, cell)};
  if (has_bit(column.perhaps_reported, cell)) holds.reported = Truth::unknown;
  if (has_bit(column.reported, cell)) holds.reported = Truth::yes;
  holds.unexamined = has_bit(column.unexamined, cell);
  holds.silent = has_bit(column.silent, cell);
  return holds;
}

CellHolds holds_of(const Selected& selected) {
  CellHolds holds;
  holds.known = selected.value.has_value();
  if (selected.value) holds.value = interval_of(*selected.value).value();
  holds.reported = selected.reported;
  holds.unexamined = is_unexamined(selected.reasons);
  holds.silent = is_silent(selected.reasons);
  return holds;
}

/// Compares columns with `select`.
class ColumnsAndSelect {
 public:
  ColumnsAndSelect(std::string_view indicator, std::string_view as_of = "2022-08-26")
      : indicator_(world_.program.vocabulary.indicators.find(indicator).value()) {
    world_.as_of(as_of);
  }

  Fact fact(Row row) const {
    World world = world_;
    row.indicator = words().indicators[indicator_].name;
    return world.fact(row).facts.facts.front();
  }
  void complete(const CompletenessList& whole) { whole_ = whole; }

  void hold(const std::vector<Fact>& those) {
    Facts facts;
    facts.facts = those;
    facts.arrange(words());
    facts.indicator_completeness[indicator_.value] = whole_;
    const Column column = column_of(those);
    std::set<SubjectId> subjects{words().subjects.find("FRA").value()};
    for (const Fact& each : those) subjects.insert(each.subject);
    for (const SubjectId subject : subjects) {
      for (std::uint32_t i = 0; i < words().cycles.size(); ++i)
        hold(those, facts, column, subject, CycleId{i});
    }
  }
  /// A column with doubtful cells only would be right, too, and of no use.
  void expect_that_columns_decide(std::size_t percent) const {
    EXPECT_GE(decided_ * 100, cells_ * percent) << decided_ << " of " << cells_;
  }

 private:
  void hold(const std::vector<Fact>& those, const Facts& facts, const Column& column,
            SubjectId subject, CycleId cycle) {
    const std::size_t cell = grid_of(words()).cell(subject.value, cycle.value);
    ++cells_;
    if (has_bit(column.doubtful, cell)) return;
    ++decided_;
    Days days = words().cycles[cycle].days;
    days.last = std::min(days.last, world_.clock.as_of);
    const Selected selected =
        select(words(), facts, indicator_, subject, {days, cycle}, world_.clock);
    if (holds_of(column, cell) == holds_of(selected)) return;
    ADD_FAILURE() << words().cycles[cycle].name << ": " << said(those);
  }

  [[nodiscard]] const Vocabulary& words() const { return world_.program.vocabulary; }

  [[nodiscard]] Column column_of(const std::vector<Fact>& those) const {
    std::vector<FactRow> rows;
    bool any_replaces = false;
    for (const Fact& each : those) {
      rows.push_back(row_of(words(), each));
      any_replaces = any_replaces || !each.supersedes.empty();
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FactRow& one, const FactRow& other) {
      return std::tie(one.subject, one.first_day) < std::tie(other.subject, other.first_day);
    });
    Column column;
    ColumnBuilder builder(words(), world_.clock, {indicator_, {}}, whole_, column);
    builder.ask_for_replacements([&] { return any_replaces; });
    builder.add(rows);
    builder.finish();
    return column;
  }

  [[nodiscard]] std::string said(const std::vector<Fact>& those) const {
    std::string text;
    for (const Fact& each : those) {
      const Type& type = words().indicators[indicator_].type;
      text += each.as_of ? to_string(*each.as_of) : "no day";
      if (each.cycle.valid()) text += " of " + words().cycles[each.cycle].name;
      text += ": ";
      text += each.value ? write_value(words(), type, *each.value)
                         : std::string(to_string(each.missing));
      text += ", " + std::string(to_string(each.provenance.basis)) + ", known from " +
              to_string(each.known_from);
      if (!each.supersedes.empty()) text += ", replaces the other";
      text += "; ";
    }
    return text;
  }

  World world_ = facts_only();
  IndicatorId indicator_;
  CompletenessList whole_;
  std::size_t cells_ = 0;
  std::size_t decided_ = 0;
};

struct When {
  std::string_view as_of;
  std::string_view cycle = {};
};

/// One row for each of these days, values and days of knowledge, from each of two sources.
std::vector<Fact> rows_of(const ColumnsAndSelect& columns, const std::vector<When>& days,
                          const std::vector<std::string_view>& values,
                          const std::vector<std::string_view>& known_from) {
  std::vector<Fact> rows;
  for (const When& when : days) {
    for (const std::string_view value : values) {
      for (const Basis basis : {Basis::official_statement, Basis::independent}) {
        for (const std::string_view known : known_from) {
          rows.push_back(columns.fact({.as_of = when.as_of,
                                       .value = value,
                                       .cycle = when.cycle,
                                       .known_from = known,
                                       .basis = basis}));
        }
      }
    }
  }
  return rows;
}

/// Compares for each pair of rows. Two rows of one source also count as documents of which the
/// second supersedes the first.
void hold_pairs(ColumnsAndSelect& columns, const std::vector<Fact>& rows) {
  for (const Fact& one : rows) {
    for (const Fact& other : rows) {
      columns.hold({one, other});
      if (one.provenance.basis != other.provenance.basis) continue;
      Fact replaced = one;
      Fact by = other;
      replaced.provenance.document = by.supersedes = "A";
      by.provenance.document = "B";
      columns.hold({replaced, by});
    }
  }
}

const std::vector<std::string_view> figures{"250", "300", "withheld", "not reported",
                                            "not collected"};
const std::vector<When> days_of_a_cycle{
    {"2014-01-01"}, {"2014-06-01"},     {"2014-06"},           {"2014"},
    {"2015"},       {"2015", "RC2015"}, {"2015-06", "RC2015"}, {"", "RC2015"}};

TEST(Column, has_the_standing_one_of_any_two_rows_of_a_cycle) {
  ColumnsAndSelect columns("total");
  hold_pairs(columns, rows_of(columns, days_of_a_cycle, figures, {"2014-07-01", "2018-01-01"}));
  columns.expect_that_columns_decide(75);
}

TEST(Column, has_the_standing_one_of_any_two_rows_of_a_lasting_indicator) {
  ColumnsAndSelect columns("ceiling");
  hold_pairs(columns, rows_of(columns, days_of_a_cycle, figures, {"2014-07-01", "2018-01-01"}));
  columns.expect_that_columns_decide(75);
}

TEST(Column, has_the_standing_one_of_any_three_rows) {
  for (const std::string_view indicator : {"total", "ceiling"}) {
    ColumnsAndSelect columns(indicator);
    const std::vector<Fact> rows =
        rows_of(columns, {{"2014-01-01"}, {"2014-06-01"}, {"2014"}},
                {"250", "300", "withheld", "not reported"}, {"2014-07-01"});
    for (const Fact& one : rows) {
      for (const Fact& other : rows) {
        for (const Fact& third : rows) columns.hold({one, other, third});
      }
    }
    columns.expect_that_columns_decide(50);
  }
}

/// One of the rows may be withdrawn; others are later, or perhaps of the same day.
TEST(Column, has_the_standing_one_of_any_three_rows_of_one_source) {
  ColumnsAndSelect columns("total");
  std::vector<Fact> rows =
      rows_of(columns, {{"2014-01-01"}, {"2014"}, {"2014-06-01"}, {"2014-06-15"}},
              {"250", "300", "withheld"}, {"2014-07-01", "2018-01-01"});
  std::erase_if(rows, [](const Fact& row) { return row.provenance.basis == Basis::independent; });
  for (const Fact& one : rows) {
    for (const Fact& other : rows) {
      for (const Fact& third : rows) columns.hold({one, other, third});
    }
  }
}

TEST(Column, has_the_standing_one_of_any_four_rows_with_and_without_an_exact_day) {
  ColumnsAndSelect columns("total");
  const std::vector<Fact> rows =
      rows_of(columns, {{"2014-01"}, {"2014"}, {"2014-06-15"}}, {"250", "300"}, {"2014-07-01"});
  for (const Fact& one : rows) {
    for (const Fact& other : rows) {
      for (const Fact& third : rows) {
        for (const Fact& fourth : rows) columns.hold({one, other, third, fourth});
      }
    }
  }
}

TEST(Column, starts_again_with_each_state) {
  ColumnsAndSelect columns("total");
  const auto row = [&](std::string_view subject, std::string_view as_of, std::string_view value) {
    return columns.fact({.as_of = as_of, .value = value, .subject = subject});
  };
  columns.hold({row("CHN", "2009-01-01", "200"), row("CHN", "2018-01-01", "250"),
                row("FRA", "2009-01-01", "290"), row("FRA", "2012-01-01", "300"),
                row("GBR", "2018-01-01", "260"), row("GBR", "2015", "225")});
  columns.expect_that_columns_decide(75);
}

TEST(Column, has_the_standing_row_of_a_cycle_that_is_not_over) {
  for (const std::string_view indicator : {"total", "ceiling"}) {
    for (const std::string_view today :
         {"2010-05-29", "2014-03-01", "2014-06-01", "2015-05-23", "2015-06-10"}) {
      ColumnsAndSelect columns(indicator, today);
      hold_pairs(columns, rows_of(columns, days_of_a_cycle, {"250", "withheld"}, {"2014-01-01"}));
      columns.expect_that_columns_decide(40);
    }
  }
}

TEST(Column, knows_how_long_a_reading_holds) {
  ColumnsAndSelect columns("permit");
  hold_pairs(columns,
             rows_of(columns, {{"2013-05-21"}, {"2013-05-22"}, {"2013-05"}, {"2014"}, {"2020-09"}},
                     {"yes", "no", "withheld", "not collected"}, {"2014-07-01"}));
  columns.expect_that_columns_decide(50);
}

TEST(Column, has_no_for_subjects_missing_from_a_complete_list) {
  const World world = facts_only();
  const auto whole = [&](std::string_view to, std::string_view whom) {
    Completeness list{day(to), day(to), {}, {}, "register", {}};
    if (const auto group = world.program.vocabulary.groups.find(whom)) list.group = *group;
    if (const auto subject = world.program.vocabulary.subjects.find(whom)) list.subject = *subject;
    return list;
  };
  const std::vector<CompletenessList> lists{{whole("2015-05-22", "")},
                                            {whole("2015-05-21", "")},
                                            {whole("2022-08-26", "FRA")},
                                            {whole("2022-08-26", "CHN")},
                                            {whole("2015-05-22", "nws"), whole("2010-05-28", "")},
                                            {whole("2015-05-22", "changing")}};
  for (const std::string_view indicator : {"total", "a", "treaty", "permit"}) {
    const std::string_view value = indicator == "total" ? "250" : "yes";
    for (const CompletenessList& list : lists) {
      ColumnsAndSelect columns(indicator);
      columns.complete(list);
      columns.hold({});
      for (const Fact& row :
           rows_of(columns, days_of_a_cycle, {value, "withheld", "not reported", "not collected"},
                   {"2014-07-01"}))
        columns.hold({row});
    }
  }
}

}  // namespace
}  // namespace servanda::engine
