"""`At least k of n` for engines that know only `and` and `or`."""

from itertools import combinations


def ways(rule):
    """The sets of tests whose holding makes the rule met, then those whose failing makes it not met."""
    tests = rule["tests"]
    need = rule["at_least"]
    return (list(combinations(range(len(tests)), need)),
            list(combinations(range(len(tests)), len(tests) - need + 1)))
