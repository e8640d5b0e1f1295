// Dossiers that cannot be opened or written: other files, newer releases, full disks.

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>

#include "engine/dossier/import/import.hpp"
#include "engine/dossier/sqlite/schema.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string one_row = "subject,indicator,cycle,value\nFRA,warheads.total,RC2015,280\n";

std::string many_rows(int count) {
  std::string text = "subject,indicator,as_of,value,note\n";
  for (int i = 0; i < count; ++i) {
    text += "FRA,ctbt.in_effect," + to_string(*parse_day("1990-01-01") + std::chrono::days(i)) +
            ",yes," + std::string(200, 'n') + "\n";
  }
  return text;
}

class Open : public World {
 protected:
  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
  void run_sql(const std::string& sql) const {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &handle), SQLITE_OK);
    char* error = nullptr;
    ASSERT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_close(handle);
  }
  std::string error_on_reading() const {
    return error_of([this] { const Dossier dossier(path_, Dossier::Mode::read); });
  }
  /// The error of opening it, which is the same for reading and writing; both leave the file alone.
  std::string error_on_opening() {
    const std::string before = bytes_of(path_);
    const std::string reading = error_on_reading();
    EXPECT_EQ(error_of([this] { import({one_row}); }), reading);
    EXPECT_EQ(bytes_of(path_), before);
    return reading;
  }
};

TEST_F(Open, needs_a_file_to_read) {
  EXPECT_THAT(error_on_reading(), AllOf(HasSubstr("there is no dossier"), HasSubstr("import")));
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(Open, needs_a_folder_to_write_in) {
  path_ = folder_ / "nowhere" / "npt.dossier";
  EXPECT_THAT(error_of([this] { import({one_row}); }), HasSubstr("there is no folder"));
}

TEST_F(Open, refuses_a_folder) {
  path_ = folder_;
  EXPECT_THAT(error_on_reading(), HasSubstr("is a folder, not a dossier"));
  EXPECT_THAT(error_of([this] { import({one_row}); }), HasSubstr("is a folder, not a dossier"));
}

TEST_F(Open, rejects_a_file_that_is_not_sqlite) {
  write(std::string(5000, 'x'));
  EXPECT_THAT(error_on_opening(), HasSubstr("is not a dossier: it is not an SQLite file"));
}

TEST_F(Open, refuses_the_data_of_others) {
  run_sql("CREATE TABLE bookmarks (name TEXT); PRAGMA user_version = 1");
  EXPECT_THAT(error_on_opening(), HasSubstr("an SQLite file of another application"));
}

TEST_F(Open, refuses_a_newer_release) {
  import({one_row});
  run_sql("PRAGMA user_version = 99");
  EXPECT_THAT(error_on_opening(), AllOf(HasSubstr("newer release"), HasSubstr("99"),
                                        HasSubstr("install the newer release")));
}

TEST_F(Open, reports_an_empty_file_and_fills_it) {
  write("");
  EXPECT_THAT(error_on_reading(), HasSubstr("is empty"));
  EXPECT_EQ(import({one_row}).said, "");
  EXPECT_EQ(load().facts.size(), 1U);
}

TEST_F(Open, leaves_a_blank_file_that_it_did_not_make) {
  write("");
  EXPECT_TRUE(import({""}).diagnostics.has_errors());
  EXPECT_EQ(bytes_of(path_), "");
  EXPECT_TRUE(std::filesystem::exists(path_));
}

TEST_F(Open, makes_no_file_without_an_import) {
  {
    const Dossier dossier(path_, Dossier::Mode::create_or_write);
    base::Diagnostics diagnostics;
    EXPECT_TRUE(dossier.load(words_, diagnostics).facts.empty());
    EXPECT_THAT(dossier.digest(), HasSubstr("sha256:"));
  }
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(Open, accepts_names_that_mean_something_to_sqlite) {
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder_);
  for (const std::string name : {":memory:", "file:a?mode=memory"}) {
    EXPECT_EQ(import({one_row}, name).said, "");
    EXPECT_TRUE(std::filesystem::exists(folder_ / name)) << name;
  }
  std::filesystem::current_path(before);
}

TEST_F(Open, reports_a_damaged_dossier) {
  import({many_rows(200)});
  std::string bytes = bytes_of(path_);
  for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = '\x5a';
  write(bytes);
  EXPECT_THAT(error_of([this] { load(); }), HasSubstr("is damaged"));
}

TEST_F(Open, an_unknown_basis_is_damage) {
  import({one_row});
  run_sql("UPDATE basis SET name = 'rumour'");
  EXPECT_THAT(error_of([this] { load(); }), HasSubstr("is damaged"));
}

TEST_F(Open, is_held_by_one_writer_at_a_time) {
  import({one_row});
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(path_.c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
  EXPECT_THAT(error_of([this] { import({one_row}); }), HasSubstr("in use by another program"));
  sqlite3_close(other);
}

TEST_F(Open, a_full_dossier_stays_as_it_was) {
  import({one_row});
  const std::string before = bytes_of(path_);
  {
    const dossier::Database database(path_, Dossier::Mode::create_or_write);
    database.run("PRAGMA max_page_count = 30");
    base::Sources sources;
    const auto file = sources.add("many.csv", many_rows(2000));
    base::Diagnostics diagnostics;
    EXPECT_THAT(
        error_of([&] { dossier::import_files(database, sources, {file}, words_, diagnostics); }),
        AllOf(HasSubstr("the disk is full"), HasSubstr("as it was")));
  }
  EXPECT_EQ(bytes_of(path_), before);
}

/// Limits the size of each file of this process while it lives.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit full{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST_F(Open, a_first_import_onto_a_full_disk_leaves_nothing) {
  const std::string rows = many_rows(2000);
  std::string error;
  {
    const FullDisk full(100'000);
    error = error_of([&] { import({rows}); });
  }
  EXPECT_THAT(error, HasSubstr("could not be"));
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

/// Root may write anywhere: makes the process another user, who owns the folder, while it lives.
class AsNobody {
 public:
  explicit AsNobody(const std::filesystem::path& folder) {
    if (!is_root_) return;
    EXPECT_EQ(chown(folder.c_str(), nobody, nobody), 0);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      EXPECT_EQ(chown(entry.path().c_str(), nobody, nobody), 0);
    }
    EXPECT_EQ(seteuid(nobody), 0);
  }
  ~AsNobody() {
    if (!is_root_) return;
    EXPECT_EQ(seteuid(0), 0);
  }

 private:
  static constexpr uid_t nobody = 65534;
  bool is_root_ = geteuid() == 0;
};

using Permissions = std::filesystem::perms;

TEST_F(Open, a_read_only_dossier_stays_as_it_was) {
  import({one_row});
  const std::string before = bytes_of(path_);
  const AsNobody nobody(folder_);
  std::filesystem::permissions(path_, Permissions::owner_read);
  EXPECT_THAT(error_of([this] { import({"dataset,complete_to\ndialogue,2020-01-01\n"}); }),
              AllOf(HasSubstr("as it was"), HasSubstr("read-only")));
  EXPECT_EQ(bytes_of(path_), before);
  EXPECT_EQ(load().facts.size(), 1U);
}

TEST_F(Open, nothing_is_made_in_a_read_only_folder) {
  const AsNobody nobody(folder_);
  std::filesystem::permissions(folder_, Permissions::owner_read | Permissions::owner_exec);
  EXPECT_THAT(error_of([this] { import({one_row}); }), HasSubstr("look at the rights"));
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
  std::filesystem::permissions(folder_, Permissions::owner_all);
}

TEST_F(Open, a_dossier_opened_for_reading_cannot_be_written) {
  import({one_row});
  Dossier dossier(path_, Dossier::Mode::read);
  EXPECT_THAT(
      error_of([&] { import_into(dossier, {"dataset,complete_to\ndialogue,2020-01-01\n"}); }),
      HasSubstr("read-only"));
}

TEST_F(Open, a_transaction_that_could_not_be_ended_does_not_swallow_the_next) {
  {
    const dossier::Database database(path_, Dossier::Mode::create_or_write);
    database.run("BEGIN");  // like a transaction that stays open when memory is short
    dossier::Transaction transaction(database);
    database.run("CREATE TABLE a (x INTEGER) STRICT");
    transaction.commit();
  }
  const dossier::Database database(path_, Dossier::Mode::read);
  EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema"), 1);
}

/// Ends in the middle of writing, as a killed command does.
void end_while_writing(const std::filesystem::path& path) {
  const pid_t child = fork();
  if (child == 0) {
    const dossier::Database database(path, Dossier::Mode::write);
    database.run("PRAGMA cache_size = 1");  // so that pages reach the file before the end
    const dossier::Transaction transaction(database);
    database.run("UPDATE provenance SET note = 'changed' || note");
    _exit(0);
  }
  waitpid(child, nullptr, 0);
}

TEST_F(Open, reads_the_state_before_an_interrupted_command) {
  import({many_rows(500)});
  const std::string before = digest(path_);
  end_while_writing(path_);
  ASSERT_TRUE(std::filesystem::exists(path_.string() + "-journal"));
  EXPECT_EQ(digest(path_), before);
  EXPECT_FALSE(std::filesystem::exists(path_.string() + "-journal"));
}

TEST_F(Open, reports_an_interrupted_command_that_cannot_be_rolled_back) {
  import({many_rows(500)});
  end_while_writing(path_);
  const AsNobody nobody(folder_);
  std::filesystem::permissions(path_, Permissions::owner_read);
  std::filesystem::permissions(folder_, Permissions::owner_read | Permissions::owner_exec);
  EXPECT_THAT(error_of([this] { load(); }), AllOf(HasSubstr("by a command that did not end"),
                                                  HasSubstr("somebody who may write there")));
  std::filesystem::permissions(folder_, Permissions::owner_all);
}

TEST_F(Open, nothing_is_written_into_a_file_that_was_replaced) {
  import({good});
  import({good, "dataset,complete_to\ndialogue,2020-01-01\n"}, folder_ / "other.dossier");
  const std::string other = bytes_of(folder_ / "other.dossier");
  Dossier dossier(path_, Dossier::Mode::create_or_write);
  std::filesystem::rename(folder_ / "other.dossier", path_);
  EXPECT_THAT(
      error_of([&] { import_into(dossier, {"dataset,complete_to\ndialogue,2021-01-01\n"}); }),
      AllOf(HasSubstr("was moved, replaced or deleted"), HasSubstr("run the command again")));
  EXPECT_EQ(bytes_of(path_), other);
}

TEST_F(Open, a_dossier_that_is_replaced_is_read_to_the_end_as_it_was) {
  import({good});
  import({"dataset,complete_to\ndialogue,2020-01-01\n"}, folder_ / "other.dossier");
  const std::string before = digest(path_);
  const Dossier dossier(path_, Dossier::Mode::read);
  std::filesystem::rename(folder_ / "other.dossier", path_);
  base::Diagnostics diagnostics;
  EXPECT_EQ(dossier.load(words_, diagnostics).facts.size(), 1U);
  EXPECT_EQ(dossier.digest(), before);
}

TEST_F(Open, a_failed_first_import_keeps_the_data_of_another_program) {
  {
    Dossier failing(path_, Dossier::Mode::create_or_write);
    Dossier other(path_, Dossier::Mode::create_or_write);
    import_into(other, {good});
    EXPECT_TRUE(import_into(failing, {""}).diagnostics.has_errors());
  }
  EXPECT_EQ(load().facts.size(), 1U);
}

TEST_F(Open, an_import_fails_if_another_program_has_removed_its_empty_file) {
  auto failing = std::make_unique<Dossier>(path_, Dossier::Mode::create_or_write);
  Dossier other(path_, Dossier::Mode::create_or_write);
  EXPECT_TRUE(import_into(*failing, {""}).diagnostics.has_errors());
  failing.reset();
  ASSERT_FALSE(std::filesystem::exists(path_));
  EXPECT_THAT(error_of([&] { import_into(other, {good}); }),
              HasSubstr("moved, replaced or deleted"));
}

TEST_F(Open, two_programs_may_migrate_it_at_once) {
  import({good});
  make_older(path_, 1);
  const dossier::Database one(path_, Dossier::Mode::write);
  const dossier::Database two(path_, Dossier::Mode::write);
  dossier::migrate(one, {dossier::steps()[0], dossier::steps()[1]});
  dossier::migrate(two, dossier::steps());
  dossier::migrate(one, dossier::steps());
  EXPECT_EQ(one.number("PRAGMA user_version"), static_cast<std::int64_t>(dossier::steps().size()));
}

TEST_F(Open, reads_a_write_ahead_log_and_leaves_no_files) {
  import({good});
  run_sql("PRAGMA journal_mode = wal");
  EXPECT_EQ(load().facts.size(), 1U);
  EXPECT_FALSE(std::filesystem::exists(path_.string() + "-shm"));
  EXPECT_FALSE(std::filesystem::exists(path_.string() + "-wal"));
}

TEST_F(Open, reads_changes_in_a_write_ahead_log) {
  import({good});
  const std::filesystem::path cut = folder_ / "cut.dossier";
  sqlite3* writer = nullptr;
  ASSERT_EQ(sqlite3_open(path_.c_str(), &writer), SQLITE_OK);
  sqlite3_exec(writer, "PRAGMA journal_mode = wal; UPDATE fact SET value = '279'", nullptr, nullptr,
               nullptr);
  std::filesystem::copy_file(path_, cut);  // as after a loss of power
  std::filesystem::copy_file(path_.string() + "-wal", cut.string() + "-wal");
  sqlite3_close(writer);
  base::Diagnostics diagnostics;
  const Facts facts = Dossier(cut, Dossier::Mode::read).load(words_, diagnostics);
  ASSERT_EQ(facts.facts.size(), 1U);
  EXPECT_EQ(facts.facts.front().value, Value(NumberInterval::exact(279)));
  EXPECT_FALSE(std::filesystem::exists(cut.string() + "-shm"));
  EXPECT_FALSE(std::filesystem::exists(cut.string() + "-wal"));
}

TEST_F(Open, hold_keeps_one_state_until_its_release) {
  import({good});
  const Dossier dossier(path_, Dossier::Mode::read);
  auto held = dossier.hold();
  const std::string before = dossier.digest();
  EXPECT_THAT(error_of([this] { import({"dataset,complete_to\ndialogue,2020-01-01\n"}); }),
              HasSubstr("in use by another program"));
  EXPECT_EQ(dossier.digest(), before);
  held.reset();
  EXPECT_EQ(import({"dataset,complete_to\ndialogue,2020-01-01\n"}).said, "");
  EXPECT_NE(dossier.digest(), before);
}

TEST_F(Open, runs_each_migration_once_and_undoes_a_failed_one) {
  run_sql("CREATE TABLE a (x INTEGER) STRICT; PRAGMA user_version = 1");
  const dossier::Database database(path_, Dossier::Mode::create_or_write);
  dossier::migrate(database, {"not run", "CREATE TABLE b (x INTEGER) STRICT"});
  EXPECT_EQ(database.number("PRAGMA user_version"), 2);
  EXPECT_EQ(database.number("PRAGMA application_id"), dossier::application_id);
  const dossier::Steps failing{"", "", "CREATE TABLE c (x INTEGER) STRICT",
                               "CREATE TABLE d (x INTEGER) STRICT; nonsense"};
  EXPECT_THAT(error_of([&] { dossier::migrate(database, failing); }), HasSubstr("nonsense"));
  EXPECT_EQ(database.number("PRAGMA user_version"), 3);
  EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'd'"), 0);
}

TEST_F(Open, nested_transactions_are_undone_alone) {
  const dossier::Database database(path_, Dossier::Mode::create_or_write);
  database.run("CREATE TABLE a (x INTEGER) STRICT");
  {
    dossier::Transaction outer(database);
    database.run("INSERT INTO a VALUES (1)");
    {
      const dossier::Transaction inner(database);
      database.run("INSERT INTO a VALUES (2)");
    }
    outer.commit();
  }
  EXPECT_EQ(database.number("SELECT sum(x) FROM a"), 1);
}

TEST_F(Open, records_the_imported_files) {
  import({one_row, one_row});
  const dossier::Database database(path_, Dossier::Mode::read);
  dossier::Statement row = database.prepare("SELECT file, kind, rows, length(sha256) FROM import");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "1.csv");
  EXPECT_EQ(row.text(1), "facts");
  EXPECT_EQ(row.integer(2), 1);
  EXPECT_EQ(row.integer(3), 64);
  EXPECT_FALSE(row.step());
}

}  // namespace
}  // namespace servanda::engine
