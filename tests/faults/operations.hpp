#pragma once
// Commands on a dossier while the disk or memory fails, and the conditions that must hold
// afterwards.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::faults {

/// A command of the program on `a.dossier`, which `prepare` made in the folder, or not.
struct Operation {
  std::string name;
  int format = 4;  ///< of the dossier before; 0: there is none
  std::vector<std::string> words;
  bool writes = true;
};
/// An import into a new dossier and into an existing one, a recorded audit, both with a migration
/// from older formats, and two commands that only read.
[[nodiscard]] const std::vector<Operation>& operations();

/// The places at which an operation fails in turn: a sample at even distances, and the last ones,
/// where the commit happens. SERVANDA_FAULTS=all: all of them; =few: one or two, and the last.
[[nodiscard]] std::vector<std::size_t> places_to_fail(std::size_t places, std::size_t about);

/// The content of a dossier, as far as an operation may change it.
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

/// Runs an operation in a folder of its own, any number of times.
class Trial {
 public:
  explicit Trial(const Operation& operation);
  ~Trial();
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  /// Restores the folder.
  void begin() const;
  [[nodiscard]] Answer run() const;
  /// Runs in a process of its own, which may end in any way.
  [[nodiscard]] Answer run_apart() const;
  /// The faults after the last run: of its answer, of the dossier that it left, and of the same
  /// command again, now that the fault is over. Empty: none.
  [[nodiscard]] std::string wrong(const Answer& answer) const;

 private:
  [[nodiscard]] std::string wrong_with_answer(const Answer& answer, const Content& now) const;

  const Operation& operation_;
  std::filesystem::path folder_;
  Content before_, after_;
  Answer sound_;  ///< without a fault
};

}  // namespace servanda::faults
