#include "reports/json/sarif.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/version.hpp"
#include "reports/json/json_parts.hpp"

namespace servanda::reports {

namespace {

/// Encodes everything except letters, digits and a few characters, byte by byte: a path may have
/// any character, and need not be UTF-8.
std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kept = "-._~/";
  std::string uri;
  for (const char sign : path) {
    const bool is_plain = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                          (sign >= '0' && sign <= '9') || kept.find(sign) != std::string_view::npos;
    uri +=
        is_plain ? std::string(1, sign) : fmt::format("%{:02X}", static_cast<unsigned char>(sign));
  }
  return uri;
}

std::string uri_of(const std::string& path) {
  namespace fs = std::filesystem;
  fs::path normal = fs::path(path).lexically_normal();
  if (!normal.is_absolute()) return percent_encoded(normal.generic_string());
  std::error_code failed;
  const fs::path relative = normal.lexically_relative(fs::current_path(failed));
  const bool is_below = !failed && !relative.empty() && *relative.begin() != "..";
  return is_below ? percent_encoded(relative.generic_string())
                  : "file://" + percent_encoded(normal.generic_string());
}

}  // namespace

Json sarif_artifact(const std::string& path) { return {{"uri", uri_of(path)}}; }

Json sarif_region(const base::Place& place, const base::Sources& sources) {
  const base::Source& source = sources[place.source];
  const base::Position begin = source.position(place.span.begin);
  const base::Position end = source.position(place.span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json sarif_place(const base::Place& place, const base::Sources& sources) {
  return {{"artifactLocation", sarif_artifact(sources[place.source].name())},
          {"region", sarif_region(place, sources)}};
}

Json sarif_run(Json rules) {
  Json driver;
  driver["name"] = "servanda";
  driver["version"] = std::string(version);
  driver["rules"] = std::move(rules);
  Json run;
  run["tool"] = {{"driver", std::move(driver)}};
  run["columnKind"] = "unicodeCodePoints";
  return run;
}

std::string sarif_log(Json run) {
  Json log;
  log["$schema"] =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return json_document(log) + "\n";
}

}  // namespace servanda::reports
