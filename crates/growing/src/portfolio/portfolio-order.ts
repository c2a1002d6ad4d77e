/** Drags things of a portfolio to another place. Its buttons do the same without scripts. */
export class PortfolioOrder extends HTMLElement {
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
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
    if (!item) return;
    this.#dragged = item;
    event.dataTransfer?.setData("text/plain", item.querySelector("h3")?.textContent ?? "");
  };

  #over = (event: DragEvent): void => {
    if (!this.#dragged || !this.#chapter(event)) return;
    event.preventDefault();
    this.#unmark();
    this.#item(event)?.classList.add("portfolio-over");
  };

  #end = (): void => {
    this.#unmark();
    this.#dragged = null;
  };

  #drop = (event: DragEvent): void => {
    const [dragged, chapter, root] = [this.#dragged, this.#chapter(event), this.dataset["root"]];
    const before = this.#item(event);
    if (!dragged || !chapter || !root || before === dragged) return;
    event.preventDefault();
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${root}/items/${dragged.dataset["item"]}/place`;
    const fields = { chapter: chapter.dataset["chapter"], before: before?.dataset["item"] };
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value ?? "";
      form.append(field);
    }
    this.append(form);
    form.submit();
  };

  #chapter(event: DragEvent): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>("[data-chapter]");
  }

  #item(event: DragEvent): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
  }

  #unmark(): void {
    for (const marked of this.querySelectorAll(".portfolio-over")) marked.classList.remove("portfolio-over");
  }
}
