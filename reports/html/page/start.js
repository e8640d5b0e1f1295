// The state of the page, and its changes: the address after `#` names the page.

const view = { language: "en", cycle: 0, group: "", theme: "", query: "", verdicts: new Set(), since: false };
const found = unpack(JSON.parse(document.getElementById("verdicts").textContent));
let atPrint = () => {};
let shownPage = "";

function masthead() {
  const { run } = found.data;
  const language = choice(say("language"), "language", Object.entries(LANGUAGES), view.language);
  const scheme = choice(say("appearance"), "scheme",
    ["auto", "light", "dark"].map((each) => [each, say(each)]), document.documentElement.dataset.scheme ?? "auto");
  language.addEventListener("input", (event) => {
    view.language = event.target.value;
    show();
    document.getElementById("choose-language").focus();
  });
  scheme.addEventListener("input", (event) => { document.documentElement.dataset.scheme = event.target.value; });
  return el("header", { class: "masthead" },
    el("a", { class: "skip", href: "#matrix", onclick: skip }, say("skip")),
    el("div", { class: "title" }, el("h1", {}, say("title")),
      el("p", {}, say("asOf", run.as_of, run.known_at))),
    el("nav", { "aria-label": say("overview") }, el("a", { href: "#/" }, say("overview"))), language, scheme);
}

function skip(event) {
  event.preventDefault();
  (document.querySelector("#matrix [tabindex='0']") ?? document.querySelector("main a"))?.focus();
}

function pageFor([, page, place]) {
  const number = Number(place);
  if (page === "subject" && found.data.subjects[number]) return subjectPage(number);
  if (page === "commitment" && found.data.commitments[number]) return commitmentPage(number);
  return overview();
}

function show() {
  const root = document.documentElement;
  root.lang = view.language;
  root.dir = view.language === "ar" ? "rtl" : "ltr";
  document.title = `${say("title")} · servanda`;
  atPrint = () => {};
  const { run } = found.data;
  const address = shownPage.split("/");
  const { made, after } = pageFor(address);
  document.getElementById("report").replaceChildren(masthead(), el("main", {}, ...made),
    el("footer", {}, el("p", {}, `servanda ${run.servanda}`), el("p", { class: "digests" }, say("digests", run.rules, run.data))));
  after?.();
}

/// Opens a verdict above the current page.
function route() {
  const [, page, place] = location.hash.split("/");
  document.querySelectorAll("dialog").forEach((each) => each.remove());
  if (page === "verdict" && Number(place) < found.total) {
    openDetail(Number(place));
    return;
  }
  if (shownPage === location.hash) {
    return;
  }
  shownPage = location.hash;
  show();
  scrollTo(0, 0);
}

/// The last cycle that is over by the day of the report, or else the last one.
function cycleToShow() {
  const used = cyclesInUse().filter((cycle) => found.data.cycles[cycle]);
  const over = used.filter((cycle) => found.data.cycles[cycle].last <= found.data.run.as_of);
  return over.at(-1) ?? used.at(-1) ?? found.cycles - 1;
}

view.cycle = cycleToShow();
const preferred = (navigator.language ?? "en").slice(0, 2);
if (LANGUAGES[preferred]) view.language = preferred;
addEventListener("hashchange", route);
addEventListener("beforeprint", () => atPrint());
show();
performance.mark("servanda: matrix");
route();
