// One verdict in full: its sentence, the evidence with documents, the rule, what would settle it.

function listOf(title, texts) {
  if (texts.length === 0) return "";
  return el("section", {}, el("h3", {}, title),
    el("ul", {}, ...texts.map((text) => english("li", text))));
}

/// The author's sentence in the reader's language if the rules have one, else the English one
/// without the verdict's word, which stands above it. The reason comes first if the verdict is
/// open.
function sentence(finding, told) {
  const said = told.says[view.language] ?? told.says.en;
  const own = said && el("p", { class: "sentence", dir: "auto" }, said);
  const verdict = verdictOf(finding);
  const open = NO_DATA.includes(verdict) || told.says.en !== undefined;
  if (own && !open) return own;
  const before = `${NO_DATA.includes(verdict) ? "no data" : verdict}: `;
  const text = told.verdict.startsWith(before) ? told.verdict.slice(before.length) : told.verdict;
  const reason = english("p", text, { class: "sentence" });
  return own ? el("div", {}, reason, own) : reason;
}

function statements(told) {
  if (told.statements.length === 0) return "";
  return el("section", {}, el("h3", {}, say("found")),
    el("ul", { class: "facts" }, ...told.statements.map((each) => {
      const sources = el("ul", { class: "sources" }, ...each.sources.map((source) => english("li", source)));
      return el("li", { class: each.decides ? "decides" : undefined },
        english("span", each.text), each.decides ? el("strong", { class: "tag" }, say("decides")) : "",
        each.sources.length > 0 ? sources : "");
    })));
}

function facts(finding, told, commitment) {
  const { data } = found;
  const timing = data.timings[found.timing[finding]];
  const rows = [
    ["source", english("span", commitment.citation)],
    ["due", el("span", {}, data.days[found.due[finding]],
      ["overdue", "late", "in grace"].includes(timing) ? ` · ${say(timing)}` : "",
      told.timing && " · ", told.timing && english("span", told.timing))],
    ["range", told.range && english("span", told.range)],
    ["score", told.score && english("span", told.score)],
    ["coders", told.coders.length > 0 && el("span", {}, told.coders.join(", "))],
  ];
  return el("dl", {}, ...rows.filter(([, value]) => value)
    .flatMap(([key, value]) => [el("dt", {}, say(key)), el("dd", {}, value)]));
}

function otherCycles(finding) {
  const links = [];
  for (let cycle = 0; cycle < found.cycles; ++cycle) {
    const other = findingAt(found.commitment[finding], cycle, found.subject[finding]);
    if (other < 0 || other === finding) continue;
    links.push(el("li", {}, `${cycleTitle(cycle)}: `, verdictButton(other)));
  }
  return links.length === 0 ? "" :
    el("section", {}, el("h3", {}, say("otherCycles")), el("ul", { class: "cycles" }, ...links));
}

function detail(finding) {
  const told = explanation(finding);
  const commitment = found.data.commitments[found.commitment[finding]];
  const verdict = verdictOf(finding);
  const subject = found.data.subjects[found.subject[finding]];
  const hasNoData = NO_DATA.includes(verdict);
  const tag = hasNoData ? "no data" : verdict === "not met" ? "implementationGap" : "";
  const isOpen = hasNoData || verdict === "pending";
  return [
    el("header", {},
      el("p", { class: "over" }, commitmentLink(found.commitment[finding]), " · ",
        el("a", { href: `#/subject/${found.subject[finding]}` }, nameOf(subject)), " · ",
        cycleTitle(found.cycle[finding])),
      worded("h2", commitment.title, { id: "detail-title" }),
      el("p", {}, mark(verdict), tag ? el("span", { class: "tag" }, say(tag)) : "")),
    sentence(finding, told),
    changeSection(finding),
    Object.keys(told.asks).length > 0 ?
      el("section", {}, el("h3", {}, say("asked")), worded("p", told.asks)) : "",
    statements(told),
    listOf(say(isOpen ? "settles" : "change"), told.settles),
    listOf(say("assumed"), told.assumptions),
    listOf(say("exceptions"), told.exceptions),
    listOf(say("cautions"), told.flags),
    facts(finding, told, commitment),
    el("section", {}, el("h3", {}, say("rule")), english("pre", told.rule || commitment.rule, { tabindex: 0, dir: "ltr" })),
    commitment.note ? el("section", {}, el("h3", {}, say("note")), english("p", commitment.note)) : "",
    otherCycles(finding),
    view.language === "en" ? "" : el("p", { class: "faint" }, say("english")),
  ];
}

function openDetail(finding) {
  const dialog = el("dialog", { "aria-labelledby": "detail-title" },
    el("form", { method: "dialog" }, el("button", { class: "close" }, say("close"))), ...detail(finding));
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (location.hash === verdictAddress(finding)) history.back();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
}
