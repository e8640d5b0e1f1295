#include "tests/faults/operations.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands.hpp"
#include "engine/check/check.hpp"
#include "engine/dossier/columns/fact_reader.hpp"
#include "engine/dossier/columns/materialized_version.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/dossier/records/data_digest.hpp"
#include "engine/dossier/records/record.hpp"
#include "engine/dossier/sqlite/schema.hpp"
#include "engine/dossier/sqlite/sqlite.hpp"
#include "grammar/parse.hpp"
#include "tests/engine/dossier/older.hpp"
#include "tests/faults/scarce_memory.hpp"

namespace servanda::faults {
namespace {

namespace fs = std::filesystem;
using engine::Dossier;

constexpr auto rules = "tests/cases/world/rules";
constexpr auto data = "tests/cases/world/data/";

const fs::path& scratch() {
  static const fs::path folder =
      fs::temp_directory_path() / ("servanda_faults_" + std::to_string(::getpid()));
  return folder;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Redirects a stream of the program into a file while it lives.
class Captured {
 public:
  Captured(int stream, fs::path file)
      : stream_(stream), kept_(::dup(stream)), file_(std::move(file)) {
    const int into = ::open(file_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    ::dup2(into, stream_);
    ::close(into);
  }
  ~Captured() {
    ::dup2(kept_, stream_);
    ::close(kept_);
  }
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;

 private:
  int stream_, kept_;
  fs::path file_;
};

Answer run_words(const std::vector<std::string>& words, const fs::path& beside) {
  std::vector<const char*> argv{"servanda"};
  argv.reserve(words.size() + 1);
  for (const std::string& word : words) argv.push_back(word.c_str());
  Answer answer;
  std::fflush(stdout);
  {
    const Captured out(STDOUT_FILENO, beside / "out");
    const Captured error(STDERR_FILENO, beside / "error");
    const ProgramRuns counts;
    answer.exit = cli::run(static_cast<int>(argv.size()), argv.data());
  }
  answer.out = bytes_of(beside / "out");
  answer.error = bytes_of(beside / "error");
  return answer;
}

const engine::Vocabulary& vocabulary() {
  static const engine::Vocabulary words = [] {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::vector<grammar::syntax::File> files;
    for (const auto& entry : fs::directory_iterator(rules)) {
      const auto id = sources.add(entry.path().string(), bytes_of(entry.path()));
      files.push_back(grammar::parse(sources, id, diagnostics));
    }
    return engine::check(sources, files, diagnostics).vocabulary;
  }();
  return words;
}

bool is_blank(const fs::path& dossier) {
  if (!fs::exists(dossier)) return true;
  const engine::dossier::Database database(dossier, Dossier::Mode::write);
  return engine::dossier::is_blank(database);
}

Content content_of(const fs::path& dossier) {
  if (is_blank(dossier)) return {};
  Content content;
  const Dossier opened(dossier, Dossier::Mode::read);
  content.records = opened.records().size();
  const engine::dossier::Database database(dossier, Dossier::Mode::read);
  content.digest = engine::dossier::digest_of_rows(database);
  content.imports = static_cast<std::size_t>(database.number("SELECT count(*) FROM import"));
  return content;
}

std::vector<engine::FactRow> said_by(engine::FactReader& reader, engine::IndicatorId indicator) {
  std::vector<engine::FactRow> all;
  reader.read(indicator, {}, [&](const std::vector<engine::FactRow>& said) {
    all.insert(all.end(), said.begin(), said.end());
  });
  return all;
}

/// The column store must equal the rows, or be stale.
std::string wrong_with_columns(const fs::path& dossier) {
  engine::FactReader columns(dossier, vocabulary(), true);
  engine::FactReader rows(dossier, vocabulary(), false);
  for (std::uint32_t i = 0; i < vocabulary().indicators.size(); ++i) {
    const engine::IndicatorId indicator{i};
    if (said_by(columns, indicator) != said_by(rows, indicator)) {
      return "the column store of `" + vocabulary().indicators[indicator].name +
             "` is not what the rows say";
    }
  }
  return {};
}

/// The faults of a dossier that is opened after the fault is over.
std::string wrong_with_dossier(const fs::path& dossier) {
  if (is_blank(dossier)) return {};
  base::Diagnostics diagnostics;
  Dossier(dossier, Dossier::Mode::read).verify(diagnostics);
  if (diagnostics.has_errors()) return render(diagnostics, {});
  return wrong_with_columns(dossier);
}

/// Reading must not need a write first.
std::string wrong_with_reading(const fs::path& dossier) {
  if (!fs::exists(dossier)) return {};
  try {
    static_cast<void>(Dossier(dossier, Dossier::Mode::read).digest());
  } catch (const engine::DossierError& error) {
    const std::string words = error.what();
    if (words.find("is empty") == std::string::npos) return "it cannot be read: " + words;
  }
  return {};
}

std::string told(const Content& content) {
  return content.digest.substr(0, 15) + ", " + std::to_string(content.imports) + " imports, " +
         std::to_string(content.records) + " records";
}

}  // namespace

const std::vector<Operation>& operations() {
  static const std::vector<Operation> all = [] {
    const std::vector<std::string> import{
        "import",  "a.dossier", data + std::string("dialogue.csv"), data + std::string("facts.csv"),
        "--rules", rules};
    const std::vector<std::string> record{"audit",    "a.dossier", "--as-of", "2022-08-26",
                                          "--record", "--rules",   rules};
    std::vector<std::string> summary = record;
    summary[4] = "--summary";
    return std::vector<Operation>{
        {"ImportIntoANewDossier", 0, import},
        {"ImportIntoADossier", 4, import},
        {"ImportIntoFormat1", 1, import},
        {"ImportIntoFormat3", 3, import},
        {"RecordedAudit", 4, record},
        {"RecordedAuditOfFormat2", 2, record},
        {"Summary", 4, summary, false},
        {"Verify", 4, {"verify", "a.dossier", "--rules", rules}, false},
    };
  }();
  return all;
}

std::vector<std::size_t> places_to_fail(std::size_t places, std::size_t about) {
  const char* const given = std::getenv("SERVANDA_FAULTS");
  const std::string_view asked = given == nullptr ? "" : given;
  const bool few = asked == "few";
  const std::size_t last = few ? 1 : 3;
  if (few) about = std::max<std::size_t>(about / 8, 1);
  const std::size_t step = asked == "all" ? 1 : std::max<std::size_t>(places / about, 1);
  std::vector<std::size_t> chosen;
  for (std::size_t place = 1; place <= places; ++place) {
    if ((place - 1) % step == 0 || place + last > places) chosen.push_back(place);
  }
  return chosen;
}

Trial::Trial(const Operation& operation)
    : operation_(operation), folder_(scratch() / operation.name) {
  fs::create_directories(folder_ / "before");
  const fs::path dossier = folder_ / "before" / "a.dossier";
  if (operation.format > 0) {
    run_words({"import", dossier.string(), data + std::string("complete.csv"),
               "tests/faults/early.csv", "--rules", rules},
              folder_);
    // Commands that only read need a recorded run.
    if (operation.format == 4)
      run_words({"audit", dossier.string(), "--record", "--rules", rules}, folder_);
    if (operation.format < 4) engine::make_older(dossier, operation.format);
  }
  before_ = content_of(dossier);
  begin();
  sound_ = run();
  after_ = content_of(folder_ / "now" / "a.dossier");
}

Trial::~Trial() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  fs::remove(scratch(), ignored);
}

void Trial::begin() const {
  fs::remove_all(folder_ / "now");
  fs::copy(folder_ / "before", folder_ / "now");
}

Answer Trial::run() const {
  std::vector<std::string> words = operation_.words;
  words[1] = (folder_ / "now" / words[1]).string();
  return run_words(words, folder_);
}

Answer Trial::run_apart() const {
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child == 0) ::_exit(run().exit);
  int status = 0;
  ::waitpid(child, &status, 0);
  Answer answer;
  answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  answer.out = bytes_of(folder_ / "out");
  answer.error = bytes_of(folder_ / "error");
  return answer;
}

std::string Trial::wrong_with_answer(const Answer& answer, const Content& now) const {
  if (answer.exit == 0) {
    if (!(now == after_)) return "it says that all is well, and the dossier holds " + told(now);
    if (answer.out != sound_.out) return "it says that all is well, and prints something else";
    return {};
  }
  if (answer.exit < 0) return "it has crashed";
  if (!answer.out.empty()) return "it has failed, and something was printed";
  if (answer.error.find("error: ") == std::string::npos)
    return "it has failed, and does not say why";
  const bool as_it_was = answer.error.find("as it was") != std::string::npos;
  if (as_it_was && !(now == before_))
    return "it says that the dossier is as it was, which is wrong";
  if (!(now == before_) && !(now == after_)) return "half of it is there: " + told(now);
  return {};
}

std::string Trial::wrong(const Answer& answer) const {
  const fs::path dossier = folder_ / "now" / "a.dossier";
  std::string problem = wrong_with_reading(dossier);
  if (problem.empty()) problem = wrong_with_dossier(dossier);
  if (problem.empty()) problem = wrong_with_answer(answer, content_of(dossier));
  if (problem.empty()) {
    const Answer again = run();
    const Content now = content_of(dossier);
    if (again.exit != 0) {
      problem = "afterwards, the same does not work: " + again.error;
    } else if (now.digest != after_.digest || now.imports != after_.imports ||
               now.records < after_.records) {
      problem = "afterwards, the same leads elsewhere: " + told(now);
    } else {
      problem = wrong_with_dossier(dossier);
    }
  }
  if (problem.empty() && operation_.writes) {
    for (const auto& entry : fs::directory_iterator(folder_ / "now")) {
      if (entry.path().filename() != "a.dossier")
        problem = "it leaves " + entry.path().filename().string();
    }
  }
  if (problem.empty()) return {};
  return problem + "\n  exit " + std::to_string(answer.exit) + ", out: " + answer.out +
         "\n  error: " + answer.error;
}

}  // namespace servanda::faults
