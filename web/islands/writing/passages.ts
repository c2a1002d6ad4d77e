// The passages that open comments are about: they follow the text, as the server does.
import { RangeSet, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import * as Y from "yjs";

const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export function passages(text: Y.Text) {
  const open = [...document.querySelectorAll<HTMLElement>('.page-comment[data-state="open"][data-first]')].map((comment) => ({
    first: Y.decodeRelativePosition(bytes(comment.dataset["first"] ?? "")),
    last: Y.decodeRelativePosition(bytes(comment.dataset["last"] ?? "")),
  }));
  class Passages {
    decorations: DecorationSet = RangeSet.empty;

    update(update: ViewUpdate): void {
      if (!update.docChanged) return;
      const marks: Range<Decoration>[] = [];
      for (const { first, last } of open) {
        const place = (position: Y.RelativePosition) => Y.createAbsolutePositionFromRelativePosition(position, text.doc as Y.Doc);
        const [from, to] = [place(first)?.index ?? 0, place(last)?.index ?? 0];
        if (from < to && to <= update.state.doc.length) marks.push(Decoration.mark({ class: "commented" }).range(from, to));
      }
      this.decorations = Decoration.set(marks, true);
    }
  }
  return ViewPlugin.fromClass(Passages, { decorations: (plugin) => plugin.decorations });
}
