/*
 * Predict first. Each <form class="item"> holds one thing to commit to; what was measured stands in
 * its .reveal and in all that follows on the page. Both are shown once an answer is given, or
 * skipped. Answers are kept in this browser only. Without JavaScript all is simply there to read.
 */
(() => {
  "use strict";

  const KEY = "mlconcepts.predictions";
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const section = document.querySelector("section.predict");
  if (!section) return;
  const forms = [...section.querySelectorAll("form.item")];

  function load() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {}; // storage may be forbidden, or hold something else
    }
  }

  /** Changes what is kept; another tab may have changed it since it was read. */
  function save(change) {
    const kept = load();
    change(kept);
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // then the answers last as long as the page
    }
  }

  /** A number as people write it, or NaN: the rules of QuizItem.OfNumber. */
  function numberIn(text) {
    const plain = text
      .replace(/[ \t\n\v\f\r\u00a0\u202f\u2009]/g, "")
      .replaceAll(",", ".")
      .replaceAll("\u2212", "-");
    const match = /^([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)[%\u00d7]?$/.exec(plain);
    return match && Number.isFinite(Number(match[1])) ? Number(match[1]) : NaN;
  }

  /** Whether something kept can be scored: old entries have no answer, and items change. */
  function isScorable(form, given) {
    if (given?.skipped) return true;
    if (typeof given?.answer !== "string" || !(given.sure >= 0 && given.sure <= 1)) return false;
    const { kind, answer } = form.dataset;
    if (kind === "number") return !Number.isNaN(numberIn(given.answer));
    if (kind === "order") return [...given.answer].sort().join() === [...answer].sort().join();
    const place = LETTERS.indexOf(given.answer);
    return given.answer.length === 1 && place >= 0 && place < form.querySelectorAll(".options li").length;
  }

  const stored = load();
  const answers = {}; // of this page, as they were given; scored whenever they are shown
  for (const form of forms) if (isScorable(form, stored[form.id])) answers[form.id] = stored[form.id];

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** The options become buttons, of which one can be pressed. */
  function choiceControls(form) {
    const set = element("fieldset", {}, element("legend", {}, "Your answer"));
    [...form.querySelectorAll(".options li")].forEach((option, place) => {
      const value = LETTERS[place];
      const input = element("input", { type: "radio", name: form.id, value, required: "" });
      set.append(element("label", {}, input, ` ${value}) ${option.textContent}`));
    });
    form.querySelector(".options").hidden = true; // said by the labels
    return [set, () => form.querySelector("input[type=radio]:checked")?.value];
  }

  function numberControls(form) {
    const id = form.id + "-number";
    const input = element("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", required: "" });
    input.addEventListener("input", () =>
      input.setCustomValidity(Number.isNaN(numberIn(input.value)) ? "a number such as 0.25" : ""),
    );
    const label = element("label", { for: id }, "Your answer ");
    const band = element("span", { class: "quiet" }, `Right ${form.dataset.rule}.`);
    const row = element("p", {}, label, input, ` ${form.dataset.unit} `, element("br"), band);
    return [row, () => input.value];
  }

  function orderControls(form) {
    const letters = [...form.dataset.answer].sort();
    const row = element("p", {});
    const selects = letters.map((_, place) => {
      const id = form.id + "-place" + place;
      const select = element("select", { id, required: "" }, element("option", { value: "" }, "–"));
      letters.forEach((letter) => select.append(element("option", { value: letter }, letter)));
      const name = place === 0 ? "Largest " : place === letters.length - 1 ? "Smallest " : "Then ";
      row.append(element("label", { for: id }, name), select, " ");
      return select;
    });
    const check = () => {
      const chosen = selects.map((select) => select.value).join("");
      const twice = new Set(chosen).size < chosen.length;
      selects[0].setCustomValidity(twice ? "each letter once" : "");
    };
    selects.forEach((select) => select.addEventListener("change", check));
    return [row, () => selects.map((select) => select.value).join("")];
  }

  const CONTROLS = { choice: choiceControls, number: numberControls, order: orderControls };

  function isHit(form, { answer }) {
    if (form.dataset.kind !== "number") return answer === form.dataset.answer;
    const guess = numberIn(answer);
    return guess >= Number(form.dataset.low) && guess <= Number(form.dataset.high);
  }

  function brier(form, given) {
    return (given.sure - (isHit(form, given) ? 1 : 0)) ** 2;
  }

  function said(form, { answer }) {
    if (form.dataset.kind === "number") return String(numberIn(answer));
    return form.dataset.kind === "choice" ? answer + ")" : answer;
  }

  /** Shows what was measured, and how an answer did. */
  function reveal(form, given) {
    const controls = form.querySelector(".controls");
    if (controls) controls.remove();
    const options = form.querySelector(".options");
    if (options) options.hidden = false;
    form.querySelector(".reveal").hidden = false;
    const note = form.querySelector(".score");
    note.textContent = given.skipped
      ? "Skipped."
      : `${isHit(form, given) ? "Right" : "Not so"}: you said ${said(form, given)} and were ${Math.round(100 * given.sure)} % sure. Brier score ${brier(form, given).toFixed(2)}.`;
  }

  function answered(form, given) {
    answers[form.id] = given;
    save((kept) => (kept[form.id] = given));
    reveal(form, given);
    sum();
  }

  function build(form) {
    const [controls, read] = CONTROLS[form.dataset.kind](form);
    const id = form.id + "-sure";
    const sure = element("input", { id, type: "range", min: 0, max: 100, step: 5, value: 50 });
    const shown = element("output", { for: id }, "50 %");
    sure.addEventListener("input", () => (shown.textContent = sure.value + " %"));
    const skip = element("button", { type: "button", class: "quiet" }, "Skip");
    skip.addEventListener("click", () => answered(form, { skipped: true }));
    const box = element(
      "div",
      { class: "controls" },
      controls,
      element(
        "p",
        { class: "sure" },
        element("label", { for: id }, "How likely are you right?"),
        sure,
        shown,
        element("button", { type: "submit" }, "Commit"),
        skip,
      ),
    );
    form.querySelector(".reveal").before(box);
    form.querySelector(".reveal").hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answered(form, { answer: read(), sure: Number(sure.value) / 100 });
      form.querySelector(".score").focus();
    });
  }

  const total = element("p", { class: "total", role: "status" });
  const forget = element("button", { type: "button", class: "quiet" }, "Forget my answers");
  const gate = element("div", { class: "gate" });
  while (section.nextSibling) gate.append(section.nextSibling);
  section.after(gate);
  const open = element("button", { type: "button" }, "Show what was measured");
  const waiting = element("p", { class: "waiting" }, "The measurements wait below until you have committed. ", open);

  const skipAll = element("button", { type: "button", class: "quiet" }, "Skip all");
  section.firstElementChild.append(" ", skipAll);

  function openGate() {
    gate.classList.remove("closed");
    document.documentElement.classList.remove("gated"); // its headings tell what was found
    waiting.hidden = skipAll.hidden = true;
  }

  function sum() {
    const own = forms.filter((form) => answers[form.id]);
    const scored = own.filter((form) => !answers[form.id].skipped);
    const right = scored.filter((form) => isHit(form, answers[form.id])).length;
    const mean = scored.reduce((all, form) => all + brier(form, answers[form.id]), 0) / scored.length;
    total.textContent = scored.length
      ? `${right} of ${scored.length} right; mean Brier score ${mean.toFixed(2)} (0 is best, saying 50 % to all gives 0.25).`
      : "";
    forget.hidden = own.length === 0;
    if (own.length === forms.length) openGate();
  }

  forget.addEventListener("click", () => {
    save((kept) => forms.forEach((form) => delete kept[form.id]));
    location.reload();
  });
  /** Whoever does not want to predict is not asked again, and goes on where results begin. */
  function skipRest() {
    forms.filter((form) => !answers[form.id]).forEach((form) => answered(form, { skipped: true }));
    gate.scrollIntoView();
  }
  open.addEventListener("click", skipRest);
  skipAll.addEventListener("click", skipRest);

  forms.forEach((form) => {
    form.hidden = false;
    if (answers[form.id]) reveal(form, answers[form.id]);
    else build(form);
  });
  section.append(total, forget, waiting);

  /** Whoever follows a link to what is behind the gate wants to see it. */
  function followHash() {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!wanted || !gate.contains(wanted)) return false;
    openGate();
    wanted.scrollIntoView();
    return true;
  }

  if (!followHash()) {
    gate.classList.add("closed");
    document.documentElement.classList.add("gated");
  }
  addEventListener("hashchange", followHash);
  sum();
})();
