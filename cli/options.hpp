#pragma once
// The options of each command, as the command line states them; no name is resolved yet.

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/enumeration.hpp"
#include "base/limits.hpp"
#include "cli/terminal/terminal.hpp"
#include "engine/audit/request.hpp"
#include "engine/dossier/entry.hpp"
#include "engine/facts/fact_precedence.hpp"
#include "engine/operators/verdict_class.hpp"
#include "engine/values/date.hpp"
#include "engine/values/spelling.hpp"

namespace servanda::cli {

enum class Format { text, json, sarif, markdown, csv, html, xlsx, junit };
inline constexpr auto format_names =
    base::names<Format>("text", "json", "sarif", "markdown", "csv", "html", "xlsx", "junit");

/// `--fail-on` of a comparison: the changes that make the exit code 1.
struct FailOnChange {
  std::set<engine::VerdictClass> new_gaps;
  bool changed = false;  ///< any change
};

/// `--fail-on`: the findings that make the exit code 1.
struct FailOn {
  std::set<engine::VerdictClass> verdicts;
  bool overdue = false;
  FailOnChange since;  ///< changes since the baseline
};

struct CheckOptions {
  std::vector<std::string> rules;
  engine::Day as_of;    ///< the check warns about validity that ends soon after it
  bool fix = false;     ///< correct the mistakes with a certain correction in the files
  bool strict = false;  ///< warnings make the exit code 1
  Format format = Format::text;
  std::string output;  ///< for JSON and SARIF; empty: standard output
  base::Limits limits;
};
struct FormatOptions {
  std::vector<std::string> rules;
  bool check = false;  ///< write nothing, only list the files that would change
  bool diff = false;   ///< write nothing, only show the changes
  base::Limits limits;
};
struct TestOptions {
  std::vector<std::string> rules;
  bool coverage = false;
  std::optional<int> threshold;  ///< a percentage; less coverage makes the exit code 1
  base::Limits limits;
};
struct ImportOptions {
  std::string dossier;
  std::vector<std::string> files;
  std::vector<std::string> rules;
  engine::Entry entry;
  engine::Spelling spelling = engine::unsaid_spelling;
  base::Limits limits;
};
struct AuditOptions {
  std::string dossier;
  std::vector<std::string> rules;
  std::string waivers;   ///< a file; empty: none
  std::string baseline;  ///< a file of `audit --format json`; empty: none
  engine::SelectionWords selection;
  engine::Clock dates;
  Format format = Format::text;
  bool only_failures = false;  ///< for SARIF
  bool summary = false;        ///< only the number of verdicts of each kind
  bool show_plan = false;      ///< only the plan: the columns to read and the commitments to decide
  std::string cache;           ///< a file with the counts of earlier summaries; empty: none
  bool from_rows = false;      ///< ignore the columns that the dossier caches
  bool record = false;         ///< store a record of the run in the dossier
  engine::Entry entry;         ///< the person and time of the record
  std::string output;          ///< empty: standard output
  FailOn fail_on;
  std::size_t expect_at_least = 0;  ///< met, partly met and not met; fewer make the exit code 5
  base::Limits limits;
};
struct AskOptions {
  std::string dossier;
  std::vector<std::string> rules;
  engine::SelectionWords selection;
  engine::Clock dates;
  std::string language;  ///< empty: English
  Format format = Format::text;
  std::string output;
  base::Limits limits;
};
struct ExplainOptions {
  std::string dossier;
  std::string commitment;
  std::string subject;
  std::string cycle;  ///< empty: all
  std::vector<std::string> rules;
  std::string waivers;
  engine::Clock dates;
  std::string output;
  base::Limits limits;
};
struct VerifyOptions {
  std::string dossier;
  std::vector<std::string> rules;  ///< empty: no re-evaluation of the records
  base::Limits limits;
};
struct DocumentOptions {
  std::vector<std::string> rules;
  std::string language;  ///< of titles and questions; empty: English
  std::string output;
  base::Limits limits;
};
struct CompareOptions {
  std::string baseline;  ///< files of `audit --format json`
  std::string current;
  Format format = Format::text;
  std::string output;
  FailOnChange fail_on;
  base::Limits limits;
};
/// `help`, `--help`, `--version`: the text itself.
struct ShowText {
  std::string text;
};

/// The options of the command on the command line.
using Command =
    std::variant<ShowText, CheckOptions, FormatOptions, TestOptions, ImportOptions, AuditOptions,
                 AskOptions, ExplainOptions, CompareOptions, VerifyOptions, DocumentOptions>;

/// A command, and how verbose it is.
struct Request {
  Command command;
  std::string note;  ///< names settings that the command line does not show; empty: none
  TerminalSettings terminal;
  std::size_t seconds = 0;  ///< time limit; 0: none
};

}  // namespace servanda::cli
