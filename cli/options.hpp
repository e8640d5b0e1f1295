#pragma once
// What each command was asked to do, as read from the command line; names are not looked up yet.

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/limits.hpp"
#include "engine/dossier/entry.hpp"
#include "engine/evaluate/verdict_class.hpp"
#include "engine/values/date.hpp"
#include "engine/values/spelling.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

enum class Colour { automatic, always, never };
enum class Format { text, json, sarif, markdown, csv, html, xlsx, junit };

/// `--fail-on` of a comparison: which changes make the exit code 1.
struct FailOnChange {
  std::set<engine::VerdictClass> new_gaps;
  bool changed = false;  ///< anything that is not as before
};

/// `--fail-on`: which findings make the exit code 1.
struct FailOn {
  std::set<engine::VerdictClass> verdicts;
  bool overdue = false;
  FailOnChange since;  ///< the baseline
};

struct Time {
  engine::Day as_of;
  engine::Day known_at;
};

/// What every command takes beside its own.
struct Settings {
  base::Limits limits;
  Colour colour = Colour::automatic;
};

struct CheckOptions {
  std::vector<std::string> rules;
  engine::Day as_of;    ///< what ends soon after it is told
  bool fix = false;     ///< mend in the files what can be mended for sure
  bool strict = false;  ///< warnings make the exit code 1
  Format format = Format::text;
  std::string output;  ///< of JSON and SARIF; empty: standard output
  Settings settings;
};
struct FormatOptions {
  std::vector<std::string> rules;
  bool check = false;  ///< write nothing, only tell which files would change
  bool diff = false;   ///< write nothing, only show what would change
  Settings settings;
};
struct TestOptions {
  std::vector<std::string> rules;
  bool coverage = false;
  std::optional<int> threshold;  ///< a percentage; less coverage makes the exit code 1
  Settings settings;
};
struct ImportOptions {
  std::string dossier;
  std::vector<std::string> files;
  std::vector<std::string> rules;
  engine::Entry entry;
  engine::Spelling spelling = engine::unsaid_spelling;
  Settings settings;
};
struct AuditOptions {
  std::string dossier;
  std::vector<std::string> rules;
  std::string waivers;   ///< a file; empty: none
  std::string baseline;  ///< a file of `audit --format json`; empty: none
  reports::SelectionWords selection;
  Time time;
  Format format = Format::text;
  bool only_failures = false;  ///< of SARIF
  bool summary = false;        ///< only how many verdicts there are of each kind
  bool show_plan = false;      ///< only what would be read and decided
  std::string cache;           ///< a file with the counts of earlier summaries; empty: none
  bool from_rows = false;      ///< do not use the columns that the dossier keeps beside its rows
  bool record = false;         ///< keep the run in the dossier
  engine::Entry entry;         ///< who records it
  std::string output;          ///< empty: standard output
  FailOn fail_on;
  std::size_t expect_at_least = 0;  ///< met, partly met and not met; fewer make the exit code 5
  Settings settings;
};
struct AskOptions {
  std::string dossier;
  std::vector<std::string> rules;
  reports::SelectionWords selection;
  Time time;
  std::string language;  ///< empty: English
  Format format = Format::text;
  std::string output;
  Settings settings;
};
struct ExplainOptions {
  std::string dossier;
  std::string commitment;
  std::string subject;
  std::string cycle;  ///< empty: all
  std::vector<std::string> rules;
  std::string waivers;
  Time time;
  std::string output;
  Settings settings;
};
struct VerifyOptions {
  std::string dossier;
  std::vector<std::string> rules;  ///< empty: the verdicts are not given again
  Settings settings;
};
struct DocumentOptions {
  std::vector<std::string> rules;
  std::string language;  ///< of titles and questions; else English
  std::string output;
  Settings settings;
};
struct CompareOptions {
  std::string baseline;  ///< files of `audit --format json`
  std::string current;
  Format format = Format::text;
  std::string output;
  FailOnChange fail_on;
  Settings settings;
};
/// `help`, `--help`, `--version`: the text itself.
struct ShowText {
  std::string text;
};

/// What one of the commands was asked to do.
using Command =
    std::variant<ShowText, CheckOptions, FormatOptions, TestOptions, ImportOptions, AuditOptions,
                 AskOptions, ExplainOptions, CompareOptions, VerifyOptions, DocumentOptions>;

/// What is to be done, and how much is to be said about it.
struct Request {
  Command command;
  std::string note;         ///< on what decides and nobody sees; empty: none
  bool quiet = false;       ///< only errors go to standard error
  std::size_t width = 0;    ///< of text on standard output or in a file; 0: as it fits
  std::size_t seconds = 0;  ///< that it may take; 0: any
};

}  // namespace servanda::cli
