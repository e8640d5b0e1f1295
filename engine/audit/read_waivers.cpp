#include "engine/audit/read_waivers.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/spelling.hpp"
#include "engine/check/nothing.hpp"
#include "engine/check/value_suggestions.hpp"
#include "engine/dossier/import/rows.hpp"
#include "engine/values/signs.hpp"

namespace servanda::engine {
namespace {

constexpr std::array<std::string_view, 7> columns_of_waivers{
    "commitment", "subject", "cycle", "reason", "decided_by", "expires", "from"};
enum class Key : std::uint8_t { commitment, subject, cycle, reason, decided_by, expires, from };
constexpr std::size_t needed = 6;  ///< the columns before `from`

using Places = std::array<std::optional<std::size_t>, columns_of_waivers.size()>;

void wrong(const dossier::Input& input, base::Span span, std::string message, std::string help,
           std::string label = {}) {
  input.diagnostics.error("W001", input.place(span), std::move(message), std::move(label),
                          std::move(help));
}

/// Other words for the columns, which are not merely misspelt.
struct Synonym {
  std::string_view word;
  std::string_view column;
};
constexpr auto synonyms = std::to_array<Synonym>(
    {{"by", "decided_by"},        {"who", "decided_by"},  {"approved_by", "decided_by"},
     {"waived_by", "decided_by"}, {"until", "expires"},   {"till", "expires"},
     {"to", "expires"},           {"end", "expires"},     {"valid_until", "expires"},
     {"expiry", "expires"},       {"since", "from"},      {"begins", "from"},
     {"start", "from"},           {"valid_from", "from"}, {"why", "reason"},
     {"because", "reason"},       {"state", "subject"},   {"party", "subject"},
     {"country", "subject"},      {"rule", "commitment"}, {"id", "commitment"}});

std::string mend_column(const std::string& name) {
  const std::string wanted = in_lower_case(name);
  const auto* const found =
      std::find_if(synonyms.begin(), synonyms.end(),
                   [&](const Synonym& synonym) { return synonym.word == wanted; });
  if (found != synonyms.end()) return "did you mean " + base::in_ticks(found->column) + "?";
  const std::string meant =
      base::did_you_mean(name, {columns_of_waivers.begin(), columns_of_waivers.end()});
  return meant.empty() ? "take it out, or name it as one of these" : meant;
}

std::string all_columns() {
  std::string text = "waivers have ";
  for (std::size_t i = 0; i < columns_of_waivers.size(); ++i) {
    if (i > 0) text += i + 1 == columns_of_waivers.size() ? " and " : ", ";
    text += base::in_ticks(columns_of_waivers[i]);
  }
  return text;
}

/// The position of each column; nothing if one is missing or unknown.
std::optional<Places> places_of(const dossier::Input& input,
                                const std::vector<dossier::Column>& columns) {
  Places places;
  bool sound = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto known =
        std::find(columns_of_waivers.begin(), columns_of_waivers.end(), columns[i].name);
    if (known == columns_of_waivers.end()) {
      sound = false;
      wrong(input, columns[i].span, "unknown column " + base::in_ticks(columns[i].name),
            mend_column(columns[i].name), all_columns());
    } else {
      places[static_cast<std::size_t>(known - columns_of_waivers.begin())] = i;
    }
  }
  for (std::size_t i = 0; i < needed && sound; ++i) {
    if (places[i]) continue;
    sound = false;
    wrong(input, columns.front().span,
          "a file of waivers needs the column " + base::in_ticks(columns_of_waivers[i]),
          "the header is commitment,subject,cycle,reason,decided_by,from,expires");
  }
  return sound ? std::optional(places) : std::nullopt;
}

/// One row, with its names looked up in the rules.
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
    if (const auto expires = day(Key::expires, required(Key::expires))) waiver.expires = *expires;
    if (places_[static_cast<std::size_t>(Key::from)])
      waiver.from = day(Key::from, std::string(said(Key::from)));
    if (sound_ && waiver.from && *waiver.from > waiver.expires) {
      wrong(Key::from, "this waiver expires before it begins",
            "`from` is its first day, `expires` its last");
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
    const std::string_view text = said(key);
    if (text.empty()) {
      const std::string_view word = cell(key).text;
      wrong(key,
            "a waiver without " + base::in_ticks(columns_of_waivers[static_cast<std::size_t>(key)]),
            (word.empty() ? "" : base::in_ticks(word) + " says that there is none: ") +
                "who waives what, why and until when must be said");
    }
    return std::string(text);
  }
  /// A word for a missing value counts as empty; but a commitment or a State may have such a name.
  [[nodiscard]] std::string_view said(Key key) const {
    const std::string_view text = cell(key).text;
    const bool is_name = key == Key::commitment || key == Key::subject;
    return !is_name && engine::says_nothing(text) ? std::string_view() : text;
  }

  std::optional<Day> day(Key key, const std::string& text) {
    const auto read = parse_day(text);
    if (!read && !text.empty()) wrong(key, base::in_ticks(text) + " is no day", mend_day(text));
    return read;
  }

  void commitment(Waiver& waiver) {
    const std::string name = required(Key::commitment);
    if (const auto found = program_.commitments.find(name)) {
      waiver.commitment = *found;
    } else if (!name.empty()) {
      wrong(Key::commitment, "the rules have no commitment " + base::in_ticks(name),
            base::did_you_mean(name, program_.commitments.names()));
    }
  }

  /// Reads the subject that the commitment binds: a group as one, or a member of it.
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
      wrong(Key::subject, "the rules know no State, body or group " + base::in_ticks(name),
            mend_subject_or_group(words, name));
    }
  }

  void cycle(Waiver& waiver) {
    const std::string name(said(Key::cycle));
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
      wrong(Key::cycle, "the rules have no cycle " + base::in_ticks(name),
            base::did_you_mean(name, program_.vocabulary.cycles.names()));
    }
  }

  const Program& program_;
  dossier::Input input_;
  const Places& places_;
  const dossier::Row& row_;
  bool sound_ = true;
};
}  // namespace

std::vector<Waiver> read_waivers(const Program& program, const base::Sources& sources,
                                 base::SourceId file, base::Diagnostics& diagnostics) {
  const dossier::Input input{sources, file, diagnostics};
  std::vector<Waiver> waivers;
  const auto rows = dossier::open_rows(input);
  if (rows == nullptr || rows->columns().empty()) return waivers;
  auto places = places_of(input, rows->columns());
  if (!places) return waivers;
  std::size_t columns = rows->columns().size();
  dossier::Row row;
  while (rows->next(row)) {
    // JSON Lines may add a column in a later row.
    if (rows->columns().size() > columns) {
      columns = rows->columns().size();
      places = places_of(input, rows->columns());
      if (!places) return {};
    }
    if (auto waiver = RowReader(program, input, *places, row).read())
      waivers.push_back(*std::move(waiver));
  }
  return waivers;
}
}  // namespace servanda::engine
