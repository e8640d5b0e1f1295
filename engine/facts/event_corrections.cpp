#include "engine/facts/event_corrections.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "engine/facts/facts.hpp"

namespace servanda::engine {
namespace {

/// An event in one document: its rows, and its identifying fields as written there.
struct Account {
  std::vector<std::string> identity;
  std::vector<std::size_t> rows;
  Day known_from;
};
using Accounts = std::vector<const Account*>;

/// Two documents on one kind of event: the entries of the one, and those with which the other
/// replaces them.
struct Correction {
  std::map<EventNumber, Account> before;
  std::map<EventNumber, Account> after;
};
/// A kind of event, the corrected document, and the correcting one.
using CorrectedKind = std::tuple<EventId, std::string, std::string>;

std::vector<std::string> identity_texts(const Vocabulary& vocabulary, const EventRow& row,
                                        const std::vector<std::size_t>& fields) {
  std::vector<std::string> texts;
  for (const std::size_t field : fields) {
    const bool told = field < row.fields.size() && row.fields[field].has_value();
    const std::vector<EventField>& all = vocabulary.events[row.event].fields;
    texts.push_back(told ? write_value(vocabulary, all[field].type, *row.fields[field]) : "");
  }
  return texts;
}

/// Matches the entries of a document with those that another one replaces. The content of rows
/// decides every order here, so that equal data match equally.
class Matching {
 public:
  Matching(const Correction& correction, ReplacedRows& replaced) : replaced_(replaced) {
    for (const auto& [event, account] : correction.before) before_.push_back(&account);
    for (const auto& [event, account] : correction.after) after_.push_back(&account);
  }

  void match() {
    match_equal();
    std::map<Places, Accounts> meant;  // the entries that replace these
    for (const Account* const after : after_) meant[alike(*after)].push_back(after);
    for (const auto& [places, after] : meant) {
      Accounts before;
      for (const std::size_t place : places) before.push_back(before_[place]);
      replace(before, after);
    }
  }

 private:
  using Places = std::vector<std::size_t>;  // in before_, ascending

  /// Matches equal events.
  void match_equal() {
    std::map<std::vector<std::string>, std::pair<Accounts, Accounts>> equal;
    for (const Account* const account : before_) equal[account->identity].first.push_back(account);
    for (const Account* const account : after_) equal[account->identity].second.push_back(account);
    before_.clear();
    after_.clear();
    for (const auto& [identity, both] : equal) {
      const auto& [before, after] = both;
      if (before.empty() || after.empty()) {
        before_.insert(before_.end(), before.begin(), before.end());
        after_.insert(after_.end(), after.begin(), after.end());
      } else {
        replace(before, after);
      }
    }
    for (std::size_t place = 0; place < before_.size(); ++place) {
      const Account& account = *before_[place];
      for (std::size_t field = 0; field < account.identity.size(); ++field)
        but_for_one_[but_for(account, field)].push_back(place);
    }
  }

  /// The entries that differ from it in one field only; without any, all that are left.
  [[nodiscard]] Places alike(const Account& after) const {
    std::set<std::size_t> found;
    for (std::size_t field = 0; field < after.identity.size(); ++field) {
      const auto those = but_for_one_.find(but_for(after, field));
      if (those != but_for_one_.end()) found.insert(those->second.begin(), those->second.end());
    }
    if (!found.empty()) return {found.begin(), found.end()};
    Places all(before_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }

  using ButForOne = std::pair<std::size_t, std::vector<std::string>>;
  static ButForOne but_for(const Account& account, std::size_t field) {
    ButForOne rest{field, account.identity};
    rest.second[field].clear();
    return rest;
  }

  /// Each of `after` replaces one of `before`; once there are as many, all are replaced.
  void replace(const Accounts& before, Accounts after) {
    const auto order = [](const Account* account) {
      return std::tie(account->known_from, account->rows);
    };
    std::sort(after.begin(), after.end(),
              [&](const Account* one, const Account* other) { return order(one) < order(other); });
    const Account& first = *after.front();
    for (const Account* const account : before) {
      for (const std::size_t row : account->rows) {
        const Replaced now{first.known_from, first.rows.front(), {}};
        Replaced& found = replaced_.try_emplace(row, now).first->second;
        if (std::tie(now.perhaps_from, now.by) < std::tie(found.perhaps_from, found.by)) {
          found.perhaps_from = now.perhaps_from;
          found.by = now.by;
        }
        if (after.size() < before.size()) continue;
        const Day all = after[before.size() - 1]->known_from;
        found.surely_from = found.surely_from ? std::min(*found.surely_from, all) : all;
      }
    }
  }

  ReplacedRows& replaced_;
  Accounts before_;
  Accounts after_;
  std::map<ButForOne, Places> but_for_one_;
};

/// All corrections in the rows.
class Corrections {
 public:
  Corrections(const Vocabulary& vocabulary, const std::vector<EventRow>& rows,
              const std::vector<std::vector<std::size_t>>& identities,
              const std::vector<EventNumber>& of_row)
      : vocabulary_(vocabulary), rows_(rows), identities_(identities), of_row_(of_row) {
    std::map<std::pair<EventId, std::string>, std::set<std::string>> correcting;
    for (const EventRow& row : rows) {
      if (corrects(row)) correcting[{row.event, row.supersedes}].insert(row.provenance.document);
    }
    if (correcting.empty()) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const EventRow& row = rows[i];
      const std::string& document = row.provenance.document;
      if (corrects(row)) add(i, pairs_[{row.event, row.supersedes, document}].after);
      const auto by = correcting.find({row.event, document});
      if (by == correcting.end()) continue;
      for (const std::string& each : by->second) add(i, pairs_[{row.event, document, each}].before);
    }
  }

  [[nodiscard]] ReplacedRows replaced() const {
    ReplacedRows replaced;
    for (const auto& [pair, correction] : pairs_) {
      const auto& [event, corrected, by] = pair;
      if (!pairs_.contains({event, by, corrected})) Matching(correction, replaced).match();
    }
    return replaced;
  }

 private:
  static bool corrects(const EventRow& row) {
    return !row.supersedes.empty() && !row.provenance.document.empty();
  }

  void add(std::size_t place, std::map<EventNumber, Account>& accounts) const {
    const EventRow& row = rows_[place];
    const auto [found, is_new] = accounts.try_emplace(of_row_[place]);
    Account& account = found->second;
    if (is_new) account.identity = identity_texts(vocabulary_, row, identities_[row.event.value]);
    account.known_from = is_new ? row.known_from : std::min(account.known_from, row.known_from);
    account.rows.push_back(place);
  }

  const Vocabulary& vocabulary_;
  const std::vector<EventRow>& rows_;
  const std::vector<std::vector<std::size_t>>& identities_;
  const std::vector<EventNumber>& of_row_;
  std::map<CorrectedKind, Correction> pairs_;
};

}  // namespace

ReplacedRows replaced_rows(const Vocabulary& vocabulary, const std::vector<EventRow>& rows,
                           const std::vector<std::vector<std::size_t>>& identities,
                           const std::vector<EventNumber>& of_row) {
  return Corrections(vocabulary, rows, identities, of_row).replaced();
}

}  // namespace servanda::engine
