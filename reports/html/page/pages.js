// The pages: all at a glance, one State, one commitment. Each is built again when it is opened.

function legend(counts) {
  const all = counts.reduce((sum, each) => sum + each, 0);
  return el("fieldset", { class: "verdicts" }, el("legend", {}, say("verdict")),
    ...VERDICTS.filter((each) => each !== "error" || shares(counts).of("error") > 0).map((verdict) => {
      const number = counts[found.data.verdicts.indexOf(verdict)];
      return el("label", { class: `chip ${kind(verdict)}` },
        el("input", { type: "checkbox", name: "verdict", value: verdict, checked: view.verdicts.has(verdict) }),
        el("span", { class: "shape", "aria-hidden": "true" }, SHAPES[verdict]), ` ${say(verdict)} `,
        el("span", { class: "number" }, figure(number)), el("small", {}, ` / ${figure(all)}`));
    }), changeChip());
}

function themes() {
  const all = new Set();
  for (const { theme } of found.data.commitments) {
    const parts = theme.split(".").filter((part) => part);
    parts.forEach((_, depth) => all.add(parts.slice(0, depth + 1).join(".")));
  }
  return [...all].sort();
}

function cyclesInUse() {
  const used = new Set(found.cycle);
  return [...Array(found.cycles).keys()].filter((cycle) => used.has(cycle));
}

function filters(change) {
  const { data } = found;
  const form = el("form", { class: "filters", role: "search" },
    choice(say("cycle"), "cycle", cyclesInUse().map((cycle) => [cycle, cycleTitle(cycle)]), view.cycle),
    choice(say("group"), "group", [["", say("all")], ...data.groups.map((each, place) => [place, nameOf(each)])], view.group),
    choice(say("theme"), "theme", [["", say("all")], ...themes().map((each) => [each, each.replaceAll("_", " ")])], view.theme),
    el("div", { class: "field grow" }, el("label", { for: "choose-query" }, say("search")),
      el("input", { type: "search", name: "query", id: "choose-query", placeholder: say("searchHint"), value: view.query, autocomplete: "off" })),
    el("button", { type: "reset" }, say("reset")));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const { name, value } = event.target;
    view[name] = name === "cycle" ? Number(value) : value;
    change();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    Object.assign(view, { group: "", theme: "", query: "", verdicts: new Set(), since: false });
    show();
  });
  return form;
}

function tile(subject, content, label, look = "") {
  return el("a", { class: `tile ${look}`, href: `#/subject/${subject}`, "aria-label": label, title: label },
    el("span", { class: "code" }, found.data.subjects[subject].name), ...content);
}

/// Every State at its place on the map, those without a place below; `make` gives its tile.
function tileMap(subjects, make) {
  const codes = new Map(subjects.filter((each) => found.data.subjects[each].kind === "state")
    .map((each) => [found.data.subjects[each].name, each]));
  const map = el("div", { class: "map", role: "list", "aria-label": say("map") });
  const put = (subject, row, column) => {
    const made = el("div", { role: "listitem" }, make(subject));
    made.style.gridRow = row;
    made.style.gridColumn = column;
    map.append(made);
  };
  TILES.forEach((codesOfRow, row) => codesOfRow.forEach((code, column) => {
    if (!codes.has(code)) return;
    put(codes.get(code), row + 1, column + 1);
    codes.delete(code);
  }));
  [...codes.values()].forEach((subject, place) =>
    put(subject, TILES.length + 2 + Math.floor(place / 32), 1 + (place % 32)));
  return map;
}

function overview() {
  const summary = el("div", { class: "summary", "aria-live": "polite" });
  const chips = el("div");
  const nothing = el("p", { class: "nothing", hidden: true }, say("nothing"));
  const grid = makeGrid();
  const printed = el("div", { class: "printed" });
  const indices = el("div");
  let selected;
  const change = () => {
    selected = select();
    const { rows, columns, counts, subjects } = selected;
    grid.show({ rows, columns, subjects });
    summary.replaceChildren(shareWords(counts), bar(counts),
      el("p", { class: "faint" }, say("shown", figure(rows.length), figure(columns.length))));
    if (!chips.contains(document.activeElement)) chips.replaceChildren(legend(counts));
    nothing.hidden = rows.length > 0;
    indices.replaceChildren(indexTable(subjects));
  };
  chips.addEventListener("change", (event) => {
    const { name, value, checked } = event.target;
    if (name === "since") view.since = checked;
    else view.verdicts[checked ? "add" : "delete"](value);
    change();
  });
  atPrint = () => printed.replaceChildren(selected.columns.length <= 8 ?
    subjectsTable(selected.rows, selected.columns) : countsTable(selected.rows, selected.subjects));
  return { made: [
    filters(change), chips, summary,
    el("section", { class: "matrix" }, el("h2", {}, say("matrix")), el("p", { class: "faint keys" }, say("keys")), nothing, grid.box, printed),
    indices, goneList(),
  ], after: () => {
    grid.measure();
    change();
  } };
}

/// For paper: the counts of each verdict, a commitment a line.
function countsTable(commitments, subjects) {
  return el("table", {}, el("caption", {}, cycleTitle(view.cycle)),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("commitment")),
      ...VERDICTS.filter((each) => each !== "error").map((each) => el("th", { scope: "col" }, mark(each))))),
    el("tbody", {}, ...commitments.map((commitment) => {
      const share = shares(count([commitment], subjects, view.cycle));
      return el("tr", {}, el("th", { scope: "row" }, commitmentLink(commitment), " ",
        worded("span", found.data.commitments[commitment].title), el("br"),
        el("small", {}, `${metWords(share)} · ${coverageWords(share)}`)),
      ...VERDICTS.filter((each) => each !== "error").map((each) => el("td", { class: "figure" }, figure(share.of(each)))));
    })));
}

function subjectsTable(commitments, subjects) {
  return verdictTable(say("commitment"), subjects.map((each) => nameOf(found.data.subjects[each])),
    commitments.map((commitment) => ({
      head: [commitmentLink(commitment), " ", worded("span", found.data.commitments[commitment].title)],
      findings: subjects.map((subject) => findingAt(commitment, view.cycle, subject)),
    })));
}

/// Rows of verdicts with words; `rows` are {head, findings, trend}.
function verdictTable(corner, heads, rows) {
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": corner },
    el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, corner),
      ...heads.map((each) => el("th", { scope: "col" }, each)))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, el("th", { scope: "row" }, ...row.head),
      ...row.findings.map((finding) => el("td", {}, finding < 0 ? "" : verdictButton(finding))))))));
}

/// The head of a page on one thing: a line for each cycle, never a share without its coverage.
function cycleLines(commitments, subjects) {
  return el("div", { class: "trends" }, trend(commitments, subjects, 220), el("ul", {},
    ...cyclesInUse().map((cycle) => ({ cycle, counts: count(commitments, subjects, cycle) }))
      .filter(({ counts }) => counts.some((each) => each > 0))
      .map(({ cycle, counts }) => el("li", {}, el("strong", {}, cycleTitle(cycle)), shareWords(counts), bar(counts)))));
}

function subjectPage(subject) {
  const { data } = found;
  const all = [...data.commitments.keys()];
  const cycles = cyclesInUse();
  const rows = all.map((commitment) => ({
    head: [commitmentLink(commitment), " ", worded("span", data.commitments[commitment].title)],
    findings: cycles.map((cycle) => findingAt(commitment, cycle, subject)),
  })).filter(({ findings }) => findings.some((each) => each >= 0));
  return { made: [
    el("h2", {}, nameOf(data.subjects[subject]), " ", el("span", { class: "code" }, data.subjects[subject].name)),
    cycleLines(all, [subject]),
    verdictTable(say("commitment"), cycles.map(cycleTitle), rows),
    indicesOf(subject),
  ] };
}

function commitmentPage(commitment) {
  const { data } = found;
  const what = data.commitments[commitment];
  const cycles = cyclesInUse();
  const subjects = [...data.subjects.keys()].filter((subject) =>
    cycles.some((cycle) => findingAt(commitment, cycle, subject) >= 0));
  const related = what.related.map((name) => data.commitments.findIndex((each) => each.name === name))
    .filter((place) => place >= 0);
  const rows = subjects.map((subject) => ({
    head: [el("a", { href: `#/subject/${subject}` }, nameOf(data.subjects[subject]))],
    findings: cycles.map((cycle) => findingAt(commitment, cycle, subject)),
  }));
  const shown = subjects.filter((subject) => findingAt(commitment, view.cycle, subject) >= 0);
  const verdictTile = (subject) => {
    const finding = findingAt(commitment, view.cycle, subject);
    const verdict = verdictOf(finding);
    const made = tile(subject, [el("span", { class: "short" }, SHAPES[verdict])],
      `${nameOf(data.subjects[subject])}: ${say(verdict)}`, kind(verdict));
    made.href = verdictAddress(finding);
    return made;
  };
  return { made: [
    el("p", { class: "over" }, el("span", { class: "code" }, what.name), " · ", english("span", what.citation)),
    worded("h2", what.title),
    cycleLines([commitment], subjects),
    el("section", {}, el("h3", {}, say("rule")), english("pre", what.rule, { tabindex: 0, dir: "ltr" }),
      what.note ? english("p", what.note) : ""),
    related.length === 0 ? "" : el("p", {}, `${say("related")}: `, ...related.flatMap((each) => [commitmentLink(each), " "])),
    shown.some((each) => data.subjects[each].kind === "state") ?
      el("section", { class: "map-section" }, el("h3", {}, `${say("map")} · ${cycleTitle(view.cycle)}`), tileMap(shown, verdictTile)) : "",
    verdictTable(say("State"), cycles.map(cycleTitle), rows),
  ] };
}
