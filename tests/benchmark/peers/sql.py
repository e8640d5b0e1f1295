"""The rules in SQL, as an engineer would write them by hand; SQLite and DuckDB read the same text.

Unknown is NULL, and SQL's `and`, `not` and comparisons follow the same three-valued logic. Each
query gives pairs of counts, of cells that are met and of cells that are not; the rest has no data.
"""


def condition(test, value, previous):
    """True, false or NULL for one test of a rule, over the columns of these names."""
    kind = test["is"]
    if kind == "at most":
        return f"{value} <= {test['value']}"
    if kind == "at least":
        return f"{value} >= {test['value']}"
    if kind == "yes":
        return f"{value} = 1"
    if kind == "among":
        return f"{value} in ({', '.join(map(str, test['values']))})"
    if kind == "lower":
        return f"{value} < {previous}"
    return f"{value} is not null"


def at_least(count, conditions):
    """Do at least so many of these conditions hold? True, false or NULL."""
    if count == len(conditions):
        return " and ".join(conditions)
    known = " + ".join(f"case when {each} then 1 else 0 end" for each in conditions)
    possible = " + ".join(f"case when not ({each}) then 0 else 1 end" for each in conditions)
    return f"case when {known} >= {count} then true when {possible} < {count} then false end"


def counts(condition):
    return f"count(*) filter (where {condition}), count(*) filter (where not ({condition}))"


def query_of(rule):
    """The query of one rule, which reads the rows of its indicators only."""
    tests = rule["tests"]
    columns = [f"v{place}.value" for place in range(len(tests))]
    previous = "p.value"
    met = at_least(rule["at_least"],
                   [condition(test, column, previous) for test, column in zip(tests, columns)])
    first = tests[0]["indicator"]
    if tests[0]["is"] == "lower":
        return (f"select {counts(met)} from fact v0 join fact p on p.indicator = {first} "
                f"and p.subject = v0.subject and p.cycle = v0.cycle - 1 where v0.indicator = {first}")
    if len(tests) == 1:
        return f"select {counts(met)} from fact v0 where v0.indicator = {first}"
    joins = " ".join(
        f"left join fact v{place} on v{place}.indicator = {test['indicator']} "
        f"and v{place}.subject = s.id and v{place}.cycle = c.id"
        for place, test in enumerate(tests))
    return f"select {counts(met)} from subject s cross join cycle c {joins}"


def query_a_rule(rules):
    return [query_of(rule) for rule in rules]


def single_scan(rules):
    """One query that reads each row once: a row a cell with a column an indicator, then all rules."""
    needed = sorted({test["indicator"] for rule in rules for test in rule["tests"]})
    columns = ", ".join(f"max(value) filter (where indicator = {i}) as i{i}" for i in needed)
    met = [
        at_least(rule["at_least"], [
            condition(test, f"v.i{test['indicator']}", f"p.i{test['indicator']}")
            for test in rule["tests"]
        ]) for rule in rules
    ]
    return [
        f"with cell as materialized (select subject, cycle, {columns} from fact "
        f"where indicator in ({', '.join(map(str, needed))}) group by subject, cycle) "
        f"select {', '.join(map(counts, met))} from cell v "
        "left join cell p on p.subject = v.subject and p.cycle = v.cycle - 1"
    ]


FORMS = {"query-a-rule": query_a_rule, "single-scan": single_scan}
