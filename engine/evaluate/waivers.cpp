#include "engine/evaluate/waivers.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/dossier/rows.hpp"
#include "grammar/spelling.hpp"

namespace servanda::engine {
namespace {

constexpr std::array<std::string_view, 6> names{"commitment", "subject",    "cycle",
                                                "reason",     "decided_by", "expires"};
enum class Key : std::uint8_t { commitment, subject, cycle, reason, decided_by, expires };

using Places = std::array<std::optional<std::size_t>, names.size()>;

void wrong(const dossier::Input& input, grammar::Span span, std::string message, std::string help) {
  input.diagnostics.error("W001", input.place(span), std::move(message), {}, std::move(help));
}

/// Where each column stands; nothing where one is missing or unknown.
std::optional<Places> places_of(const dossier::Input& input,
                                const std::vector<dossier::Column>& columns) {
  Places places;
  bool sound = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto known = std::find(names.begin(), names.end(), columns[i].name);
    if (known == names.end()) {
      sound = false;
      wrong(input, columns[i].span, "unknown column " + in_ticks(columns[i].name),
            grammar::did_you_mean(columns[i].name, {names.begin(), names.end()}));
    } else {
      places[static_cast<std::size_t>(known - names.begin())] = i;
    }
  }
  for (std::size_t i = 0; i < names.size() && sound; ++i) {
    if (places[i]) continue;
    sound = false;
    wrong(input, columns.front().span, "a file of waivers needs the column " + in_ticks(names[i]),
          "the header is commitment,subject,cycle,reason,decided_by,expires");
  }
  return sound ? std::optional(places) : std::nullopt;
}

/// One row, its cells looked up in the rules.
class RowReader {
 public:
  RowReader(const Program& program, const dossier::Input& input, const Places& places,
            const dossier::Row& row)
      : program_(program), input_(input), places_(places), row_(row) {}

  std::optional<Waiver> read() {
    Waiver waiver;
    waiver.place = input_.place(row_.span);
    commitment(waiver);
    subject(waiver);
    cycle(waiver);
    if (waiver.commitment.valid())
      waiver.commitment = version_in(program_, waiver.commitment, waiver.cycle);
    waiver.reason = required(Key::reason);
    waiver.decided_by = required(Key::decided_by);
    const std::string expires = required(Key::expires);
    const auto day = parse_day(expires);
    if (day) waiver.expires = *day;
    if (!day && !expires.empty()) {
      wrong(Key::expires, in_ticks(expires) + " is no day", "write it as 2026-05-22");
    }
    return sound_ ? std::optional(std::move(waiver)) : std::nullopt;
  }

 private:
  [[nodiscard]] const dossier::Cell& cell(Key key) const {
    return row_.cells[places_[static_cast<std::size_t>(key)].value_or(0)];
  }
  void wrong(Key key, std::string message, std::string help) {
    sound_ = false;
    engine::wrong(input_, cell(key).span, std::move(message), std::move(help));
  }
  std::string required(Key key) {
    std::string text(cell(key).text);
    if (text.empty()) {
      wrong(key, "a waiver without " + in_ticks(names[static_cast<std::size_t>(key)]),
            "who waives what, why and until when must be said");
    }
    return text;
  }

  void commitment(Waiver& waiver) {
    const std::string name = required(Key::commitment);
    if (const auto found = program_.commitments.find(name)) {
      waiver.commitment = *found;
    } else if (!name.empty()) {
      wrong(Key::commitment, "the rules have no commitment " + in_ticks(name),
            grammar::did_you_mean(name, program_.commitments.names()));
    }
  }

  /// Whom the commitment binds: a group as one, or a member of it.
  void subject(Waiver& waiver) {
    const std::string name = required(Key::subject);
    const Vocabulary& words = program_.vocabulary;
    const auto group = words.groups.find(name);
    const auto subject = words.find_subject(name);
    if (subject) {
      waiver.subject = *subject;
    } else if (group) {
      waiver.group = *group;
    } else if (!name.empty()) {
      Type state;
      state.kind = TypeKind::state;
      std::string meant = grammar::did_you_mean(name, words.groups.names());
      if (meant.empty()) meant = read_value(words, state, name).suggestion;
      wrong(Key::subject, "the rules know no State, body or group " + in_ticks(name),
            std::move(meant));
    }
  }

  void cycle(Waiver& waiver) {
    const std::string name(cell(Key::cycle).text);
    if (name.empty()) {
      const bool once = !waiver.commitment.valid() ||
                        !program_.commitments[waiver.commitment].schedule.each_cycle;
      if (!once) {
        wrong(Key::cycle, "this commitment is reviewed each cycle: which one is waived?",
              "fill in `cycle`");
      }
      return;
    }
    if (const auto found = program_.vocabulary.cycles.find(name)) {
      waiver.cycle = *found;
    } else {
      wrong(Key::cycle, "the rules have no cycle " + in_ticks(name),
            grammar::did_you_mean(name, program_.vocabulary.cycles.names()));
    }
  }

  const Program& program_;
  dossier::Input input_;
  const Places& places_;
  const dossier::Row& row_;
  bool sound_ = true;
};

bool concerns(const Waiver& waiver, const Finding& finding) {
  const bool whom = waiver.subject.valid()
                        ? waiver.subject == finding.subject
                        : !finding.subject.valid() && waiver.group == finding.group;
  return whom && waiver.commitment == finding.commitment &&
         (!waiver.cycle.valid() || waiver.cycle == finding.cycle);
}

bool falls_short(const Finding& finding) {
  return finding.verdict != Verdict::met && finding.verdict != Verdict::not_applicable;
}

}  // namespace

std::vector<Waiver> read_waivers(const Program& program, const grammar::Sources& sources,
                                 grammar::SourceId file, grammar::Diagnostics& diagnostics) {
  const dossier::Input input{sources, file, diagnostics};
  std::vector<Waiver> waivers;
  const auto rows = dossier::open_rows(input);
  if (rows == nullptr || rows->columns().empty()) return waivers;
  const auto places = places_of(input, rows->columns());
  if (!places) return waivers;
  dossier::Row row;
  while (rows->next(row)) {
    if (auto waiver = RowReader(program, input, *places, row).read())
      waivers.push_back(*std::move(waiver));
  }
  return waivers;
}

void waive(const std::vector<Waiver>& waivers, bool everything, Assessment& assessment,
           grammar::Diagnostics& diagnostics) {
  for (const Waiver& waiver : waivers) {
    const auto found =
        std::find_if(assessment.findings.begin(), assessment.findings.end(),
                     [&](const Finding& finding) { return concerns(waiver, finding); });
    const bool there = found != assessment.findings.end();
    if (!there && !everything) continue;
    if (!there || !falls_short(*found)) {
      diagnostics.warning("W002", waiver.place, "this waiver waives nothing",
                          there ? "the verdict is `" + std::string(to_string(found->verdict)) + "`"
                                : "there is no such verdict",
                          "leave it out, or mend whom and what it names");
      continue;
    }
    const bool active = assessment.as_of <= waiver.expires;
    if (!active) {
      diagnostics.warning("W003", waiver.place,
                          "this waiver expired on " + to_string(waiver.expires), {},
                          "have it renewed, or leave it out: the verdict stands as it is");
    }
    found->waived = Waived{waiver.reason, waiver.decided_by, waiver.expires, active};
    found->flags.push_back(active ? Flag::waived : Flag::waiver_expired);
  }
}

bool is_waived(const Finding& finding) { return finding.waived && finding.waived->active; }

}  // namespace servanda::engine
