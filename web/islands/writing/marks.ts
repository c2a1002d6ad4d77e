// What the toolbar, the keys and the slash menu do to Markdown.
import { EditorSelection, type ChangeSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

export type Words = Record<string, string>;

/** Puts marks around what is chosen, or takes them away. */
export function around(view: EditorView, mark: string): boolean {
  view.dispatch(
    view.state.changeByRange((range) => {
      const text = view.state.sliceDoc(range.from, range.to);
      const before = view.state.sliceDoc(range.from - mark.length, range.from);
      const after = view.state.sliceDoc(range.to, range.to + mark.length);
      if (before === mark && after === mark) {
        return {
          changes: [
            { from: range.from - mark.length, to: range.from },
            { from: range.to, to: range.to + mark.length },
          ],
          range: EditorSelection.range(range.from - mark.length, range.to - mark.length),
        };
      }
      return {
        changes: { from: range.from, to: range.to, insert: mark + text + mark },
        range: EditorSelection.range(range.from + mark.length, range.to + mark.length),
      };
    }),
  );
  view.focus();
  return true;
}

const STARTS = /^(#{1,6} |> |- \[[ x]\] |[-*] |\d+\. )/;

/** Begins each chosen line with a mark, in the place of another; takes it away when all have it. */
export function begin(view: EditorView, mark: string): boolean {
  const { from, to } = view.state.selection.main;
  const first = view.state.doc.lineAt(from).number;
  const last = view.state.doc.lineAt(to).number;
  const lines = Array.from({ length: last - first + 1 }, (_, place) => view.state.doc.line(first + place));
  const all = lines.every((line) => line.text.startsWith(mark));
  const changes: ChangeSpec[] = lines.map((line, place) => {
    const known = STARTS.exec(line.text)?.[0] ?? "";
    const put = all ? "" : mark === "1. " ? `${place + 1}. ` : mark;
    return { from: line.from, to: line.from + known.length, insert: put };
  });
  view.dispatch({ changes });
  view.focus();
  return true;
}

/** Puts a block on lines of its own; the cursor stands where `|` is. */
export function block(view: EditorView, text: string): boolean {
  const { from, to } = view.state.selection.main;
  const line = view.state.doc.lineAt(from);
  const before = line.text.trim() === "" ? "" : "\n\n";
  const place = text.indexOf("|>");
  const insert = before + text.replace("|>", "");
  const start = line.text.trim() === "" ? line.from : from;
  view.dispatch({
    changes: { from: start, to, insert },
    selection: { anchor: start + (place < 0 ? insert.length : before.length + place) },
    scrollIntoView: true,
  });
  view.focus();
  return true;
}

export const TABLE = "| |>  |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n";
