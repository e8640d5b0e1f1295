#include "reports/json/result_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "base/cores.hpp"
#include "base/version.hpp"
#include "reports/json/finding_json.hpp"
#include "reports/json/result_row.hpp"
#include "reports/json/rules_json.hpp"
#include "reports/json/run_json.hpp"

namespace servanda::reports {

namespace {

using engine::Result;
using engine::ResultRow;

constexpr std::string_view write_anew =
    "write it anew: `servanda audit … --format json --output FILE`";

std::string_view major(std::string_view whole) { return whole.substr(0, whole.find('.')); }

/// The place of a byte: lines and columns count from 1.
std::string line_and_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return fmt::format("line {}, byte {}", lines + 1, before.size() - line_start);
}

Unreadable no_json(std::string_view name, std::string_view text, std::size_t byte) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return {fmt::format("`{}` is empty, where the result of an audit was expected", name),
            std::string(write_anew)};
  if (byte >= text.size())
    return {fmt::format("`{}` breaks off at its end ({}): it is not the whole result of an audit",
                        name, line_and_byte(text, text.size())),
            std::string(write_anew)};
  return {fmt::format("`{}` is no JSON: {} is not what may stand there", name,
                      line_and_byte(text, byte)),
          fmt::format("only what `servanda audit … --format json` wrote can be compared; {}",
                      write_anew)};
}

void take_run(const Json& run, Result& result) {
  result.as_of = day_at(run, "as_of");
  result.known_at = day_at(run, "known_at");
  result.rules_digest = text_at(run, "rules_digest");
  result.data_digest = text_at(run, "data_digest");
  result.waivers_digest = text_at(run, "waivers_digest");
  const Json& selection = member(run, "selection");
  result.selection = {texts_at(selection, "cycles"), texts_at(selection, "subjects"),
                      texts_at(selection, "commitments"), texts_at(selection, "themes")};
}

void take_commitments(const Json& list, Result& result) {
  if (!list.is_array()) throw NotAsExpected("commitments", "a list");
  for (const Json& each : list)
    result.commitments.push_back(
        {text_at(each, "commitment"), text_at(each, "title"), text_at(each, "citation"),
         text_at(each, "theme"), maybe_day_at(each, "from"), maybe_day_at(each, "to"),
         text_at(each, "rule"), text_at(each, "bound"), text_at(each, "members")});
}

void take_titles(const Json& titles, const char* kind, engine::ResultTitles::Titles& into) {
  for (const auto& [name, title] : member(titles, kind).items())
    into.emplace(name, title.is_string() ? title.get<std::string>() : name);
}

void take_titles(const Json& titles, Result& result) {
  take_titles(titles, "subjects", result.titles.subjects);
  take_titles(titles, "cycles", result.titles.cycles);
  take_titles(titles, "indicators", result.titles.indicators);
  take_titles(titles, "events", result.titles.events);
}

std::string name_of(const ResultRow& row) {
  return fmt::format("{} of {}{}", row.commitment, row.subject,
                     row.cycle.empty() ? "" : " in " + row.cycle);
}

/// Finds the place at which parsing stops: the library gives none for a number out of range.
struct Stopping : nlohmann::json_sax<Json> {
  std::size_t byte = 0;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    byte = at;
    return false;
  }
};

std::size_t end_of_sound_json(std::string_view text) {
  Stopping stopping;
  Json::sax_parse(text, &stopping);
  return stopping.byte;
}

/// Reads verdict after verdict and discards each: a tree of the whole would take many times the
/// memory of its text.
class Reader {
 public:
  Reader(std::string_view name, std::string_view text) : name_(name), text_(text) {
    result_.name = name;
  }

  std::variant<Result, Unreadable> read() {
    Json whole;
    try {
      whole = Json::parse(text_, [this](int depth, Json::parse_event_t event, Json& parsed) {
        return take(depth, event, parsed);
      });
    } catch (const Json::exception&) {
      return no_json(name_, text_, end_of_sound_json(text_));
    }
    if (auto problem = take_rest(whole)) return *std::move(problem);
    if (problem_) return *std::move(problem_);
    return std::move(result_);
  }

 private:
  /// Returns false to discard the parsed part.
  bool take(int depth, Json::parse_event_t event, const Json& parsed) {
    if (depth == 1 && event == Json::parse_event_t::key) key_ = parsed.get<std::string>();
    if (depth != 2 || event != Json::parse_event_t::object_end || key_ != "verdicts") return true;
    take_verdict(parsed);
    return false;
  }

  void take_verdict(const Json& verdict) {
    ++verdicts_;
    if (problem_) return;
    try {
      ResultRow row = row_of(verdict);
      const bool is_new = rows_.emplace(row.commitment, row.subject, row.cycle).second;
      if (!is_new) {
        problem_ = {fmt::format("`{}` has two verdicts on {}; verdict {} is the second", name_,
                                name_of(row), verdicts_),
                    std::string("an audit has one for each commitment, subject and cycle: ") +
                        std::string(write_anew)};
      }
      result_.rows.push_back(std::move(row));
    } catch (const NotAsExpected& error) {
      problem_ = {fmt::format("`{}`, verdict {}: `{}` should be {}", name_, verdicts_, error.place,
                              error.what()),
                  std::string(write_anew)};
    }
  }

  [[nodiscard]] Unreadable no_result(std::string_view why) const {
    return {fmt::format("`{}` is JSON, but no result of an audit: {}", name_, why),
            fmt::format("only what `servanda audit … --format json` wrote can be compared; {}",
                        write_anew)};
  }

  /// Checks the version before it reports errors in verdicts: another version has many.
  std::optional<Unreadable> take_rest(const Json& whole) {
    if (!whole.is_object() || !whole.contains("servanda") || !whole["servanda"].is_string())
      return no_result("it does not say by which `servanda` it was made");
    result_.version = whole["servanda"].get<std::string>();
    if (major(result_.version) != major(version))
      return Unreadable{fmt::format("`{}` was made by servanda {}, and this is {}", name_,
                                    result_.version, version),
                        "audit again with this version, `--as-of` and `--known-at` as then; or "
                        "compare with the version that made both"};
    if (!whole.contains("verdicts"))
      return whole.contains("commitments")
                 ? Unreadable{fmt::format("`{}` is a summary, which only counts verdicts", name_),
                              "leave out `--summary`: `servanda audit … --format json`"}
                 : no_result("it has no `verdicts`");
    try {
      take_run(member(whole, "run"), result_);
      take_commitments(member(whole, "commitments"), result_);
      take_titles(member(whole, "titles"), result_);
    } catch (const NotAsExpected& error) {
      return Unreadable{fmt::format("`{}`: `{}` should be {}", name_, error.place, error.what()),
                        std::string(write_anew)};
    }
    return std::nullopt;
  }

  std::string name_;
  std::string_view text_;
  std::string key_;  ///< of the current member
  std::size_t verdicts_ = 0;
  std::set<std::tuple<std::string, std::string, std::string>> rows_;
  std::optional<Unreadable> problem_;  ///< the first
  Result result_;
};

}  // namespace

std::variant<Result, Unreadable> read_result(std::string_view name, std::string_view text) {
  return Reader(name, text).read();
}

namespace {

/// A row as a reader of the document would get it, so that there is only one way from a finding to
/// a row.
ResultRow as_read(const Audit& audit, const engine::Finding& finding) {
  std::string text;
  JsonWriter json(text, 0);
  json.open('{');
  write_finding(json, audit, finding);
  json.close('}');
  return row_of(Json::parse(text));
}

/// Fewer rows are not worth another core.
constexpr std::size_t rows_a_core = 256;

}  // namespace

Result result_of(const Audit& audit) {
  Result result;
  result.version = version;
  take_run(json_of_run(audit.run, audit.assessment.as_of, audit.assessment.known_at), result);
  take_commitments(json_of_commitments(audit), result);
  take_titles(json_of_titles(audit), result);
  const std::vector<engine::Finding>& findings = audit.assessment.findings;
  result.rows.resize(findings.size());
  const std::size_t cores = base::cores_for(findings.size(), rows_a_core);
  base::on_cores(cores, findings.size(), [&](std::size_t /*core*/, std::size_t each) {
    result.rows[each] = as_read(audit, findings[each]);
  });
  return result;
}

}  // namespace servanda::reports
