#include "cli/already_read.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace servanda::cli {

namespace {

namespace fs = std::filesystem;

struct ReadFile {
  dev_t device = 0;
  ino_t number = 0;
  std::string name;
};

struct EverythingRead {
  std::vector<ReadFile> files;
  std::vector<fs::path> beside_dossiers;  ///< files that SQLite may create
};

EverythingRead& everything_read() {
  static EverythingRead all;
  return all;
}

std::optional<std::string> find(const struct stat& about) {
  const auto& files = everything_read().files;
  const auto found = std::find_if(files.begin(), files.end(), [&](const ReadFile& each) {
    return each.device == about.st_dev && each.number == about.st_ino;
  });
  return found == files.end() ? std::nullopt : std::optional(found->name);
}

fs::path canonical(const std::string& path) {
  std::error_code failed;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? fs::path(path) : whole;
}

}  // namespace

void forget_what_was_read() { everything_read() = {}; }

bool remember_read(int file, const std::string& name) {
  struct stat about {};
  if (::fstat(file, &about) != 0 || S_ISCHR(about.st_mode)) return true;
  if (!find(about)) {
    everything_read().files.push_back({about.st_dev, about.st_ino, name});
    return true;
  }
  return !S_ISFIFO(about.st_mode);
}

void remember_dossier(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0)
    everything_read().files.push_back({about.st_dev, about.st_ino, path});
  for (const char* const ending : {"-journal", "-wal", "-shm"})
    everything_read().beside_dossiers.emplace_back(canonical(path).string() + ending);
}

std::optional<std::string> already_read(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) {
    if (auto name = find(about)) return name;
  }
  const auto& beside = everything_read().beside_dossiers;
  if (std::find(beside.begin(), beside.end(), canonical(path)) == beside.end()) return std::nullopt;
  return path;
}

std::optional<std::string> already_read(int file) {
  struct stat about {};
  return ::fstat(file, &about) == 0 && S_ISREG(about.st_mode) ? find(about) : std::nullopt;
}

}  // namespace servanda::cli
