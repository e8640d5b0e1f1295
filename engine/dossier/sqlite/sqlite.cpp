#include "engine/dossier/sqlite/sqlite.hpp"

#include <sqlite3.h>

#include <array>
#include <exception>
#include <new>
#include <utility>

#include "engine/dossier/sqlite/write_ahead.hpp"

namespace servanda::engine::dossier {

namespace {

constexpr int patience_in_milliseconds = 2'000;

std::string moved_away(const std::string& dossier) {
  return dossier +
         " was moved, replaced or deleted while it was open: nothing came into the file that lies "
         "there now; look at it, and run the command again";
}

/// The error in words for users who do not know SQLite; `untouched`: no lasting write has happened.
std::string error_in_words(int code, const std::string& name, bool untouched) {
  const std::string dossier = "the dossier `" + name + "`";
  const std::string as_it_was = untouched ? ", and is as it was" : "";
  if (code == SQLITE_READONLY_DBMOVED) return moved_away(dossier);
  if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
    return dossier +
           " was left in the middle of a change by a command that did not end, and cannot be set "
           "right here, as the file or its folder is read-only: audit it once as somebody who may "
           "write there";
  }
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return "`" + name + "` is not a dossier: it is not an SQLite file";
    case SQLITE_CORRUPT:
      return dossier + " is damaged: restore it from a copy, or import anew";
    case SQLITE_FULL:
      return dossier + " could not be written" + as_it_was + ": the disk is full";
    case SQLITE_READONLY:
      return dossier + " could not be written" + as_it_was +
             ": the file or its folder is read-only";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return dossier + " is in use by another program: try again when it is done";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return dossier + " cannot be opened: look at the rights of its file and folder";
    case SQLITE_IOERR:
      return dossier + " could not be read or written" + as_it_was;
    case SQLITE_NOMEM:
      return "there is not enough memory for " + dossier;
    default:
      return dossier + " cannot be used";
  }
}

}  // namespace

// --- statements ---

void Statement::Closer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail(code);
  return false;
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::int64_t Statement::count(int column) const {
  constexpr std::int64_t most = std::int64_t{1} << 53U;
  const std::int64_t number = integer(column);
  if (number < 0 || number > most) database_->fail_damaged("a row has a number that cannot be one");
  return number;
}

Day Statement::day(int column) const {
  const std::int64_t number = integer(column);
  if (!is_day(number)) database_->fail_damaged("a row has a day that there is not");
  return Day(std::chrono::days(number));
}

std::string_view Statement::text(int column) const {
  // As a blob, which for a text column gives the same bytes without a cast of unsigned char.
  const void* const bytes = sqlite3_column_blob(handle_.get(), column);
  const int size = sqlite3_column_bytes(handle_.get(), column);
  if (bytes == nullptr) {
    const bool no_memory = sqlite3_errcode(sqlite3_db_handle(handle_.get())) == SQLITE_NOMEM;
    if (no_memory) database_->fail(SQLITE_NOMEM);  // a number could not become a text
    return {};
  }
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void Statement::bind(int parameter, std::int64_t value, Texts /*texts*/) {
  const int code = sqlite3_bind_int64(handle_.get(), parameter, value);
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::bind(int parameter, std::string_view value, Texts texts) {
  // Never passes a null pointer, which would be NULL; and most cells of most files are empty, with
  // nothing to copy.
  const bool stays = value.empty() || texts == Texts::borrowed;
  const int code =
      sqlite3_bind_text64(handle_.get(), parameter, value.empty() ? "" : value.data(), value.size(),
                          stays ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::bind(int parameter, const Blob& value, Texts texts) {
  const int code = sqlite3_bind_blob64(
      handle_.get(), parameter, value.bytes.empty() ? "" : value.bytes.data(), value.bytes.size(),
      texts == Texts::borrowed ? SQLITE_STATIC : SQLITE_TRANSIENT);
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::bind_null(int parameter) { sqlite3_bind_null(handle_.get(), parameter); }

void Statement::forget_values() {
  reset();
  sqlite3_clear_bindings(handle_.get());
}

// --- functions of ours ---

bool Arguments::is_null(int position) const {
  return sqlite3_value_type(values_[position]) == SQLITE_NULL;
}

std::int64_t Arguments::integer(int position) const {
  return sqlite3_value_int64(values_[position]);
}

std::string_view Arguments::text(int position) const {
  const void* const bytes = sqlite3_value_blob(values_[position]);
  const int size = sqlite3_value_bytes(values_[position]);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

namespace {

void take_row(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    (*static_cast<const TakeRow*>(sqlite3_user_data(context)))(Arguments(values));
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  } catch (const std::exception& problem) {  // must not pass through SQLite
    sqlite3_result_error(context, problem.what(), -1);
  }
}
void no_more_rows(sqlite3_context* context) { sqlite3_result_null(context); }
void forget(void* take) { delete static_cast<TakeRow*>(take); }  // NOLINT: SQLite owns it

}  // namespace

void Database::hand_rows_to(const char* name, int arguments, TakeRow take) const {
  const int code =
      sqlite3_create_function_v2(handle_.get(), name, arguments, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                 new TakeRow(std::move(take)),  // NOLINT: SQLite owns it
                                 nullptr, take_row, no_more_rows, forget);
  if (code != SQLITE_OK) fail(code);
}

std::optional<std::int64_t> Database::change_counter() const {
  // Through SQLite: opening the file a second time, and closing it, would drop SQLite's locks on
  // it.
  sqlite3_file* file = nullptr;
  const int code = sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER,
                                        static_cast<void*>(&file));
  if (code != SQLITE_OK) fail(code);
  if (file == nullptr || file->pMethods == nullptr) return std::nullopt;
  std::array<unsigned char, 10> head{};  // bytes 18 to 27 of the file's header
  const int read = file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 18);
  if (read == SQLITE_IOERR_SHORT_READ) return 0;  // nothing was written yet
  const bool write_ahead = head[0] != 1 || head[1] != 1;
  if (read != SQLITE_OK || write_ahead) return std::nullopt;
  std::int64_t counter = 0;
  for (std::size_t byte = 6; byte < head.size(); ++byte) counter = counter * 256 + head[byte];
  return counter;
}

// --- databases ---

namespace {

/// A killed command leaves its journal: whoever next opens the file for writing undoes its changes.
/// A reader could not do that, and could not read.
void undo_what_was_interrupted(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::exists(file + "-journal", error)) return;
  sqlite3* handle = nullptr;
  if (sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                      nullptr) == SQLITE_OK) {
    sqlite3_busy_timeout(handle, patience_in_milliseconds);
    sqlite3_exec(handle, "PRAGMA user_version", nullptr, nullptr, nullptr);
  }
  sqlite3_close_v2(handle);  // reading the file will report an error
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::filesystem::path& path, Dossier::Mode mode)
    : name_(path.string()), uses_derived_(mode != Dossier::Mode::read_rows) {
  // Nobody asks SQLite for its memory statistics, and these take a lock for each allocation.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  int access = SQLITE_OPEN_READWRITE;
  if (Dossier::only_reads(mode)) access = SQLITE_OPEN_READONLY;
  if (mode == Dossier::Mode::create_or_write) access |= SQLITE_OPEN_CREATE;
  // An absolute path, so that every name (`:memory:`, `file:…`) is a file's.
  const std::string file = std::filesystem::absolute(path).string();
  FileToRead opened{file, false, false, nullptr};
  if (Dossier::only_reads(mode)) {
    undo_what_was_interrupted(file);
    opened = file_to_read(file);
  }
  copy_ = opened.copy;
  if (opened.leaves_files) leaves_files_beside_ = file;
  if (opened.is_uri) access |= SQLITE_OPEN_URI;
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(opened.name.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);

  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, patience_in_milliseconds);
  for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                        SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW}) {
    sqlite3_db_config(handle, off, 0, nullptr);
  }
  for (const int on : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY}) {
    sqlite3_db_config(handle, on, 1, nullptr);
  }
}

Database::~Database() {
  handle_.reset();
  if (!leaves_files_beside_.empty()) take_log_away(leaves_files_beside_);
}

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* handle = nullptr;
  const int code =
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  if (code != SQLITE_OK) fail(code);
  return {*this, handle};
}

void Database::fail_damaged(std::string_view how) const {
  throw DossierError("the dossier `" + name_ + "` is damaged: " + std::string(how));
}

void Database::run(const std::string& sql) const {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

bool Database::has_moved() const {
  int moved = 0;
  if (handle_ != nullptr)
    sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

void Database::require_in_place() const {
  if (has_moved()) throw DossierError(moved_away("the dossier `" + name_ + "`"));
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

void Database::fail(int code) const {
  if ((code & 0xff) == SQLITE_INTERRUPT)
    throw base::Stopped("the dossier `" + name_ + "` was left");
  const std::string reason =
      handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_.get());
  // Any other message about a file that has moved would be misleading.
  const bool may_have_moved = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_READONLY;
  if (may_have_moved) require_in_place();
  throw DossierError(error_in_words(code, name_, !has_written_) + " (SQLite: " + reason + ")",
                     (code & 0xff) == SQLITE_NOTADB ? name_a_dossier : "");
}

// --- stopping ---

namespace {

int is_to_stop(void* stop) {
  return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

}  // namespace

Database::Stopping::Stopping(const Database& database, std::stop_token stop)
    : database_(database), stop_(std::move(stop)) {
  constexpr int steps_between = 100'000;  // some milliseconds
  if (stop_.stop_possible())
    sqlite3_progress_handler(database.handle_.get(), steps_between, is_to_stop, &stop_);
}

Database::Stopping::~Stopping() {
  sqlite3_progress_handler(database_.handle_.get(), 0, nullptr, nullptr);
}

// --- transactions ---

Transaction::Transaction(const Database& database, Kind kind)
    : database_(database), kind_(kind), nested_(database.open_transactions_ > 0) {
  if (nested_) {
    database_.run("SAVEPOINT nested");
  } else {
    // An earlier transaction that could not end, for lack of memory, must not enclose this one.
    if (database_.in_transaction()) database_.run("ROLLBACK");
    database_.run(kind == Kind::read ? "BEGIN" : "BEGIN IMMEDIATE");
  }
  ++database_.open_transactions_;
}

Transaction::~Transaction() {
  --database_.open_transactions_;
  if (!open_) return;
  try {
    // A full disk has rolled back already.
    if (!database_.in_transaction()) return;
    database_.run(nested_ ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK");
  } catch (const base::WorldError&) {
    // The journal that remains undoes it when the file is next opened.
  }
}

void Transaction::commit() {
  database_.run(nested_ ? "RELEASE nested" : "COMMIT");
  if (!nested_ && kind_ == Kind::write) database_.has_written_ = true;
  open_ = false;
}

}  // namespace servanda::engine::dossier
