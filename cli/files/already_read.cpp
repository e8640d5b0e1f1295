#include "cli/files/already_read.hpp"

#include <algorithm>

namespace servanda::cli {

namespace fs = std::filesystem;

namespace {

fs::path canonical(const std::string& path) {
  std::error_code failed;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? fs::path(path) : whole;
}

}  // namespace

std::optional<std::string> AlreadyRead::find(const struct stat& about) const {
  const auto found = std::find_if(files_.begin(), files_.end(), [&](const ReadFile& each) {
    return each.device == about.st_dev && each.number == about.st_ino;
  });
  return found == files_.end() ? std::nullopt : std::optional(found->name);
}

bool AlreadyRead::add(const struct stat& about, const std::string& name) {
  if (S_ISCHR(about.st_mode)) return true;
  if (!find(about)) {
    files_.push_back({about.st_dev, about.st_ino, name});
    return true;
  }
  return !S_ISFIFO(about.st_mode);
}

void AlreadyRead::add_dossier(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) files_.push_back({about.st_dev, about.st_ino, path});
  for (const char* const ending : {"-journal", "-wal", "-shm"})
    beside_dossiers_.emplace_back(canonical(path).string() + ending);
}

std::optional<std::string> AlreadyRead::name_of(const std::string& path) const {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) {
    if (auto name = find(about)) return name;
  }
  const auto& beside = beside_dossiers_;
  if (std::find(beside.begin(), beside.end(), canonical(path)) == beside.end()) return std::nullopt;
  return path;
}

std::optional<std::string> AlreadyRead::name_of(int file) const {
  struct stat about {};
  return ::fstat(file, &about) == 0 && S_ISREG(about.st_mode) ? find(about) : std::nullopt;
}

}  // namespace servanda::cli
