// What became of the verdicts since a baseline, where the report has one. Each change is
// [finding, place in `words`, verdict before or -1, places in `texts`]; what is not there is unchanged.

const CHANGE_SHAPES = { "new gap": "▲", "closed gap": "▼", changed: "≠", unchanged: "=", appeared: "+" };

/// {word, before, texts}; undefined where there is no baseline.
function changeOf(finding) {
  const { baseline } = found.data;
  if (!baseline) return undefined;
  baseline.byFinding ??= new Map(baseline.changes.map((change) => [change[0], change]));
  const change = baseline.byFinding.get(finding);
  if (!change) return { word: "unchanged", texts: [] };
  return {
    word: baseline.words[change[1]], before: found.data.verdicts[change[2]],
    texts: change[3].map((place) => baseline.texts[place]),
  };
}

function isAsBefore(finding) {
  return (changeOf(finding)?.word ?? "unchanged") === "unchanged";
}

/// A shape beside a verdict, whose words stand in its label.
function changeMark(finding) {
  if (isAsBefore(finding)) return "";
  return el("span", { class: "change", "aria-hidden": "true" }, CHANGE_SHAPES[changeOf(finding).word]);
}

function changeWords(finding) {
  return isAsBefore(finding) ? [] : [say(changeOf(finding).word)];
}

/// In the panel of a verdict.
function changeSection(finding) {
  const change = changeOf(finding);
  if (!change) return "";
  const was = change.before ? ` (${say("before", say(change.before))})` : "";
  return el("section", { class: "since" }, el("h3", {}, say("since", found.data.baseline.as_of)),
    el("p", {}, `${CHANGE_SHAPES[change.word]} ${say(change.word)}${was}`),
    change.texts.length > 0 ? el("ul", {}, ...change.texts.map((text) => english("li", text))) : "");
}

/// The filter beside those by verdict.
function changeChip() {
  const { baseline } = found.data;
  if (!baseline) return "";
  return el("label", { class: "chip" },
    el("input", { type: "checkbox", name: "since", checked: view.since }),
    el("span", { class: "shape", "aria-hidden": "true" }, "▲▼≠"),
    ` ${say("changedSince", baseline.as_of)}`);
}

/// Below all others: what only the baseline has.
function goneList() {
  const gone = found.data.baseline?.gone ?? [];
  if (gone.length === 0) return "";
  return el("details", { class: "gone" }, el("summary", {}, say("gone", figure(gone.length))),
    el("ul", {}, ...gone.map(([commitment, subject, cycle, verdict]) =>
      el("li", {}, el("span", { class: "code" }, commitment), ` · ${subject} · ${cycle}: `,
        mark(found.data.verdicts[verdict])))));
}
