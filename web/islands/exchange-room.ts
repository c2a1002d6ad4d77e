import { keepTyped } from "./live-items.ts";
import { LiveLink } from "./live-link.ts";

// Several changes at once are one.
const PAUSE_MS = 120;
// A form that was sent leads to a new page: until then nothing is asked for, which would stop it on its way.
const LEAVES_MS = 5_000;

/**
 * A page that several people write in at once. When something changed it asks for itself again and puts what is new
 * into the parts that say `data-fresh`; what somebody is typing stays. Without it, the page is asked for by hand.
 */
export class ExchangeRoom extends HTMLElement {
  #link: LiveLink | undefined;
  #timer: number | undefined;
  #asking = false;
  #again = false;
  #stop: AbortController | undefined;
  #leaves = false;

  connectedCallback(): void {
    const address = this.dataset["socket"];
    // A page without parts that change has nothing to ask for.
    if (!address || !this.querySelector("[data-fresh]")) return;
    this.#link = new LiveLink({
      address: () => {
        const url = new URL(address, location.href);
        url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
        return url.href;
      },
      heard: () => this.#soon(),
      changed: (isThere) => {
        this.#say(isThere);
        // What happened before it was there, or while it was cut.
        if (isThere) this.#soon();
      },
    });
    this.#stop = new AbortController();
    this.addEventListener("submit", () => this.#leave(), { signal: this.#stop.signal });
    this.#link.open();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#link?.close();
  }

  #leave(): void {
    this.#leaves = true;
    window.setTimeout(() => {
      this.#leaves = false;
      this.#soon();
    }, LEAVES_MS);
  }

  #soon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#refresh(), PAUSE_MS);
  }

  async #refresh(): Promise<void> {
    this.#again = this.#asking;
    if (this.#asking || this.#leaves) return;
    this.#asking = true;
    try {
      const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const other = page.querySelector<HTMLElement>("exchange-room");
      // It is over, or no longer open to whoever looks: a whole new page says so.
      if (!other || other.dataset["stage"] !== this.dataset["stage"]) location.reload();
      else this.#take(other);
    } catch {
      // The network is cut: the connection comes back by itself, and asks then.
    } finally {
      this.#asking = false;
      if (this.#again) this.#soon();
    }
  }

  #take(other: HTMLElement): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-fresh]")) {
      const twin = other.querySelector<HTMLElement>(`#${part.id}`);
      if (!twin || twin.innerHTML === part.innerHTML) continue;
      keepTyped(part, () => {
        part.innerHTML = twin.innerHTML;
      });
    }
  }

  #say(isThere: boolean): void {
    const still = this.querySelector<HTMLElement>("[data-still]");
    if (still) still.hidden = isThere;
    const line = this.querySelector<HTMLElement>("[data-link]");
    if (!line) return;
    if (!isThere) line.textContent = line.dataset["lost"] ?? "";
    else if (line.textContent) line.textContent = line.dataset["back"] ?? "";
  }
}
