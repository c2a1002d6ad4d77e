import { politeLine } from "../../../../web/islands/polite.ts";

const PERSON = ".group-placed";
const GROUP = "[data-group]";

/**
 * Lets people be dragged from one proposed group to another. It only chooses in the list that every person has: choosing
 * there, with the keyboard or without scripts, does the same, and the form is sent as ever.
 */
export class GroupDeal extends HTMLElement {
  #stop: AbortController | undefined;
  #held: HTMLElement | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    politeLine(this);
    for (const person of this.querySelectorAll<HTMLElement>(PERSON)) person.draggable = true;
    this.addEventListener("dragstart", (event) => this.#take(event), { signal });
    this.addEventListener("dragend", () => this.#leave(), { signal });
    this.addEventListener("dragover", (event) => this.#over(event), { signal });
    this.addEventListener("drop", (event) => this.#drop(event), { signal });
    this.addEventListener("change", (event) => this.#choose(event), { signal });
    this.addEventListener("input", (event) => this.#rename(event), { signal });
    // What a browser fills in again when one comes back stands in its group.
    for (const list of this.querySelectorAll("select")) this.#put(list, false);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#leave();
  }

  #take(event: DragEvent): void {
    const person = event.target as HTMLElement;
    // Text that is selected is dragged as everywhere.
    if (!person.matches?.(PERSON) || !event.dataTransfer) return;
    this.#held = person;
    person.toggleAttribute("data-held", true);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", nameOf(person));
  }

  #over(event: DragEvent): void {
    const group = (event.target as HTMLElement).closest?.<HTMLElement>(GROUP);
    if (!this.#held || !group) return;
    event.preventDefault();
    this.#mark(group);
  }

  #drop(event: DragEvent): void {
    const group = (event.target as HTMLElement).closest?.<HTMLElement>(GROUP);
    const list = this.#held?.querySelector("select");
    if (!group || !list) return;
    event.preventDefault();
    list.value = group.dataset["group"] ?? "0";
    this.#put(list, true);
    this.#leave();
  }

  #choose(event: Event): void {
    const list = event.target as HTMLElement;
    if (!(list instanceof HTMLSelectElement)) return;
    this.#put(list, true);
    list.focus();
  }

  /** Puts a person into the group that is chosen in their list. */
  #put(list: HTMLSelectElement, says: boolean): void {
    const person = list.closest<HTMLElement>(PERSON);
    const group = this.querySelector<HTMLElement>(`[data-group="${list.value}"]`);
    const from = person?.closest<HTMLElement>(GROUP);
    if (!person || !group || from === group) return;
    group.append(person);
    for (const each of [from, group]) if (each) this.#count(each);
    if (!says) return;
    const said = this.dataset["moved"] ?? "";
    const name = list.selectedOptions[0]?.textContent ?? "";
    politeLine(this).textContent = said.replace("{person}", nameOf(person)).replace("{group}", name);
  }

  #count(group: HTMLElement): void {
    const count = group.querySelectorAll(PERSON).length;
    const line = group.querySelector("[data-count]");
    const word = count === 0 ? "none" : count === 1 ? "one" : "several";
    if (line) line.textContent = (this.dataset[word] ?? "").replace("2", String(count));
  }

  /** A group that is given a name has it in every list. */
  #rename(event: Event): void {
    const field = event.target as HTMLElement;
    const number = field.closest<HTMLElement>(GROUP)?.dataset["group"];
    if (!(field instanceof HTMLInputElement) || !number) return;
    for (const option of this.querySelectorAll(`option[value="${number}"]`)) option.textContent = field.value;
  }

  #mark(group: HTMLElement | undefined): void {
    for (const other of this.querySelectorAll(`${GROUP}[data-over]`)) if (other !== group) other.removeAttribute("data-over");
    group?.toggleAttribute("data-over", true);
  }

  #leave(): void {
    this.#mark(undefined);
    this.#held?.removeAttribute("data-held");
    this.#held = undefined;
  }
}

function nameOf(person: HTMLElement): string {
  return person.querySelector("strong")?.textContent ?? "";
}
