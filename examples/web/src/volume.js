// A volume: the list of its resolutions, drawn as far as one scrolls.
import { element } from "./element.js";

const AT_ONCE = 100;

export class Volume {
  #list;
  #kept;
  #drawn;
  #into;
  #end = element("li", { className: "end", ariaHidden: "true" });
  #watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#draw(), { rootMargin: "600px" });

  /** `into` has the list, a filter and a count. */
  constructor(into) {
    this.#into = into;
    into.filter.addEventListener("input", () => this.#choose());
  }

  show(list) {
    this.#list = list.map((one, index) => ({ ...one, index, sought: `${one.symbol ?? ""} ${one.words} ${one.adopted ?? ""}`.toLowerCase() }));
    this.#into.filter.value = "";
    this.#choose();
  }

  #choose() {
    const wanted = this.#into.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.#kept = this.#list.filter(({ sought }) => wanted.every((word) => sought.includes(word)));
    this.#drawn = 0;
    const [kept, all] = [this.#kept.length, this.#list.length];
    this.#into.count.textContent = kept === all ? `${all} documents` : `${kept} of ${all} documents`;
    this.#into.list.replaceChildren(this.#end);
    this.#watch.observe(this.#end);
    this.#draw();
  }

  #draw() {
    const next = this.#kept.slice(this.#drawn, this.#drawn + AT_ONCE);
    this.#drawn += next.length;
    this.#end.before(...next.map(line));
    // Watched anew: what is still in sight when it has moved would not be noticed.
    this.#watch.unobserve(this.#end);
    if (this.#drawn < this.#kept.length) this.#watch.observe(this.#end);
  }
}

/** The symbol leads there, or the words where there is none. */
function line({ index, symbol, words, adopted, direction }) {
  const anchor = element("a", { href: `#r=${index}`, data: { resolution: index }, dir: symbol ? "ltr" : direction }, symbol ?? words);
  const rest = symbol ? element("span", { dir: direction }, words) : "";
  return element("li", {}, anchor, " ", rest, " ", element("span", { className: "when" }, adopted ?? ""));
}
