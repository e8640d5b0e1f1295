// Writes a file as a whole, or leaves nothing of it.

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/descriptor.hpp"
#include "cli/exit.hpp"
#include "cli/files/files.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;
using base::Descriptor;
using base::system_error;

namespace {

/// A text, in one or more pieces.
using Pieces = std::vector<std::string_view>;

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool write_all(int file, const Pieces& pieces) {
  return std::all_of(pieces.begin(), pieces.end(),
                     [&](std::string_view piece) { return write_all(file, piece); });
}

[[noreturn]] void cannot_write(const std::string& path) {
  const bool is_bounded = errno == EFBIG;
  throw UsageError(fmt::format("cannot write `{}`: {}", path, system_error()),
                   is_bounded
                       ? "nothing was left there; this shell allows no larger file: raise the "
                         "limit with `ulimit -f`"
                       : "nothing was left there; make room, or name another place with `-o`");
}

// --- pipes and devices ---------------------------------------------------------------------------

/// Writes into a device or a pipe, which no file can replace.
void write_into(TimeLimit& time, const std::string& path, const Pieces& pieces) {
  // The call to open would block for a pipe without a reader.
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open() && errno == ENXIO) {
    throw UsageError(fmt::format("cannot write `{}`: nobody reads from this pipe", path),
                     "start its reader first, or name a file with `-o`");
  }
  if (file.is_open()) {
    const int flags = ::fcntl(file.get(), F_GETFL);
    static_cast<void>(::fcntl(file.get(), F_SETFL, flags & ~O_NONBLOCK));
  }
  time.breaks_off_output();
  if (!file.is_open() || !write_all(file.get(), pieces) || !file.finish()) cannot_write(path);
}

void write_to_standard_output(TimeLimit& time, const AlreadyRead& read, const Pieces& pieces) {
  if (const auto name = read.name_of(STDOUT_FILENO)) {
    throw UsageError(fmt::format("standard output goes into `{}`, which this command reads", *name),
                     "let it go elsewhere: nothing was written");
  }
  time.breaks_off_output();
  if (write_all(STDOUT_FILENO, pieces)) return;
  throw UsageError(fmt::format("cannot write to standard output: {}", system_error()),
                   "make room where it goes, or name a file with `-o`");
}

// --- files ---------------------------------------------------------------------------------------

/// The mode of the file to be replaced; nothing if there is none.
std::optional<mode_t> mode_of(const std::string& path) {
  struct stat existing {};
  if (::stat(path.c_str(), &existing) != 0) return std::nullopt;
  return existing.st_mode & 07777U;
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

bool fill(const Descriptor& file, const Pieces& pieces, const std::string& path) {
  const mode_t mode = mode_of(path).value_or(mode_of_new_files());
  return write_all(file.get(), pieces) && ::fchmod(file.get(), mode) == 0 &&
         (::fsync(file.get()) == 0 || errno == EINVAL || errno == EROFS);
}

[[noreturn]] void cannot_write_and_remove(const std::string& path, const std::string& beside) {
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  cannot_write(path);
}

/// If a file system has no unnamed files, the new file gets a temporary name next to its place.
void write_beside(TimeLimit& time, const std::string& path, const Pieces& pieces) {
  time.is_enough();  // if the time limit ended the program now, that file would stay
  std::string beside = path + ".XXXXXX";
  Descriptor file(::mkstemp(beside.data()));
  if (!file.is_open()) cannot_write(path);
  const bool whole =
      fill(file, pieces, path) && file.finish() && ::rename(beside.c_str(), path.c_str()) == 0;
  if (!whole) cannot_write_and_remove(path, beside);
}

bool give_name(const Descriptor& file, const std::string& path) {
  const std::string open = fmt::format("/proc/self/fd/{}", file.get());
  return ::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// Only a rename can replace an existing file, so the new file has a temporary name for a moment.
/// False if this file system gives no names to open files.
bool put_into_place(const Descriptor& file, const std::string& path) {
  if (give_name(file, path)) return true;
  constexpr int most_attempts = 100;
  for (int attempt = 0; errno == EEXIST && attempt < most_attempts; ++attempt) {
    const std::string beside = fmt::format("{}.{}-{}", path, ::getpid(), attempt);
    if (!give_name(file, beside)) continue;
    if (::rename(beside.c_str(), path.c_str()) == 0) return true;
    cannot_write_and_remove(path, beside);
  }
  return false;
}

bool has_names_of_open_files() {
  std::error_code failed;
  return fs::exists("/proc/self/fd", failed);
}

/// A file without a name disappears if the program is killed.
void write_file(TimeLimit& time, const std::string& path, const Pieces& pieces) {
  const fs::path folder = fs::path(path).parent_path();
  const Descriptor file(has_names_of_open_files()
                            ? ::open(folder.empty() ? "." : folder.c_str(),
                                     O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR)
                            : -1);
  if (!file.is_open()) return write_beside(time, path, pieces);
  if (!fill(file, pieces, path)) cannot_write(path);
  time.is_enough();
  if (!put_into_place(file, path)) write_beside(time, path, pieces);
}

fs::file_type type_of(const std::string& path) {
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  if (type == fs::file_type::directory) {
    throw UsageError(
        fmt::format("cannot write `{}`: it is a folder", path),
        "name a file in it, such as `" + (fs::path(path) / "audit.txt").string() + "`");
  }
  return type;
}

bool is_file(fs::file_type type) {
  return type == fs::file_type::not_found || type == fs::file_type::regular;
}

void write_pieces(TimeLimit& time, const std::string& path, const Pieces& pieces) {
  if (is_file(type_of(path))) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    write_file(time, error ? path : real.string(), pieces);
  } else {
    write_into(time, path, pieces);
  }
}

}  // namespace

void Files::require_not_read(const std::string& path) const {
  const auto name = read_.name_of(path);
  if (!name) return;
  const std::string what =
      *name == path ? fmt::format("`{}`", path) : fmt::format("`{}`, which is `{}`,", path, *name);
  throw UsageError(fmt::format("this command reads {} and would write over it", what),
                   "nothing was written; name another file");
}

void Files::require_can_write(const std::string& path) const {
  if (path.empty()) return;
  require_not_read(path);
  if (!is_file(type_of(path))) return;
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(path, error).parent_path();
  if (!error && ::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0) cannot_write(path);
}

void Files::write_whole(const std::string& path, std::string_view text) const {
  if (path.empty()) return write_to_standard_output(time_, read_, {text});
  require_not_read(path);
  write_pieces(time_, path, {text});
}

void Files::write_whole(const std::string& path, const std::vector<std::string>& pieces) const {
  const Pieces views(pieces.begin(), pieces.end());
  if (path.empty()) return write_to_standard_output(time_, read_, views);
  require_not_read(path);
  write_pieces(time_, path, views);
}

void Files::rewrite_whole(const std::string& path, std::string_view text) const {
  write_pieces(time_, path, {text});
}

}  // namespace servanda::cli
