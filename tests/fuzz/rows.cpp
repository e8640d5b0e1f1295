// A sound dossier whose rows are changed as SQL can change them, with the change counter restored
// or not: its content, by rows and by columns, or a message; never a crash.
//
// Five bytes are a change: table, column, row, kind of value, and the value, or the number of bytes
// of it that follow.

#include <array>
#include <cstring>

#include "engine/audit/counts/verdict_counts.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/dossier/records/record.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/plan/plan.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::array<std::string_view, 6> files{
    "subject,indicator,cycle,value\nFRA,warheads.total,RC2010,300\n"
    "FRA,warheads.total,RC2015,at most 290\n",
    "subject,indicator,as_of,value,missing,basis,document,known_from\n"
    "CHN,ratified,2012-05-01,yes,,depositary,D,2012-06\n"
    "CHN,ratified,2009,,never_declared,independent,E,\n",
    "subject,indicator,cycle,value\nFRA,alert,RC2015,low\n",
    "event,on,who,document\ntalk,2013-01-05,FRA;CHN,D\n",
    "report,subject,cycle,document,date,title\nr1,FRA,RC2015,D/1,2014-04-25,Report\n",
    "dataset,subject,complete_to,known_from,document\ntalk,FRA,2015-01-01,2016,D\nratified,,2015-"
    "01-01,,D\n"};

std::string sound_dossier(const engine::Program& program) {
  const auto path = fuzz::scratch("sound.dossier");
  std::filesystem::remove(path);
  base::Sources sources;
  base::Diagnostics diagnostics;
  std::vector<base::SourceId> ids;
  for (const std::string_view text : files)
    ids.push_back(sources.add(std::to_string(ids.size()) + ".csv", std::string(text)));
  engine::Dossier(path, engine::Dossier::Mode::create_or_write)
      .import(sources, ids, program.vocabulary, diagnostics);
  fuzz::require(!diagnostics.has_errors(), "the sound files are not sound");
  return fuzz::text_of(path);
}

struct Column {
  std::string table;
  std::string name;
};

std::vector<Column> columns_of(const engine::dossier::Database& database) {
  std::vector<Column> columns;
  auto row = database.prepare(
      "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_xinfo(m.name) c "
      "WHERE m.type = 'table' AND m.sql LIKE '%STRICT%' ORDER BY 1, 2");
  while (row.step()) columns.push_back({std::string(row.text(0)), std::string(row.text(1))});
  return columns;
}

constexpr std::array<std::int64_t, 12> numbers{-1,
                                               0,
                                               1,
                                               255,
                                               256,
                                               2'932'897,
                                               -719'163,
                                               4'294'967'295,
                                               4'294'967'296,
                                               1'000'000'000,
                                               INT64_MAX,
                                               INT64_MIN};

void change(const engine::dossier::Database& database, const std::vector<Column>& columns,
            std::string_view& bytes) {
  std::array<unsigned char, 5> head{};
  std::memcpy(head.data(), bytes.data(), head.size());
  bytes.remove_prefix(head.size());
  const Column& column = columns[(head[0] * 256U + head[1]) % columns.size()];
  auto update = database.prepare("UPDATE OR REPLACE " + column.table + " SET " + column.name +
                                 " = ?1 WHERE rowid % 4 = ?2 OR ?2 = 3");
  const std::int64_t row = head[2] % 4;
  const std::size_t size = std::min<std::size_t>(head[4], bytes.size());
  const std::string_view value = bytes.substr(0, size);
  if (head[3] % 3 == 0) {
    update.run_with(numbers[head[4] % numbers.size()], row);
  } else if (head[3] % 3 == 1) {
    update.run_with(value, row);
    bytes.remove_prefix(size);
  } else {
    update.run_with(engine::dossier::Blob{value}, row);
    bytes.remove_prefix(size);
  }
}

void change_all(const std::filesystem::path& path, std::string_view bytes) {
  const bool is_stamped = bytes.front() % 2 == 0;
  bytes.remove_prefix(1);
  const engine::dossier::Database database(path, engine::Dossier::Mode::write);
  database.run("PRAGMA foreign_keys = off; PRAGMA ignore_check_constraints = on");
  const std::vector<Column> columns = columns_of(database);
  while (bytes.size() >= 5) {
    try {
      change(database, columns, bytes);
    } catch (const engine::DossierError&) {  // not of the column's type
    }
  }
  if (!is_stamped) return;
  engine::dossier::Transaction last(database);
  static_cast<void>(database.number("PRAGMA user_version"));
  const auto counter = database.change_counter();
  if (!counter) return;
  database.prepare("UPDATE fresh_at SET change_counter = ?1").run_with(*counter + 1);
  last.commit();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 6) return 0;
  const auto& program = fuzz::small_world().program;
  static const std::string sound = sound_dossier(program);
  const auto path = fuzz::scratch("rows.dossier");
  fuzz::write_bytes(path, sound);
  try {
    change_all(path, {reinterpret_cast<const char*>(data), size});
  } catch (const engine::DossierError&) {
    return 0;
  }
  const engine::Day day = *engine::parse_day("2016-01-01");
  base::Diagnostics diagnostics;
  try {
    const engine::Dossier dossier(path, engine::Dossier::Mode::read);
    const engine::Facts facts = dossier.load(program.vocabulary, diagnostics);
    static_cast<void>(engine::evaluate(program, facts, day, day));
    static_cast<void>(dossier.digest());
    static_cast<void>(dossier.records());
    dossier.verify(diagnostics);
  } catch (const engine::DossierError&) {
  }
  for (const bool columns : {true, false}) {
    try {
      const engine::CountRun run{.dossier = path, .scope = {{day, day}}, .columns = columns};
      static_cast<void>(
          engine::count_verdicts(program, engine::compile(program, {}), run, diagnostics));
    } catch (const engine::DossierError&) {
    }
  }
  return 0;
}
