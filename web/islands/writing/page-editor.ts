import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, indentLess, indentMore } from "@codemirror/commands";
import { deleteMarkupBackward, insertNewlineContinueMarkup, markdownLanguage } from "@codemirror/lang-markdown";
import { LanguageSupport } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, placeholder } from "@codemirror/view";
import { IndexeddbPersistence } from "y-indexeddb";
import { WebsocketProvider } from "y-websocket";
import { yCollab, yUndoManagerKeymap } from "y-codemirror.next";
import * as Y from "yjs";
import { cursors, personOf } from "./cursors.ts";
import { look } from "./look.ts";
import { passages } from "./passages.ts";
import { type Words, TABLE, around, begin, block } from "./marks.ts";

/** The number with which the server closes a connection that should not come back. */
const STAYS_OUT = 4001;
const PREVIEW_MS = 500;

/** Stands in for the textarea of a page: everybody who has it open writes the same text. */
export class PageEditor extends HTMLElement {
  #doc: Y.Doc | undefined;
  #provider: WebsocketProvider | undefined;
  #kept: IndexeddbPersistence | undefined;
  #view: EditorView | undefined;
  #undo: Y.UndoManager | undefined;
  #words: Words = {};
  #state: HTMLElement | undefined;
  #people: HTMLElement | undefined;
  #timer: number | undefined;
  #stop = new AbortController();
  #isOut = false;

  connectedCallback(): void {
    const field = this.querySelector<HTMLElement>(".page-field");
    const area = this.querySelector<HTMLTextAreaElement>("textarea");
    const page = this.dataset["page"];
    if (!field || !area || !page || this.#doc) return;
    this.#words = JSON.parse(this.dataset["words"] ?? "{}") as Words;
    // What was typed and refused stays in its form: it is not thrown away for the text of the others.
    if (document.querySelector(".errors")) return;

    this.#doc = new Y.Doc();
    const text = this.#doc.getText("text");
    const base = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${page}`;
    this.#kept = new IndexeddbPersistence(`tresse-${this.dataset["key"]}`, this.#doc);
    this.#provider = new WebsocketProvider(base, "socket", this.#doc, { connect: true, maxBackoffTime: 8000 });
    this.#undo = new Y.UndoManager(text);
    const box = this.#frame(field);
    this.#view = new EditorView({
      parent: box,
      root: box.getRootNode() as ShadowRoot,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          EditorView.lineWrapping,
          drawSelection(),
          new LanguageSupport(markdownLanguage),
          look,
          placeholder(this.#say("menu")),
          EditorView.contentAttributes.of({ "aria-label": this.#say("label"), spellcheck: "true", lang: document.documentElement.lang, autocapitalize: "sentences" }),
          yCollab(text, null, { undoManager: this.#undo }),
          cursors(text, this.#provider.awareness),
          passages(text),
          autocompletion({ override: [(context) => this.#menu(context)], icons: false, interactionDelay: 0 }),
          keymap.of([
            { key: "Mod-b", run: (view) => around(view, "**") },
            { key: "Mod-i", run: (view) => around(view, "_") },
            { key: "Mod-k", run: () => this.#link() },
            { key: "Mod-Alt-m", run: () => this.#comment() },
            { key: "Mod-]", run: indentMore },
            { key: "Mod-[", run: indentLess },
            { key: "Enter", run: insertNewlineContinueMarkup },
            { key: "Backspace", run: deleteMarkupBackward },
            ...yUndoManagerKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) this.#tell();
          }),
        ],
      }),
    });
    this.#plain(area, field, text);
    this.#listen(text);
    this.#tell();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    window.clearTimeout(this.#timer);
    this.#view?.destroy();
    this.#provider?.destroy();
    void this.#kept?.destroy();
    this.#doc?.destroy();
  }

  #say(word: string): string {
    return this.#words[word] ?? "";
  }

  /** The toolbar, the state in words, who is here, and the box of the editor in a shadow of its own. */
  #frame(field: HTMLElement): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "writing-bar";
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", this.#say("toolbar"));
    const act = (word: string, sign: string, run: (view: EditorView) => unknown) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "writing-act";
      const shown = document.createElement("span");
      shown.setAttribute("aria-hidden", "true");
      shown.textContent = sign;
      const said = document.createElement("span");
      said.className = "visually-hidden";
      said.textContent = this.#say(word);
      button.append(shown, said);
      button.title = this.#say(word);
      button.addEventListener("click", () => this.#view && run(this.#view));
      bar.append(button);
    };
    act("heading", "H1", (view) => begin(view, "# "));
    act("subheading", "H2", (view) => begin(view, "## "));
    act("bold", "B", (view) => around(view, "**"));
    act("italic", "I", (view) => around(view, "_"));
    act("list", "•", (view) => begin(view, "- "));
    act("numbers", "1.", (view) => begin(view, "1. "));
    act("task", "☑", (view) => begin(view, "- [ ] "));
    act("quote", "❝", (view) => begin(view, "> "));
    act("link", "🔗", () => this.#link());
    act("table", "▦", (view) => block(view, TABLE));
    act("picture", "🖼", () => this.#picture());
    // Where one says something of a passage.
    if (this.#say("comment")) act("comment", "💬", () => this.#comment());
    act("undo", "↶", () => this.#undo?.undo());
    act("redo", "↷", () => this.#undo?.redo());
    roving(bar);

    this.#state = document.createElement("p");
    this.#state.className = "meta writing-state";
    this.#state.setAttribute("role", "status");
    this.#people = document.createElement("p");
    this.#people.className = "meta writing-people";

    const host = document.createElement("div");
    host.className = "writing-host";
    const shadow = host.attachShadow({ mode: "open" });
    const box = document.createElement("div");
    shadow.append(box);
    field.before(bar, host, this.#people, this.#state);
    return box;
  }

  /** Where scripts run the plain form waits, and holds the same text: without a connection it can still be sent. */
  #plain(area: HTMLTextAreaElement, field: HTMLElement, text: Y.Text): void {
    field.hidden = true;
    const form = area.form;
    const base = form?.querySelector<HTMLInputElement>("input[name=base]");
    form?.addEventListener(
      "submit",
      (event) => {
        area.value = text.toString();
        if (!navigator.onLine) {
          // A browser would show its own page instead of this one.
          event.preventDefault();
          this.#announce("offline");
          return;
        }
        // Whoever is connected has sent everything: the form then changes the title alone.
        if (base && this.#provider?.synced) base.value = area.value;
      },
      { signal: this.#stop.signal },
    );
    document.querySelector<HTMLElement>("[data-plain-picture]")?.setAttribute("hidden", "");
  }

  #listen(text: Y.Text): void {
    const provider = this.#provider;
    if (!provider) return;
    const tell = () => this.#tell();
    provider.on("status", tell);
    provider.on("sync", () => {
      tell();
      this.#preview();
    });
    provider.on("connection-close", (event: CloseEvent | null) => {
      if (event?.code !== STAYS_OUT) return;
      this.#isOut = true;
      provider.shouldConnect = false;
      provider.disconnect();
      this.#view?.contentDOM.setAttribute("contenteditable", "false");
      tell();
    });
    provider.awareness.on("change", () => this.#tellPeople());
    text.observe(() => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#preview(), PREVIEW_MS);
    });
    // A browser may notice late that a connection is dead: what it says of the network comes first.
    const { signal } = this.#stop;
    window.addEventListener("online", () => !this.#isOut && provider.connect(), { signal });
    window.addEventListener("offline", () => provider.disconnect(), { signal });
  }

  #tell(): void {
    const provider = this.#provider;
    if (!provider || !this.#state) return;
    const isNew = navigator.onLine && provider.wsUnsuccessfulReconnects === 0 && provider.wsconnecting;
    const word = this.#isOut
      ? "out"
      : provider.wsconnected
        ? provider.synced ? "connected" : "syncing"
        : isNew ? "connecting" : "offline";
    if (this.dataset["state"] === word) return;
    this.dataset["state"] = word;
    this.#state.textContent = this.#say(word);
  }

  /** Says it again to those who listen, although it stands there already. */
  #announce(word: string): void {
    const state = this.#state;
    if (!state) return;
    state.textContent = "";
    window.setTimeout(() => (state.textContent = this.#say(word)), 50);
  }

  #tellPeople(): void {
    const provider = this.#provider;
    if (!provider || !this.#people) return;
    const others = [...provider.awareness.getStates()]
      .filter(([client]) => client !== provider.awareness.clientID)
      .flatMap(([, state]) => personOf(state) ?? []);
    const names = [...new Map(others.map((person) => [person.name, person])).values()];
    this.#people.replaceChildren(names.length ? `${this.#say("with")} ` : this.#say("alone"));
    for (const person of names) {
      const chip = document.createElement("span");
      chip.className = "chip writing-person";
      chip.dataset["tone"] = String(person.tone);
      chip.textContent = person.name;
      this.#people.append(chip, " ");
    }
  }

  /** The server draws it, so nothing differs from what readers see. */
  async #preview(): Promise<void> {
    const place = document.querySelector("[data-preview]");
    if (!place || !this.#provider?.synced) return;
    try {
      const answer = await fetch(`${this.dataset["page"]}/preview`, { signal: this.#stop.signal });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch {
      // Offline: it follows later.
    }
  }

  #menu(context: CompletionContext): CompletionResult | null {
    const typed = context.matchBefore(/\/[\p{L}]*/u);
    if (!typed || context.state.doc.lineAt(typed.from).from !== typed.from) return null;
    const option = (word: string, run: (view: EditorView) => unknown): Completion => ({
      label: `/${this.#say(word)}`,
      displayLabel: this.#say(word),
      apply: (view, _completion, from, to) => {
        view.dispatch({ changes: { from, to } });
        run(view);
      },
    });
    // Where other pages are taken up.
    const include = this.#say("include") ? [option("include", () => this.#include())] : [];
    return {
      from: typed.from,
      options: [
        option("heading", (view) => begin(view, "# ")),
        option("subheading", (view) => begin(view, "## ")),
        option("list", (view) => begin(view, "- ")),
        option("numbers", (view) => begin(view, "1. ")),
        option("task", (view) => begin(view, "- [ ] ")),
        option("quote", (view) => begin(view, "> ")),
        option("table", (view) => block(view, TABLE)),
        option("code", (view) => block(view, "```\n|>\n```\n")),
        option("rule", (view) => block(view, "---\n\n|>")),
        ...include,
        option("link", () => this.#link()),
        option("picture", () => this.#picture()),
      ],
    };
  }

  #link(): boolean {
    const view = this.#view;
    if (!view) return false;
    this.#ask([{ word: "link-address", kind: "url", name: "address" }], (given) => {
      const { from, to } = view.state.selection.main;
      const address = String(given.get("address") ?? "").trim();
      const said = view.state.sliceDoc(from, to) || address;
      view.dispatch({ changes: { from, to, insert: `[${said}](${address})` }, selection: { anchor: from + 1, head: from + 1 + said.length } });
      return undefined;
    });
    return true;
  }

  /** A page or a sheet of this house, by its address, or something of another site. */
  #include(): boolean {
    const view = this.#view;
    if (!view) return false;
    this.#ask([{ word: "include-address", kind: "url", name: "address" }], (given) => {
      const address = String(given.get("address") ?? "").trim();
      const ours = address.startsWith(`${location.origin}/`) ? /\/(page|sheet)s\/([0-9a-z]{26})/.exec(address) : null;
      block(view, ours ? `{{${ours[1]}:${ours[2]}}}\n` : `{{embed:${address}}}\n`);
      return undefined;
    });
    return true;
  }

  #picture(): boolean {
    const view = this.#view;
    if (!view) return false;
    const fields = [
      { word: "picture-file", kind: "file", name: "picture" },
      { word: "picture-words", kind: "text", name: "words" },
    ];
    this.#ask(fields, async (given) => {
      const answer = await fetch(`${this.dataset["page"]}/pictures`, { method: "POST", body: given, headers: { accept: "text/markdown" } });
      const text = await answer.text();
      if (!answer.ok) return answer.status === 422 ? text : this.#say("offline");
      block(view, `${text}\n`);
      return undefined;
    });
    return true;
  }

  /** A small form in a dialog; what `done` gives is what is wrong. */
  #ask(fields: { word: string; kind: string; name: string }[], done: (given: FormData) => string | undefined | Promise<string | undefined>): void {
    const dialog = document.createElement("dialog");
    dialog.className = "writing-dialog";
    const form = document.createElement("form");
    form.className = "form";
    const wrong = document.createElement("p");
    wrong.className = "error";
    wrong.setAttribute("role", "alert");
    wrong.hidden = true;
    for (const field of fields) {
      const part = document.createElement("div");
      part.className = "field";
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.id = label.htmlFor = `writing-${field.name}`;
      label.textContent = this.#say(field.word);
      input.type = field.kind;
      input.name = field.name;
      input.required = true;
      if (field.kind === "file") input.accept = "image/*";
      part.append(label, input);
      form.append(part);
    }
    const acts = document.createElement("div");
    acts.className = "actions";
    const put = document.createElement("button");
    put.className = "button";
    put.textContent = this.#say("put");
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.className = "button quiet";
    cancel.textContent = this.#say("cancel");
    cancel.addEventListener("click", () => dialog.close());
    acts.append(put, cancel);
    form.append(wrong, acts);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      put.disabled = true;
      const said = await done(new FormData(form));
      put.disabled = false;
      wrong.textContent = said ?? "";
      wrong.hidden = said === undefined;
      if (said === undefined) dialog.close();
    });
    dialog.append(form);
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.#view?.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  /** Fills the form of comments with the chosen passage, and goes there. */
  #comment(): boolean {
    const view = this.#view;
    const form = document.querySelector<HTMLFormElement>("form[data-comment]");
    if (!view || !form) return false;
    const { from, to } = view.state.selection.main;
    if (from === to) {
      if (this.#state) this.#state.textContent = this.#say("comment-needs-passage");
      return true;
    }
    const put = (name: string, value: string) => {
      const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (field) field.value = value;
    };
    put("quote", view.state.sliceDoc(from, to));
    put("start", String(from));
    form.closest("details")?.setAttribute("open", "");
    form.querySelector<HTMLElement>("[name=body]")?.focus();
    return true;
  }
}

/** A toolbar is one stop of the Tab key; arrows go through it. */
function roving(bar: HTMLElement): void {
  const all = () => [...bar.querySelectorAll<HTMLButtonElement>("button")];
  all().forEach((button, place) => (button.tabIndex = place === 0 ? 0 : -1));
  bar.addEventListener("keydown", (event) => {
    const buttons = all();
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : step && (here + step + buttons.length) % buttons.length;
    const target = next === undefined ? undefined : buttons[next];
    if (here < 0 || !target) return;
    event.preventDefault();
    buttons.forEach((button) => (button.tabIndex = button === target ? 0 : -1));
    target.focus();
  });
}
