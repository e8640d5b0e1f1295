#pragma once
// A thin layer over SQLite: handles that close themselves, typed binding, and every failure as a
// DossierError that says in words what happened, with SQLite's own reason behind it.
//
// A database outlives its statements. Nothing here is shared between threads.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "engine/dossier/dossier.hpp"
#include "engine/values/date.hpp"

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace servanda::engine::dossier {

class Database;

/// Is it the number of a day in the years from 1 to 9999, counted from 1970-01-01?
[[nodiscard]] constexpr bool is_day(std::int64_t number) {
  return number >= -719'162 && number <= 2'932'896;
}

/// Bytes, not text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  /// Starts again with these values for `?1`, `?2`, …: integers, texts, blobs, or optionals.
  template <class... Values>
  Statement& with(const Values&... values) {
    bind_all(Texts::copied, values...);
    return *this;
  }
  /// Runs a statement without rows once with these values; texts are not copied.
  template <class... Values>
  void run_with(const Values&... values) {
    bind_all(Texts::borrowed, values...);
    step();
    forget_values();
  }
  /// Goes to the next row, if there is one.
  bool step();
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  // Numbers for computation; an impossible one is a DossierError.
  [[nodiscard]] std::int64_t count(int column) const;  ///< of rows, imports, records
  [[nodiscard]] Day day(int column) const;             ///< counted from 1970-01-01
  /// Valid until the next step.
  [[nodiscard]] std::string_view text(int column) const;

 private:
  friend class Database;
  struct Closer {
    void operator()(sqlite3_stmt* handle) const;
  };
  Statement(const Database& database, sqlite3_stmt* handle)
      : database_(&database), handle_(handle) {}

  enum class Texts { copied, borrowed };
  template <class... Values>
  void bind_all(Texts texts, const Values&... values) {
    reset();
    int parameter = 0;
    (bind(++parameter, values, texts), ...);
  }
  void bind(int parameter, std::int64_t value, Texts texts);
  void bind(int parameter, std::string_view value, Texts texts);
  void bind(int parameter, const Blob& value, Texts texts);
  void bind_null(int parameter);
  template <class Value>
  void bind(int parameter, const std::optional<Value>& value, Texts texts) {
    value ? bind(parameter, *value, texts) : bind_null(parameter);
  }
  void forget_values();

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Closer> handle_;
};

/// The arguments of a function that SQL calls.
class Arguments {
 public:
  explicit Arguments(sqlite3_value** values) : values_(values) {}
  [[nodiscard]] bool is_null(int position) const;
  [[nodiscard]] std::int64_t integer(int position) const;
  /// Valid while the function runs.
  [[nodiscard]] std::string_view text(int position) const;

 private:
  sqlite3_value** values_;
};
using TakeRow = std::function<void(const Arguments&)>;

class Database {
 public:
  /// The file must exist, unless `create` is set. Foreign keys are on; everything that the schema
  /// of a foreign file could run (extensions, triggers, views) is off.
  Database(const std::filesystem::path& path, Dossier::Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  [[nodiscard]] Statement prepare(std::string_view sql) const;
  /// Throws DossierError: the content of the file is impossible.
  [[noreturn]] void fail_damaged(std::string_view how) const;
  /// Statements joined by `;`, without their rows.
  void run(const std::string& sql) const;
  /// The first cell of the first row.
  [[nodiscard]] std::int64_t number(std::string_view sql) const;
  /// From now on `SELECT name(a, b) FROM t` passes each row to `take`, without leaving SQLite: that
  /// costs less than half of stepping through them.
  void hand_rows_to(const char* name, int arguments, TakeRow take) const;
  /// Changes with each transaction that changes the file. Within a transaction: the value in the
  /// file, unless it has a write-ahead log.
  [[nodiscard]] std::optional<std::int64_t> change_counter() const;
  [[nodiscard]] std::int64_t last_row() const;
  [[nodiscard]] bool in_transaction() const;

  /// Throws DossierError if the file has been moved or deleted since it was opened: further writes
  /// would be lost.
  void require_in_place() const;

  /// While it lives, all work of SQLite ends with base::Stopped after a request to stop.
  class Stopping {
   public:
    Stopping(const Database& database, std::stop_token stop);
    ~Stopping();
    Stopping(const Stopping&) = delete;
    Stopping& operator=(const Stopping&) = delete;

   private:
    const Database& database_;
    std::stop_token stop_;
  };

  /// May derived tables be used if they are fresh?
  [[nodiscard]] bool uses_derived() const { return uses_derived_; }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[noreturn]] void fail(int code) const;

 private:
  friend class Transaction;
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  [[nodiscard]] bool has_moved() const;

  std::string name_;  ///< as the user wrote it
  bool uses_derived_ = true;
  mutable int open_transactions_ = 0;
  mutable bool has_written_ = false;  ///< an error must no longer say that it is unchanged
  std::string leaves_files_beside_;   ///< a file with a write-ahead log; empty: none
  std::shared_ptr<const void> copy_;  ///< of a file that could not be read in its place
  std::unique_ptr<sqlite3, Closer> handle_;
};

/// Rolls back unless `commit` was called. Nested ones are rolled back alone. One for reading sees
/// the same state from its first row to its last.
class Transaction {
 public:
  enum class Kind { write, read };
  explicit Transaction(const Database& database, Kind kind = Kind::write);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& database_;
  Kind kind_;
  bool nested_;
  bool open_ = true;
};

}  // namespace servanda::engine::dossier
