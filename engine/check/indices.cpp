// From index blocks to checked indices: selects members by patterns, checks the scores of figures,
// and that no index contains itself.

#include "engine/check/indices.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/enumeration.hpp"
#include "base/glob.hpp"
#include "engine/check/each_declaration.hpp"
#include "engine/check/scoring.hpp"

namespace servanda::engine {

std::string_view to_string(IndexModel model) {
  constexpr auto words = base::names<IndexModel>("average", "weighted", "minimum");
  return base::name_of(words, model);
}

std::string_view to_string(MissingCounts missing) {
  constexpr auto words = base::names<MissingCounts>("unknown", "left out", "mean of the group");
  return base::name_of(words, missing);
}

namespace {

using syntax::IndexOver;

class IndexChecker {
 public:
  IndexChecker(CheckContext& checking, const FileScope& scope, const syntax::Index& written)
      : checking_(checking), scope_(scope), written_(written) {
    index_.name = written.name.text;
    index_.title = CheckContext::wording(written.title);
    index_.cites = CheckContext::citations(written.cites);
    if (written.note) index_.note = syntax::unescaped(*written.note);
    index_.place = CheckContext::at(scope, written.name.span);
  }

  Index run() {
    const Vocabulary& vocabulary = checking_.program.vocabulary;
    if (written_.group) {
      const auto group = checking_.find(scope_, "group", vocabulary.groups, *written_.group);
      if (group) index_.group = *group;
    }
    cycles();
    rules();
    if (!written_.over) {
      error("N006", written_.name.span, named() + " does not say what it is made of",
            "add `of theme …`, `of commitments …`, `of indicators { … }` or `of indices …`");
      return std::move(index_);
    }
    switch (*written_.over) {
      case IndexOver::theme:
      case IndexOver::commitments:
        commitments();
        break;
      case IndexOver::indicators:
        figures();
        break;
      case IndexOver::indices:
        indices();
        break;
    }
    weights();
    return std::move(index_);
  }

 private:
  void error(const char* code, base::Span span, std::string message, std::string help = {}) {
    checking_.diagnostics.error(code, CheckContext::at(scope_, span), std::move(message), {},
                                std::move(help));
  }
  [[nodiscard]] std::string named() const { return "the index `" + index_.name + "`"; }

  void cycles() {
    if (!written_.review) return;
    const auto& all = checking_.program.vocabulary.cycles;
    const auto cycle = [&](const std::optional<syntax::Name>& name, CycleId& into) {
      if (!name) return;
      if (const auto found = checking_.find(scope_, "cycle", all, *name)) into = *found;
    };
    cycle(written_.review->from, index_.from);
    cycle(written_.review->to, index_.to);
    if (index_.from.valid() && index_.to.valid() && index_.to < index_.from)
      error("V001", written_.review->to->span, "the last cycle under review lies before the first");
  }

  /// A percentage from 0% to 100%, as a share.
  std::optional<Number> share(const syntax::Name& written) {
    auto number = number_of(checking_, scope_, written, true);
    if (!number || *number <= Number(1)) return number;
    error("T012", written.span, "`" + std::string(written.text) + "%` is more than all",
          "write a percentage from 0% to 100%");
    return std::nullopt;
  }

  void rules() {
    if (written_.missing)
      index_.missing = *written_.missing == syntax::MissingCounts::unknown ? MissingCounts::unknown
                       : *written_.missing == syntax::MissingCounts::left_out
                           ? MissingCounts::left_out
                           : MissingCounts::mean;
    if (written_.minimum) index_.minimum_coverage = share(*written_.minimum);
    if (written_.limits)
      index_.limits = check_limits(checking_, scope_, *written_.limits).value_or(ScoreLimits{});
    if (written_.counts.size() != 3) return;
    for (std::size_t i = 0; i < 3; ++i) {
      if (const auto counts = share(written_.counts[i])) index_.counts[2 - i] = shifted(*counts, 2);
    }
    if (index_.counts[0] > index_.counts[1] || index_.counts[1] > index_.counts[2]) {
      error("T012", written_.counts.front().span, "a better verdict counts for less",
            "let `met` count for no less than `partly met`, and that for no less than `not met`");
    }
  }

  /// Selects by the full name, by the name within a visible pack, or by the theme if the index asks
  /// for themes.
  bool is_selected(const Commitment& commitment, std::string_view pattern, bool by_theme) const {
    if (by_theme) return base::matches(commitment.theme, pattern);
    return base::matches(commitment.name, pattern) ||
           base::matches(commitment.name.substr(commitment.pack.size() + 1), pattern);
  }

  void commitments() {
    const bool by_theme = *written_.over == IndexOver::theme;
    std::set<CommitmentId> selected;
    for (const syntax::Name& pattern : written_.of) {
      const std::vector<CommitmentId> found = select(pattern.text, by_theme);
      selected.insert(found.begin(), found.end());
      if (found.empty()) not_selected(pattern, by_theme);
    }
    for (const CommitmentId id : selected) {
      if (fits(checking_.program.commitments[id])) add({.commitment = id});
    }
  }

  /// Looks a name without a star up: with many indices, each would otherwise search all rules.
  [[nodiscard]] std::vector<CommitmentId> select(std::string_view pattern, bool by_theme) {
    const auto& all = checking_.program.commitments;
    std::vector<CommitmentId> found;
    const auto take = [&](CommitmentId id) {
      const Commitment& commitment = all[id];
      if (!scope_.visible.contains(commitment.pack) || !is_selected(commitment, pattern, by_theme))
        return;
      checking_.note_pack(scope_, commitment.pack);
      found.push_back(id);
    };
    if (by_theme || pattern.find_first_of("*?") != std::string_view::npos) {
      for (std::uint32_t i = 0; i < all.size(); ++i) take(CommitmentId{i});
      return found;
    }
    for (const CommitmentId id : all.find_all(pattern)) take(id);
    for (const std::string& pack : scope_.visible) {
      for (const CommitmentId id : all.find_all(pack + "." + std::string(pattern))) take(id);
    }
    return found;
  }

  void not_selected(const syntax::Name& pattern, bool by_theme) {
    if (checking_.broken.contains(std::string(pattern.text)) ||
        checking_.broken.contains(scope_.pack + "." + std::string(pattern.text)))
      return;
    std::vector<std::string> candidates;
    for (const Commitment& commitment : checking_.program.commitments) {
      if (!scope_.visible.contains(commitment.pack)) continue;
      candidates.push_back(by_theme ? commitment.theme : commitment.name);
      if (!by_theme) candidates.push_back(commitment.name.substr(commitment.pack.size() + 1));
    }
    std::string help = base::did_you_mean(pattern.text, candidates);
    if (help.empty()) help = "`*` stands for anything, as in `disarmament.*`";
    error("N001", pattern.span,
          "no commitment of these packs has the " + std::string(by_theme ? "theme" : "name") +
              " `" + std::string(pattern.text) + "`",
          help);
  }

  /// Reports a commitment that can never count in this index: it would be missing without a trace.
  bool fits(const Commitment& commitment) {
    const auto& vocabulary = checking_.program.vocabulary;
    const base::Span span = written_.of.front().span;
    if (commitment.collective && index_.group.valid()) {
      error("T005", written_.group->span,
            "`" + commitment.name + "` binds a group collectively: it has no verdict on each of `" +
                vocabulary.groups[index_.group].name + "`",
            "leave it out, or leave `for each` out: the group then has a score of its own");
      return false;
    }
    if (commitment.schedule.each_cycle || vocabulary.cycle_on(commitment.schedule.by)) return true;
    error("V006", span,
          "`" + commitment.name + "` is due on " + to_string(commitment.schedule.by) +
              ", which lies in no cycle: it would count in none",
          "leave it out, or declare a cycle that holds this day");
    return false;
  }

  void indices() {
    const auto& all = checking_.program.indices;
    for (const syntax::Name& name : written_.of) {
      const auto found = checking_.find(scope_, "index", all, name);
      if (!found) continue;
      const bool twice =
          std::any_of(index_.members.begin(), index_.members.end(),
                      [&](const IndexMember& member) { return member.index == *found; });
      if (twice) {
        error("N003", name.span, "`" + std::string(name.text) + "` is a member twice",
              "give it a weight instead");
      } else {
        add({.index = *found});
      }
    }
  }

  void figures() {
    if (!index_.group.valid() && !written_.group) {
      error("N006", written_.name.span, named() + " does not say whose figures it takes",
            "add `for each` and the name of a group");
    }
    for (const syntax::ScoredFigure& written : written_.figures) figure(written);
  }

  void figure(const syntax::ScoredFigure& written) {
    IndexMember member;
    if (written.weight) member.weight = weight(*written.weight).value_or(Number(1));
    auto figure = check_figure(checking_, scope_, written, index_.limits);
    if (!figure) return;
    member.figure = *std::move(figure);
    add(std::move(member));
  }

  std::optional<Number> weight(const syntax::Name& written) {
    weighted_ = weighted_.value_or(written);
    auto number = number_of(checking_, scope_, written);
    if (!number || *number > Number(0)) return number;
    error("T012", written.span, "a member of no weight is none",
          "leave it out of the index, or give it a weight above 0");
    return std::nullopt;
  }

  /// The first matching pattern gives a member its weight.
  void weights() {
    std::vector<bool> has_weight(index_.members.size());
    for (const syntax::Weight& each : written_.weights) {
      const auto number = weight(each.weight);
      bool found = false;
      for (std::size_t i = 0; i < index_.members.size(); ++i) {
        if (!is_meant(index_.members[i], each.pattern.text)) continue;
        found = true;
        if (!has_weight[i] && number) index_.members[i].weight = *number;
        has_weight[i] = true;
      }
      if (!found && !index_.members.empty()) {
        error("N001", each.pattern.span,
              "no member of this index is `" + std::string(each.pattern.text) + "`",
              base::did_you_mean(each.pattern.text, names_of_members()));
      }
    }
    model();
  }

  [[nodiscard]] bool is_meant(const IndexMember& member, std::string_view pattern) const {
    if (member.index.valid())
      return base::matches(checking_.program.indices[member.index].name, pattern);
    if (!member.commitment.valid()) return base::matches(member.figure.text, pattern);
    const Commitment& commitment = checking_.program.commitments[member.commitment];
    return is_selected(commitment, pattern, false) || is_selected(commitment, pattern, true);
  }

  [[nodiscard]] std::vector<std::string> names_of_members() const {
    std::vector<std::string> names;
    for (const IndexMember& member : index_.members) {
      if (member.index.valid()) names.push_back(checking_.program.indices[member.index].name);
      if (!member.commitment.valid()) continue;
      const Commitment& commitment = checking_.program.commitments[member.commitment];
      names.insert(names.end(), {commitment.name, commitment.theme});
    }
    return names;
  }

  void model() {
    const std::string_view word = written_.model ? written_.model->text : "";
    index_.model = word == "minimum"                                   ? IndexModel::minimum
                   : word == "weighted" || (word.empty() && weighted_) ? IndexModel::weighted
                                                                       : IndexModel::average;
    if (index_.model == IndexModel::weighted || !weighted_) return;
    error("T012", weighted_->span, "in `model " + std::string(word) + "` weights count for nothing",
          "write `model weighted`, or leave the weights out");
  }

  void add(IndexMember member) { index_.members.push_back(std::move(member)); }

  CheckContext& checking_;
  const FileScope& scope_;
  const syntax::Index& written_;
  Index index_;
  std::optional<syntax::Name> weighted_;  ///< the first weight in the text
};

}  // namespace

void declare_indices(CheckContext& checking) {
  struct Waiting {
    const FileScope* scope;
    const syntax::Index* written;
    IndexId id;
  };
  std::vector<Waiting> waiting;
  each<syntax::Index>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                    const syntax::Index& written) {
    if (written.name.text.empty()) return;
    if (item.broken) checking.broken.insert(std::string(written.name.text));
    if (!checking.declare(scope, "index", written.name) || item.broken) return;
    Index index;
    index.name = written.name.text;
    waiting.push_back({&scope, &written, checking.program.indices.add(std::move(index))});
  });
  for (const Waiting& each : waiting) {
    Index index = IndexChecker(checking, *each.scope, *each.written).run();
    checking.program.indices[each.id] = std::move(index);
  }
  check_members_within_limits(checking);
  order_indices(checking);
}

}  // namespace servanda::engine
