#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "cli/already_read.hpp"
#include "cli/descriptor.hpp"
#include "cli/exit.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_read(const std::string& path) {
  throw UsageError(fmt::format("cannot read `{}`: {}", shown_path(path), system_error()));
}

/// The call to open does not wait: a named pipe without a writer would block it forever.
Descriptor open_to_read(const std::string& path) {
  if (is_standard_input(path)) return Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
}

void require_readable(const Descriptor& file, const std::string& path) {
  struct stat about {};
  if (!file.is_open() || ::fstat(file.get(), &about) != 0) cannot_read(path);
  if (S_ISDIR(about.st_mode)) throw UsageError(fmt::format("`{}` is a folder, not a file", path));
  if (!S_ISREG(about.st_mode) && !is_opened_by_shell(path)) {
    throw UsageError(fmt::format("`{}` is a pipe or a device, not a file", path),
                     "name a file, or hand the text over as `-` (standard input) or `<(command)`");
  }
  if (!remember_read(file.get(), path)) {
    throw UsageError(fmt::format("`{}` was read before: a pipe can be read once", shown_path(path)),
                     "name a file for one of the two");
  }
  if (!is_standard_input(path)) {
    const int flags = ::fcntl(file.get(), F_GETFL);
    static_cast<void>(::fcntl(file.get(), F_SETFL, flags & ~O_NONBLOCK));
  }
}

/// The number of bytes to read after the first `size`: the rest of a file and one byte to see its
/// end; for a pipe, twice as much each time.
std::size_t room_for(int file, std::size_t size) {
  constexpr std::size_t least = 64UL * 1024;
  struct stat about {};
  const bool known = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode);
  const std::size_t whole = known ? static_cast<std::size_t>(about.st_size) : 0;
  return whole > 0 && whole >= size ? whole + 1 : std::max(2 * size, least);
}

/// Like `read`, but waits for data even if another process has made the file non-blocking.
ssize_t read_some(int file, char* to, std::size_t size) {
  for (;;) {
    const ssize_t more = ::read(file, to, size);
    if (more >= 0) return more;
    if (errno == EAGAIN) {
      pollfd wanted{file, POLLIN, 0};
      static_cast<void>(::poll(&wanted, 1, -1));
    } else if (errno != EINTR) {
      return more;
    }
  }
}

}  // namespace

bool is_standard_input(std::string_view path) { return path == "-"; }

bool is_opened_by_shell(std::string_view path) {
  return is_standard_input(path) || path == "/dev/stdin" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

std::string shown_path(const std::string& path) {
  return is_standard_input(path) ? "standard input" : path;
}

bool is_same_place(const std::string& one, const std::string& other) {
  std::error_code failed;
  if (fs::equivalent(one, other, failed)) return true;
  const auto canonical = [&](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, failed), failed);
  };
  return canonical(one) == canonical(other);
}

void require_exists(const std::string& path) {
  if (is_opened_by_shell(path)) return;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    throw UsageError(fmt::format("there is no file or folder `{}`", path),
                     "look at the spelling, and at the folder that you are in");
  }
  if (error) throw UsageError(fmt::format("cannot read `{}`: {}", path, error.message()));
}

std::string read_file(const std::string& path, std::size_t megabytes) {
  require_exists(path);
  const Descriptor file = open_to_read(path);
  require_readable(file, path);
  const std::size_t most = megabytes * base::bytes_in_a_megabyte + 1;
  std::string text;
  std::size_t size = 0;
  ssize_t more = 1;
  while (more > 0 && size < most) {
    if (size == text.size()) text.resize(std::min(room_for(file.get(), size), most));
    more = read_some(file.get(), text.data() + size, text.size() - size);
    if (more > 0) size += static_cast<std::size_t>(more);
  }
  if (more < 0) cannot_read(path);
  text.resize(size);
  return text;
}

std::string read_within(const std::string& path, const base::Limits& limits) {
  std::string text = read_file(path, limits.data_megabytes);
  if (text.size() <= limits.data_megabytes * base::bytes_in_a_megabyte) return text;
  throw UsageError(
      fmt::format("`{}` is larger than {} MB", shown_path(path), limits.data_megabytes),
      "look whether it is the right file" + or_raise(limits, &base::Limits::data_megabytes));
}

}  // namespace servanda::cli
