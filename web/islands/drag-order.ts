/**
 * Drags things of a list to another place: `<drag-order data-root="/books/x/items">` around `[data-item]`s, which may
 * stand in `[data-chapter]`s; `data-then` says where to go afterwards. Sends what its buttons send too, so that nothing
 * depends on it.
 */
export class DragOrder extends HTMLElement {
  #dragged: HTMLElement | null = null;

  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    for (const item of this.querySelectorAll<HTMLElement>("[data-item]")) item.draggable = true;
    this.addEventListener("dragstart", this.#start, { signal });
    this.addEventListener("dragover", this.#over, { signal });
    this.addEventListener("dragend", this.#end, { signal });
    this.addEventListener("drop", this.#drop, { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #start = (event: DragEvent): void => {
    this.#dragged = this.#under(event, "[data-item]");
    event.dataTransfer?.setData("text/plain", this.#dragged?.querySelector("h3")?.textContent ?? "");
  };

  #over = (event: DragEvent): void => {
    if (!this.#dragged || !this.#takes(event)) return;
    event.preventDefault();
    this.#unmark();
    this.#under(event, "[data-item]")?.classList.add("drag-over");
  };

  #end = (): void => {
    this.#unmark();
    this.#dragged = null;
  };

  #drop = (event: DragEvent): void => {
    const [dragged, before, root] = [this.#dragged, this.#under(event, "[data-item]"), this.dataset["root"]];
    if (!dragged || !root || before === dragged || !this.#takes(event)) return;
    event.preventDefault();
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${root}/${dragged.dataset["item"]}/place`;
    // Before nothing is at the end.
    const chapter = this.#under(event, "[data-chapter]")?.dataset["chapter"];
    const fields = { chapter, before: before?.dataset["item"], then: this.dataset["then"] };
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", name, value ?? ""];
      form.append(field);
    }
    this.append(form);
    form.submit();
  };

  /** Where there are chapters, a thing stands in one of them. */
  #takes(event: DragEvent): boolean {
    return !this.querySelector("[data-chapter]") || this.#under(event, "[data-chapter]") !== null;
  }

  #under(event: DragEvent, what: string): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>(what);
  }

  #unmark(): void {
    for (const marked of this.querySelectorAll(".drag-over")) marked.classList.remove("drag-over");
  }
}
