//! The tree as the typesetter takes it (`print/templates/book.typ`).

use serde_json::{Value, json};

use super::{Block, Inline, Line};

/// A table that is wider becomes a list: on paper nobody scrolls.
const COLUMNS: usize = 7;
/// A word that is longer may be broken anywhere.
const WORD: usize = 28;

/// Blocks. `has` says which pictures are there, and `is_high` which of them are higher than they are wide.
pub fn blocks(blocks: &[Block], has: &dyn Fn(&super::Picture) -> Option<bool>) -> Value {
    Value::Array(blocks.iter().filter_map(|each| block(each, has)).collect())
}

fn block(block: &Block, has: &dyn Fn(&super::Picture) -> Option<bool>) -> Option<Value> {
    let inner = |them: &[Block]| blocks(them, has);
    Some(match block {
        Block::Heading(level, says) => json!({ "is": "heading", "level": level, "of": line(says) }),
        Block::Paragraph(says) => json!({ "is": "paragraph", "of": line(says) }),
        Block::List(first, items) => {
            let items: Vec<Value> = items.iter().map(|item| inner(item)).collect();
            json!({ "is": "list", "first": first, "items": items })
        }
        Block::Quote(them) => json!({ "is": "quote", "of": inner(them) }),
        Block::Code(text) => json!({ "is": "code", "says": breakable(text) }),
        Block::Table(head, rows) if head.len() > COLUMNS => narrow(head, rows),
        Block::Table(head, rows) => {
            let rows: Vec<Value> = rows.iter().map(|row| cells(row)).collect();
            json!({ "is": "table", "head": cells(head), "rows": rows })
        }
        Block::Rule => json!({ "is": "rule" }),
        Block::Picture(picture) => {
            let high = has(picture)?;
            json!({ "is": "picture", "file": picture.file(), "alternative": picture.alternative, "high": high })
        }
    })
}

fn cells(row: &[Line]) -> Value {
    Value::Array(row.iter().map(|cell| line(cell)).collect())
}

/// Each row as an item, with the head of each cell before it.
fn narrow(head: &[Line], rows: &[Vec<Line>]) -> Value {
    let item = |row: &Vec<Line>| {
        let mut says: Line = Vec::new();
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            if !says.is_empty() {
                says.push(Inline::Break);
            }
            says.push(Inline::Strong(name.clone()));
            says.push(Inline::Text(" ".to_owned()));
            says.extend(cell.iter().cloned());
        }
        json!([{ "is": "paragraph", "of": line(&says) }])
    };
    let items: Vec<Value> = rows.iter().map(item).collect();
    json!({ "is": "list", "first": null, "items": items })
}

/// A line.
pub fn line(says: &[Inline]) -> Value {
    let of = |inner: &[Inline]| line(inner);
    let part = |part: &Inline| match part {
        Inline::Text(text) => json!({ "is": "text", "says": breakable(text) }),
        Inline::Strong(inner) => json!({ "is": "strong", "of": of(inner) }),
        Inline::Emphasis(inner) => json!({ "is": "emphasis", "of": of(inner) }),
        Inline::Struck(inner) => json!({ "is": "struck", "of": of(inner) }),
        Inline::Code(text) => json!({ "is": "code", "says": breakable(text) }),
        Inline::Link { to, says } => json!({ "is": "link", "to": to, "of": of(says) }),
        Inline::Break => json!({ "is": "break" }),
    };
    Value::Array(says.iter().map(part).collect())
}

/// A title: a heading that shows nothing is none (PDF/UA-1).
pub fn title(text: &str) -> String {
    if super::is_blank(text) {
        "…".to_owned()
    } else {
        breakable(text)
    }
}

/// The same with places at which a very long word may end a line.
pub fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > WORD && run % 8 == 0 {
            out.push('\u{200b}');
        }
        out.push(letter);
    }
    out
}
