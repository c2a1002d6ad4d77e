const PAUSE_MS = 2_000;

/** Looks again while something is on its way, and shows the page anew once it has ended. */
export class MovingWait extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#plan();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }

  #plan(): void {
    this.#timer = window.setTimeout(() => void this.#look(), PAUSE_MS);
  }

  async #look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const there = page.querySelector("moving-wait progress");
      const here = this.querySelector("progress");
      if (answer.ok && !there) {
        location.reload();
        return;
      }
      for (const name of ["value", "max"]) {
        const value = there?.getAttribute(name);
        if (value) here?.setAttribute(name, value);
      }
    } catch {
      // The network comes back, or the link below does the same.
    }
    this.#plan();
  }
}
