/** Asks once more before its form leaves. Without script, the server asks by a page of its own. */
export class ConfirmStep extends HTMLElement {
  #stop: AbortController | undefined;
  #sure = false;

  connectedCallback(): void {
    if (typeof HTMLDialogElement === "undefined") return;
    this.#stop = new AbortController();
    this.addEventListener("submit", (event) => this.#ask(event), { signal: this.#stop.signal, capture: true });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #ask(event: SubmitEvent): void {
    if (this.#sure || !(event.target instanceof HTMLFormElement)) {
      this.#sure = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#open(event.target, event.submitter);
  }

  #open(form: HTMLFormElement, submitter: HTMLElement | null): void {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const question = document.createElement("h2");
    question.id = `question-${Math.floor(performance.now())}`;
    question.textContent = this.dataset["question"] ?? "";
    dialog.setAttribute("aria-labelledby", question.id);
    const no = this.#button(this.dataset["no"], "button quiet", () => dialog.close());
    const yes = this.#button(this.dataset["yes"], submitter?.className || "button", () => {
      this.#sure = true;
      dialog.close();
      form.requestSubmit(submitter);
    });
    const actions = document.createElement("div");
    actions.className = "actions";
    actions.append(no, yes);
    dialog.append(question, actions);
    dialog.addEventListener("close", () => dialog.remove());
    // Outside the form, so that Enter in the dialog never submits it.
    document.body.append(dialog);
    dialog.showModal();
  }

  #button(words: string | undefined, className: string, press: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = words ?? "";
    button.addEventListener("click", press);
    return button;
  }
}
