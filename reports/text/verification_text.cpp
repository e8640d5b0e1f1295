#include "reports/text/verification_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace servanda::reports {

namespace {

using engine::Again;
using engine::VerifiedRecord;

std::string selected_words(const engine::Record& record) {
  std::string text = to_text(engine::selection_words(record.selection));
  if (text.empty()) return "everything";
  text.pop_back();
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos;)
    text.replace(at, 1, ", ");
  return text;
}

std::string write_record(const VerifiedRecord& verified) {
  const engine::Record& record = verified.record;
  const std::size_t count = verified.verdicts;
  std::string text = fmt::format("record {}: {} by {}, servanda {}\n", record.number,
                                 record.entry.at, record.entry.by, record.program);
  text += fmt::format("  {}, as of {}, known at {}\n", selected_words(record),
                      engine::to_string(record.as_of), engine::to_string(record.known_at));
  text += fmt::format("  {} {}", count, count == 1 ? "verdict" : "verdicts");
  if (verified.again == Again::same) text += ", given again";
  if (verified.again == Again::others) text += ", not given again";
  if (verified.again == Again::other_rules) text += ", made under other rules than these";
  text += fmt::format("\n  rules   {}\n  facts   {}\n", record.rules_digest, record.data_digest);
  if (!record.waivers_digest.empty()) text += fmt::format("  waivers {}\n", record.waivers_digest);
  return text + fmt::format("  digest  {}\n", record.digest);
}

}  // namespace

std::string write_records(const std::vector<VerifiedRecord>& records) {
  std::string text;
  for (const VerifiedRecord& each : records) text += write_record(each);
  return text;
}

std::string write_whole_dossier(const std::string& dossier,
                                const std::vector<VerifiedRecord>& records, bool with_rules) {
  std::string text = fmt::format("`{}` is whole", dossier);
  if (records.empty()) return text + "; no run is recorded in it\n";
  text += records.size() == 1
              ? ": its one record is as it was written, and so are the facts under it"
              : fmt::format(
                    ": its {} records are as they were written, and so are the facts under "
                    "them",
                    records.size());
  if (with_rules) {
    const auto same = std::count_if(records.begin(), records.end(),
                                    [](const auto& each) { return each.again == Again::same; });
    text += fmt::format("; {} of {} given again by these rules", same, records.size());
  }
  return text + "\n";
}

}  // namespace servanda::reports
