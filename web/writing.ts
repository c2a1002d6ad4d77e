// The editor of pages that several people write: a bundle of its own, loaded where a text is written and nowhere else.
import { PageEditor } from "./islands/writing/page-editor.ts";

customElements.define("page-editor", PageEditor);
