/* Sorting, filtering, searching and the theme. Every page can be read without it. */
"use strict";
(() => {
  const root = document.documentElement;
  const themes = ["auto", "light", "dark"];

  const remembered = () => {
    try {
      const theme = localStorage.getItem("mlconcepts-theme");
      return themes.includes(theme) ? theme : "auto";
    } catch (e) {
      return "auto";
    }
  };

  const show = (theme) => {
    if (theme === "auto") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
  };

  show(remembered());

  const themeButton = () => {
    const button = document.querySelector("button.theme");
    let theme = remembered();
    const label = () => { button.textContent = "Theme: " + theme; };
    button.hidden = false;
    label();
    button.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      try {
        localStorage.setItem("mlconcepts-theme", theme);
      } catch (e) {
        /* then it lasts as long as the page */
      }
      show(theme);
      label();
    });
  };

  const key = (row, column) => {
    const cell = row.cells[column];
    const number = cell.dataset.sort;
    return number === undefined ? cell.textContent.trim().toLowerCase() : Number(number);
  };

  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b
      : typeof a === "number" ? -1
      : typeof b === "number" ? 1
      : a.localeCompare(b, "en", { numeric: true });

  const sortable = (table) => {
    const body = table.tBodies[0];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].map((row) => [key(row, column), row]);
        rows.sort((a, b) => (down ? -1 : 1) * compare(a[0], b[0]));
        body.append(...rows.map((row) => row[1]));
      });
    });
  };

  const filterable = (table, form) => {
    const asked = new URLSearchParams(location.search);
    form.hidden = false;
    for (const name of ["question", "verdict", "words"]) {
      form.elements[name].value = asked.get(name) || "";
    }
    const filter = () => {
      const question = form.elements.question.value;
      const verdict = form.elements.verdict.value;
      const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = (question !== "" && row.dataset.question !== question)
          || (verdict !== "" && row.dataset.verdict !== verdict)
          || !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      document.getElementById("shown").textContent = shown + (shown === 1 ? " claim" : " claims");
    };
    form.addEventListener("input", filter);
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  };

  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");

  const score = (entry, words) => {
    const title = folded(entry.title);
    const text = folded(entry.text);
    let sum = 0;
    for (const word of words) {
      if (new RegExp("(^|[^\\p{L}\\p{N}])" + word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "u").test(title)) {
        sum += 10;
      } else if (title.includes(word)) {
        sum += 5;
      } else if (text.includes(word)) {
        sum += 1;
      } else {
        return 0;
      }
    }
    return sum;
  };

  const excerpt = (text, word) => {
    const at = Math.max(0, folded(text).indexOf(word) - 80);
    const part = text.slice(at, at + 220);
    return (at > 0 ? "…" : "") + part + (at + 220 < text.length ? "…" : "");
  };

  const search = (list) => {
    const query = new URLSearchParams(location.search).get("q") || "";
    const words = folded(query).split(/\s+/).filter(Boolean);
    document.querySelector("header.site input[name=q]").value = query;
    if (words.length === 0) {
      return;
    }
    const found = window.mlconceptsIndex
      .map((entry) => [score(entry, words), entry])
      .filter((each) => each[0] > 0)
      .sort((a, b) => b[0] - a[0]);
    for (const [, entry] of found.slice(0, 60)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.address;
      link.textContent = entry.title;
      const text = document.createElement("p");
      text.textContent = entry.kind + (entry.text ? ": " + excerpt(entry.text, words[0]) : "");
      item.append(link, text);
      list.append(item);
    }
    document.getElementById("found").textContent =
      (found.length === 0 ? "Nothing" : found.length === 1 ? "One place" : found.length + " places")
      + " found for “" + query + "”.";
  };

  document.addEventListener("DOMContentLoaded", () => {
    themeButton();
    const ledger = document.getElementById("ledger");
    if (ledger) {
      sortable(ledger);
      filterable(ledger, document.getElementById("filters"));
    }
    const results = document.getElementById("results");
    if (results) {
      search(results);
    }
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && ledger) {
      target.scrollIntoView({ block: "center" });
    }
  });

  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((details) => { details.open = false; });
  });
})();
