#include "cli/files/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "base/world_error.hpp"
#include "cli/exit.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;

bool is_standard_input(std::string_view path) { return path == "-"; }

bool is_opened_by_shell(std::string_view path) {
  return is_standard_input(path) || path == "/dev/stdin" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

std::string shown_path(const std::string& path) {
  return is_standard_input(path) ? "standard input" : path;
}

void require_files(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (!is_opened_by_shell(path)) continue;
    throw UsageError(
        fmt::format("{} cannot be changed in its place",
                    is_standard_input(path) ? "standard input" : fmt::format("`{}`", path)),
        "name a file or a folder of rules");
  }
}

bool is_same_place(const std::string& one, const std::string& other) {
  std::error_code failed;
  if (fs::equivalent(one, other, failed)) return true;
  const auto canonical = [&](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, failed), failed);
  };
  return canonical(one) == canonical(other);
}

engine::PathStatus Files::status(const std::string& path) const {
  return is_opened_by_shell(path) ? engine::PathStatus{engine::PathKind::other}
                                  : Disk::status(path);
}

fs::path Files::canonical(const std::string& path) const {
  return is_opened_by_shell(path) ? fs::path(path) : Disk::canonical(path);
}

std::string Files::shown(const std::string& path) const { return shown_path(path); }

std::chrono::sys_seconds Files::now() const {
  const char* const given = std::getenv("SOURCE_DATE_EPOCH");
  if (given == nullptr) return Disk::now();
  const std::string_view text = given;
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || text.empty() || seconds < 0 ||
      seconds > end_of_9999) {
    throw UsageError(
        fmt::format("SOURCE_DATE_EPOCH needs the seconds since 1970, found `{}`", text),
        "take it out of the environment, and the clock counts");
  }
  return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

base::Descriptor Files::open(const std::string& path) const {
  if (is_standard_input(path)) return base::Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  return Disk::open(path);
}

void Files::admit(const base::Descriptor& /*file*/, const struct stat& about,
                  const std::string& path) {
  if (!S_ISREG(about.st_mode) && !is_opened_by_shell(path)) {
    throw base::WorldError(
        engine::no_file(path),
        "name a file, or hand the text over as `-` (standard input) or `<(command)`");
  }
  if (read_.add(about, path)) return;
  throw base::WorldError(
      fmt::format("`{}` was read before: a pipe can be read once", shown_path(path)),
      "name a file for one of the two");
}

std::string Files::read_within(const std::string& path, const base::Limits& limits) {
  std::string text = read(path, limits.data_megabytes);
  if (text.size() <= limits.data_megabytes * base::bytes_in_a_megabyte) return text;
  throw UsageError(
      fmt::format("`{}` is larger than {} MB", shown_path(path), limits.data_megabytes),
      "look whether it is the right file" + or_raise(limits, &base::Limits::data_megabytes));
}

}  // namespace servanda::cli
