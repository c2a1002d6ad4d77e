import { politeLine } from "./polite.ts";

// After that the way is free again: the network may have failed, and the server takes the same thing twice as once.
const FREE_AFTER_MS = 20_000;

/** Lets one submission through at a time, and says that it is under way. */
export class OnceOnly extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: number | undefined;
  #button: HTMLElement | null = null;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    politeLine(this);
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    // Back from the next page: the browser may show this one as it was left.
    window.addEventListener("pageshow", () => this.#free(), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    window.clearTimeout(this.#timer);
  }

  #submit(event: SubmitEvent): void {
    if (this.hasAttribute("data-busy")) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    this.setAttribute("data-busy", "");
    // Not `disabled`: a disabled button loses the focus and its own value.
    this.#button = event.submitter;
    this.#button?.setAttribute("aria-disabled", "true");
    politeLine(this).textContent = this.dataset["sending"] ?? "";
    this.#timer = window.setTimeout(() => this.#free(), FREE_AFTER_MS);
  }

  #free(): void {
    window.clearTimeout(this.#timer);
    this.removeAttribute("data-busy");
    this.#button?.removeAttribute("aria-disabled");
    politeLine(this).textContent = "";
  }
}
