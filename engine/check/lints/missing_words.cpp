// Texts that a reader of a commitment misses: the place in the document, the question, a
// translation.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/check/lints/lints.hpp"

namespace servanda::engine {
namespace {

using Languages = std::set<std::string>;

Languages languages_of(const Wording& wording) {
  Languages languages;
  for (const Wording::In& in : wording.languages) languages.insert(in.language);
  return languages;
}

Languages languages_of(const std::vector<Sentence>& sentences) {
  Languages languages;
  for (const Sentence& sentence : sentences) languages.insert(sentence.language);
  return languages;
}

/// A pack is written in the languages of its title.
std::map<std::string, Languages> languages_of_packs(const CheckContext& checking) {
  std::map<std::string, Languages> languages;
  for (const FileScope& scope : checking.files) {
    for (const syntax::Item& item : scope.file->items) {
      if (const auto* pack = std::get_if<syntax::Pack>(&item.declaration))
        languages[scope.pack].merge(languages_of(CheckContext::wording(pack->title)));
    }
  }
  return languages;
}

std::string list_of(const Languages& languages) {
  std::string text;
  for (const std::string& language : languages)
    text += (text.empty() ? "`" : ", `") + language + "`";
  return text;
}

class MissingWords {
 public:
  explicit MissingWords(Linting& linting)
      : linting_(linting), languages_(languages_of_packs(linting.checking)) {}

  void look_at(const Commitment& commitment) {
    const std::string named = "the commitment `" + commitment.name + "`";
    const bool placed = std::any_of(commitment.cites.begin(), commitment.cites.end(),
                                    [](const Citation& each) { return !each.at.empty(); });
    if (!placed && !commitment.cites.empty()) {
      linting_.warn("L019", commitment.place, named + " cites a document and no place in it", "",
                    "add the paragraph, as in `cites \"NPT/CONF.2020/WP.9\" at \"para. 8\"`");
    }
    if (commitment.asks.empty()) {
      linting_.warn("L021", commitment.place, named + " asks no question", "",
                    "add `asks en \"…\"`: it is what a State is asked to report");
    }
    if (commitment.theme.empty()) {
      linting_.warn("L023", commitment.place, named + " has no theme", "",
                    "add `theme …`, so that it can be selected with its like");
    }
    translations(commitment.pack, "the title of " + named, commitment.title, commitment.place);
    missing(commitment.pack, "the question of " + named, languages_of(commitment.asks),
            commitment.place);
    missing(commitment.pack, "the sentence of " + named, languages_of(commitment.says),
            commitment.place);
    relations(commitment, named);
  }

  template <class Entries>
  void look_at_titles(const std::string& kind, const Entries& entries) {
    for (const auto& entry : entries) {
      const CheckContext::Declared* declared = linting_.declared(kind, entry.name);
      if (declared == nullptr) continue;
      translations(declared->pack, "the title of the " + kind + " `" + entry.name + "`",
                   entry.title, declared->place);
    }
  }

 private:
  void translations(const std::string& pack, const std::string& what, const Wording& wording,
                    base::Place place) {
    missing(pack, what, languages_of(wording), place);
  }

  void missing(const std::string& pack, const std::string& what, const Languages& given,
               base::Place place) {
    const auto found = languages_.find(pack);
    if (given.empty() || found == languages_.end()) return;
    const Languages& wanted = found->second;
    Languages lacking;
    std::set_difference(wanted.begin(), wanted.end(), given.begin(), given.end(),
                        std::inserter(lacking, lacking.end()));
    if (lacking.empty()) return;
    linting_.warn("L020", place, what + " is missing in " + list_of(lacking), "",
                  "translate it: the title of the pack `" + pack + "` is");
  }

  void relations(const Commitment& commitment, const std::string& named) {
    std::set<std::string> seen;
    for (const std::string& other : commitment.related) {
      const bool itself = other == commitment.name;
      if (seen.insert(other).second && !itself) continue;
      linting_.warn("L028", commitment.place,
                    named + " is related to " + (itself ? "itself" : "`" + other + "` twice"), "",
                    "take it out of `related`");
    }
  }

  Linting& linting_;
  std::map<std::string, Languages> languages_;
};

}  // namespace

void find_missing_words(Linting& linting) {
  MissingWords find(linting);
  const Program& program = linting.program();
  for (const Commitment& commitment : program.commitments) find.look_at(commitment);
  find.look_at_titles("indicator", program.vocabulary.indicators);
  find.look_at_titles("event", program.vocabulary.events);
  find.look_at_titles("group", program.vocabulary.groups);
  find.look_at_titles("cycle", program.vocabulary.cycles);
}

}  // namespace servanda::engine
