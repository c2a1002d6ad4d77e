//! One sheet or one page, taken away: as a PDF, an OpenDocument text, a Markdown file, or a page that prints well.
//!
//! Always true:
//! - whoever may read a text may take it, and takes what they read: no field that is not for them;
//! - whatever the format, it says whose it is, where it comes from and on what terms it may be used;
//! - nothing in what is taken asks anything of anybody.
//!
//! Deliberately absent: formats of one maker.

mod files;
mod part;
mod print;
#[cfg(test)]
mod tests;

use platform::Install;

use crate::piece::Pictures;
use prose::{Block, Inline};

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.words(include_str!("fr.ftl"), include_str!("en.ftl"))
        .part(part::OF_SHEET)
        .part(part::OF_PAGE);
    app.get("/sheets/{sheet}/file.md", files::markdown)
        .get("/sheets/{sheet}/file.odt", files::odt)
        .get("/sheets/{sheet}/file.pdf", files::pdf)
        .get("/sheets/{sheet}/print", print::show);
    app.get("/pages/{page}/file.md", files::markdown)
        .get("/pages/{page}/file.odt", files::odt)
        .get("/pages/{page}/file.pdf", files::pdf)
        .get("/pages/{page}/print", print::show);
}

/// The same blocks, with the words of a picture in its place where its file is lost.
pub(crate) fn without_lost(blocks: &[Block], pictures: &Pictures) -> Vec<Block> {
    let keep = |block: &Block| match block {
        Block::Picture(picture) if !pictures.contains_key(&picture.file()) => {
            Block::Paragraph(vec![Inline::Emphasis(prose::words(picture.alternative.as_str()))])
        }
        Block::Quote(inner) => Block::Quote(without_lost(inner, pictures)),
        Block::List(first, items) => {
            let items = items.iter().map(|item| without_lost(item, pictures)).collect();
            Block::List(*first, items)
        }
        other => other.clone(),
    };
    blocks.iter().map(keep).collect()
}

/// The words of a line.
pub(crate) fn plain(line: &[Inline]) -> String {
    line.iter()
        .map(|part| match part {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => plain(inner),
            Inline::Link { says, .. } => plain(says),
            Inline::Break => " ".to_owned(),
        })
        .collect()
}
