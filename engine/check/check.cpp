#include "engine/check/check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/check/check_context.hpp"
#include "engine/check/name_kinds.hpp"
#include "engine/check/value_suggestions.hpp"
#include "grammar/foreign_words.hpp"
#include "grammar/token.hpp"

namespace servanda::engine {
namespace {

/// Help for a word after a number that is no unit.
std::string help_for_unit(std::string_view name, std::string help) {
  if (name == "percent" || name == "per")
    return "a percentage is written with its sign, as in `10%`";
  constexpr std::array<std::string_view, 7> times{"second", "minute",  "quarter", "fortnight",
                                                  "decade", "century", "season"};
  std::string_view one = name;
  if (one.ends_with('s')) one.remove_suffix(1);
  if (std::find(times.begin(), times.end(), one) != times.end())
    return "time is told in hours, days, weeks, months or years, as in `90 days`";
  const bool digits = name.find_first_of("0123456789") != std::string_view::npos;
  if (name.front() == '_' || (name.front() == 'e' && digits))
    return "write the number with its digits alone, as in `1000` or `0.001`";
  constexpr std::array<std::string_view, 8> many{"k",       "m",        "thousand", "thousands",
                                                 "million", "millions", "billion",  "bn"};
  if (std::find(many.begin(), many.end(), name) != many.end())
    return "write the number with all of its digits, as in `1000000`";
  return help;
}

/// Help for a date without its day, or for a day that the calendar does not have.
std::string help_for_day(std::string_view text) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  if (const auto days = parse_date(text.substr(0, month)); days && text.size() > month)
    return "that month has the days `" + to_string(days->first) + "` to `" + to_string(days->last) +
           "`";
  if (parse_date(text.substr(0, year))) return "the months of a year are `01` to `12`";
  return "the years are `0001` to `9999`";
}

}  // namespace

bool CheckContext::declare(const FileScope& scope, std::string_view kind,
                           const syntax::Name& name) {
  const std::string key = std::string(kind) + " " + std::string(name.text);
  const auto [found, is_new] =
      declared.try_emplace(key, Declared{scope.pack, at(scope, name.span)});
  if (is_new) return true;
  diagnostics.add(
      {"N003",
       base::Severity::error,
       "the " + key.substr(0, kind.size()) + " `" + std::string(name.text) + "` is declared twice",
       {{at(scope, name.span), "once more here"}, {found->second.place, "first here"}},
       {"rename or remove one of the two"}});
  return false;
}

void CheckContext::note_pack(const FileScope& scope, const std::string& pack) {
  packs_in_use.emplace(scope.file->source, pack);
}

void CheckContext::note_use(const FileScope& scope, std::string_view kind, std::string_view name) {
  const auto found = declared.find(std::string(kind) + " " + std::string(name));
  if (found != declared.end()) note_pack(scope, found->second.pack);
}

void CheckContext::require_visible(const FileScope& scope, std::string_view kind,
                                   const syntax::Name& name) {
  const auto found = declared.find(std::string(kind) + " " + std::string(name.text));
  if (found == declared.end()) return;
  note_pack(scope, found->second.pack);
  if (scope.visible.contains(found->second.pack) || scope.uses_unknown) return;
  diagnostics.error("N002", at(scope, name.span),
                    "`" + std::string(name.text) + "` is declared in the pack `" +
                        found->second.pack + "`, which this file does not use",
                    {}, "write `use " + found->second.pack + "` below the pack's title");
}

bool CheckContext::is_reported(std::string_view name) const {
  const bool foreign = std::any_of(
      name.begin(), name.end(), [](char sign) { return static_cast<unsigned char>(sign) > 127; });
  return name.empty() || foreign || broken.contains(std::string(name));
}

void CheckContext::unknown(const FileScope& scope, std::string_view kind, const syntax::Name& name,
                           const Candidates& candidates) {
  if (is_reported(name.text) || of_another_kind(scope, kind, name)) return;
  std::string help = diagnostics.is_full() ? "" : base::did_you_mean(name.text, candidates());
  if (const std::string meant = grammar::meant_by(name.text); !meant.empty()) help = meant;
  if (kind == "State" && !diagnostics.is_full()) help = mend_subject(program.vocabulary, name.text);
  if (kind == "unit") help = help_for_unit(name.text, std::move(help));
  if (help.empty()) help = "declare it, or `use` the pack that does";
  diagnostics.error("N001", at(scope, name.span),
                    "there is no " + std::string(kind) + " `" + std::string(name.text) + "`",
                    "not " + with_article(kind) + " of these packs", help);
}

bool CheckContext::of_another_kind(const FileScope& scope, std::string_view kind,
                                   const syntax::Name& name) const {
  // Further errors are only counted, so nobody would read this help.
  if (diagnostics.is_full()) return false;
  const auto thing = thing_named(*this, name.text, kind);
  if (!thing) return false;
  base::Diagnostic error{
      "N001",
      base::Severity::error,
      "`" + std::string(name.text) + "` is " + thing->what + ", not " + with_article(kind),
      {{at(scope, name.span), {}}},
      {thing->help}};
  if (thing->declared) error.labels.push_back({*thing->declared, "declared here"});
  diagnostics.add(std::move(error));
  return true;
}

std::optional<Days> CheckContext::date(const FileScope& scope, const syntax::Name& text) {
  if (text.text.empty()) return std::nullopt;  // it did not parse, which was reported
  if (auto days = parse_date(text.text)) return days;
  if (grammar::is_foreign_date(text.text)) return std::nullopt;  // reported by the lexer
  diagnostics.error("V003", at(scope, text.span),
                    "`" + std::string(text.text) + "` is not a day of the calendar", {},
                    help_for_day(text.text));
  return std::nullopt;
}

std::optional<Day> CheckContext::day(const FileScope& scope, const syntax::Name& text, bool last) {
  const auto days = date(scope, text);
  if (!days) return std::nullopt;
  if (!days->is_exact()) {
    diagnostics.error("T013", at(scope, text.span), no_day(text.text), "which day of it?",
                      "write the day: " + ends_of(*days));
  }
  return last ? days->last : days->first;
}

std::optional<Type> CheckContext::type(const FileScope& scope, const syntax::Type& written) {
  static const std::unordered_map<std::string_view, TypeKind> simple{
      {"truth", TypeKind::truth}, {"number", TypeKind::number},     {"percent", TypeKind::percent},
      {"date", TypeKind::date},   {"duration", TypeKind::duration}, {"text", TypeKind::text},
      {"state", TypeKind::state}, {"states", TypeKind::states}};
  const Vocabulary& vocabulary = program.vocabulary;
  if (written.name.text == "quantity" && written.of) {
    const auto unit = find(scope, "unit", vocabulary.units, *written.of);
    return unit ? std::optional(Type{TypeKind::quantity, *unit, {}}) : std::nullopt;
  }
  if (written.name.text == "set" && written.of) {
    const auto choice = find(scope, "choice", vocabulary.choices, *written.of);
    return choice ? std::optional(Type{TypeKind::choice_set, {}, *choice}) : std::nullopt;
  }
  if (const auto found = simple.find(written.name.text); found != simple.end() && !written.of) {
    return Type{found->second, {}, {}};
  }
  if (const auto choice = vocabulary.choices.find(written.name.text); choice && !written.of) {
    require_visible(scope, "choice", written.name);
    return Type{TypeKind::choice, {}, *choice};
  }
  if (broken.contains(std::string(written.name.text))) return std::nullopt;
  const std::string word(written.name.text);
  if (word == "quantity" || word == "set") {
    diagnostics.error("N001", at(scope, written.name.span), "`" + word + "` is not a whole type",
                      "of what?", "write `" + word + (word == "set" ? " of CHOICE`" : " of UNIT`"));
    return std::nullopt;
  }
  if (simple.contains(word) || vocabulary.choices.find(word)) {
    diagnostics.error("N001", at(scope, written.of->span), "`" + word + "` is not `of` anything",
                      {}, "write `" + word + "` alone");
    return std::nullopt;
  }
  if (of_another_kind(scope, "type", written.name)) return std::nullopt;
  std::vector<std::string> candidates = vocabulary.choices.names();
  for (const auto& [name, kind] : simple) candidates.emplace_back(name);
  candidates.insert(candidates.end(), {"quantity", "set"});
  diagnostics.error("N001", at(scope, written.name.span),
                    "there is no type `" + std::string(written.name.text) + "`",
                    "expected `truth`, `number`, `percent`, `quantity of UNIT`, `date`, "
                    "`duration`, `text`, `state`, "
                    "`states`, a choice or `set of CHOICE`",
                    base::did_you_mean(written.name.text, candidates));
  return std::nullopt;
}

Wording CheckContext::wording(const syntax::Translations& translations) {
  Wording wording;
  for (const syntax::Translation& translation : translations) {
    const Wording::In in{std::string(translation.language.text),
                         syntax::unescaped(translation.text)};
    const bool english = in.language == "en";
    wording.languages.insert(english ? wording.languages.begin() : wording.languages.end(), in);
  }
  return wording;
}

std::vector<Citation> CheckContext::citations(const std::vector<syntax::Citation>& written) {
  std::vector<Citation> citations;
  citations.reserve(written.size());
  for (const syntax::Citation& citation : written) {
    citations.push_back(
        {syntax::unescaped(citation.document), citation.at ? syntax::unescaped(*citation.at) : ""});
  }
  return citations;
}

Program check(const base::Sources& sources, const std::vector<syntax::File>& files,
              base::Diagnostics& diagnostics, const Lints& lints) {
  CheckContext checking{sources, diagnostics};
  if (!declare_packs(checking, files)) return std::move(checking.program);
  declare_vocabulary(checking);
  declare_definitions(checking);
  declare_commitments(checking);
  declare_checks(checking);
  declare_indices(checking);
  check_scenarios(checking);
  if (lints.wanted && !diagnostics.has_errors()) find_lints(checking, diagnostics, lints.today);
  return std::move(checking.program);
}

}  // namespace servanda::engine
