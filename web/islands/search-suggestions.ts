import { politeLine } from "./polite.ts";

// Long enough that a word is typed in one go, short enough that answers seem to be there.
const PAUSE_MS = 120;

/** The first answers while one types. Without it, the form leads to all of them. */
export class SearchSuggestions extends HTMLElement {
  #stop: AbortController | undefined;
  #asking: AbortController | undefined;
  #timer: number | undefined;
  #list: HTMLElement | undefined;

  connectedCallback(): void {
    const field = this.querySelector("input");
    if (!field) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#list = document.createElement("div");
    this.append(this.#list);
    field.addEventListener("input", () => this.#later(field), { signal });
    this.addEventListener("keydown", (event) => this.#key(event, field), { signal });
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#close();
    }, { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#asking?.abort();
    window.clearTimeout(this.#timer);
    this.#list?.remove();
  }

  #later(field: HTMLInputElement): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
    if (field.value.trim().length < 2) return this.#close();
    this.#timer = window.setTimeout(() => void this.#ask(field.value), PAUSE_MS);
  }

  async #ask(typed: string): Promise<void> {
    this.#asking = new AbortController();
    try {
      const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(typed)}`, { signal: this.#asking.signal });
      if (!answer.ok || !this.#list) return;
      this.#list.innerHTML = await answer.text();
      const count = this.#links().length - 1;
      politeLine(this, "visually-hidden").textContent = count > 0 ? String(count) : "";
    } catch {
      // Away or overtaken by the next letter: the form still works.
    }
  }

  #links(): HTMLAnchorElement[] {
    return [...(this.#list?.querySelectorAll("a") ?? [])];
  }

  #key(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.key === "Escape") {
      this.#close();
      field.focus();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const links = this.#links();
    if (step === 0 || links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    (at < 0 ? field : links[Math.min(at, links.length - 1)])?.focus();
  }

  #close(): void {
    this.#list?.replaceChildren();
  }
}
