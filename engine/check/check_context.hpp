#pragma once
// State that the parts of `check` share: the growing program, and which file sees which pack.
// Internal to `engine/check/`. The pages of the codes are in base/codes/check.cpp.

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
  bool uses_unknown = false;  ///< it uses a missing pack, which was reported: it may declare
                              ///< anything
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
  /// The packs of which a file uses something; its other `use` lines are for nothing.
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
  bool said_too_large = false;  ///< for definitions, after expansion
  /// Names of declarations that did not parse: they exist, but messages about them would mislead.
  std::unordered_set<std::string> broken;

  [[nodiscard]] static base::Place at(const FileScope& scope, base::Span span) {
    return {scope.file->source, span};
  }
  /// Returns false and reports it if a thing of this kind and name exists already.
  bool declare(const FileScope& scope, std::string_view kind, const syntax::Name& name);
  /// Was the name reported already, since its declaration is broken or a letter of it foreign?
  [[nodiscard]] bool is_reported(std::string_view name) const;
  /// Notes that the file takes something of that pack.
  void note_pack(const FileScope& scope, const std::string& pack);
  /// The same for a thing by its kind and name, which need not be visible: "group nws".
  void note_use(const FileScope& scope, std::string_view kind, std::string_view name);
  /// Notes the use of a name, and reports it if the pack that declares it is not in a `use` line of
  /// the file.
  void require_visible(const FileScope& scope, std::string_view kind, const syntax::Name& name);
  /// Collects other names for a suggestion, only if it will be shown: a long text may have many
  /// wrong names, and each is compared with many others.
  using Candidates = std::function<std::vector<std::string>()>;
  void unknown(const FileScope& scope, std::string_view kind, const syntax::Name& name,
               const Candidates& candidates);

  /// Reports a name that is declared as something else; returns false if there is none.
  bool of_another_kind(const FileScope& scope, std::string_view kind,
                       const syntax::Name& name) const;

  /// Looks a name up in one of the vocabulary's registers, and reports it if it is not there.
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
  /// A day that a rule names. A month is an error; its first or last day then stands for it, so
  /// that no further message follows.
  [[nodiscard]] std::optional<Day> day(const FileScope& scope, const syntax::Name& text,
                                       bool last = false);
  [[nodiscard]] std::optional<Type> type(const FileScope& scope, const syntax::Type& type);
  [[nodiscard]] static Wording wording(const syntax::Translations& translations);
  [[nodiscard]] static std::vector<Citation> citations(
      const std::vector<syntax::Citation>& citations);
};

/// The text of an error: a year or a month is no day, with its first and last one.
[[nodiscard]] std::string no_day(std::string_view date);
[[nodiscard]] std::string ends_of(const Days& days);

// The stages, in the order in which `check` runs them.
/// Returns false if a pack is there twice, mostly since its file is: messages about each of its
/// names would help nobody.
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

/// Checks one expression of a commitment (or of a parameter: then it must not read facts). Returns
/// an invalid id if it reported a mistake.
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
