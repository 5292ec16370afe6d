// What every page has of script; each page works without it.

// Buttons that only script can serve are shown where there is script.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A form that was sent back begins at its faults.
document.querySelector("[data-focus]")?.focus();

// The summary of a folded list of ticks says what is chosen.
document.addEventListener("change", (event) => {
  const list = event.target.closest?.("details.many");
  const words = list?.querySelector("[data-chosen]");
  if (words) {
    const chosen = [...list.querySelectorAll("input:checked")].map((input) => input.parentElement.textContent.trim());
    words.textContent = chosen.join(", ") || words.dataset.none;
  }
});

// A menu closes by Escape, and when one goes elsewhere.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
for (const kind of ["pointerdown", "focusin"]) {
  document.addEventListener(kind, (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
}

// A button pressed twice sends once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "post" && form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// A copy button for addresses that are to be pasted elsewhere.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.done;
  });
}

// A last day goes along with its first day, as far as it was away from it.
const dayNumber = (text) => (/^(19|20)\d\d-/.test(text) ? Date.parse(text) : NaN);
document.addEventListener("change", (event) => {
  const first = event.target;
  const last = first.form && (first.name || "").startsWith("first-day") && first.form.elements[first.name.replace("first", "last")];
  const now = dayNumber(first.value || "");
  if (!last || Number.isNaN(now)) {
    return;
  }
  const length = dayNumber(last.value) - dayNumber(first.dataset.was || first.defaultValue);
  if (length >= 0 || Number.isNaN(length)) {
    last.value = new Date(now + (length || 0)).toISOString().slice(0, 10);
  }
  first.dataset.was = first.value;
});

// One tick for all of a list; it stands only where there is script.
for (const all of document.querySelectorAll("[data-all]")) {
  const ticks = () => [...document.querySelectorAll(`input[type=checkbox][name="${all.dataset.all}"]`)];
  const box = all.querySelector("input");
  all.hidden = false;
  box.addEventListener("change", () => ticks().forEach((tick) => { tick.checked = box.checked; }));
  document.addEventListener("change", (event) => {
    if (event.target.name === all.dataset.all) {
      const ticked = ticks().filter((tick) => tick.checked).length;
      box.checked = ticked === ticks().length;
      box.indeterminate = ticked > 0 && !box.checked;
    }
  });
}
