// The vote: a bar, and the States that stand on each side.
import { element, link } from "../element.js";
import { capital, words } from "../words.js";

export function votes({ votes }) {
  if (votes.length === 0) return [element("p", { className: "none" }, "None found.")];
  return votes.flatMap(vote);
}

function vote({ outcome, sides, part }) {
  const counted = sides.map((one) => ({ ...one, votes: one.count ?? one.names.length }));
  const total = counted.reduce((sum, one) => sum + one.votes, 0);
  const said = counted.map(({ side, votes }) => `${votes} ${words(side)}`).join(", ");
  const bar = element("div", { className: "bar", role: "img", ariaLabel: said });
  for (const { side, votes } of counted.filter(({ votes }) => votes > 0)) {
    const share = element("span", { className: side, title: `${votes} ${words(side)}` }, String(votes));
    share.style.flexGrow = votes / total;
    bar.append(share);
  }
  return [
    element("h3", {}, capital(words(outcome ?? "vote")), " ", link(part, "in the text")),
    ...(total > 0 ? [bar] : []),
    ...counted.map(({ side, votes, names }) =>
      element(
        "details", { open: names.length > 0 && names.length <= 20 },
        element("summary", {}, element("span", { className: `key ${side}` }), `${capital(words(side))}: ${votes}`),
        names.length === 0
          ? element("p", { className: "none" }, "No names are given.")
          : element("ul", { className: "names" }, ...names.map((name) => element("li", { dir: "auto" }, name))),
      ),
    ),
  ];
}
