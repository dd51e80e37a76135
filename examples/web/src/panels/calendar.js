// When what was asked is due, and how long what was set up lasts: a line of time, what has no time last.
import { element, link } from "../element.js";
import { table } from "../table.js";
import { words } from "../words.js";

/** The first session of the General Assembly opened in 1946; since the second they open in September. */
const BEFORE_FIRST_SESSION = 1945;

export function calendar({ requests, mandates, adopted, organ }) {
  if (requests.length + mandates.length === 0) return [element("p", { className: "none" }, "None found.")];
  const entries = [
    ...requests.map((one) => ({ ...requested(one, organ), part: one.part, place: one.place })),
    ...mandates.map((one) => ({ ...mandated(one, organ), part: one.part, place: one.place })),
  ];
  if (adopted !== null) entries.push({ what: "adopted", when: adopted, year: adopted, part: 0, place: null });
  const timed = entries.filter((one) => one.year).sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
  const other = entries.filter((one) => !one.year);
  return [
    element("h3", {}, "Timeline"),
    element("ol", { className: "timeline" }, ...timed.map(line)),
    ...(other.length === 0 ? [] : [element("h3", {}, "Without a date"), element("ul", { className: "timeless" }, ...other.map(line))]),
    element("h3", {}, "Requests and mandates"),
    table("requests-and-mandates", [
      { name: "What", shape: "long", value: ({ what }) => what },
      { name: "When", value: ({ when }) => when },
      { name: "Place", value: ({ place }) => place ?? "", cell: ({ part, place }) => link(part, place ?? "beginning") },
    ], entries.filter((one) => one.place !== null)),
  ];
}

function line({ what, when, year, part, place }) {
  const time = element("span", { className: "when" }, when || "no date");
  if (year && /^\d{4}(-\d\d){0,2}$/.test(when)) time.replaceChildren(element("time", { dateTime: when }, when));
  return element("li", {}, time, " ", what, ...(place === null ? [] : [" ", link(part, place)]));
}

function requested({ who, to, form, due }, organ) {
  const what = [words(form), who.length > 0 && `by ${who.map(words).join(", ")}`, to.length > 0 && `to ${to.map(words).join(", ")}`];
  return { what: what.filter(Boolean).join(" "), ...time(due ?? {}, organ) };
}

function mandated({ change, body, from, until, untilSession, period }, organ) {
  const found = time({ date: until ?? from, session: untilSession, period }, organ);
  return { what: `${change}: ${body}`, ...found, when: from && until ? `${from} to ${until}` : found.when };
}

/** When, in words, and a day or year to stand at in the line. */
function time({ date, session, period, every, event }, organ) {
  if (date) return { when: date, year: date };
  if (session) {
    const opens = organ === "ga" ? String(BEFORE_FIRST_SESSION + session) : null;
    return { when: opens ? `session ${session} (from September ${opens})` : `session ${session}`, year: opens && `${opens}-09` };
  }
  if (period) return { when: `within ${length(period)}`, year: null };
  return { when: every ? (every.startsWith("P") ? `every ${length(every)}` : words(every)) : words(event ?? ""), year: null };
}

const UNITS = { Y: "year", M: "month", W: "week", D: "day" };

/** `P6M` as `6 months`; what is no length of time is said in its own words. */
function length(key) {
  const [, number, unit] = /^P(\d+)([YMWD])$/.exec(key) ?? [];
  return number ? `${number} ${UNITS[unit]}${number === "1" ? "" : "s"}` : words(key);
}
