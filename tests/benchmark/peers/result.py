"""The output of every peer: for each rule the number of cells that are met, not met, and without
data.

A peer prints them as JSON, `{"r000": [met, not met, no data], …}`, so that all can be compared.
"""

import json
from pathlib import Path


def read_world(folder):
    return json.loads(Path(folder, "rules.json").read_text())


def show(world, pairs):
    """`pairs` are the counts of met and of not met, rule by rule."""
    cells = world["subjects"] * world["cycles"]
    verdicts = {}
    for rule, (met, not_met) in zip(world["rules"], pairs, strict=True):
        # It is always known whether something was reported; without a row it was not.
        if rule["tests"][0]["is"] == "reported":
            not_met = cells - met
        verdicts[rule["name"]] = [met, not_met, cells - met - not_met]
    print(json.dumps(verdicts))
