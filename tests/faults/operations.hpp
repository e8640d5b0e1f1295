#pragma once
// What is done to a dossier while the world breaks, and what must hold of it afterwards.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::faults {

/// A command of the program on `a.dossier`, which `prepare` has left in the folder, or not.
struct Operation {
  std::string name;
  int format = 4;  ///< of the dossier before; 0: there is none
  std::vector<std::string> words;
  bool writes = true;
};
/// An import into a new dossier and into one that is there, a recorded audit, both with a migration
/// from older formats, and two commands that only read.
[[nodiscard]] const std::vector<Operation>& operations();

/// At which of so many places an operation is to fail: every so many, and the last ones, where what
/// was done is made to stay. SERVANDA_FAULTS=all: at all of them; =few: at one or two, and the
/// last.
[[nodiscard]] std::vector<std::size_t> places_to_fail(std::size_t places, std::size_t about);

/// What a dossier holds, as far as an operation may change it.
struct Content {
  std::string digest;  ///< empty: there is no dossier, or a blank file
  std::size_t imports = 0;
  std::size_t records = 0;

  friend bool operator==(const Content&, const Content&) = default;
};

struct Answer {
  int exit = 0;
  std::string out;
  std::string error;
};

/// An operation in a folder of its own, as often as is wanted.
class Trial {
 public:
  explicit Trial(const Operation& operation);
  ~Trial();
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  /// The folder as it was before.
  void begin() const;
  [[nodiscard]] Answer run() const;
  /// In a process of its own, which may end in whatever way.
  [[nodiscard]] Answer run_apart() const;
  /// Of the last run: what is wrong with its answer, with the dossier that it left, and with doing
  /// the same again now that the fault is over. Empty: nothing.
  [[nodiscard]] std::string wrong(const Answer& answer) const;

 private:
  [[nodiscard]] std::string wrong_with_answer(const Answer& answer, const Content& now) const;

  const Operation& operation_;
  std::filesystem::path folder_;
  Content before_, after_;
  Answer sound_;  ///< without a fault
};

}  // namespace servanda::faults
