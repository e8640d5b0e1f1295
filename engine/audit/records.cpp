#include "engine/audit/records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/version.hpp"
#include "base/world_error.hpp"
#include "engine/audit/recorded.hpp"
#include "engine/dossier/codes.hpp"
#include "engine/dossier/dossier.hpp"

namespace servanda::engine {

namespace {

namespace code = dossier::code;

std::string or_nothing(const std::string& answer) { return answer.empty() ? "nothing" : answer; }

void tell_others(const Record& record, const std::vector<OtherVerdict>& others,
                 std::size_t recorded, base::Diagnostics& diagnostics) {
  constexpr std::size_t shown = 5;
  base::Diagnostic error{
      code::other_verdicts, base::Severity::error,
      fmt::format("record {} is not given again: {} of its {} verdicts are others now",
                  record.number, others.size(), recorded)};
  for (std::size_t i = 0; i < std::min(shown, others.size()); ++i) {
    const OtherVerdict& other = others[i];
    error.notes.push_back(fmt::format("`{}` for {}{}: recorded {}, now {}", other.commitment,
                                      other.subject,
                                      other.cycle.empty() ? "" : " in " + other.cycle,
                                      or_nothing(other.before), or_nothing(other.now)));
  }
  if (others.size() > shown)
    error.notes.push_back(fmt::format("and {} more", others.size() - shown));
  error.help.push_back(
      record.program == version
          ? "rules, facts and program are those of the record: what it holds was not given by them"
          : fmt::format("servanda {} gave them, this is {}: look at what has changed since",
                        record.program, version));
  diagnostics.add(std::move(error));
}

/// Evaluates rules on the state of a dossier at the time of its records.
class Repeating {
 public:
  Repeating(const std::string& dossier, const Rules& rules, const Watch& watch)
      : rules_(rules), dossier_(dossier, Dossier::Mode::read), watch_(watch) {
    dossier_.stop_on(watch.stop);
  }

  Again repeat(const Record& record, base::Diagnostics& diagnostics) {
    if (record.rules_digest != rules_.digest) {
      base::Diagnostic warning{
          code::other_rules, base::Severity::warning,
          fmt::format("record {} was made under other rules: its verdicts were not compared",
                      record.number)};
      warning.help.push_back(fmt::format("name the rules of {} in `--rules`; these are {}",
                                         record.rules_digest, rules_.digest));
      diagnostics.add(std::move(warning));
      return Again::other_rules;
    }
    const auto before = unpack_verdicts(record.verdicts).value_or(RecordedVerdicts{});
    const auto others = other_verdicts(before, verdicts_now(record));
    if (others.empty()) return Again::same;
    tell_others(record, others, before.rows.size(), diagnostics);
    return Again::others;
  }

 private:
  RecordedVerdicts verdicts_now(const Record& record) {
    dossier_.look_back_to(record.last_import);
    const auto scope = AuditScope::of(rules_.program, selection_words(record.selection));
    if (const auto* const refused = std::get_if<Refused>(&scope))
      throw base::WorldError(refused->message, refused->help);
    base::Diagnostics ignored;  // the recorded run left out the same rows
    const Audited audited = audit_facts(rules_, dossier_, std::get<AuditScope>(scope),
                                        {record.as_of, record.known_at}, ignored, watch_);
    return recorded(rules_.program, audited.assessment);
  }

  const Rules& rules_;
  Dossier dossier_;
  const Watch& watch_;
};

}  // namespace

Record keep_record(const Rules& rules, const std::string& dossier, const Audited& audited,
                   const Entry& entry) {
  NewRecord run;
  run.entry = entry;
  run.program = version;
  run.rules_digest = rules.digest;
  run.waivers_digest = audited.run.waivers_digest;
  run.data_digest = audited.run.data_digest;
  run.as_of = audited.assessment.as_of;
  run.known_at = audited.assessment.known_at;
  run.selection = to_text(audited.run.selection);
  run.verdicts = pack(recorded(rules.program, audited.assessment));
  return Dossier(dossier, Dossier::Mode::write).keep(run);
}

std::vector<VerifiedRecord> verify(const std::string& path, const Rules* rules,
                                   base::Diagnostics& diagnostics, const Watch& watch) {
  Dossier dossier(path, Dossier::Mode::read);
  dossier.stop_on(watch.stop);
  const auto held = dossier.hold();
  dossier.verify(diagnostics);
  std::vector<VerifiedRecord> verified;
  if (diagnostics.has_errors()) return verified;
  for (Record& record : dossier.records()) {
    const auto verdicts = unpack_verdicts(record.verdicts);
    verified.push_back({std::move(record), verdicts ? verdicts->rows.size() : 0});
  }
  if (rules == nullptr) return verified;
  Repeating repeating(path, *rules, watch);
  for (VerifiedRecord& each : verified) each.again = repeating.repeat(each.record, diagnostics);
  return verified;
}

}  // namespace servanda::engine
