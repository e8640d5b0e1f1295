#pragma once
// Files and folders to name on a command line.

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/world_error.hpp"
#include "cli/console.hpp"
#include "cli/exit.hpp"

namespace servanda::cli {

namespace fs = std::filesystem;

class InAFolder : public testing::Test {
 protected:
  InAFolder() {
    std::string name = (fs::temp_directory_path() / "servanda.XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~InAFolder() override { fs::remove_all(folder); }

  [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
  }
  /// A reader of it waits for ever.
  void put_pipe(const std::string& name) const { ASSERT_EQ(::mkfifo(at(name).c_str(), 0600), 0); }

  /// The text of the error; empty if there is none.
  template <class Do>
  [[nodiscard]] static std::string refused(const Do& it) {
    try {
      it();
    } catch (const UsageError& error) {
      return error.what();
    } catch (const base::WorldError& error) {
      return error.what();
    }
    return {};
  }

  fs::path folder;
  Console console;
  Files& files = console.files;
};

}  // namespace servanda::cli
