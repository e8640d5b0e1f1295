#pragma once
// What the parts of `check` share: the program that grows, and who may see what. Internal to
// `engine/check/`. What each code means stands in base/codes/check.cpp.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/spelling.hpp"
#include "engine/check/program.hpp"
#include "grammar/syntax.hpp"

namespace servanda::engine {

namespace syntax = grammar::syntax;

/// One file under check: its pack, and the packs that it may read.
struct FileScope {
  const syntax::File* file = nullptr;
  std::string pack;
  std::set<std::string> visible;
  bool uses_unknown = false;  ///< a pack that is not there, which was said: it may declare anything
};

struct CheckContext {
  const base::Sources& sources;
  base::Diagnostics& diagnostics;
  Program program;
  std::vector<FileScope> files;
  /// "group nws" → the pack and the place of its declaration.
  struct Declared {
    std::string pack;
    base::Place place;
  };
  std::unordered_map<std::string, Declared> declared;
  /// Which packs a file takes something of: of what it uses, the rest is used for nothing.
  std::set<std::pair<base::SourceId, std::string>> packs_in_use;
  /// Definitions by name, as written; the program has one entry for each, in this order.
  struct DefinitionInFile {
    const FileScope* scope = nullptr;
    const syntax::Define* written = nullptr;
    std::vector<Type> parameters;
    enum class Check : std::uint8_t { waits, runs, sound, wrong } check = Check::waits;
  };
  std::vector<DefinitionInFile> definitions;
  std::unordered_map<std::string_view, std::size_t> definition_by_name;
  bool said_too_large = false;  ///< of definitions, written out
  /// Names of declarations that did not parse: known, but nothing may be said of them.
  std::unordered_set<std::string> broken;

  [[nodiscard]] static base::Place at(const FileScope& scope, base::Span span) {
    return {scope.file->source, span};
  }
  /// False (and reported) where a thing of this kind and name stands already.
  bool declare(const FileScope& scope, std::string_view kind, const syntax::Name& name);
  /// Was it said what is wrong with the name: its declaration is broken, or a letter of it foreign?
  [[nodiscard]] bool is_reported(std::string_view name) const;
  /// Notes that the file takes something of that pack.
  void note_pack(const FileScope& scope, const std::string& pack);
  /// The same of a thing by its kind and name, where it need not be visible: "group nws".
  void note_use(const FileScope& scope, std::string_view kind, std::string_view name);
  /// Notes the use of a name, and reports it where a pack declares it which the file does not
  /// `use`.
  void require_visible(const FileScope& scope, std::string_view kind, const syntax::Name& name);
  /// What else it could have been, gathered only where somebody will read the suggestion: a long
  /// text may have many names that are wrong, and each is compared with many others.
  using Candidates = std::function<std::vector<std::string>()>;
  void unknown(const FileScope& scope, std::string_view kind, const syntax::Name& name,
               const Candidates& candidates);

  /// Reports a name that is declared as something else, and says as what; false where it is not.
  bool of_another_kind(const FileScope& scope, std::string_view kind,
                       const syntax::Name& name) const;

  /// Looks a name up in one of the vocabulary's registers, and says so if it is not there.
  template <class Entry, class Key>
  std::optional<Key> find(const FileScope& scope, std::string_view kind,
                          const Register<Entry, Key>& entries, const syntax::Name& name) {
    if (const auto found = entries.find(name.text)) {
      require_visible(scope, kind, name);
      return found;
    }
    unknown(scope, kind, name, [&] { return entries.names(); });
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Days> date(const FileScope& scope, const syntax::Name& text);
  /// One that a rule names, and that has to be a day: of a month it is told that it is none, and
  /// its first or last day stands for it, so that nothing more is said.
  [[nodiscard]] std::optional<Day> day(const FileScope& scope, const syntax::Name& text,
                                       bool last = false);
  [[nodiscard]] std::optional<Type> type(const FileScope& scope, const syntax::Type& type);
  [[nodiscard]] static Wording wording(const syntax::Translations& translations);
  [[nodiscard]] static std::vector<Citation> citations(
      const std::vector<syntax::Citation>& citations);
};

/// That a year or a month is no day, and its first and last one; as an error says it.
[[nodiscard]] std::string no_day(std::string_view date);
[[nodiscard]] std::string ends_of(const Days& days);

// The stages, in the order in which `check` runs them.
/// False where a pack is there twice, mostly because its file is: then each of its names would be,
/// too, and nobody needs to hear of them.
bool declare_packs(CheckContext& checking, const std::vector<syntax::File>& files);
void declare_vocabulary(CheckContext& checking);  // calls the two below
void convert_units(CheckContext& checking);
void declare_preference(CheckContext& checking);
void declare_definitions(CheckContext& checking);
void declare_commitments(CheckContext& checking);
void declare_checks(CheckContext& checking);
void declare_indices(CheckContext& checking);
void check_scenarios(CheckContext& checking);
void find_lints(const CheckContext& checking, base::Diagnostics& diagnostics,
                const std::optional<Day>& today);

/// Checks one expression of a commitment (or of a parameter: then nothing may be read). An invalid
/// id means that a mistake was reported.
struct ExpressionContext {
  const FileScope& scope;
  bool collective = false;
};
[[nodiscard]] NodeId check_condition(CheckContext& checking, const ExpressionContext& context,
                                     syntax::ExpressionId id);
/// `score out of 3 { … }`, as far as it is right.
[[nodiscard]] ScoreRule check_score(CheckContext& checking, const ExpressionContext& context,
                                    const syntax::Score& written);
/// Sentences with holes; those of all languages must hold the same figures.
[[nodiscard]] std::vector<Sentence> check_sentences(CheckContext& checking,
                                                    const ExpressionContext& context,
                                                    const std::vector<syntax::Template>& written);
/// `in force from … to …`
void take_dates(CheckContext& checking, const FileScope& scope, const syntax::InForce& written,
                Commitment& commitment);
/// No two versions are in force at once.
void check_versions(CheckContext& checking);
[[nodiscard]] NodeId check_value(CheckContext& checking, const ExpressionContext& context,
                                 syntax::ExpressionId id, std::optional<Type> wanted = {});

}  // namespace servanda::engine
