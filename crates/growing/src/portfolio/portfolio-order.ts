/** Drags things of a portfolio to another place. It sends the form that is there anyway: buttons do the same. */
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
    const [dragged, chapter] = [this.#dragged, this.#chapter(event)];
    const form = dragged?.querySelector<HTMLFormElement>("form[data-move]");
    if (!dragged || !chapter || !form) return;
    event.preventDefault();
    const before = this.#item(event);
    if (before === dragged) return;
    // The buttons of the form say "up" and "down"; sent without one, it says where.
    const fields: Record<string, string> = {
      chapter: chapter.dataset["chapter"] ?? "",
      before: before?.dataset["item"] ?? "",
    };
    for (const [name, value] of Object.entries(fields)) {
      let field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      if (!field) {
        field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        form.append(field);
      }
      field.value = value;
    }
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
