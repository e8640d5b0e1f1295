// Makes the files of one benchmark: `generate FOLDER SUBJECTS CYCLES INDICATORS`
//
//   rules/benchmark.pacta   the world and 100 commitments, as `servanda` reads them
//   facts.csv               the facts, for `servanda import`
//   rules.json              the same rules for all other engines
//   rows.sqlite             the same facts in whole numbers: the table of the floor and of SQL
//   peers

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <stdexcept>

#include "tests/benchmark/made_world.hpp"

namespace servanda::benchmark {

namespace {

/// A file that is written in large pieces; an error of the disk becomes an exception.
class Output {
 public:
  explicit Output(const std::filesystem::path& path) : stream_(path, std::ios::binary) {
    stream_.exceptions(std::ios::badbit | std::ios::failbit);
  }
  template <class... Arguments>
  void write(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(text_), text, std::forward<Arguments>(arguments)...);
    if (text_.size() > 1U << 20U) flush();
  }
  void flush() {
    stream_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    stream_.flush();
    text_.clear();
  }

 private:
  std::ofstream stream_;
  fmt::memory_buffer text_;
};

std::string date(int day) {
  const std::chrono::year_month_day on{std::chrono::sys_days(std::chrono::days(day))};
  return fmt::format("{}-{:02}-{:02}", int(on.year()), unsigned(on.month()), unsigned(on.day()));
}

/// The value as a cell of the data and as a rule.
std::string written(Type type, int value) {
  switch (type) {
    case Type::quantity:
    case Type::number:
      return std::to_string(value);
    case Type::truth:
      return value == 0 ? "no" : "yes";
    case Type::date:
      return date(value);
    case Type::choice:
      return levels[static_cast<std::size_t>(value)];
  }
  return {};
}

std::string indicator_name(int indicator) { return fmt::format("i{:04}", indicator); }

// --- rules/benchmark.pacta -----------------------------------------------------------------------

std::string_view type_name(Type type) {
  constexpr std::array names{"quantity of item", "number", "truth", "date", "level"};
  return names[static_cast<std::size_t>(type)];
}

void write_vocabulary(Output& file, const Size& size) {
  file.write(
      "language 1\n\npack benchmark {{\n  title \"A made-up world\"\n  cites \"Benchmark\"\n"
      "}}\n\nunit item \"items\"\nchoice level {{ {} }}\n\n",
      fmt::join(levels, " "));
  for (int cycle = 1; cycle <= size.cycles; ++cycle) {
    file.write("cycle C{:02} \"Cycle {}\" from {} to {}\n", cycle, cycle,
               date(first_day(size, cycle)), date(last_day(size, cycle)));
  }
  for (int subject = 1; subject <= size.subjects; ++subject) {
    file.write("state S{:04} \"State {}\"\n", subject, subject);
  }
  file.write("\ngroup everyone \"Every State\" {{\n  members");
  for (int subject = 1; subject <= size.subjects; ++subject) {
    file.write("{} S{:04}", subject % 12 == 0 ? "\n         " : "", subject);
  }
  file.write("\n}}\n\n");
  for (int indicator = 1; indicator <= size.indicators; ++indicator) {
    file.write("indicator {} {} per cycle \"Indicator {}\"\n", indicator_name(indicator),
               type_name(type_of(indicator)), indicator);
  }
}

std::string condition(const Test& test) {
  const std::string name = indicator_name(test.indicator);
  const Type type = type_of(test.indicator);
  const auto value = [&] {
    return written(type, test.value) + (type == Type::quantity ? " item" : "");
  };
  switch (test.kind) {
    case Test::Kind::at_most:
      return name + " <= " + value();
    case Test::Kind::at_least:
      return name + " >= " + value();
    case Test::Kind::yes:
      return name;
    case Test::Kind::lower:
      return name + " < " + name + "[previous cycle]";
    case Test::Kind::reported:
      return name + " is reported";
    case Test::Kind::among:
      break;
  }
  std::vector<std::string> values;
  for (const int level : test.values) values.push_back(written(type, level));
  return fmt::format("{} in {{ {} }}", name, fmt::join(values, ", "));
}

void write_commitment(Output& file, const Rule& rule) {
  std::vector<std::string> conditions;
  for (const Test& test : rule.tests) conditions.push_back(condition(test));
  const std::string met =
      rule.at_least == rule.tests.size()
          ? fmt::format("{}", fmt::join(conditions, " and "))
          : fmt::format("at least {} of {{ {} }}", rule.at_least, fmt::join(conditions, "; "));
  file.write(
      "\ncommitment {0} {{\n  title    \"Rule {0}\"\n  cites    \"Benchmark\" at \"{0}\"\n"
      "  binds    each everyone\n  review   each cycle\n  met when {1}\n}}\n",
      rule.name, met);
}

void write_pack(const std::filesystem::path& path, const Size& size,
                const std::vector<Rule>& rules) {
  Output file(path);
  write_vocabulary(file, size);
  for (const Rule& rule : rules) write_commitment(file, rule);
  file.flush();
}

// --- rules.json ----------------------------------------------------------------------------------

std::string described(const Test& test) {
  constexpr std::array kinds{"at most", "at least", "yes", "lower", "among", "reported"};
  std::string text = fmt::format(R"({{"indicator": {}, "is": "{}")", test.indicator,
                                 kinds[static_cast<std::size_t>(test.kind)]);
  if (test.kind == Test::Kind::at_most || test.kind == Test::Kind::at_least) {
    text += fmt::format(R"(, "value": {})", test.value);
  }
  if (test.kind == Test::Kind::among) {
    text += fmt::format(R"(, "values": [{}])", fmt::join(test.values, ", "));
  }
  return text + "}";
}

void write_description(const std::filesystem::path& path, const Size& size,
                       const std::vector<Rule>& rules) {
  Output file(path);
  file.write(
      "{{\n  \"as_of\": \"{}\",\n  \"subjects\": {},\n  \"cycles\": {},\n"
      "  \"indicators\": {},\n  \"rules\": [",
      date(last_day(size, size.cycles) + 1), size.subjects, size.cycles, size.indicators);
  std::string_view between = "\n";
  for (const Rule& rule : rules) {
    std::vector<std::string> tests;
    for (const Test& test : rule.tests) tests.push_back(described(test));
    file.write("{}    {{\"name\": \"{}\", \"at_least\": {}, \"tests\": [{}]}}", between, rule.name,
               rule.at_least, fmt::join(tests, ", "));
    between = ",\n";
  }
  file.write("\n  ]\n}}\n");
  file.flush();
}

// --- rows.sqlite ---------------------------------------------------------------------------------

class Table {
 public:
  Table(const std::filesystem::path& path, const Size& size, const std::vector<int>& needed) {
    std::filesystem::remove(path);
    require(sqlite3_open(path.c_str(), &database_));
    run("PRAGMA journal_mode = off; PRAGMA synchronous = off; BEGIN;"
        "CREATE TABLE fact (indicator INTEGER NOT NULL, subject INTEGER NOT NULL,"
        "  cycle INTEGER NOT NULL, value INTEGER,"
        "  PRIMARY KEY (indicator, subject, cycle)) STRICT, WITHOUT ROWID;"
        "CREATE TABLE subject (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE TABLE cycle (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE TABLE needed (indicator INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;");
    for (int subject = 1; subject <= size.subjects; ++subject) {
      run(fmt::format("INSERT INTO subject VALUES ({})", subject));
    }
    for (int cycle = 1; cycle <= size.cycles; ++cycle) {
      run(fmt::format("INSERT INTO cycle VALUES ({})", cycle));
    }
    for (const int indicator : needed) {
      run(fmt::format("INSERT INTO needed VALUES ({}, '{}')", indicator,
                      indicator_name(indicator)));
    }
    require(sqlite3_prepare_v2(database_, "INSERT INTO fact VALUES (?, ?, ?, ?)", -1, &insert_,
                               nullptr));
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  ~Table() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
  }

  void add(int indicator, int subject, int cycle, const Cell& cell) {
    sqlite3_bind_int(insert_, 1, indicator);
    sqlite3_bind_int(insert_, 2, subject);
    sqlite3_bind_int(insert_, 3, cycle);
    cell.state == Cell::State::value ? sqlite3_bind_int(insert_, 4, cell.value)
                                     : sqlite3_bind_null(insert_, 4);
    if (sqlite3_step(insert_) != SQLITE_DONE) fail();
    sqlite3_reset(insert_);
  }

  void commit() { run("COMMIT; ANALYZE;"); }

 private:
  void run(const std::string& sql) {
    require(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
  }
  void require(int result) const {
    if (result != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(database_)); }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

// --- the facts, into both ------------------------------------------------------------------------

void write_facts(const std::filesystem::path& folder, const Size& size,
                 const std::vector<Rule>& rules) {
  Output file(folder / "facts.csv");
  Table table(folder / "rows.sqlite", size, needed_indicators(rules));
  // Formatting a day costs more than all the rest of its row.
  std::vector<std::string> days;
  const int first = first_day(size, 1);
  for (int day = first; day <= last_day(size, size.cycles); ++day) days.push_back(date(day));
  const auto day_text = [&](int day) -> const std::string& {
    return days[static_cast<std::size_t>(day - first)];
  };

  file.write("subject,indicator,as_of,value,missing,basis,document,paragraph\n");
  for (int indicator = 1; indicator <= size.indicators; ++indicator) {
    const Type type = type_of(indicator);
    for (int subject = 1; subject <= size.subjects; ++subject) {
      for (int cycle = 1; cycle <= size.cycles; ++cycle) {
        const Cell made = cell(size, indicator, subject, cycle);
        if (made.state == Cell::State::nothing) continue;
        const std::string value = made.state == Cell::State::reason ? std::string()
                                  : type == Type::date              ? day_text(made.value)
                                                                    : written(type, made.value);
        file.write("S{:04},i{:04},{},{},{},national_report,S{:04}/C{:02},{}\n", subject, indicator,
                   day_text(made.day), value,
                   made.state == Cell::State::reason ? made.reason : std::string_view(), subject,
                   cycle, indicator);
        table.add(indicator, subject, cycle, made);
      }
    }
  }
  file.flush();
  table.commit();
}

int number(std::string_view word, int least, int most) {
  int read = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), read);
  if (error != std::errc() || end != word.data() + word.size() || read < least || read > most) {
    throw std::runtime_error(
        fmt::format("expected a number from {} to {}, found `{}`", least, most, word));
  }
  return read;
}

void generate(std::span<char* const> words) {
  if (words.size() != 4) {
    throw std::runtime_error("usage: generate FOLDER SUBJECTS CYCLES INDICATORS");
  }
  const std::filesystem::path folder = words[0];
  // With fewer than ten indicators some types are missing.
  const Size size{number(words[1], 1, 9999), number(words[2], 1, 99), number(words[3], 10, 9999)};
  const std::vector<Rule> rules = make_rules(size);
  std::filesystem::create_directories(folder / "rules");
  write_pack(folder / "rules" / "benchmark.pacta", size, rules);
  write_description(folder / "rules.json", size, rules);
  write_facts(folder, size, rules);
}

}  // namespace

}  // namespace servanda::benchmark

int main(int count, char** words) {
  try {
    servanda::benchmark::generate(
        std::span<char* const>(words, static_cast<std::size_t>(count)).subspan(1));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "generate: {}\n", error.what());
    return 1;
  }
}
