#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <tuple>

#include "cli/exit.hpp"
#include "cli/time_limit.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view extension = ".pacta";

std::string why() { return std::strerror(errno); }

void require_exists(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    throw UsageError(fmt::format("there is no file or folder `{}`", path),
                     "look at the spelling, and at the folder that you are in");
  }
  if (error) throw UsageError(fmt::format("cannot read `{}`: {}", path, error.message()));
}

/// In the order in which they are read: whoever names them in another one means the same rules, and
/// the same reports.
struct RuleFile {
  std::string name;  ///< in the folder that was named, if one was
  fs::path canonical;
  std::string path;  ///< as it was spelled first
};

/// Whoever made the folder might have us show, or mend, a file that its reader never named.
void require_below(const std::string& folder, const fs::path& link) {
  const fs::path base = fs::weakly_canonical(folder);
  const fs::path real = fs::weakly_canonical(link);
  if (std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end()) return;
  throw UsageError(
      fmt::format("`{}` is a link that leads out of `{}`", link.generic_string(), folder),
      "take it out, or put the file itself there");
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> files;
  try {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && entry.path().extension() == extension) {
        if (entry.is_symlink()) require_below(folder, entry.path());
        files.push_back(entry.path().generic_string());
      }
    }
  } catch (const fs::filesystem_error& error) {
    throw UsageError(fmt::format("cannot read `{}`: {}", folder, error.code().message()));
  }
  if (files.empty()) {
    throw UsageError(fmt::format("there is no {} file in `{}`", extension, folder),
                     "name a folder that holds rules, or a file of rules");
  }
  return files;
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// What a slow disk has to say, it says at the end.
  bool finish() {
    const bool synced = ::fsync(number_) == 0 || errno == EINVAL || errno == EROFS;
    const bool closed = ::close(number_) == 0;
    number_ = -1;
    return synced && closed;
  }

 private:
  int number_;
};

/// How much to read after `size` bytes: all that a file has and a byte to see its end; of a pipe,
/// twice as much each time.
std::size_t room_for(int file, std::size_t size) {
  constexpr std::size_t least = 64UL * 1024;
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
  const std::size_t whole = known ? static_cast<std::size_t>(about.st_size) : 0;
  return whole > 0 && whole >= size ? whole + 1 : std::max(2 * size, least);
}

/// A text, in one or more.
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
  const std::string reason = why();
  throw UsageError(fmt::format("cannot write `{}`: {}", path, reason),
                   "nothing was left there; make room, or name another place with `-o`");
}

/// A device or a pipe: nothing can be moved into its place.
void write_into(const std::string& path, const Pieces& pieces) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open() || !write_all(file.get(), pieces) || !file.finish()) cannot_write(path);
}

mode_t mode_for(const std::string& path) {
  struct stat existing {};
  if (::stat(path.c_str(), &existing) == 0) return existing.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

void write_beside(const std::string& path, const Pieces& pieces) {
  std::string beside = path + ".XXXXXX";
  Descriptor file(::mkstemp(beside.data()));
  if (!file.is_open()) cannot_write(path);
  const bool whole = write_all(file.get(), pieces) && ::fchmod(file.get(), mode_for(path)) == 0 &&
                     file.finish() && ::rename(beside.c_str(), path.c_str()) == 0;
  if (whole) return;
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  cannot_write(path);
}

void write_to_standard_output(const Pieces& pieces) {
  if (write_all(STDOUT_FILENO, pieces)) return;
  throw UsageError(fmt::format("cannot write to standard output: {}", why()),
                   "make room where it goes, or name a file with `-o`");
}

void write_pieces(const std::string& path, const Pieces& pieces) {
  time_is_enough();
  if (path.empty()) {
    write_to_standard_output(pieces);
    return;
  }
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  if (type == fs::file_type::directory) {
    throw UsageError(
        fmt::format("cannot write `{}`: it is a folder", path),
        "name a file in it, such as `" + (fs::path(path) / "audit.txt").string() + "`");
  }
  if (type == fs::file_type::not_found || type == fs::file_type::regular) {
    write_beside(fs::weakly_canonical(path).string(), pieces);
  } else {
    write_into(path, pieces);
  }
}

}  // namespace

std::string read_file(const std::string& path, std::size_t megabytes) {
  require_exists(path);
  if (fs::is_directory(path)) throw UsageError(fmt::format("`{}` is a folder, not a file", path));
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  const std::size_t most = megabytes * grammar::bytes_in_a_megabyte + 1;
  std::string text;
  std::size_t size = 0;
  ssize_t more = file.is_open() ? 1 : -1;
  while (more > 0 && size < most) {
    if (size == text.size()) text.resize(std::min(room_for(file.get(), size), most));
    more = ::read(file.get(), text.data() + size, text.size() - size);
    if (more > 0) size += static_cast<std::size_t>(more);
    if (more < 0 && errno == EINTR) more = 1;
  }
  if (more < 0) throw UsageError(fmt::format("cannot read `{}`: {}", path, why()));
  text.resize(size);
  return text;
}

std::string read_within(const std::string& path, const grammar::Limits& limits) {
  std::string text = read_file(path, limits.data_megabytes);
  if (text.size() <= limits.data_megabytes * grammar::bytes_in_a_megabyte) return text;
  throw UsageError(
      fmt::format("`{}` is larger than {} MB", path, limits.data_megabytes),
      "look whether it is the right file" + or_raise(limits, &grammar::Limits::data_megabytes));
}

std::vector<std::string> rule_files(const std::vector<std::string>& paths) {
  std::vector<RuleFile> all;
  for (const std::string& path : paths) {
    require_exists(path);
    const bool is_folder = fs::is_directory(path);
    for (const std::string& file : is_folder ? files_in(path) : std::vector<std::string>{path}) {
      const fs::path name =
          is_folder ? fs::path(file).lexically_relative(path) : fs::path(file).filename();
      all.push_back({name.string(), fs::weakly_canonical(file), file});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const RuleFile& one, const RuleFile& other) {
    return std::tie(one.name, one.canonical) < std::tie(other.name, other.canonical);
  });
  std::vector<std::string> files;
  std::set<fs::path> seen;
  for (const RuleFile& each : all) {
    if (seen.insert(each.canonical).second) files.push_back(each.path);
  }
  return files;
}

void write_whole(const std::string& path, std::string_view text) { write_pieces(path, {text}); }

void write_whole(const std::string& path, const std::vector<std::string>& pieces) {
  write_pieces(path, {pieces.begin(), pieces.end()});
}

}  // namespace servanda::cli
