#include "engine/dossier/sqlite/write_ahead.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

namespace servanda::engine::dossier {
namespace {

constexpr int wait_in_milliseconds = 2'000;

struct Closer {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

Handle open(const std::string& file, int access) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle opened(handle);
  if (code != SQLITE_OK) return nullptr;
  sqlite3_busy_timeout(handle, wait_in_milliseconds);
  return opened;
}

/// Bytes 18 and 19 of the file's header. Through SQLite: opening the file a second time, and
/// closing it, would drop SQLite's locks on it.
bool has_write_ahead_log(const std::string& file) {
  const Handle handle = open(file, SQLITE_OPEN_READONLY);
  sqlite3_file* opened = nullptr;
  if (!handle || sqlite3_file_control(handle.get(), "main", SQLITE_FCNTL_FILE_POINTER,
                                      static_cast<void*>(&opened)) != SQLITE_OK)
    return false;
  if (opened == nullptr || opened->pMethods == nullptr) return false;
  std::array<unsigned char, 2> versions{};
  return opened->pMethods->xRead(opened, versions.data(), 2, 18) == SQLITE_OK && versions[0] == 2 &&
         versions[1] == 2;
}

bool is_there(const std::string& file) {
  std::error_code error;
  return std::filesystem::exists(file, error);
}

bool has_open_log(const std::string& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file + "-wal", error);
  return !error && size > 0;
}

bool may_write_beside(const std::string& file) {
  const std::string folder = std::filesystem::path(file).parent_path().string();
  return access(file.c_str(), W_OK) == 0 && access(folder.c_str(), W_OK) == 0;
}

/// A temporary folder, removed with its content.
std::shared_ptr<const std::filesystem::path> scratch_folder() {
  std::error_code failed;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(failed);
  if (failed) return nullptr;
  std::string pattern = (parent / "servanda-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) return nullptr;
  return {new std::filesystem::path(pattern), [](const std::filesystem::path* folder) {
            std::error_code ignored;
            std::filesystem::remove_all(*folder, ignored);
            delete folder;
          }};
}

std::optional<FileToRead> copy_of(const std::string& file) {
  const auto folder = scratch_folder();
  if (!folder) return std::nullopt;
  FileToRead copy{(*folder / "dossier").string(), false, false, folder};
  std::error_code failed;
  for (const std::string end : {"", "-wal"}) {
    std::filesystem::copy_file(file + end, copy.name + end, failed);
    if (failed) return std::nullopt;
    std::filesystem::permissions(copy.name + end, std::filesystem::perms::owner_all, failed);
  }
  return copy;
}

/// Opens it as immutable: no locks, no files beside it.
FileToRead unchanging(const FileToRead& file) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-";
  std::string uri = "file:";
  for (const char sign : file.name) {
    if (plain.find(sign) != std::string_view::npos) {
      uri += sign;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
    }
  }
  return {uri + "?immutable=1", true, false, file.copy};
}

}  // namespace

void take_log_away(const std::string& file) {
  if (const Handle handle = open(file, SQLITE_OPEN_READWRITE))
    sqlite3_exec(handle.get(), "PRAGMA user_version", nullptr, nullptr, nullptr);
}

FileToRead file_to_read(const std::string& file) {
  FileToRead found{file, false, false, nullptr};
  if (!has_write_ahead_log(file)) return found;
  if (may_write_beside(file)) return {file, false, true, nullptr};
  const bool somebody_has_it_open = is_there(file + "-shm");
  if (somebody_has_it_open) return found;
  if (!has_open_log(file)) return unchanging(found);
  const auto copy = copy_of(file);
  if (!copy) return found;
  take_log_away(copy->name);
  return has_open_log(copy->name) ? found : unchanging(*copy);
}

}  // namespace servanda::engine::dossier
