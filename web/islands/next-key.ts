const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** One key presses the button of the form that carries it in `data-key`, except while somebody types. It can be put off. */
export class NextKey extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const key = this.dataset["key"];
    const room = this.closest("live-room");
    if (!key || !room) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const label = document.createElement("label");
    label.className = "check";
    const choice = document.createElement("input");
    choice.type = "checkbox";
    choice.checked = read() !== "off";
    const words = document.createElement("span");
    words.textContent = this.dataset["label"] ?? key;
    label.append(choice, " ", words);
    this.replaceChildren(label);
    choice.addEventListener("change", () => keep(choice.checked ? "on" : "off"), { signal });
    document.addEventListener(
      "keydown",
      (event) => {
        if (!choice.checked || event.key.toLowerCase() !== key) return;
        if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if ((event.target as Element | null)?.closest?.(FIELDS)) return;
        const form = room.querySelector<HTMLFormElement>(`form[data-key="${key}"]`);
        if (!form || form.hasAttribute("data-busy")) return;
        event.preventDefault();
        form.requestSubmit();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

const KEPT_AS = "tresse-next-key";

// A browser may refuse to keep anything: then the key is on until the page goes.
function read(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(word: string): void {
  try {
    localStorage.setItem(KEPT_AS, word);
  } catch {
    /* see above */
  }
}
