#include "engine/dossier/import/column_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/check/vocabulary.hpp"
#include "engine/dossier/import/header.hpp"
#include "engine/facts/facts.hpp"
#include "engine/values/truth.hpp"

namespace servanda::engine::dossier {
namespace {

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// The compiler reports a new column that is missing here.
std::string meaning_of(Key key, FileKind kind) {
  switch (key) {
    case Key::subject:
      return "a State or body, by its name in the rules";
    case Key::indicator:
      return "an indicator of the rules";
    case Key::cycle:
      return kind == FileKind::reports ? "the review cycle that it reports on"
                                       : "the review cycle that the figure is about";
    case Key::as_of:
      return "the day, month or year that the figure is of: 2022-08-26, 2022-08 or 2022";
    case Key::value:
      return "the figure; empty where `missing` says why there is none";
    case Key::missing:
      return "why there is none: " + joined_names(reason_names());
    case Key::event:
      return "a kind of event of the rules; its fields are columns, too, each by its name";
    case Key::on:
      return "the day, month or year on which it happened";
    case Key::report:
      return "a name of your own for this report";
    case Key::date:
      return "when it was submitted; empty where that is not known";
    case Key::title:
      return "its title";
    case Key::status:
      return "a word of your own, such as draft";
    case Key::pages:
      return "how many pages it has";
    case Key::address:
      return "where it can be found";
    case Key::text:
      return "the file with its text, beside this one, for `report mentions`";
    case Key::dataset:
      return "an indicator or a kind of event of the rules, or reports: what is whole";
    case Key::complete_to:
      return "the last day up to which nothing is missing in it: 2022-08-26";
    case Key::basis:
      return "who says so: " + joined_names(basis_names()) +
             (kind == FileKind::facts ? "; empty counts as official_statement" : "");
    case Key::document:
      return "the document that says so";
    case Key::paragraph:
      return "the paragraph in it";
    case Key::page:
      return "the page in it";
    case Key::quotation:
      return "its words";
    case Key::language:
      return "the language of the document, such as en";
    case Key::coder:
      return "who entered the row";
    case Key::confidence:
      return "how sure the coder is, in a word";
    case Key::known_from:
      return "the day from which it was known; else its own day";
    case Key::supersedes:
      return "the document whose statement or entry this one replaces";
    case Key::note:
      return "anything else";
  }
  return {};
}

std::string_view row_of(FileKind kind) {
  switch (kind) {
    case FileKind::facts:
      return "a row for each figure of each State";
    case FileKind::events:
      return "a row for each entry of a list: a meeting, a statement, a test";
    case FileKind::reports:
      return "a row for each national report";
    case FileKind::completeness:
      return "a row for each list or indicator of which nothing is missing";
  }
  return {};
}

std::string line(const std::string& name, std::string_view needed, const std::string& meaning) {
  constexpr std::size_t name_width = 12;
  constexpr std::size_t needed_width = 10;
  std::string text = "  " + name;
  text.resize(std::max(text.size() + 1, 2 + name_width), ' ');
  text += needed;
  text.resize(std::max(text.size() + 1, 2 + name_width + needed_width), ' ');
  return text + meaning + "\n";
}

std::string of_kind(FileKind kind) {
  const Columns columns = columns_of(kind);
  std::string text = std::string(name_of(kind)) + ": " + std::string(row_of(kind)) + "\n";
  for (const std::vector<Key>& group : columns.required) {
    for (const Key key : group)
      text += line(std::string(name_of(key)), group.size() == 1 ? "needed" : "one of",
                   meaning_of(key, kind));
  }
  for (const Key key : columns.optional)
    text += line(std::string(name_of(key)), "", meaning_of(key, kind));
  return text + "\n";
}

}  // namespace

std::vector<std::string> reason_names() {
  std::vector<std::string> names;
  names.reserve(data_reasons.size());
  for (const Reason reason : data_reasons) names.emplace_back(to_string(reason));
  return names;
}

std::string columns_in_words() {
  std::string text;
  for (const FileKind kind : base::values<FileKind>) text += of_kind(kind);
  text +=
      "values, by the type of the indicator or field:\n" + line("truth", "", "yes or no") +
      line("number", "", "225, 2.5, at most 300, fewer than 300, at least 200, more than 200,") +
      line("", "", "between 200 and 225, about 5000; a quantity is written without its unit") +
      line("percent", "", "10%, and bounds as of numbers") +
      line("date", "", "2022-08-26, 2022-08 or 2022") +
      line("duration", "", "36 hours, 90 days, 2 weeks, 6 months, 2 years, 1 year 6 months") +
      line("text", "", "any words") +
      line("state", "", "a State or body by its name in the rules") +
      line("states", "", "several, as in CHN; FRA") + line("a choice", "", "one of its values") +
      line("set of", "", "several of its values, as in doctrine; risk") +
      line("{}", "", "the empty set, of states and of `set of`: none, and it is known that none");
  return text;
}

}  // namespace servanda::engine::dossier
