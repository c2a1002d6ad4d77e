/** Slides one by one: arrows, page keys, Home and End; F fills the screen. */
export class SlideDeck extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.addEventListener("keydown", (event) => this.#key(event), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const slides = [...this.querySelectorAll<HTMLElement>(":scope > section")];
    const top = this.getBoundingClientRect().top;
    const here = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > top + 40);
    const next = { ArrowRight: here + 1, ArrowDown: here + 1, PageDown: here + 1, " ": here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, PageUp: here - 1, Home: 0, End: slides.length - 1 }[event.key];
    if (event.key === "f" || event.key === "F") void (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
    const slide = next === undefined ? undefined : slides[Math.max(0, Math.min(slides.length - 1, next))];
    if (!slide) return;
    event.preventDefault();
    this.scrollTo({ top: slide.offsetTop - this.offsetTop });
  }
}
