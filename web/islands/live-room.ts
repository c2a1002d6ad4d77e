import { LiveLink } from "./live-link.ts";
import { put, type Put } from "./live-items.ts";

/** What the server says: see docs/live-protocol.md. */
interface Frame {
  hello?: { number: number };
  from?: number;
  to?: number;
  put?: Put[];
  ok?: string;
  no?: string;
  why?: string;
  say?: string;
  again?: boolean;
  bye?: string;
}

// After that an act that had no answer is free to be sent again: the server takes the same one twice as once.
const ANSWER_MS = 8_000;
// How long the same page waits before it fetches itself anew, at random, so that a crowd does not come at once.
const AGAIN_MS = 3_000;

/** A live room: what happens arrives by itself, and forms leave without a new page. Without it, both work as pages. */
export class LiveRoom extends HTMLElement {
  #stop: AbortController | undefined;
  #link: LiveLink | undefined;
  #last = 0;
  #acts = 0;
  #wasThere = false;
  /** What was sent and has no answer yet: its form, and the very words. */
  #waiting = new Map<string, { form: HTMLFormElement; words: string }>();
  #held = new Map<HTMLFormElement, HTMLElement | null>();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#last = Number(this.dataset["number"] ?? 0);
    this.#link = new LiveLink({
      address: () => this.#address(),
      heard: (text) => this.#hear(JSON.parse(text) as Frame),
      changed: (isThere) => this.#say(isThere),
    });
    this.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.#link.open();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#link?.close();
  }

  #address(): string {
    const url = new URL(this.dataset["socket"] ?? "", location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    url.searchParams.set("screen", this.dataset["screen"] ?? "participant");
    url.searchParams.set("language", document.documentElement.lang);
    url.searchParams.set("since", String(this.#last));
    return url.href;
  }

  #hear(frame: Frame): void {
    if (frame.again) return this.#fetchAnew();
    if (frame.bye) return this.#end(frame);
    if (frame.ok !== undefined) return this.#answered(frame.ok, undefined);
    if (frame.no !== undefined) return this.#answered(frame.no, frame.say ?? "");
    if (frame.put === undefined) return;
    // What is between was missed: the connection starts again from what is known.
    if (frame.from !== undefined && frame.from > this.#last) {
      this.#link?.again();
      return;
    }
    for (const each of frame.put) {
      const isOld = frame.to !== undefined && each.n !== undefined && each.n <= this.#last;
      if (!isOld) put(this, each);
    }
    if (frame.to !== undefined) this.#last = Math.max(this.#last, frame.to);
  }

  /** A form of the room goes down the connection; everything else goes its own way. */
  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const base = (this.dataset["socket"] ?? "").replace(/socket$/, "");
    const path = new URL(form.action).pathname;
    if (event.defaultPrevented || !base || !path.startsWith(base) || form.enctype === "multipart/form-data") return;
    if (!this.#link?.isOpen) {
      // Lost for a moment: sent now, it would take the page away with it. Where it never opened, forms go as pages do.
      if (!this.hasAttribute("data-lost") || !this.#wasThere) return;
      event.preventDefault();
      this.#held.set(form, event.submitter);
      return;
    }
    event.preventDefault();
    const act = `a${++this.#acts}`;
    const data = new FormData(form, event.submitter);
    const fields: Record<string, string[]> = {};
    for (const [field, value] of data) if (typeof value === "string") (fields[field] ??= []).push(value);
    const words = JSON.stringify({ act, to: path.slice(base.length), with: fields });
    this.#waiting.set(act, { form, words });
    form.setAttribute("data-busy", "");
    window.setTimeout(() => this.#forget(act), ANSWER_MS);
    this.#link.send(words);
  }

  #answered(act: string, wrong: string | undefined): void {
    const form = this.#forget(act);
    if (!form) return;
    const line = form.querySelector<HTMLElement>("[data-live-error]");
    if (line) {
      line.textContent = wrong ?? "";
      line.setAttribute("role", "alert");
    } else if (wrong) {
      this.#line(wrong);
    }
    if (wrong !== undefined) return;
    const done = form.querySelector<HTMLElement>("[data-live-done]");
    if (done) done.textContent = done.dataset["liveDone"] ?? "";
    if (form.dataset["once"] !== undefined) {
      form.reset();
      const once = form.querySelector<HTMLInputElement>("input[name=once]");
      if (once) once.value = freshUid();
    }
    form.dispatchEvent(new CustomEvent("live-done", { bubbles: true }));
  }

  #forget(act: string): HTMLFormElement | undefined {
    const form = this.#waiting.get(act)?.form;
    this.#waiting.delete(act);
    form?.removeAttribute("data-busy");
    return form;
  }

  #end(frame: Frame): void {
    if (frame.bye === "removed" || frame.bye === "flood" || frame.bye === "malformed") {
      this.#link?.close();
      this.#line(frame.say ?? "");
      if (frame.bye === "removed") location.reload();
    }
  }

  #fetchAnew(): void {
    this.#link?.close();
    window.setTimeout(() => location.reload(), Math.random() * AGAIN_MS);
  }

  #say(isThere: boolean): void {
    this.#wasThere ||= isThere;
    if (isThere) {
      // What the last connection took with it goes again: the server takes the same one twice as once.
      for (const { words } of this.#waiting.values()) this.#link?.send(words);
      const held = [...this.#held];
      this.#held.clear();
      for (const [form, submitter] of held) if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
    }
    const line = this.querySelector<HTMLElement>("[data-live-link]");
    if (!line) return;
    if (!isThere) line.textContent = line.dataset["lost"] ?? "";
    else if (line.textContent) line.textContent = line.dataset["back"] ?? "";
    this.toggleAttribute("data-lost", !isThere);
  }

  #line(text: string): void {
    const line = this.querySelector<HTMLElement>("[data-live-link]");
    if (line) line.textContent = text;
  }
}

/** A new identifier as the server writes them: a version-7 UUID in 26 letters and digits. */
export function freshUid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const bits = [...bytes].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const random = bits & ((1n << 74n) - 1n);
  const low = random & ((1n << 62n) - 1n);
  const high = random >> 62n;
  const uuid = (BigInt(Date.now()) << 80n) | (7n << 76n) | (high << 64n) | (2n << 62n) | low;
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  let text = "";
  for (let place = 25n; place >= 0n; place--) text += alphabet[Number((uuid >> (place * 5n)) & 31n)];
  return text;
}
