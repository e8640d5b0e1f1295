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

/// A figure that was read, of which some row of the dossier speaks.
struct Seen {
  std::string indicator;
  std::string subject;
  int cycle = -1;           ///< or
  std::optional<int> year;  ///< or
  int until = 0;            ///< all up to this day

  friend auto operator<=>(const Seen&, const Seen&) = default;
};

/// Behind a look at what came only after the day that was asked for.
inline const std::string after_its_day = " after its day";
/// And that of what was asked for later than it holds, and not in a cycle that is over.
inline const std::string no_longer = " no longer";
/// Behind a list of which some that were counted may be one.
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
  /// What was so by this day; at first, by the day that is due. Behind the end of the cycle, and
  /// `across_cycles`, even what names another.
  void look_until(int day, bool across_cycles = false) {
    until_ = day;
    across_cycles_ = across_cycles;
  }
  /// Of the cycle under review, what is of a day behind it, but names it.
  void take_named_until(int last) { named_until_ = std::min(last, day(world_.as_of)); }
  [[nodiscard]] const std::set<Seen>& seen() const { return seen_; }
  /// Of what was looked at, that which came only after its cycle, or may have.
  [[nodiscard]] const Words& late() const { return late_; }
  [[nodiscard]] const Words& perhaps_late() const { return perhaps_late_; }
  /// Of what was looked at, that which was said, and held no longer.
  [[nodiscard]] const Words& outlived() const { return outlived_; }
  void forget_outlived() { outlived_.clear(); }
  /// And that which may have come after it, or is still to come.
  [[nodiscard]] const Words& perhaps_come() const { return perhaps_come_; }
  void forget_days() {
    late_.clear();
    perhaps_late_.clear();
    perhaps_come_.clear();
  }

 private:
  /// Who or what a range goes through: a State, a talk, a cycle or a year.
  struct Member {
    std::string state;
    int number = 0;
    Answer within;     ///< is it gone through?
    Answer condition;  ///< what the range asks of it
    Answer where;      ///< both
  };
  struct Members {
    std::vector<Member> list;
    bool whole = true;
    Words reasons;  ///< why it is not whole
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
  /// How many of those may be one with another; the look says so then.
  std::size_t alike(Members& members, const std::vector<bool>& counted) const;
  /// The look says that some may be one.
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
  std::map<std::string, std::string> states_;  ///< what each variable holds
  std::map<std::string, int> events_;
  /// What a definition was given, and what was read for it.
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

/// A value made of others: unknown where one is missing, and as open as they are.
[[nodiscard]] Answer made_of(const std::vector<Answer>& operands,
                             const std::function<std::optional<Value>()>& make);
/// The truth of a comparison of two values that are there.
[[nodiscard]] Answer judged(const std::vector<Answer>& operands, Truth truth);
[[nodiscard]] Answer opposite(Answer answer);
/// How many of the conditions hold lies between two numbers; `more` of them may not be listed, and
/// `alike` of those that hold may be one with others.
[[nodiscard]] Answer number_holds(const std::vector<Answer>& conditions, std::size_t least,
                                  std::size_t most, bool more = false, std::size_t alike = 0);
[[nodiscard]] Answer all_hold(const std::vector<Answer>& conditions);
[[nodiscard]] Answer any_holds(const std::vector<Answer>& conditions);

}  // namespace servanda::properties
