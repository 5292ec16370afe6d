// Names to choose from as one types @ in a comment. Without it one types the name, or ticks it below.

const LONGEST = 40;
let count = 0;

for (const form of document.querySelectorAll("form[data-mentionable]")) {
  const area = form.querySelector("textarea");
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions-" + ++count;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestions);
  const frame = document.createElement("div");
  frame.className = "suggested";
  area.replaceWith(frame);
  frame.append(area, list);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  area.setAttribute("autocomplete", "off");

  let asked = 0;

  // What stands between the @ before the cursor and the cursor, where a name may be under way.
  const sought = () => {
    const before = area.value.slice(0, area.selectionStart);
    const at = before.lastIndexOf("@");
    const typed = before.slice(at + 1);
    const fits = at >= 0 && !/[\p{L}\p{N}]$/u.test(before.slice(0, at)) && typed.length <= LONGEST && !/\n/.test(typed);
    return fits ? { at, typed } : null;
  };

  const close = () => {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    area.removeAttribute("aria-activedescendant");
  };

  const select = (option) => {
    for (const other of list.children) {
      other.setAttribute("aria-selected", String(other === option));
    }
    area.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const choose = (option) => {
    const place = sought();
    if (place) {
      area.setRangeText("@" + option.dataset.written + " ", place.at, area.selectionStart, "end");
    }
    close();
    area.focus();
  };

  const show = (found) => {
    list.replaceChildren(
      ...found.map((one, number) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + number;
        option.setAttribute("role", "option");
        option.dataset.written = one.written;
        option.textContent = one.label;
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(option);
        });
        return option;
      }),
    );
    list.hidden = false;
    select(list.firstElementChild);
  };

  area.addEventListener("input", async () => {
    const place = sought();
    const turn = ++asked;
    if (!place) {
      close();
      return;
    }
    try {
      const answer = await fetch(form.dataset.mentionable + "?q=" + encodeURIComponent(place.typed));
      const found = answer.ok ? await answer.json() : [];
      if (turn === asked) {
        found.length > 0 ? show(found) : close();
      }
    } catch {
      close();
    }
  });

  area.addEventListener("keydown", (event) => {
    const chosen = list.querySelector("[aria-selected=true]");
    if (list.hidden || !chosen) {
      return;
    }
    const next = { ArrowDown: chosen.nextElementSibling ?? list.firstElementChild, ArrowUp: chosen.previousElementSibling ?? list.lastElementChild }[event.key];
    if (next) {
      event.preventDefault();
      select(next);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });

  area.addEventListener("blur", close);
}
