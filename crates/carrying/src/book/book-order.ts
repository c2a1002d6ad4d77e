/** Drags what stands in a book to another place. Its buttons do the same without scripts. */
export class BookOrder extends HTMLElement {
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
    const item = this.#item(event);
    if (!item) return;
    this.#dragged = item;
    event.dataTransfer?.setData("text/plain", item.querySelector("h3")?.textContent ?? "");
  };

  #over = (event: DragEvent): void => {
    const item = this.#item(event);
    if (!this.#dragged || !item) return;
    event.preventDefault();
    this.#unmark();
    item.classList.add("book-over");
  };

  #end = (): void => {
    this.#unmark();
    this.#dragged = null;
  };

  #drop = (event: DragEvent): void => {
    const [dragged, before, root] = [this.#dragged, this.#item(event), this.dataset["root"]];
    if (!dragged || !before || !root || before === dragged) return;
    event.preventDefault();
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${root}/items/${dragged.dataset["item"]}/place`;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "before";
    field.value = before.dataset["item"] ?? "";
    form.append(field);
    this.append(form);
    form.submit();
  };

  #item(event: DragEvent): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
  }

  #unmark(): void {
    for (const marked of this.querySelectorAll(".book-over")) marked.classList.remove("book-over");
  }
}
