#include "engine/audit/outside/disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>

#include "base/limits.hpp"
#include "base/world_error.hpp"

namespace servanda::engine {

namespace fs = std::filesystem;
using base::Descriptor;
using base::WorldError;

namespace {

[[noreturn]] void cannot_read(const std::string& shown, const std::string& why) {
  throw WorldError(fmt::format("cannot read `{}`: {}", shown, why));
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

/// Waits until there is something to read, or its end.
void wait_for(int file, const std::stop_token& stop) {
  constexpr int patience = 50;  // milliseconds; nobody waits that long for the error
  for (int ready = 0; ready == 0;) {
    if (stop.stop_requested()) throw base::Stopped("the reading was stopped");
    pollfd wanted{file, POLLIN, 0};
    ready = ::poll(&wanted, 1, stop.stop_possible() ? patience : -1);
  }
}

/// Like `read`, but waits for data even if another process has made the file non-blocking.
ssize_t read_some(int file, char* to, std::size_t size, const std::stop_token& stop) {
  for (;;) {
    wait_for(file, stop);
    const ssize_t more = ::read(file, to, size);
    if (more >= 0 || (errno != EAGAIN && errno != EINTR)) return more;
  }
}

PathKind kind_of(fs::file_type type) {
  if (type == fs::file_type::regular) return PathKind::file;
  if (type == fs::file_type::directory) return PathKind::folder;
  return type == fs::file_type::not_found ? PathKind::nothing : PathKind::other;
}

}  // namespace

PathStatus Disk::status(const std::string& path) const {
  std::error_code failed;
  const bool is_link = fs::is_symlink(fs::symlink_status(path, failed));
  const fs::file_status led_to = fs::status(path, failed);
  if (led_to.type() == fs::file_type::not_found) return {PathKind::nothing, is_link};
  if (failed && !is_link) cannot_read(path, failed.message());
  return {failed ? PathKind::nothing : kind_of(led_to.type()), is_link};
}

std::string Disk::read(const std::string& path, std::size_t megabytes) {
  require_exists(*this, path);
  const Descriptor file = open(path);
  struct stat about {};
  if (!file.is_open() || ::fstat(file.get(), &about) != 0)
    cannot_read(shown(path), base::system_error());
  if (S_ISDIR(about.st_mode)) throw WorldError(fmt::format("`{}` is a folder, not a file", path));
  admit(file, about, path);
  return read_all(file, path, megabytes * base::bytes_in_a_megabyte + 1);
}

std::string Disk::read_all(const Descriptor& file, const std::string& path,
                           std::size_t most) const {
  std::string text;
  std::size_t size = 0;
  ssize_t more = 1;
  while (more > 0 && size < most) {
    if (size == text.size()) text.resize(std::min(room_for(file.get(), size), most));
    more = read_some(file.get(), text.data() + size, text.size() - size, stop_);
    if (more > 0) size += static_cast<std::size_t>(more);
  }
  if (more < 0) cannot_read(shown(path), base::system_error());
  text.resize(size);
  return text;
}

std::vector<std::string> Disk::names_in(const std::string& folder) const {
  try {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  } catch (const fs::filesystem_error& error) {
    cannot_read(folder, error.code().message());
  }
}

fs::path Disk::canonical(const std::string& path) const {
  std::error_code failed;
  fs::path canonical = fs::weakly_canonical(path, failed);
  return failed ? fs::path(path) : canonical;
}

std::chrono::sys_seconds Disk::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Descriptor Disk::open(const std::string& path) const {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
}

void Disk::admit(const Descriptor& /*file*/, const struct stat& about, const std::string& path) {
  if (!S_ISREG(about.st_mode)) throw WorldError(no_file(path));
}

std::string no_file(const std::string& path) {
  return fmt::format("`{}` is a pipe or a device, not a file", path);
}

}  // namespace servanda::engine
