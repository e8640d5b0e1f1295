#include "tests/faults/faulty_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace servanda::faults {
namespace {

/// The bytes that a write or a truncation replaced since the last sync.
struct Undo {
  sqlite3_int64 offset = 0;
  std::string bytes;
  sqlite3_int64 size = 0;  ///< of the file before
};

/// A file as SQLite lays it out: its own part, ours, and then the real file.
struct File {
  sqlite3_file base;
  std::vector<Undo>* unsynced;
  sqlite3_file* real;
};

struct Fault {
  Kind kind = Kind::read;
  std::size_t at = 0;  ///< 0: none
  bool for_good = false;
  std::size_t seen = 0;
  bool fired = false;
  bool power_is_cut = false;
};

sqlite3_vfs* disk = nullptr;  ///< the real one
Fault fault;                  // NOLINT: SQLite's callbacks carry no state of ours
std::vector<File*> open_files;

File& file_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

bool is_cut(Kind kind) { return kind == Kind::torn || kind == Kind::lost; }

/// Does this operation fail?
bool disk_strikes(Kind kind) {
  if (fault.at == 0 || fault.kind != kind) return false;
  ++fault.seen;
  const bool now = fault.seen == fault.at || (fault.for_good && fault.seen > fault.at);
  fault.fired = fault.fired || now;
  return now;
}

int size_of(sqlite3_file* real, sqlite3_int64& size) {
  return real->pMethods->xFileSize(real, &size);
}

/// Remembers the bytes that are about to be overwritten.
void remember(File& file, sqlite3_int64 offset, sqlite3_int64 length) {
  Undo undo;
  size_of(file.real, undo.size);
  undo.offset = offset;
  const sqlite3_int64 there = std::clamp<sqlite3_int64>(undo.size - offset, 0, length);
  undo.bytes.resize(static_cast<std::size_t>(there));
  if (there > 0)
    file.real->pMethods->xRead(file.real, undo.bytes.data(), static_cast<int>(there), offset);
  file.unsynced->push_back(std::move(undo));
}

void cut_power(bool keeps_unsynced) {
  fault.power_is_cut = true;
  if (keeps_unsynced) return;
  for (File* const file : open_files) {
    for (auto undo = file->unsynced->rbegin(); undo != file->unsynced->rend(); ++undo) {
      if (!undo->bytes.empty()) {
        file->real->pMethods->xWrite(file->real, undo->bytes.data(),
                                     static_cast<int>(undo->bytes.size()), undo->offset);
      }
      file->real->pMethods->xTruncate(file->real, undo->size);
    }
    file->unsynced->clear();
  }
}

// --- a file ---

int close(sqlite3_file* base) {
  File& file = file_of(base);
  open_files.erase(std::remove(open_files.begin(), open_files.end(), &file), open_files.end());
  delete file.unsynced;  // NOLINT: made in `open`, in memory that is SQLite's
  return file.real->pMethods->xClose(file.real);
}

int read(sqlite3_file* base, void* bytes, int length, sqlite3_int64 offset) {
  if (fault.power_is_cut || disk_strikes(Kind::read)) return SQLITE_IOERR_READ;
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xRead(real, bytes, length, offset);
}

int write(sqlite3_file* base, const void* bytes, int length, sqlite3_int64 offset) {
  File& file = file_of(base);
  if (fault.power_is_cut || disk_strikes(Kind::write)) return SQLITE_IOERR_WRITE;
  if (disk_strikes(Kind::full)) return SQLITE_FULL;
  if (disk_strikes(Kind::torn)) {
    file.real->pMethods->xWrite(file.real, bytes, length / 2, offset);
    cut_power(true);
    return SQLITE_IOERR_WRITE;
  }
  if (disk_strikes(Kind::lost)) {
    cut_power(false);
    return SQLITE_IOERR_WRITE;
  }
  if (fault.at != 0 && fault.kind == Kind::lost) remember(file, offset, length);
  return file.real->pMethods->xWrite(file.real, bytes, length, offset);
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
  File& file = file_of(base);
  if (fault.power_is_cut || disk_strikes(Kind::truncate)) return SQLITE_IOERR_TRUNCATE;
  if (fault.at != 0 && fault.kind == Kind::lost) {
    sqlite3_int64 before = 0;
    size_of(file.real, before);
    remember(file, size, std::max<sqlite3_int64>(before - size, 0));
  }
  return file.real->pMethods->xTruncate(file.real, size);
}

int sync(sqlite3_file* base, int) {
  if (fault.power_is_cut || disk_strikes(Kind::sync)) return SQLITE_IOERR_FSYNC;
  file_of(base).unsynced->clear();
  return SQLITE_OK;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  if (fault.power_is_cut) return SQLITE_IOERR_FSTAT;
  return size_of(file_of(base).real, *size);
}

int lock(sqlite3_file* base, int level) {
  if (fault.power_is_cut && level > SQLITE_LOCK_NONE) return SQLITE_IOERR_LOCK;
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xLock(real, level);
}

int unlock(sqlite3_file* base, int level) {
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xUnlock(real, level);
}

int check_reserved_lock(sqlite3_file* base, int* held) {
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xCheckReservedLock(real, held);
}

int file_control(sqlite3_file* base, int code, void* argument) {
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xFileControl(real, code, argument);
}

int sector_size(sqlite3_file* base) {
  sqlite3_file* const real = file_of(base).real;
  return real->pMethods->xSectorSize(real);
}

/// Promises no more than a plain disk does.
int characteristics(sqlite3_file*) { return 0; }

const sqlite3_io_methods& methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = close;
    made.xRead = read;
    made.xWrite = write;
    made.xTruncate = truncate;
    made.xSync = sync;
    made.xFileSize = file_size;
    made.xLock = lock;
    made.xUnlock = unlock;
    made.xCheckReservedLock = check_reserved_lock;
    made.xFileControl = file_control;
    made.xSectorSize = sector_size;
    made.xDeviceCharacteristics = characteristics;
    return made;
  }();
  return all;
}

// --- the disk ---

int open(sqlite3_vfs*, const char* name, sqlite3_file* base, int flags, int* given) {
  base->pMethods = nullptr;
  if (fault.power_is_cut || disk_strikes(Kind::open)) return SQLITE_CANTOPEN;
  File& file = file_of(base);
  file.real = reinterpret_cast<sqlite3_file*>(&file + 1);
  const int code = disk->xOpen(disk, name, file.real, flags, given);
  if (code != SQLITE_OK) return code;
  file.unsynced = new std::vector<Undo>;  // NOLINT: deleted in `close`
  file.base.pMethods = &methods();
  open_files.push_back(&file);
  return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* name, int) {
  if (fault.power_is_cut || disk_strikes(Kind::remove)) return SQLITE_IOERR_DELETE;
  return disk->xDelete(disk, name, 0);
}

int access(sqlite3_vfs*, const char* name, int flags, int* answer) {
  if (fault.power_is_cut) return SQLITE_IOERR_ACCESS;
  return disk->xAccess(disk, name, flags, answer);
}

sqlite3_vfs faulty_disk() {
  sqlite3_vfs made = *disk;
  made.zName = "faulty";
  made.pNext = nullptr;
  made.szOsFile = static_cast<int>(sizeof(File)) + disk->szOsFile;
  made.xOpen = open;
  made.xDelete = remove;
  made.xAccess = access;
  return made;
}

}  // namespace

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::read:
      return "read";
    case Kind::write:
      return "write";
    case Kind::sync:
      return "sync";
    case Kind::open:
      return "open";
    case Kind::truncate:
      return "truncate";
    case Kind::remove:
      return "remove";
    case Kind::full:
      return "full";
    case Kind::torn:
      return "torn";
    case Kind::lost:
      return "lost";
  }
  return "";
}

void use_faulty_disk() {
  if (disk != nullptr) return;
  disk = sqlite3_vfs_find(nullptr);
  static sqlite3_vfs made = faulty_disk();
  sqlite3_vfs_register(&made, 1);
}

DiskFault::DiskFault(Kind kind, std::size_t at, bool for_good) {
  fault = {kind, at, for_good || is_cut(kind)};
}
DiskFault::~DiskFault() { fault = {}; }
bool DiskFault::fired() { return fault.fired; }
std::size_t DiskFault::seen() { return fault.seen; }

}  // namespace servanda::faults
