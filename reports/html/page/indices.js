// Scores made of verdicts or figures. The sentences of the parts are in English, as the evidence
// is.

function scoreWords(score) {
  if (score.state === "error" || score.state === "not applicable") return say(score.state);
  const figure = score.state === "" ? `${score.figure}%` : say(score.state);
  return score.range === "" ? figure : `${figure} (${score.range})`;
}

/// A score with the shares that are known and examined. Its parts are made when it is opened: an
/// overview has thousands.
function scoreCell(index, score) {
  if (!score) return "";
  const open = ({ target }) => {
    if (!target.open || target.querySelector("ul")) return;
    const parts = [];
    for (let at = 0; at < score.parts.length; at += 2) {
      parts.push(english("li", `${index.members[score.parts[at]]}: ${found.data.indices.texts[score.parts[at + 1]]}`));
    }
    target.append(score.error === "" ? "" : english("p", score.error),
      el("p", { class: "faint" }, say("parts")), el("ul", {}, ...parts));
  };
  return el("details", { class: "index-score", ontoggle: open },
    el("summary", {}, el("span", { dir: "ltr" }, scoreWords(score)),
      score.known === "" ? "" : el("small", { class: "faint" }, " ", say("knownShare", score.known, score.examined)),
      score.held ? el("small", { class: "faint" }, " · ", say("held")) : ""));
}

function scoresAt(index, subject, cycle) {
  index.places ??= new Map(index.scores.map((each) => [`${each.subject}/${each.cycle}`, each]));
  return index.places.get(`${subject}/${cycle}`);
}

function indexHead(index) {
  return el("th", { scope: "col" }, worded("span", index.title), " ", el("span", { class: "code" }, index.name), el("br"),
    english("small", index.rule, { class: "faint" }));
}

/// The indices of the cycle in view, a subject a line.
function indexTable(subjects) {
  const { all } = found.data.indices;
  const shown = all.filter((index) => subjects.some((subject) => scoresAt(index, subject, view.cycle)));
  const lines = subjects.filter((subject) => shown.some((index) => scoresAt(index, subject, view.cycle)));
  if (lines.length === 0) return "";
  return el("section", { class: "indices" }, el("h2", {}, `${say("indices")} · ${cycleTitle(view.cycle)}`),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("indices") },
      el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("State")), ...shown.map(indexHead))),
        el("tbody", {}, ...lines.map((subject) => el("tr", {},
          el("th", { scope: "row" }, el("a", { href: `#/subject/${subject}` }, nameOf(found.data.subjects[subject]))),
          ...shown.map((index) => el("td", {}, scoreCell(index, scoresAt(index, subject, view.cycle))))))))));
}

/// All indices of one subject, a cycle a column.
function indicesOf(subject) {
  const { all } = found.data.indices;
  const shown = all.filter((index) => index.scores.some((score) => score.subject === subject));
  if (shown.length === 0) return "";
  const cycles = [...found.data.cycles.keys()].filter((cycle) => shown.some((index) => scoresAt(index, subject, cycle)));
  return el("section", { class: "indices" }, el("h3", {}, say("indices")),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("indices") },
      el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("indices")),
        ...cycles.map((cycle) => el("th", { scope: "col" }, cycleTitle(cycle))))),
      el("tbody", {}, ...shown.map((index) => el("tr", {},
        el("th", { scope: "row" }, worded("span", index.title), " ", el("span", { class: "code" }, index.name)),
        ...cycles.map((cycle) => el("td", {}, scoreCell(index, scoresAt(index, subject, cycle))))))))));
}
