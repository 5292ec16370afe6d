// What every view of the calendar has of script; each works without it.
const peek = document.getElementById("peek");

// A click on an activity shows it in a dialog; its link leads to its page all the same.
async function look(link) {
  const answer = await fetch(`${link.pathname}/peek`);
  if (!answer.ok) {
    location.href = link.href;
    return;
  }
  peek.querySelector("[data-content]").innerHTML = await answer.text();
  peek.showModal();
  peek.addEventListener("close", () => link.focus(), { once: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-peek]");
  if (link && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    look(link).catch(() => (location.href = link.href));
  }
});

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
for (const button of document.querySelectorAll("[data-dialog]")) {
  button.hidden = false;
  button.addEventListener("click", () => document.getElementById(button.dataset.dialog).showModal());
}

// Keys of one letter can be turned off (WCAG 2.1.4), since speech and some aids type letters.
const letters = document.querySelector("[data-letters]");
letters.checked = localStorage.getItem("letters") !== "off";
letters.addEventListener("change", () => localStorage.setItem("letters", letters.checked ? "on" : "off"));

// On a Cyrillic keyboard the key in the same place counts.
function letter(event) {
  const places = { KeyT: "t", KeyN: "n", Slash: event.shiftKey ? "?" : "/" };
  return /^[а-яёәғқңөұүһі.,]$/i.test(event.key) ? places[event.code] : event.key;
}

const actions = {
  t: () => document.querySelector("[data-key=t]").click(),
  n: () => document.querySelector(".top a.button.main")?.click(),
  "/": () => document.querySelector("[data-key='/']").focus(),
  "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea, dialog[open]");
  const action = actions[letter(event)];
  if (action && letters.checked && !typing && !(event.ctrlKey || event.metaKey || event.altKey)) {
    event.preventDefault();
    action();
  }
});

// A quarter's bars by keyboard: along a row, and from row to row.
const quarter = document.querySelector(".quarter");
const rows = quarter
  ? [...quarter.querySelectorAll("section.line")].map((row) => [...row.querySelectorAll("a")]).filter((row) => row.length > 0)
  : [];

function neighbour(key, row, at) {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: rows[row].length - 1 }[key];
  if (to !== undefined) {
    return rows[row][to];
  }
  return { ArrowUp: rows[row - 1]?.[0], ArrowDown: rows[row + 1]?.[0] }[key];
}

quarter?.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const row = rows.findIndex((links) => links.includes(event.target));
  const to = row < 0 ? undefined : neighbour(event.key, row, rows[row].indexOf(event.target));
  const away = { PageUp: quarter.dataset.previous, PageDown: quarter.dataset.next }[event.key];
  if (to) {
    event.preventDefault();
    to.focus();
  } else if (away) {
    event.preventDefault();
    location.href = away;
  }
});
