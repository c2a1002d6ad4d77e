import { politeLine } from "./polite.ts";

const MINUTE_MS = 60_000;
const NEAR_MS = 2 * MINUTE_MS;
// Minutes change on the minute; a second is near enough.
const BEAT_MS = 1_000;
// Said aloud to whoever listens: often enough to know, too seldom to disturb.
const SAID_AT = [5, 1];

/** Says how many minutes are left until `data-ends`. Without it, the planned end stands there as a time. */
export class StepClock extends HTMLElement {
  #timer: number | undefined;
  #seen: HTMLElement | undefined;
  #last: number | undefined;

  connectedCallback(): void {
    const ends = Number(this.dataset["ends"]);
    if (!(ends > 0)) return;
    this.title = this.textContent ?? "";
    this.#seen ??= document.createElement("span");
    // What changes by itself is not read out; the line beside it is, now and then.
    this.#seen.setAttribute("role", "timer");
    this.#seen.setAttribute("aria-live", "off");
    this.replaceChildren(this.#seen);
    this.#timer = window.setInterval(() => this.#show(ends), BEAT_MS);
    this.#show(ends);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  #show(ends: number): void {
    const left = ends - serverNow(this);
    const words = this.#words(left);
    if (this.#seen && this.#seen.textContent !== words) this.#seen.textContent = words;
    this.classList.toggle("near", left < NEAR_MS && left >= 0);
    this.classList.toggle("over", left < 0);
    const minutes = Math.ceil(left / MINUTE_MS);
    const before = this.#last;
    this.#last = minutes;
    const passes = (mark: number): boolean => before !== undefined && before > mark && minutes <= mark;
    if (SAID_AT.some(passes) || passes(0)) politeLine(this, "visually-hidden").textContent = words;
  }

  #words(left: number): string {
    if (left >= 0 && left < MINUTE_MS) return this.dataset["last"] ?? "";
    const amount = left < 0 ? Math.max(1, Math.floor(-left / MINUTE_MS)) : Math.ceil(left / MINUTE_MS);
    const language = document.documentElement.lang || "fr";
    const form = new Intl.PluralRules(language).select(amount) === "one" ? "one" : "other";
    const key = left < 0 ? (form === "one" ? "overOne" : "overOther") : form;
    return (this.dataset[key] ?? "#").replace("#", amount.toLocaleString(language));
  }
}

/** What time it is for the server: many clocks are wrong by minutes. The page says when it was made. */
export function serverNow(element: HTMLElement): number {
  const made = Number(element.closest<HTMLElement>("[data-now]")?.dataset["now"]);
  if (!(made > 0)) return Date.now();
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return made + performance.now() - (page?.responseStart ?? 0);
}
