// The changes since a baseline, if the report has one. Each change is [finding, position in
// `words`, verdict before or -1, positions in `texts`]; verdicts that are not listed are unchanged.

const CHANGE_SHAPES = { "new gap": "▲", "closed gap": "▼", changed: "≠", unchanged: "=", appeared: "+" };

/// {word, before, texts}; undefined without a baseline.
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

/// A shape beside a verdict; its label has the words.
function changeMark(finding) {
  if (isAsBefore(finding)) return "";
  return el("span", { class: "change", "aria-hidden": "true" }, CHANGE_SHAPES[changeOf(finding).word]);
}

function changeWords(finding) {
  return isAsBefore(finding) ? [] : [say(changeOf(finding).word)];
}

/// The section in the panel of a verdict.
function changeSection(finding) {
  const change = changeOf(finding);
  if (!change) return "";
  const was = change.before ? ` (${say("before", say(change.before))})` : "";
  return el("section", { class: "since" }, el("h3", {}, say("since", found.data.baseline.as_of)),
    el("p", {}, `${CHANGE_SHAPES[change.word]} ${say(change.word)}${was}`),
    change.texts.length > 0 ? el("ul", {}, ...change.texts.map((text) => english("li", text))) : "");
}

/// The filter for changes, beside those for verdicts.
function changeChip() {
  const { baseline } = found.data;
  if (!baseline) return "";
  return el("label", { class: "chip" },
    el("input", { type: "checkbox", name: "since", checked: view.since }),
    el("span", { class: "shape", "aria-hidden": "true" }, "▲▼≠"),
    ` ${say("changedSince", baseline.as_of)}`);
}

/// The rows of the baseline alone, below all others.
function goneList() {
  const gone = found.data.baseline?.gone ?? [];
  if (gone.length === 0) return "";
  return el("details", { class: "gone" }, el("summary", {}, say("gone", figure(gone.length))),
    el("ul", {}, ...gone.map(([commitment, subject, cycle, verdict]) =>
      el("li", {}, el("span", { class: "code" }, commitment), ` · ${subject} · ${cycle}: `,
        mark(found.data.verdicts[verdict])))));
}
