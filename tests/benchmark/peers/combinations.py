"""`At least k of n` for engines that know only `and` and `or`."""

from itertools import combinations


def ways(rule):
    """The sets of tests that make the rule met if they hold, then those that make it not met if
    they fail."""
    tests = rule["tests"]
    need = rule["at_least"]
    return (list(combinations(range(len(tests)), need)),
            list(combinations(range(len(tests)), len(tests) - need + 1)))
