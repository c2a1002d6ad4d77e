//! What the editor says: one list, for every page on which a text is written.

use platform::web::View;

/// What every editor says. What a page has beside it, it says as well.
const SAYS: [&str; 31] = [
    "editor-label",
    "editor-connected",
    "editor-connecting",
    "editor-offline",
    "editor-syncing",
    "editor-out",
    "editor-alone",
    "editor-with",
    "editor-toolbar",
    "editor-heading",
    "editor-subheading",
    "editor-bold",
    "editor-italic",
    "editor-list",
    "editor-numbers",
    "editor-task",
    "editor-quote",
    "editor-link",
    "editor-table",
    "editor-picture",
    "editor-undo",
    "editor-redo",
    "editor-menu",
    "editor-link-address",
    "editor-picture-file",
    "editor-picture-words",
    "editor-picture-needs-words",
    "editor-put",
    "editor-cancel",
    "editor-code",
    "editor-rule",
];

/// Where one says something of a passage.
pub const COMMENTS: [&str; 2] = ["editor-comment", "editor-comment-needs-passage"];
/// Where other pages, sheets, and what other sites show are taken up.
pub const INCLUDES: [&str; 2] = ["editor-include", "editor-include-address"];

/// What the editor of a page says, as its element takes it: JSON. What `beside` does not name, its editor does not offer.
pub fn editor(v: &View, beside: &[&'static str]) -> String {
    let all = SAYS.iter().chain(beside);
    let said = all.map(|id| {
        (
            id.trim_start_matches("editor-").to_owned(),
            v.t(id).to_owned().into(),
        )
    });
    serde_json::Value::Object(said.collect()).to_string()
}
