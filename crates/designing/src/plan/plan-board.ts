const CARD = ".plan-card";
const CELL = ".plan-cell";

/**
 * Lets a card of the plan be dragged to another cell, or before another card. It only fills in and sends the form that
 * every card has, so that what is dragged is checked, merged and undone like everything else.
 */
export class PlanBoard extends HTMLElement {
  #stop: AbortController | undefined;
  #held: HTMLElement | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    for (const card of this.querySelectorAll<HTMLElement>(CARD)) card.draggable = true;
    this.addEventListener("dragstart", (event) => this.#take(event), { signal });
    this.addEventListener("dragend", () => this.#leave(), { signal });
    this.addEventListener("dragover", (event) => this.#over(event), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#leave();
  }

  #take(event: DragEvent): void {
    const target = event.target as HTMLElement;
    const card = target.closest?.<HTMLElement>(CARD);
    // Text that is selected, and links, are dragged as everywhere.
    if (!card || target !== card || !event.dataTransfer) return;
    this.#held = card;
    card.toggleAttribute("data-held", true);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.querySelector("h4")?.textContent ?? "");
  }

  #over(event: DragEvent): void {
    const cell = (event.target as HTMLElement).closest?.<HTMLElement>(CELL);
    if (!this.#held || !cell) return;
    event.preventDefault();
    this.#mark(cell);
  }

  #drop(event: DragEvent): void {
    const target = event.target as HTMLElement;
    const cell = target.closest?.<HTMLElement>(CELL);
    const form = this.#held?.querySelector<HTMLFormElement>("form.plan-move");
    if (!this.#held || !cell || !form) return;
    event.preventDefault();
    const before = target.closest<HTMLElement>(CARD);
    const fill = (name: string, value: string | undefined): void => {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value ?? "";
    };
    fill("week", cell.dataset["week"]);
    fill("strand", cell.dataset["strand"]);
    fill("before", before === this.#held ? "" : before?.dataset["key"]);
    const word = document.createElement("p");
    word.className = "meta";
    word.setAttribute("role", "status");
    word.textContent = this.dataset["moved"] ?? "";
    cell.append(word);
    this.#leave();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="there"]'));
  }

  #mark(cell: HTMLElement | undefined): void {
    for (const other of this.querySelectorAll(`${CELL}[data-over]`)) if (other !== cell) other.removeAttribute("data-over");
    cell?.toggleAttribute("data-over", true);
  }

  #leave(): void {
    this.#mark(undefined);
    this.#held?.removeAttribute("data-held");
    this.#held = undefined;
  }
}
