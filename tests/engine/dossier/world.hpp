#pragma once
// A small vocabulary, a temporary folder, and imports of texts.

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "engine/dossier/dossier.hpp"

namespace servanda::engine {

inline Type type_of(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

inline Vocabulary small_vocabulary() {
  Vocabulary words;
  Type quantity = type_of(TypeKind::quantity);
  quantity.unit = words.units.add({"warhead", {{{"en", "warheads"}}}});
  for (const auto& [code, name] :
       std::vector<std::pair<std::string, std::string>>{{"CHN", "China"},
                                                        {"FRA", "France"},
                                                        {"GBR", "United Kingdom"},
                                                        {"USA", "United States"}}) {
    words.subjects.add({code, {{{"en", name}}}});
  }
  Group five{"nws", {}, {}, {}};
  for (std::uint32_t i = 0; i < words.subjects.size(); ++i)
    five.memberships.push_back({SubjectId{i}, {}, {}});
  words.groups.add(five);
  words.cycles.add({"RC2010", {}, {*parse_day("2005-05-28"), *parse_day("2010-05-28")}});
  words.cycles.add({"RC2015", {}, {*parse_day("2010-05-29"), *parse_day("2015-05-22")}});
  words.cycles.add({"RC2020", {}, {*parse_day("2015-05-23"), *parse_day("2022-08-26")}});
  Type alert = type_of(TypeKind::choice);
  alert.choice = words.choices.add({"alert_level", {}, {"none", "reduced", "launch_ready"}});
  Type topics = type_of(TypeKind::choice_set);
  topics.choice = words.choices.add({"topic", {}, {"doctrine", "verification", "risk"}});

  words.indicators.add({"warheads.total", {}, quantity, Grain::per_cycle});
  words.indicators.add({"warheads.ceiling", {}, quantity, Grain::lasting, Number::fraction(1, 10)});
  words.indicators.add({"posture.alert", {}, alert, Grain::per_cycle});
  words.indicators.add({"ctbt.in_effect", {}, type_of(TypeKind::truth), Grain::lasting});
  words.indicators.add({"spending", {}, type_of(TypeKind::number), Grain::per_year});
  words.indicators.add({"share", {}, type_of(TypeKind::percent), Grain::per_cycle});
  words.indicators.add({"policy", {}, type_of(TypeKind::text), Grain::per_cycle});
  words.events.add({"dialogue",
                    {},
                    {{"on", type_of(TypeKind::date)},
                     {"participants", type_of(TypeKind::states)},
                     {"topics", topics}}});
  words.events.add(
      {"visit", {}, {{"on", type_of(TypeKind::date)}, {"place", type_of(TypeKind::text)}}});
  return words;
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A file with one good fact.
inline const std::string good =
    "subject,indicator,cycle,as_of,value,missing,document\n"
    "FRA,warheads.total,RC2015,2014-12-31,280,,NPT/CONF.2015/10\n";

class World : public testing::Test {
 protected:
  World() { std::filesystem::create_directories(folder_); }
  ~World() override { std::filesystem::remove_all(folder_); }

  struct Result {
    std::vector<ImportedFile> files;
    std::string said;  ///< the diagnostics as a user sees them
    base::Diagnostics diagnostics;
  };

  /// Imports these texts as files `1.csv`, `2.csv`, …
  Result import(const std::vector<std::string>& texts, const std::filesystem::path& path) {
    Dossier dossier(path, Dossier::Mode::create_or_write);
    return import_into(dossier, texts);
  }
  Result import(const std::vector<std::string>& texts) { return import(texts, path_); }

  Result import_into(Dossier& dossier, const std::vector<std::string>& texts) const {
    base::Sources sources;
    std::vector<base::SourceId> files;
    for (const std::string& text : texts) {
      files.push_back(sources.add(std::to_string(files.size() + 1) + ".csv", text));
    }
    Result result;
    result.files = dossier.import(sources, files, words_, result.diagnostics);
    result.said = base::render(result.diagnostics, sources);
    return result;
  }

  Facts load(const Vocabulary& words, base::Diagnostics& diagnostics) const {
    return Dossier(path_, Dossier::Mode::read).load(words, diagnostics);
  }
  Facts load() const {
    base::Diagnostics diagnostics;
    Facts facts = load(words_, diagnostics);
    EXPECT_EQ(diagnostics.errors() + diagnostics.warnings(), 0U);
    return facts;
  }
  /// The messages of `verify`.
  [[nodiscard]] std::string verified() const {
    base::Diagnostics diagnostics;
    Dossier(path_, Dossier::Mode::read).verify(diagnostics);
    return base::render(diagnostics, {});
  }
  std::string digest(const std::filesystem::path& path) const {
    return Dossier(path, Dossier::Mode::read).digest();
  }

  static std::filesystem::path fresh_folder() {
    static std::atomic<int> count = 0;
    return std::filesystem::temp_directory_path() /
           ("servanda_dossier_" + std::to_string(::getpid()) + "_" + std::to_string(++count));
  }

  Vocabulary words_ = small_vocabulary();
  std::filesystem::path folder_ = fresh_folder();
  std::filesystem::path path_ = folder_ / "npt.dossier";
};

/// The text of the error that an action throws.
template <class Action>
std::string error_of(Action&& action) {
  try {
    action();
  } catch (const DossierError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace servanda::engine
