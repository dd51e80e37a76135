// What the resolution does: a line a verb.
import { link } from "../element.js";
import { table } from "../table.js";
import { words } from "../words.js";

/** `also note`, and `take note with appreciation`. */
function verb({ modifiers, base }) {
  const behind = (modifier) => modifier.startsWith("with-");
  return [...modifiers.filter((one) => !behind(one)), base, ...modifiers.filter(behind)].map(words).join(" ");
}

export function acts({ acts }) {
  return [
    table("acts", [
      { name: "Place", shape: "whole", value: (act) => act.place, cell: (act) => link(act.part, act.place) },
      { name: "Verb", value: verb },
      { name: "What", shape: "long", value: (act) => act.what },
      { name: "Whom", value: (act) => act.addressees.map((one) => one.text).join("; ") },
      { name: "Force", value: (act) => act.force },
      { name: "Class", value: (act) => act.class },
    ], acts),
  ];
}
