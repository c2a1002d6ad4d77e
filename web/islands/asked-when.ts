/** Shows its question only when an earlier one is answered so. Without script it is always there, and may stay empty. */
export class AskedWhen extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const form = this.closest("form");
    const name = this.dataset["field"];
    const wanted = (this.dataset["is"] ?? "").split(" ");
    if (!form || !name) return;
    this.#stop = new AbortController();
    form.addEventListener("change", () => this.#show(form, name, wanted), { signal: this.#stop.signal });
    this.#show(form, name, wanted);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.hidden = false;
  }

  #show(form: HTMLFormElement, name: string, wanted: string[]): void {
    // A question that is hidden is not answered: what depends on it stays hidden too.
    const asked = [...form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`)];
    const open = asked.some((field) => !field.closest("asked-when[hidden]"));
    const answers = new FormData(form).getAll(name);
    const shown = open && answers.some((answer) => wanted.includes(String(answer)));
    if (this.hidden === !shown) return;
    this.hidden = !shown;
    // Those that follow look again.
    form.dispatchEvent(new Event("change"));
  }
}
