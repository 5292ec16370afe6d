// The grid of a month or a week by keyboard: one cell is in the tab order; arrows, Home, End, PageUp and PageDown move from it.
const grid = document.querySelector("[role=grid]");
const cells = grid ? [...grid.querySelectorAll("[role=gridcell]")] : [];

const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function settle(cell) {
  cells.forEach((each) => (each.tabIndex = each === cell ? 0 : -1));
}

function go(cell) {
  settle(cell);
  cell.focus();
}

// A day of the period before or after: the same number in the month, or the same day of the week, kept in the address.
function leave(href, cell) {
  const inWeek = String(cells.indexOf(cell) + 1).padStart(2, "0");
  location.href = `${href}#${cells.length === 7 ? inWeek : cell.id.slice(-2)}`;
}

function target(event, cell) {
  const at = cells.indexOf(cell);
  const monday = at - (at % 7);
  if (event.key in steps) {
    return at + steps[event.key];
  }
  return { Home: event.ctrlKey ? 0 : monday, End: event.ctrlKey ? cells.length - 1 : monday + 6 }[event.key];
}

grid?.addEventListener("keydown", (event) => {
  const cell = event.target.closest("[role=gridcell]");
  if (!cell || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === "PageUp" || event.key === "PageDown") {
    event.preventDefault();
    leave(event.key === "PageUp" ? grid.dataset.previous : grid.dataset.next, cell);
  } else if (event.key === "Enter" && event.target === cell) {
    (cell.querySelector("a.bar") ?? cell.querySelector("a")).focus();
  } else if (event.key === "Escape" && event.target !== cell) {
    go(cell);
  } else {
    const to = target(event, cell);
    if (to !== undefined) {
      event.preventDefault();
      if (to < 0) {
        leave(grid.dataset.previous, cell);
      } else if (to >= cells.length) {
        leave(grid.dataset.next, cell);
      } else {
        go(cells[to]);
      }
    }
  }
});

grid?.addEventListener("focusin", (event) => {
  const cell = event.target.closest("[role=gridcell]");
  if (cell) {
    settle(cell);
  }
});

// Day numbers are reached through their cell.
grid?.querySelectorAll("a.num").forEach((link) => (link.tabIndex = -1));

// One begins at the day that the address asks for, or that one left to in the period before, else at today.
const inPeriod = cells.filter((cell) => !cell.classList.contains("other"));
const number = /^#\d\d$/.test(location.hash) ? Number(location.hash.slice(1)) : 0;
const asked =
  document.getElementById(`d-${new URLSearchParams(location.search).get("day")}`) ??
  (number > 0 && inPeriod[Math.min(number, inPeriod.length) - 1]);
const first = asked || grid?.querySelector(".today") || inPeriod[0];
if (first) {
  settle(first);
}
if (asked) {
  asked.focus();
}
