// Panels of which one is shown: tabs, which arrow keys go through.

/** Makes the buttons for panels of a page; `chosen` is told which was opened. A function that opens one by its name is returned. */
export function tabs(list, panels, chosen) {
  const buttons = panels.map((panel) => {
    const button = Object.assign(document.createElement("button"), { type: "button", role: "tab", id: `tab-${panel.id}`, textContent: panel.dataset.name });
    button.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    button.addEventListener("click", () => {
      open(panel.id);
      chosen(panel.id);
    });
    return button;
  });
  list.append(...buttons);
  list.addEventListener("keydown", ({ key }) => {
    const at = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
    if (at < 0 || next === undefined) return;
    const button = buttons[(next + buttons.length) % buttons.length];
    button.focus();
    button.click();
  });

  function open(name) {
    const known = panels.some(({ id }) => id === name) ? name : panels[0].id;
    panels.forEach((panel, index) => {
      panel.hidden = panel.id !== known;
      buttons[index].ariaSelected = String(!panel.hidden);
      buttons[index].tabIndex = panel.hidden ? -1 : 0;
    });
  }
  return open;
}
