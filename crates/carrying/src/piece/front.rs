//! A text as a Markdown file: what is known of it in front, then its title and its text.

use platform::calendar::Calendar;

use super::{Document, Piece};

/// Where the files of a text stand, seen from its own file: `` or `../`.
#[derive(Debug, Clone, Copy)]
pub struct Front<'a> {
    /// The way to the folder in which `pictures/` and `documents/` are; nothing when no file goes with the text.
    pub files: Option<&'a str>,
}

/// A text in quotes, as YAML and JSON read it alike (YAML 1.2, 7.3.1).
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// What stands between brackets: words only, so that nothing in them ends the link.
pub fn bracketed(said: &str) -> String {
    said.replace(['[', ']', '\n', '\r', '\\'], " ")
}

impl Front<'_> {
    /// The whole file.
    pub fn file(&self, piece: &Piece) -> String {
        let mut out = String::from("---\n");
        let mut line = |key: &str, value: String| out.push_str(&format!("{key}: {value}\n"));
        line("title", quoted(piece.title()));
        line("type", quoted(piece.kind.word()));
        line("identifier", quoted(&piece.uid.to_string()));
        if let Some(credit) = piece.credits.first() {
            let authors: Vec<String> = credit.authors.iter().map(|name| quoted(name)).collect();
            line("authors", format!("[{}]", authors.join(", ")));
            line("space", quoted(&credit.space));
            line("address", quoted(&credit.address));
            line(
                "licence",
                credit
                    .licence
                    .map_or_else(|| "null".to_owned(), |licence| quoted(licence.word())),
            );
        }
        line("changed", quoted(&Calendar::machine(piece.changed)));
        let state = if piece.published { "published" } else { "draft" };
        line("state", quoted(state));
        let from: Vec<String> = piece
            .credits
            .iter()
            .skip(1)
            .map(|credit| quoted(&credit.address))
            .collect();
        if !from.is_empty() {
            line("sources", format!("[{}]", from.join(", ")));
        }
        if !piece.fields.is_empty() {
            out.push_str("fields:\n");
            for (key, values) in &piece.fields {
                let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
                out.push_str(&format!("  {}: [{}]\n", quoted(key), values.join(", ")));
            }
        }
        if !piece.documents.is_empty() && self.files.is_some() {
            let names: Vec<String> = piece
                .documents
                .iter()
                .map(|document| quoted(&named(document)))
                .collect();
            out.push_str(&format!("documents: [{}]\n", names.join(", ")));
        }
        out.push_str(&format!("---\n\n# {}\n", piece.title()));
        match self.files {
            Some(way) => out.push_str(&beside(piece, way)),
            None => out.push_str(&piece.markdown),
        }
        out
    }
}

/// The name of a document's file.
pub fn named(document: &Document) -> String {
    format!("documents/{}-{}", document.media, document.name)
}

/// The text with the pictures that stand beside it, instead of their addresses here.
fn beside(piece: &Piece, way: &str) -> String {
    let mut text = piece.markdown.clone();
    for picture in piece.pictures() {
        let here = format!("/media/{}", picture.media);
        let file = format!("{way}{}", picture.file());
        for after in [")", "?w=960)", "?w=1440)", "?w=480)"] {
            text = text.replace(&format!("({here}{after}"), &format!("({file})"));
        }
    }
    text
}
