/** An item put in its place, or gone from it. */
export interface Put {
  n?: number;
  kind: string;
  id: string;
  order?: string;
  html?: string;
  gone?: boolean;
}

// How near to the end of a list somebody is who follows it, in pixels.
const NEAR = 80;

/** Puts an item into every region of its kind, where its order says (a region may be for one item `only`); what somebody is typing in it stays. */
export function put(room: HTMLElement, item: Put): void {
  for (const region of room.querySelectorAll<HTMLElement>(`[data-live="${item.kind}"]`)) {
    if (region.dataset["only"] !== undefined && region.dataset["only"] !== item.id) continue;
    const follows = region.scrollHeight - region.scrollTop - region.clientHeight < NEAR;
    place(region, item);
    if (follows && region.hasAttribute("data-follow")) region.scrollTop = region.scrollHeight;
  }
  room.dispatchEvent(new CustomEvent("live-put", { detail: item }));
}

function place(region: HTMLElement, item: Put): void {
  const known = [...region.children].find((child) => (child as HTMLElement).dataset["id"] === item.id) as HTMLElement | undefined;
  if (item.gone || item.html === undefined) {
    known?.remove();
    return;
  }
  const order = item.order ?? "";
  if (known) {
    keepTyped(known, () => {
      known.innerHTML = item.html ?? "";
    });
    if (known.dataset["order"] === order) return;
    known.dataset["order"] = order;
  }
  const element = known ?? document.createElement(region.dataset["item"] ?? "li");
  if (!known) {
    element.dataset["id"] = item.id;
    element.dataset["order"] = order;
    element.innerHTML = item.html;
  }
  const before = [...region.children].find((child) => child !== element && ((child as HTMLElement).dataset["order"] ?? "") > order);
  const focused = document.activeElement as HTMLElement | null;
  region.insertBefore(element, before ?? null);
  // Moving an element takes its focus away.
  if (focused && element.contains(focused)) focused.focus();
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const FIELDS = "input, textarea, select";

/**
 * Changes an element and gives back what was typed, chosen, open and focused in it. A field that nobody touched takes
 * its new value. A form `data-base` that somebody is writing in keeps its hidden fields too: they say on what it stands.
 */
export function keepTyped(element: HTMLElement, change: () => void): void {
  const focused = element.contains(document.activeElement) ? keyOf(document.activeElement) : undefined;
  const touched = new Map<string, [string, boolean]>();
  const bases = new Map<string, string>();
  for (const field of element.querySelectorAll<Field>(FIELDS)) {
    if (field.type === "hidden") bases.set(keyOf(field), field.value);
    else if (isTouched(field)) touched.set(keyOf(field), [field.value, "checked" in field && field.checked]);
  }
  const open = [...element.querySelectorAll("details")].map((each) => each.open);
  change();
  for (const field of element.querySelectorAll<Field>(FIELDS)) {
    const kept = touched.get(keyOf(field));
    // What they typed is what stands by now.
    if (!kept || ("defaultValue" in field && field.type !== "checkbox" && field.type !== "radio" && kept[0].trim() === field.defaultValue)) continue;
    field.value = kept[0];
    if ("checked" in field) field.checked = kept[1];
    for (const base of field.form?.matches("[data-base]") ? field.form.querySelectorAll<HTMLInputElement>("input[type=hidden]") : []) {
      base.value = bases.get(keyOf(base)) ?? base.value;
    }
  }
  element.querySelectorAll("details").forEach((each, index) => {
    each.open = open[index] ?? each.open;
  });
  if (focused === undefined) return;
  const again = [...element.querySelectorAll<HTMLElement>("input, textarea, select, button, a, summary")].find((each) => keyOf(each) === focused);
  if (again) return again.focus();
  // What was pressed is there no more: the keyboard goes on from where it was.
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (field.type === "checkbox" || field.type === "radio") return (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked;
  return field.value !== field.defaultValue;
}

function keyOf(element: Element | null): string {
  if (!element) return "";
  const form = element.closest("form")?.getAttribute("action") ?? "";
  const own = element as HTMLInputElement;
  return [element.tagName, form, own.name ?? "", own.type === "radio" || own.type === "checkbox" ? own.value : "", own.tagName === "BUTTON" ? own.value : ""].join("|");
}
