#pragma once
// One cell of the reference: a condition asked of one State (or group) in one cycle.

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/properties/reference.hpp"
#include "tests/properties/talks.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {

struct Place {
  std::string subject;  ///< empty: the group is asked
  int cycle = -1;
  int due = 0;
};

/// A figure that the cell looked up and for which the dossier has a row.
struct Seen {
  std::string indicator;
  std::string subject;
  int cycle = -1;           ///< or
  std::optional<int> year;  ///< or
  int until = 0;            ///< all up to this day

  friend auto operator<=>(const Seen&, const Seen&) = default;
};

/// Marks a lookup that found only facts from after the as-of day.
inline const std::string after_its_day = " after its day";
/// Marks a lookup that found no fact in time, and one whose day may be still to come.
inline const std::string perhaps_after_its_day = " perhaps after its day";
/// Marks a lookup whose fact no longer held on the day asked for, in a cycle that is not over.
inline const std::string no_longer = " no longer";
/// Marks a list in which some counted events may be the same one.
inline const std::string possibly_one = " of which some may be one";

class Asking {
 public:
  Asking(const Case& world, const Place& place, Statistics& statistics)
      : world_(world),
        place_(place),
        statistics_(statistics),
        talks_(talks(world)),
        until_(place.due),
        named_until_(day(world.as_of)) {}

  Answer ask(const Expression& expression);
  /// Asks what was so by this day; by default the due day. With `across_cycles`, a day after the
  /// end of the cycle takes facts that name another cycle, too.
  void look_until(int day, bool across_cycles = false) {
    until_ = day;
    across_cycles_ = across_cycles;
  }
  /// Takes facts that name the cycle under review but are dated after its end, up to this day.
  void take_named_until(int last) { named_until_ = std::min(last, day(world_.as_of)); }
  [[nodiscard]] const std::set<Seen>& seen() const { return seen_; }
  /// Lookups that found facts from after their cycle only, for sure or perhaps.
  [[nodiscard]] const Words& late() const { return late_; }
  [[nodiscard]] const Words& perhaps_late() const { return perhaps_late_; }
  /// Lookups that found a fact which no longer held on the day asked for.
  [[nodiscard]] const Words& outlived() const { return outlived_; }
  void forget_outlived() { outlived_.clear(); }
  /// Lookups that found facts which may be from after the day asked for, or are still to come.
  [[nodiscard]] const Words& perhaps_come() const { return perhaps_come_; }
  void forget_days() {
    late_.clear();
    perhaps_late_.clear();
    perhaps_come_.clear();
  }

 private:
  /// A member of a range: a State, a talk, a cycle or a year.
  struct Member {
    std::string state;
    int number = 0;
    Answer within;     ///< is it in the range?
    Answer condition;  ///< does it meet the condition of the range?
    Answer where;      ///< both
  };
  struct Members {
    std::vector<Member> list;
    bool whole = true;
    Words reasons;  ///< why the list is incomplete
    Words look;
    bool of_events = false;
  };

  Answer ask_plainly(const Expression& expression);
  std::vector<Answer> ask_all(const std::vector<Expression>& parts);

  // readings.cpp
  Answer reading(const Expression& expression);
  Answer reported(const Expression& expression);
  Answer mentions(const Expression& expression);
  Answer field(const Expression& expression) const;
  Answer parameter(const std::string& name) const;
  [[nodiscard]] Answer period(const When& when) const;
  Answer used(const Expression& expression);
  Answer between(const Expression& expression);
  std::optional<Window> window(const When& when, int told) const;
  [[nodiscard]] Window window_of_cycle(int cycle) const;
  [[nodiscard]] Window window_of_year(int year) const;
  [[nodiscard]] int horizon() const;

  // figures.cpp
  Answer computed(const Expression& expression);
  Answer bounded(const Expression& expression);
  Answer change(const Expression& expression);
  Answer extreme(const Expression& expression);
  Answer compared(const Expression& expression);
  Answer among(const Expression& expression);
  Answer same_period(const Expression& expression);
  Answer in_period(const Expression& expression);
  Answer holds(const Expression& expression);

  // counting.cpp
  Answer counted(const Expression& expression);
  Answer quantified(const Expression& expression);
  Answer over_cycles(const Expression& expression);
  Answer share_of(Members& members, const std::vector<Answer>& bodies, int percent);
  struct Shares {
    Fraction worst;
    Fraction best;
    bool any_at_worst = false;
    bool any_at_best = false;
  };
  Shares shares(Members& members, const std::vector<Answer>& within,
                const std::vector<Answer>& holds) const;
  /// Counts those that may be the same as another; the lookup is marked if there are any.
  std::size_t alike(Members& members, const std::vector<bool>& counted) const;
  /// Marks the lookup: some members may be the same.
  static void mark(Members& members);
  void mark_if_told_otherwise(Members& members, const Member& member, const Answer& asked) const;
  [[nodiscard]] std::vector<Talk> talks_of(const Members& members,
                                           const std::vector<bool>& counted) const;
  Answer aggregate(const Expression& expression);
  Answer number_in(Members& members) const;
  Answer share_in(Members& members) const;
  Answer over_figures(const Expression& expression, Members& members);
  Members members(const Expression& expression);
  std::vector<Member> events(const Expression& expression, Members& members);
  [[nodiscard]] std::vector<std::string> who_takes_part(const Expression& expression) const;
  void take_part(const Expression& condition, const std::string& variable,
                 const std::map<std::string, const Expression*>& given,
                 std::vector<std::string>& states) const;
  [[nodiscard]] std::optional<std::string> named_state(const Expression& expression) const;
  [[nodiscard]] int end_of_list(const Expression& where, const std::string& variable) const;
  std::vector<Member> periods(const Range& range, Members& members);
  void enter(const Range& range, const Member& member);

  const Case& world_;
  const Place& place_;
  Statistics& statistics_;
  std::vector<Talk> talks_;
  int until_;
  bool across_cycles_ = false;
  int named_until_;
  Words late_;
  Words perhaps_late_;
  Words outlived_;
  Words perhaps_come_;
  std::map<std::string, std::string> states_;  ///< the value of each variable
  std::map<std::string, int> events_;
  /// The arguments of a definition, and the figures that were looked up for them.
  std::map<std::string, std::pair<Answer, std::set<Seen>>> arguments_;
  std::set<Seen> seen_;
  std::optional<int> held_cycle_;
  std::optional<int> held_year_;
};

/// Months are as many days as the calendar has, wherever they begin.
[[nodiscard]] Truth compare(const Duration& left, const std::string& sign, const Duration& right);
[[nodiscard]] Answer settled(Value value, Words looks = {});
[[nodiscard]] std::vector<std::string> members_of(const std::string& group, int day);
void add(Words& words, const Words& more);

/// A value computed from others: unknown if one is missing, and as open as they are.
[[nodiscard]] Answer made_of(const std::vector<Answer>& operands,
                             const std::function<std::optional<Value>()>& make);
/// The truth of a comparison of two values that are there.
[[nodiscard]] Answer judged(const std::vector<Answer>& operands, Truth truth);
[[nodiscard]] Answer opposite(Answer answer);
/// Tells whether the number of conditions that hold lies between two numbers. With `more`, others
/// may be unlisted; `alike` of those that hold may be the same as others.
[[nodiscard]] Answer number_holds(const std::vector<Answer>& conditions, std::size_t least,
                                  std::size_t most, bool more = false, std::size_t alike = 0);
[[nodiscard]] Answer all_hold(const std::vector<Answer>& conditions);
[[nodiscard]] Answer any_holds(const std::vector<Answer>& conditions);

}  // namespace servanda::properties
