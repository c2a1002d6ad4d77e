// How the editor looks: the tokens of the house reach into its shadow, where its styles live as its policy asks.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const TONES = ["individual", "collective", "project", "accent", "ok", "ink-soft"];
const tones = Object.fromEntries(
  TONES.map((name, place) => ({ name, tone: place + 1 })).flatMap(({ name, tone }) => [
    [`.chosen.tone-${tone}`, { backgroundColor: name === "ink-soft" ? "var(--sunk)" : `var(--${name}-wash)`, borderBottom: `2px solid var(--${name})` }],
    [`.caret.tone-${tone}`, { borderColor: `var(--${name})` }],
    [`.caret.tone-${tone} .caret-name`, { backgroundColor: `var(--${name})` }],
  ]),
);

export const look = [
  EditorView.theme({
    "&": { color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--edge)", borderRadius: "var(--radius-small)", fontSize: "1rem" },
    "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
    ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.65", minHeight: "22rem", maxHeight: "70vh", overflow: "auto" },
    ".cm-content": { padding: "var(--s4)", caretColor: "var(--ink)", maxWidth: "70ch" },
    ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection": { backgroundColor: "var(--accent-wash)" },
    // The colour of what is chosen comes through from the page otherwise.
    ".cm-line::selection, .cm-line ::selection": { color: "var(--ink) !important" },
    ".cm-activeLine": { backgroundColor: "transparent" },
    ".cm-placeholder": { color: "var(--ink-soft)" },
    ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--rule)", borderRadius: "var(--radius-small)" },
    ".cm-tooltip-autocomplete > ul > li": { padding: ".35rem .75rem", minHeight: "2rem" },
    ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
    ".cm-completionDetail": { fontStyle: "normal", opacity: ".75" },
    ".caret": { position: "relative", borderLeft: "2px solid", marginLeft: "-1px", marginRight: "-1px" },
    ".caret-name": { position: "absolute", bottom: "100%", left: "-2px", padding: "0 .3em", fontSize: ".7rem", lineHeight: "1.5", color: "var(--card)", borderRadius: "3px 3px 3px 0", whiteSpace: "nowrap", pointerEvents: "none", zIndex: 2 },
    ".commented": { borderBottom: "2px dotted var(--accent)" },
    ...tones,
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading1, fontSize: "1.4em", fontWeight: "700" },
      { tag: tags.heading2, fontSize: "1.2em", fontWeight: "700" },
      { tag: [tags.heading3, tags.heading4], fontWeight: "700" },
      { tag: tags.strong, fontWeight: "700" },
      { tag: tags.emphasis, fontStyle: "italic" },
      { tag: tags.strikethrough, textDecoration: "line-through" },
      { tag: tags.link, textDecoration: "underline" },
      { tag: tags.monospace, fontFamily: "var(--text-code)" },
      { tag: [tags.processingInstruction, tags.meta, tags.url], color: "var(--ink-soft)" },
    ]),
  ),
];
