// Units that convert into each other, and the order in which sources are preferred.

#include <algorithm>
#include <map>
#include <string>

#include "engine/check/each_declaration.hpp"

namespace servanda::engine {

namespace {

/// A unit may be negative exactly if its base unit may: both count the same thing.
void take_sign(CheckContext& checking, const FileScope& scope, const syntax::Unit& written,
               Unit& unit, const Unit& base) {
  if (unit.below_zero && !base.below_zero) {
    checking.diagnostics.error(
        "T007", CheckContext::at(scope, written.name.span),
        "`" + unit.name + "` may be negative, and `" + base.name + "`, of which it is made, not",
        {}, "say `positive or negative` of `" + base.name + "`");
  }
  unit.below_zero = base.below_zero;
}

}  // namespace

/// Follows `= 1000 tonne` to a base unit.
void convert_units(CheckContext& checking) {
  Register<Unit, UnitId>& units = checking.program.vocabulary.units;
  struct Written {
    const FileScope* scope;
    const syntax::Unit* unit;
    UnitId of;
    Number factor;
  };
  std::map<UnitId, Written> conversions;
  each<syntax::Unit>(
      checking, [&](const FileScope& scope, const syntax::Item& item, const syntax::Unit& unit) {
        const auto id = units.find(unit.name.text);
        if (item.broken || !unit.of || !id) return;
        const auto of = checking.find(scope, "unit", units, *unit.of);
        const auto factor = parse_number(unit.factor->text);
        if (!factor || *factor <= Number(0)) {
          checking.diagnostics.error("T007", CheckContext::at(scope, unit.factor->span),
                                     "a unit is a positive number of another", {},
                                     "write as in `unit kilotonne = 1000 tonne`");
          return;
        }
        if (of) conversions.emplace(*id, Written{&scope, &unit, *of, *factor});
      });
  for (const auto& [id, written] : conversions) {
    UnitId base = id;
    Number factor(1);
    std::size_t steps = 0;
    try {
      for (auto next = conversions.find(base);
           next != conversions.end() && steps <= conversions.size();
           next = conversions.find(base), ++steps) {
        factor = factor * next->second.factor;
        base = next->second.of;
      }
    } catch (const Overflow& overflow) {
      checking.diagnostics.error("T007",
                                 CheckContext::at(*written.scope, written.unit->factor->span),
                                 std::string("this figure ") + overflow.what());
      continue;
    }
    if (steps > conversions.size()) {
      checking.diagnostics.error("N007", CheckContext::at(*written.scope, written.unit->of->span),
                                 "the unit `" + std::string(written.unit->name.text) +
                                     "` is converted to itself in the end",
                                 {}, "let one of these units stand for itself");
      continue;
    }
    units[id].base = base;
    units[id].factor = factor;
    take_sign(checking, *written.scope, *written.unit, units[id], units[base]);
  }
}

void declare_preference(CheckContext& checking) {
  each<syntax::Prefer>(checking, [&](const FileScope& scope, const syntax::Item& item,
                                     const syntax::Prefer& prefer) {
    if (item.broken ||
        !checking.declare(scope, "order of sources", {"prefer", prefer.sources.front().span}))
      return;
    std::vector<Basis> order;
    for (const syntax::Name& name : prefer.sources) {
      const auto basis = parse_basis(name.text);
      if (!basis) {
        checking.unknown(scope, "source", name, basis_names);
      } else if (std::find(order.begin(), order.end(), *basis) != order.end()) {
        checking.diagnostics.error("N003", CheckContext::at(scope, name.span),
                                   "`" + std::string(name.text) + "` is preferred twice", {},
                                   "name each source once");
      } else {
        order.push_back(*basis);
      }
    }
    checking.program.vocabulary.preference = std::move(order);
  });
}

}  // namespace servanda::engine
