// Said aloud only when the person pauses, so that it never speaks over typing.
const PAUSE_MS = 900;
const NEAR = 0.1;

/** Counts what may still be written in its textarea. Never blocks: the server has the last word. */
export class CountLeft extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: number | undefined;
  #seen: HTMLElement | undefined;
  #heard: HTMLElement | undefined;

  connectedCallback(): void {
    const field = this.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
    const most = Number(this.dataset["max"]);
    if (!field || !(most > 0)) return;
    this.#seen = document.createElement("p");
    this.#seen.className = "count-left";
    this.#seen.setAttribute("aria-hidden", "true");
    this.#heard = document.createElement("p");
    this.#heard.className = "visually-hidden";
    this.#heard.setAttribute("role", "status");
    this.append(this.#seen, this.#heard);
    this.#stop = new AbortController();
    field.addEventListener("input", () => this.#show(field, most, true), { signal: this.#stop.signal });
    this.#show(field, most, false);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    window.clearTimeout(this.#timer);
    this.#seen?.remove();
    this.#heard?.remove();
  }

  #show(field: HTMLTextAreaElement | HTMLInputElement, most: number, typed: boolean): void {
    const { seen, heard } = { seen: this.#seen, heard: this.#heard };
    if (!seen || !heard) return;
    // Signs as people and the server count them: a letter outside the basic plane is one.
    const left = most - [...field.value].length;
    const near = left <= Math.max(10, most * NEAR);
    seen.textContent = this.#words(left);
    seen.classList.toggle("near", near && left >= 0);
    seen.classList.toggle("over", left < 0);
    window.clearTimeout(this.#timer);
    if (!typed) return;
    this.#timer = window.setTimeout(() => (heard.textContent = near ? this.#words(left) : ""), PAUSE_MS);
  }

  #words(left: number): string {
    const language = document.documentElement.lang || "fr";
    const amount = Math.abs(left);
    const form = new Intl.PluralRules(language).select(amount) === "one" ? "one" : "other";
    const key = left < 0 ? (form === "one" ? "overOne" : "overOther") : form;
    return (this.dataset[key] ?? "#").replace("#", amount.toLocaleString(language));
  }
}
