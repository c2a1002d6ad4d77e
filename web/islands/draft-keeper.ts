import { type Draft, forgetAllDrafts, forgetDraft, keepDraft, markSent, readDraft, takeSent } from "./drafts.ts";

// Soon enough to survive a crash, seldom enough not to be felt.
const PAUSE_MS = 400;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Forgets what the server has taken. Called once a page, before the islands start. */
export function settleDrafts(): void {
  const sent = takeSent();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="draft-done"]')) {
    if (meta.content === "*") forgetAllDrafts();
    else forgetDraft(meta.content);
  }
  if (sent === undefined) return;
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const arrived = visit?.type === "navigate";
  const refused = document.querySelector('.errors, [aria-invalid="true"], [data-fault]') !== null;
  if (arrived && !refused) forgetDraft(sent);
}

/** Keeps what is typed in its form in this browser, and brings it back after a reload or a crash. */
export class DraftKeeper extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: number | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#restore(form);
    form.addEventListener("input", () => this.#later(form), { signal });
    this.addEventListener("submit", (event) => this.#sent(form, event), { signal });
    // A telephone may end the page without another word.
    document.addEventListener("visibilitychange", () => this.#hurry(form), { signal });
    window.addEventListener("pagehide", () => this.#hurry(form), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    window.clearTimeout(this.#timer);
  }

  #key(form: HTMLFormElement): string {
    const action = form.getAttribute("action");
    return this.dataset["key"] ?? new URL(action || location.href, location.href).pathname;
  }

  #later(form: HTMLFormElement): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#keep(form), PAUSE_MS);
  }

  #hurry(form: HTMLFormElement): void {
    if (this.#timer !== undefined) this.#keep(form);
  }

  #keep(form: HTMLFormElement): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    const fields = keptFields(form);
    if (fields.every(isUntouched)) forgetDraft(this.#key(form));
    else keepDraft(this.#key(form), draftOf(fields));
  }

  #sent(form: HTMLFormElement, event: SubmitEvent): void {
    this.#keep(form);
    if (!event.defaultPrevented) markSent(this.#key(form));
  }

  #restore(form: HTMLFormElement): void {
    const draft = readDraft(this.#key(form));
    // A page that refuses carries what was sent: the server's values are the newest.
    if (!draft || this.querySelector('.errors, [aria-invalid="true"]')) return;
    if (fill(keptFields(form), draft)) this.#tell(form);
  }

  #tell(form: HTMLFormElement): void {
    const line = document.createElement("p");
    line.className = "draft-line";
    line.setAttribute("role", "status");
    const forget = document.createElement("button");
    forget.type = "button";
    forget.textContent = this.dataset["forget"] ?? "";
    forget.addEventListener("click", () => {
      forgetDraft(this.#key(form));
      form.reset();
      // Counters and the like follow; the draft of an untouched form is none.
      keptFields(form).forEach((field) => field.dispatchEvent(new Event("input", { bubbles: true })));
      line.remove();
      keptFields(form)[0]?.focus();
    });
    this.prepend(line);
    line.append(`${this.dataset["restored"] ?? ""} · `, forget);
  }
}

function keptFields(form: HTMLFormElement): Field[] {
  const never = new Set(["password", "hidden", "file", "submit", "button", "image", "reset"]);
  // Not `form.elements`: a field may bear that very name.
  return [...form.querySelectorAll<Field>("input, textarea, select")].filter(
    (field) =>
      field.name !== "" &&
      !never.has(field.type) &&
      !field.closest("[data-no-draft]"),
  );
}

const isTick = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";
const isMany = (field: Field): field is HTMLSelectElement => field.tagName === "SELECT";
const isUntouched = (field: Field): boolean => {
  if (isTick(field)) return field.checked === field.defaultChecked;
  if (!isMany(field)) return field.value === field.defaultValue;
  const options = [...field.options];
  const said = options.some((option) => option.defaultSelected);
  return said ? options.every((option) => option.selected === option.defaultSelected) : field.selectedIndex <= 0;
};
const valuesOf = (field: Field): string[] => {
  if (isTick(field)) return field.checked ? [field.value] : [];
  return isMany(field) ? [...field.selectedOptions].map((option) => option.value) : [field.value];
};

function draftOf(fields: Field[]): Draft {
  const draft: Draft = {};
  for (const field of fields) (draft[field.name] ??= []).push(...valuesOf(field));
  return draft;
}

/** Puts the draft into the fields; says whether anything changed. */
function fill(fields: Field[], draft: Draft): boolean {
  let changed = false;
  const left: Draft = JSON.parse(JSON.stringify(draft)) as Draft;
  for (const field of fields) {
    const values = left[field.name];
    if (!values) continue;
    const before = valuesOf(field).join("\n");
    if (isTick(field)) field.checked = values.includes(field.value);
    else if (isMany(field)) for (const option of field.options) option.selected = values.includes(option.value);
    else field.value = values.shift() ?? field.value;
    if (valuesOf(field).join("\n") !== before) changed = true;
  }
  return changed;
}
