const SECOND_MS = 1_000;

/**
 * What shows until an instant (`data-while`), and what shows from then on (`data-then`). The clock of the server counts:
 * `data-now` is what it said when this was drawn. A form `data-at-end` leaves by itself when the time comes.
 */
export class LiveUntil extends HTMLElement {
  #timer: number | undefined;
  #ends = 0;

  connectedCallback(): void {
    const [ends, drawn] = [Number(this.dataset["ends"]), Number(this.dataset["now"])];
    if (!(ends > 0) || !(drawn > 0)) return;
    this.#ends = Date.now() + (ends - drawn);
    const isOver = ends <= drawn;
    if (!isOver) this.#timer = window.setInterval(() => this.#tick(), SECOND_MS);
    if (!isOver) this.#tick();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  #tick(): void {
    const left = Math.ceil((this.#ends - Date.now()) / SECOND_MS);
    if (left > 0) {
      for (const place of this.querySelectorAll("[data-left]")) place.textContent = clock(left);
      return;
    }
    window.clearInterval(this.#timer);
    for (const part of this.querySelectorAll<HTMLElement>("[data-while]")) part.hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>("[data-then]")) part.hidden = false;
    // Only down the connection: a page that is fetched anew would lose what somebody types.
    if (!this.closest("live-room")?.hasAttribute("data-lost")) this.querySelector<HTMLFormElement>("form[data-at-end]")?.requestSubmit();
  }
}

function clock(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}
