#include "engine/facts/column_builder.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

Says row_says(const FactRow& row) {
  if (row.has_value()) return Says::value;
  return row.what == FactRow::What::withheld ? Says::withheld : Says::nothing;
}

}  // namespace

ColumnBuilder::ColumnBuilder(const Vocabulary& vocabulary, const Clock& clock,
                             const PlannedFigures& asked, const CompletenessList& whole,
                             Column& column)
    : grid_(grid_of(vocabulary)),
      type_(vocabulary.indicators[asked.indicator].type.kind),
      lasting_(vocabulary.indicators[asked.indicator].grain == Grain::lasting),
      holds_for_(vocabulary.indicators[asked.indicator].holds_for),
      as_of_(number_of(clock.as_of)),
      known_at_(number_of(clock.known_at)),
      standing_(grid_.cycles),
      spoken_(grid_.subjects),
      column_(column) {
  preference_.fill(not_asked);
  const std::vector<Basis> sources =
      asked.source ? std::vector{*asked.source} : vocabulary.preference;
  for (std::size_t i = sources.size(); i-- > 0;)
    preference_[static_cast<std::size_t>(sources[i])] = static_cast<std::int32_t>(i);
  windows_.reserve(grid_.cycles);
  for (const Cycle& cycle : vocabulary.cycles) {
    windows_.push_back({number_of(cycle.days.first),
                        number_of(std::min(cycle.days.last, clock.as_of)),
                        number_of(cycle.days.last), grid_.cell(0, windows_.size())});
  }
  ends_.reserve(windows_.size());
  for (const CycleWindow& window : windows_)
    ends_.push_back(ends_.empty() ? window.last : std::max(ends_.back(), window.last));
  empty_column(vocabulary, clock, whole);
  set_apart(vocabulary, clock, whole);
}

Absence ColumnBuilder::absence_in(const CycleWindow& window,
                                  const std::optional<WholeList>& whole) const {
  return absence(whole, {day_of(window.first), day_of(window.last)}, type_);
}

/// If a list is complete for some subjects only, these have an absence of their own.
void ColumnBuilder::set_apart(const Vocabulary& vocabulary, const Clock& clock,
                              const CompletenessList& whole) {
  const bool any = std::any_of(whole.begin(), whole.end(),
                               [](const Completeness& each) { return !each.is_of_all(); });
  if (!any) return;
  apart_.resize(grid_.cycles * grid_.subjects);
  for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
    const CycleWindow& window = windows_[cycle];
    for (std::uint32_t subject = 0; subject < grid_.subjects; ++subject) {
      const ListAsked asked{SubjectId{subject}, day_of(window.last)};
      const Absence absence = absence_in(window, whole_list(vocabulary, whole, asked, clock));
      apart_[cycle * grid_.subjects + subject] = absence;
      const std::size_t cell = window.first_cell + subject;
      clear_bit(column_.unexamined, cell);
      clear_bit(column_.silent, cell);
      if (absence == Absence::unexamined) set_bit(column_.unexamined, cell);
      if (absence == Absence::silent) set_bit(column_.silent, cell);
    }
  }
}

inline Absence ColumnBuilder::absence_of(std::size_t subject, std::size_t cycle) const {
  return apart_.empty() ? windows_[cycle].absence : apart_[cycle * grid_.subjects + subject];
}

void ColumnBuilder::empty_column(const Vocabulary& vocabulary, const Clock& clock,
                                 const CompletenessList& whole) {
  column_.lower.assign(grid_.cells(), FixedPointInterval::no_lower);
  column_.upper.assign(grid_.cells(), FixedPointInterval::no_upper);
  for (Bits* const bits : {&column_.known, &column_.reported, &column_.perhaps_reported,
                           &column_.unexamined, &column_.silent, &column_.doubtful})
    bits->assign(grid_.all_words(), 0);
  claims_whole_ = !whole.empty();
  for (CycleWindow& window : windows_) {
    const ListAsked of_all{SubjectId(), day_of(window.last)};
    window.absence = absence_in(window, whole_list(vocabulary, whole, of_all, clock));
    const bool unexamined = window.absence == Absence::unexamined;
    if (!unexamined && window.absence != Absence::silent) continue;
    Bits& bits = unexamined ? column_.unexamined : column_.silent;
    std::fill_n(bits.begin() + static_cast<std::ptrdiff_t>(window.first_cell / Grid::word),
                grid_.words(), ~std::uint64_t{0});
  }
}

// --- which row stands ---

inline ColumnBuilder::Span ColumnBuilder::days_of(const FactRow& row) const {
  const Span days{row.first_day, row.last_day};
  if (!row.dated || row.cycle == FactRow::no_cycle) return days;
  const CycleWindow& named = windows_[row.cycle];
  return in_named_cycle(days, {named.first, named.cycle_last});
}

inline Claim ColumnBuilder::claim_of(const FactRow& row, bool certain) const {
  const Span days = days_of(row);
  return {days.first, days.last, preference_[row.basis], row.known_from, certain};
}

inline void ColumnBuilder::weigh(const FactRow& row) {
  if (preference_[row.basis] == not_asked || row.known_from > known_at_) return;
  const bool has_cycle = row.cycle != FactRow::no_cycle;
  if (!row.dated && !has_cycle) return;
  const Span days = days_of(row);
  if (days.first > as_of_) return;
  if (lasting_) {
    for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
      if (days.first <= windows_[cycle].last) offer(row, days.last <= windows_[cycle].last, cycle);
    }
  } else if (has_cycle) {
    offer_in_period(row, days, row.cycle);
  } else {  // cycles are ordered by their first day
    for (std::size_t cycle = first_reaching(days.first);
         cycle < grid_.cycles && windows_[cycle].first <= days.last; ++cycle)
      offer_in_period(row, days, cycle);
  }
}

inline void ColumnBuilder::offer_in_period(const FactRow& row, const Span& days,
                                           std::size_t cycle) {
  const CycleWindow& window = windows_[cycle];
  if (!row.dated) return offer(row, true, cycle);
  if (row.cycle == cycle && days.first > window.cycle_last) return leave_late(row, cycle);
  if (days.last < window.first || days.first > window.last) return;
  offer(row, window.first <= days.first && days.last <= window.last, cycle);
}

/// The first cycle that ends on that day or later: searched from the previous one, since rows of a
/// subject come in the order of their first days.
inline std::size_t ColumnBuilder::first_reaching(std::int32_t day) {
  const auto ends_before = [&](std::size_t cycle) { return ends_[cycle] < day; };
  if (reached_ > 0 && !ends_before(reached_ - 1)) reached_ = 0;
  while (reached_ < grid_.cycles && ends_before(reached_)) ++reached_;
  return reached_;
}

/// Offers a row that may be of that cycle. Mostly there is no other, and its value is stored at
/// once.
inline void ColumnBuilder::offer(const FactRow& row, bool certain, std::size_t cycle) {
  Standing& standing = standing_[cycle];
  if (standing.subject == row.subject) {
    if (!contest(row, certain, standing)) return;
    clear(windows_[cycle].first_cell + row.subject);
  } else {
    standing = standing_of(row, certain);
  }
  settle(standing, cycle);
}

/// Notes a row that names the cycle and is dated after its end: the commitment decides whether it
/// counts.
void ColumnBuilder::leave_late(const FactRow& row, std::size_t cycle) {
  Standing& standing = standing_[cycle];
  if (standing.subject != row.subject) standing = standing_of(row, false);
  standing.came_late = true;
  const std::size_t cell = windows_[cycle].first_cell + row.subject;
  clear(cell);
  set_bit(column_.doubtful, cell);
}

/// Compares it with the standing row; returns whether the cell may have changed.
bool ColumnBuilder::contest(const FactRow& row, bool certain, Standing& standing) const {
  if (standing.came_late) return false;
  const bool others_tell = tells(*standing.said);
  const bool changes = retract(row, standing);
  if (!tells(row) && others_tell) return changes;
  if (tells(row) && !others_tell) {
    replace(row, certain, standing);
    return true;
  }
  if (standing.doubtful) {
    const bool behind_all = certain && preference_[row.basis] <= standing.preference &&
                            days_of(row).first > standing.last;
    if (behind_all) {
      replace(row, certain, standing);
    } else {
      add_doubt(row, standing);
    }
    return behind_all;
  }
  const bool either_may_stand = may_replace_by_name(row, certain, standing) && replacements_();
  if (either_may_stand) {
    add_doubt(row, standing);
    return true;
  }
  if (replaces(row, certain, *standing.said, standing.certain)) {
    replace(row, certain, standing);
    return true;
  }
  if (replaces(*standing.said, standing.certain, row, certain)) return false;
  if (is_repeated(row, *standing.said) && certain == standing.certain) return false;
  add_doubt(row, standing);
  return true;
}

/// A document may name the other one as replaced, whichever became known later.
bool ColumnBuilder::may_replace_by_name(const FactRow& row, bool certain,
                                        const Standing& standing) const {
  const FactRow& said = *standing.said;
  const bool said_at_once =
      row.known_from == said.known_from && are_one_statement(row, certain, said, standing.certain);
  return row.basis == said.basis && !said_at_once &&
         may_be_of_one_day(claim_of(row, certain), claim_of(said, standing.certain));
}

/// Does a row count beside others? For a period, rows with a value do; for a lasting indicator also
/// those that end one.
inline bool ColumnBuilder::tells(const FactRow& row) const {
  return row.has_value() || (lasting_ && row.what == FactRow::What::withheld);
}

/// A row without a value may retract its source's value for the same day.
bool ColumnBuilder::retract(const FactRow& row, Standing& standing) const {
  if (lasting_ || row.what != FactRow::What::withheld) return false;
  const Span days = days_of(row);
  standing.withheld_to = std::max(standing.withheld_to, days.last);
  const FactRow& said = *standing.said;
  const bool may_be_of_one_day = days.first <= standing.last && days_of(said).first <= days.last;
  const bool may_retract = tells(said) && !standing.doubtful && may_be_of_one_day &&
                           row.basis == said.basis &&
                           (row.known_from >= said.known_from || replacements_());
  standing.doubtful = standing.doubtful || may_retract;
  return may_retract;
}

void ColumnBuilder::replace(const FactRow& row, bool certain, Standing& standing) const {
  const std::int32_t withheld_to = standing.withheld_to;
  standing = standing_of(row, certain);
  standing.withheld_to = withheld_to;
  standing.doubtful = tells(row) && days_of(row).first <= withheld_to;
}

void ColumnBuilder::add_doubt(const FactRow& row, Standing& standing) const {
  standing.doubtful = true;
  standing.last = std::max(standing.last, days_of(row).last);
  standing.preference = std::min(standing.preference, preference_[row.basis]);
}

inline ColumnBuilder::Standing ColumnBuilder::standing_of(const FactRow& row, bool certain) const {
  Standing standing{row.subject, &row, certain};
  standing.last = days_of(row).last;
  standing.preference = preference_[row.basis];
  if (!lasting_ && row.what == FactRow::What::withheld) standing.withheld_to = standing.last;
  return standing;
}

bool ColumnBuilder::are_one_statement(const FactRow& one, bool certain, const FactRow& other,
                                      bool other_certain) const {
  const Span days = days_of(one);
  const Span other_days = days_of(other);
  // Two rows that name the same month or year may be about two days.
  const bool of_a_span = (one.dated || other.dated) && days.first != days.last;
  return !of_a_span && one.basis == other.basis && days.first == other_days.first &&
         days.last == other_days.last && certain == other_certain;
}

/// Does `one` replace `other`? Rows of one statement correct each other; otherwise precedence
/// decides.
bool ColumnBuilder::replaces(const FactRow& one, bool certain, const FactRow& other,
                             bool other_certain) const {
  if (are_one_statement(one, certain, other, other_certain)) {
    const Says says = row_says(one);
    const Says others = row_says(other);
    if (says_more(says, others) || says_more(others, says)) return says_more(says, others);
    return one.known_from > other.known_from;
  }
  const Claim claim = claim_of(one, certain);
  const Claim others = claim_of(other, other_certain);
  const bool of_values = !lasting_ && one.has_value() && other.has_value();
  return of_values ? surely_replaces_in_period(claim, others) : surely_replaces(claim, others);
}

bool ColumnBuilder::is_repeated(const FactRow& one, const FactRow& other) const {
  const Span days = days_of(one);
  const Span other_days = days_of(other);
  return one.basis == other.basis && days.first == other_days.first &&
         days.last == other_days.last && one.what == other.what && one.value == other.value &&
         one.known_from == other.known_from;
}

// --- the resulting figure ---

inline bool ColumnBuilder::absence_is_no() const {
  return type_ == TypeKind::truth && claims_whole_;
}

inline void ColumnBuilder::settle(const Standing& standing, std::size_t cycle) {
  const CycleWindow& window = windows_[cycle];
  const std::size_t cell = window.first_cell + standing.subject;
  const Absence absence = absence_of(standing.subject, cycle);
  if (absence == Absence::unexamined) clear_bit(column_.unexamined, cell);
  if (absence == Absence::silent) clear_bit(column_.silent, cell);
  const FactRow& said = *standing.said;
  if (standing.doubtful || said.what == FactRow::What::other_value)
    return set_bit(column_.doubtful, cell);
  if (holds_for_ && said.what != FactRow::What::not_collected) {
    const Truth it_holds = holds(standing, window);
    if (it_holds == Truth::unknown) return set_bit(column_.doubtful, cell);
    if (it_holds == Truth::no) return;  // stale: nothing is known, and nobody is silent
  }
  if (!said.has_value()) {
    if (standing.certain)
      set_bit(said.what == FactRow::What::not_collected ? column_.unexamined : column_.silent,
              cell);
    return;
  }
  set_bit(standing.certain ? column_.reported : column_.perhaps_reported, cell);
  if (standing.certain) put(cell, said.value);
}

/// Does a reading that holds for a time hold up to the as-of day?
Truth ColumnBuilder::holds(const Standing& standing, const CycleWindow& window) const {
  const Span days = days_of(*standing.said);
  return still_holds({day_of(days.first), day_of(days.last)}, *holds_for_, day_of(window.last));
}

/// A complete list without a row means no.
void ColumnBuilder::settle_absence(std::size_t subject) {
  for (std::size_t cycle = 0; cycle < grid_.cycles; ++cycle) {
    if (standing_[cycle].subject != subject && absence_of(subject, cycle) == Absence::no)
      put(windows_[cycle].first_cell + subject, FixedPointInterval::exact(0));
  }
}

void ColumnBuilder::clear(std::size_t cell) {
  column_.lower[cell] = FixedPointInterval::no_lower;
  column_.upper[cell] = FixedPointInterval::no_upper;
  for (Bits* const bits : {&column_.known, &column_.reported, &column_.perhaps_reported,
                           &column_.unexamined, &column_.silent, &column_.doubtful})
    clear_bit(*bits, cell);
}

inline void ColumnBuilder::put(std::size_t cell, const FixedPointInterval& value) {
  column_.lower[cell] = value.lower;
  column_.upper[cell] = value.upper;
  set_bit(column_.known, cell);
}

// --- all rows ---

void ColumnBuilder::add(const std::vector<FactRow>& said) {
  for (auto row = said.begin(); row != said.end();) {
    const std::uint32_t subject = row->subject;
    for (; row != said.end() && row->subject == subject; ++row) weigh(*row);
    if (!absence_is_no()) continue;
    settle_absence(subject);
    spoken_[subject] = true;
  }
  // The rows are invalid from here on, and so is everything that refers to them.
  std::fill(standing_.begin(), standing_.end(), Standing{});
}

void ColumnBuilder::finish() {
  if (!absence_is_no()) return;
  for (std::size_t subject = 0; subject < grid_.subjects; ++subject)
    if (!spoken_[subject]) settle_absence(subject);
}

}  // namespace servanda::engine
