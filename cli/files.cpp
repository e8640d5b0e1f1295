#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include "cli/exit.hpp"

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

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> files;
  try {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && entry.path().extension() == extension) {
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

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

[[noreturn]] void cannot_write(const std::string& path) {
  const std::string reason = why();
  throw UsageError(fmt::format("cannot write `{}`: {}", path, reason),
                   "nothing was left there; make room, or name another place with `-o`");
}

/// A device or a pipe: nothing can be moved into its place.
void write_into(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open() || !write_all(file.get(), text) || !file.finish()) cannot_write(path);
}

mode_t mode_for(const std::string& path) {
  struct stat existing {};
  if (::stat(path.c_str(), &existing) == 0) return existing.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

void write_beside(const std::string& path, std::string_view text) {
  std::string beside = path + ".XXXXXX";
  Descriptor file(::mkstemp(beside.data()));
  if (!file.is_open()) cannot_write(path);
  const bool whole = write_all(file.get(), text) && ::fchmod(file.get(), mode_for(path)) == 0 &&
                     file.finish() && ::rename(beside.c_str(), path.c_str()) == 0;
  if (whole) return;
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  cannot_write(path);
}

void write_to_standard_output(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return;
  throw UsageError(fmt::format("cannot write to standard output: {}", why()),
                   "make room where it goes, or name a file with `-o`");
}

}  // namespace

std::string read_file(const std::string& path) {
  require_exists(path);
  if (fs::is_directory(path)) throw UsageError(fmt::format("`{}` is a folder, not a file", path));
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  const bool empty = fs::is_regular_file(path) && fs::file_size(path) == 0;
  if (!file || (text.fail() && !empty)) {
    throw UsageError(fmt::format("cannot read `{}`: {}", path, why()));
  }
  return std::move(text).str();
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

void write_whole(const std::string& path, std::string_view text) {
  if (path.empty()) {
    write_to_standard_output(text);
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
    write_beside(fs::weakly_canonical(path).string(), text);
  } else {
    write_into(path, text);
  }
}

}  // namespace servanda::cli
