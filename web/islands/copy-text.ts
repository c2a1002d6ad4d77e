import { politeLine } from "./polite.ts";

// Long enough to be read twice.
const SAID_FOR_MS = 6000;

/** Copies the text of its `<code>` (or its `<input>`) and says so. */
export class CopyText extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: number | undefined;

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    this.#stop = new AbortController();
    button.hidden = false;
    politeLine(this);
    button.addEventListener("click", () => void this.#copy(), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    window.clearTimeout(this.#timer);
  }

  async #copy(): Promise<void> {
    const input = this.querySelector("input");
    const text = input ? input.value : (this.querySelector("code")?.textContent ?? "").trim();
    const line = politeLine(this);
    try {
      await navigator.clipboard.writeText(text);
      line.textContent = this.dataset["copied"] ?? "";
    } catch {
      // Refused by the browser: the text is selected, so that the usual keys work.
      if (input) input.select();
      else this.#select();
      line.textContent = this.dataset["failed"] ?? "";
    }
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (line.textContent = ""), SAID_FOR_MS);
  }

  #select(): void {
    const code = this.querySelector("code");
    if (code) document.getSelection()?.selectAllChildren(code);
  }
}
