// Where the others are: their cursors and what they have chosen, told apart by name, tone and line.
// The house's own, for its policy allows no style in an attribute.
import { Annotation, RangeSet, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

export interface Person {
  name: string;
  tone: number;
  writes: boolean;
}

const moved = Annotation.define<boolean>();

export const personOf = (state: Record<string, unknown>): Person | undefined => {
  const user = state["user"] as Partial<Person> | undefined;
  return user?.name === undefined ? undefined : { name: user.name, tone: user.tone ?? 1, writes: user.writes ?? true };
};

class Caret extends WidgetType {
  constructor(readonly person: Person) {
    super();
  }
  override eq(other: Caret): boolean {
    return other.person.name === this.person.name && other.person.tone === this.person.tone;
  }
  toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = `caret tone-${this.person.tone}`;
    caret.setAttribute("aria-hidden", "true");
    const name = document.createElement("span");
    name.className = "caret-name";
    name.textContent = this.person.name;
    caret.append("\u2060", name, "\u2060");
    return caret;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

export function cursors(text: Y.Text, awareness: Awareness) {
  class Cursors {
    decorations: DecorationSet = RangeSet.empty;
    readonly #heard = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
      if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID)) {
        // Not while the editor is being drawn.
        queueMicrotask(() => this.view.dispatch({ annotations: moved.of(true) }));
      }
    };

    constructor(readonly view: EditorView) {
      awareness.on("change", this.#heard);
    }

    destroy(): void {
      awareness.off("change", this.#heard);
    }

    update(update: ViewUpdate): void {
      if (update.selectionSet || update.docChanged || update.focusChanged) this.#tell(update);
      const drawn: Range<Decoration>[] = [];
      for (const [client, state] of awareness.getStates()) {
        const person = personOf(state);
        const cursor = state["cursor"] as { anchor?: unknown; head?: unknown } | null | undefined;
        if (client === awareness.clientID || !person || !cursor?.anchor || !cursor.head) continue;
        const place = (json: unknown) =>
          Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), text.doc as Y.Doc);
        const [anchor, head] = [place(cursor.anchor), place(cursor.head)];
        const length = update.state.doc.length;
        if (!anchor || !head || anchor.type !== text || head.type !== text) continue;
        const [from, to] = [Math.min(anchor.index, head.index), Math.min(Math.max(anchor.index, head.index), length)];
        if (from < to) drawn.push(Decoration.mark({ class: `chosen tone-${person.tone}` }).range(from, to));
        const side = head.index > anchor.index ? -1 : 1;
        drawn.push(Decoration.widget({ widget: new Caret(person), side }).range(Math.min(head.index, length)));
      }
      this.decorations = Decoration.set(drawn, true);
    }

    #tell(update: ViewUpdate): void {
      if (!update.view.hasFocus) {
        if (awareness.getLocalState()?.["cursor"]) awareness.setLocalStateField("cursor", null);
        return;
      }
      const { anchor, head } = update.state.selection.main;
      const place = (index: number) => Y.createRelativePositionFromTypeIndex(text, index);
      // After the change itself has reached the document.
      queueMicrotask(() => awareness.setLocalStateField("cursor", { anchor: place(anchor), head: place(head) }));
    }
  }
  return ViewPlugin.fromClass(Cursors, { decorations: (plugin) => plugin.decorations });
}
