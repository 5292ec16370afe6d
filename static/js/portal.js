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
