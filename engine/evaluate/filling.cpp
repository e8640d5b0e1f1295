#include "engine/evaluate/filling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace servanda::engine {
namespace {

std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// A cycle as far as the run looks.
struct CycleWindow {
  std::int32_t first = 0;
  std::int32_t last = 0;
  std::int32_t cycle_last = 0;  ///< of the whole cycle
};

/// The days that a row is about.
struct Span {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

/// The row that stands for a subject and a cycle so far.
struct Standing {
  const Said* said = nullptr;
  bool certain = false;   ///< its days surely lie in the cycle
  bool doubtful = false;  ///< another one stands beside it, or its value has no interval
};

class Filling {
 public:
  Filling(const Vocabulary& vocabulary, const Clock& clock, const PlannedFigures& asked,
          std::optional<Day> whole_to, Column& column)
      : grid_(grid_of(vocabulary)),
        type_(vocabulary.indicators[asked.indicator].type.kind),
        lasting_(vocabulary.indicators[asked.indicator].grain == Grain::lasting),
        as_of_(number_of(clock.as_of)),
        known_at_(number_of(clock.known_at)),
        column_(column) {
    if (whole_to) whole_to_ = std::min(number_of(*whole_to), known_at_);
    preference_.fill(not_asked);
    const std::vector<Basis> sources =
        asked.source ? std::vector{*asked.source} : vocabulary.preference;
    for (std::size_t i = sources.size(); i-- > 0;)
      preference_[static_cast<std::size_t>(sources[i])] = static_cast<std::int32_t>(i);
    windows_.reserve(grid_.cycles);
    for (const Cycle& cycle : vocabulary.cycles) {
      windows_.push_back({number_of(cycle.days.first),
                          number_of(std::min(cycle.days.last, clock.as_of)),
                          number_of(cycle.days.last)});
    }
    ends_.reserve(windows_.size());
    for (const CycleWindow& window : windows_)
      ends_.push_back(ends_.empty() ? window.last : std::max(ends_.back(), window.last));
    clear();
  }

  void fill(const std::vector<Said>& said) {
    std::vector<Standing> standing(grid_.cycles);
    std::vector<bool> spoken(grid_.subjects);
    for (auto row = said.begin(); row != said.end();) {
      const std::uint32_t subject = row->subject;
      std::fill(standing.begin(), standing.end(), Standing{});
      for (; row != said.end() && row->subject == subject; ++row) weigh(*row, standing);
      for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle)
        settle(standing[cycle], subject, cycle);
      spoken[subject] = true;
    }
    if (!absence_is_no()) return;
    for (std::size_t subject = 0; subject < grid_.subjects; ++subject) {
      for (std::size_t cycle = 0; cycle < grid_.cycles && !spoken[subject]; ++cycle)
        settle({}, subject, cycle);
    }
  }

 private:
  static constexpr std::int32_t not_asked = -1;

  void clear() {
    column_.lower.assign(grid_.cells(), Interval::no_lower);
    column_.upper.assign(grid_.cells(), Interval::no_upper);
    for (Bits* const bits : {&column_.known, &column_.reported, &column_.doubtful})
      bits->assign(grid_.all_words(), 0);
  }

  // --- which row stands ---

  /// A partial date reaches no further than the cycle that the row names.
  [[nodiscard]] Span days_of(const Said& row) const {
    if (!row.dated || row.cycle == Said::no_cycle) return {row.first_day, row.last_day};
    const CycleWindow& named = windows_[row.cycle];
    const Span shared{std::max(row.first_day, named.first),
                      std::min(row.last_day, named.cycle_last)};
    return shared.first <= shared.last ? shared : Span{row.first_day, row.last_day};
  }

  void weigh(const Said& row, std::vector<Standing>& standing) {
    if (preference_[row.basis] == not_asked || row.known_from > known_at_) return;
    const bool has_cycle = row.cycle != Said::no_cycle;
    if (!row.dated && !has_cycle) return;
    const Span days = days_of(row);
    if (days.first > as_of_) return;
    if (lasting_) {
      for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
        if (days.first <= windows_[cycle].last)
          offer(row, days.last <= windows_[cycle].last, standing[cycle]);
      }
    } else if (has_cycle) {
      offer_in_period(row, days, row.cycle, standing);
    } else {  // cycles are ordered by their first day
      for (std::size_t cycle = first_reaching(days.first);
           cycle < grid_.cycles && windows_[cycle].first <= days.last; ++cycle)
        offer_in_period(row, days, cycle, standing);
    }
  }

  void offer_in_period(const Said& row, const Span& days, std::size_t cycle,
                       std::vector<Standing>& standing) const {
    const CycleWindow& window = windows_[cycle];
    if (!row.dated) return offer(row, true, standing[cycle]);
    if (days.last < window.first || days.first > window.last) return;
    offer(row, window.first <= days.first && days.last <= window.last, standing[cycle]);
  }

  /// The first cycle that ends on that day or later: found from the one before it, since rows of a
  /// subject come in the order of their first days.
  std::size_t first_reaching(std::int32_t day) {
    const auto ends_before = [&](std::size_t cycle) { return ends_[cycle] < day; };
    if (reached_ > 0 && !ends_before(reached_ - 1)) reached_ = 0;
    while (reached_ < grid_.cycles && ends_before(reached_)) ++reached_;
    return reached_;
  }

  /// Weighs a row that may be of that cycle against the one that stands.
  void offer(const Said& row, bool certain, Standing& standing) const {
    if (standing.said == nullptr) return take(row, certain, standing);
    const auto rank = rank_of(row);
    const auto other = rank_of(*standing.said);
    if (rank > other) return take(row, certain, standing);
    if (rank < other) return;
    const bool the_same = row.what == standing.said->what && row.value == standing.said->value &&
                          certain == standing.certain;
    standing.doubtful = standing.doubtful || !the_same;
  }

  static void take(const Said& row, bool certain, Standing& standing) {
    standing.said = &row;
    standing.certain = certain;
    standing.doubtful = row.what == Said::What::other_value;
  }

  /// Of a period the preferred basis that has a value, and of it the latest; what lasts, the latest
  /// whoever says it, and of the same days the preferred basis. The greatest stands.
  [[nodiscard]] std::array<std::int32_t, 5> rank_of(const Said& row) const {
    const Span days = days_of(row);
    const std::int32_t preference = preference_[row.basis];
    if (lasting_) return {days.last, days.first, -preference, row.known_from, 0};
    const bool has_value = row.what != Said::What::nothing;
    return {has_value ? 1 : 0, has_value ? -preference : 0, days.last, days.first, row.known_from};
  }

  // --- what that comes to ---

  [[nodiscard]] bool absence_is_no() const { return type_ == TypeKind::truth && whole_to_; }

  void settle(const Standing& standing, std::size_t subject, std::size_t cycle) {
    const CycleWindow& window = windows_[cycle];
    const std::size_t cell = grid_.cell(subject, cycle);
    const Said* const said = standing.said;
    if (said == nullptr) {
      const bool no = absence_is_no() && window.first <= window.last && *whole_to_ >= window.last;
      if (no) put(cell, Interval::exact(0));
      return;
    }
    if (standing.doubtful) return set_bit(column_.doubtful, cell);
    if (said->what != Said::What::value) return;
    set_bit(column_.reported, cell);
    if (standing.certain && !is_stale(*said, window)) put(cell, said->value);
  }

  /// A register that says "no" proves it up to its own day only.
  [[nodiscard]] bool is_stale(const Said& said, const CycleWindow& window) const {
    return lasting_ && absence_is_no() && said.value == Interval::exact(0) &&
           days_of(said).last <= *whole_to_ && *whole_to_ < window.last;
  }

  void put(std::size_t cell, const Interval& value) {
    column_.lower[cell] = value.lower;
    column_.upper[cell] = value.upper;
    set_bit(column_.known, cell);
  }

  Grid grid_;
  TypeKind type_;
  bool lasting_;
  std::int32_t as_of_;
  std::int32_t known_at_;
  std::optional<std::int32_t> whole_to_;
  std::array<std::int32_t, 256> preference_{};  ///< by basis: its place among those that are asked
  std::vector<CycleWindow> windows_;            ///< by cycle
  std::vector<std::int32_t> ends_;  ///< by cycle: the last day of it and of all before it
  std::size_t reached_ = 0;
  Column& column_;
};

}  // namespace

void fill(const Vocabulary& vocabulary, const Clock& clock, const PlannedFigures& asked,
          const std::vector<Said>& said, std::optional<Day> whole_to, Column& column) {
  Filling(vocabulary, clock, asked, whole_to, column).fill(said);
}

}  // namespace servanda::engine
