//! The tree as XHTML: for electronic books, and for the page that prints itself.

use super::{Block, Inline, escaped};

/// How the file names pictures, and how deep its texts stand.
#[derive(Clone, Copy)]
pub struct Writer {
    /// The level of the heading of the text itself: one to five.
    pub level: usize,
    /// The address of a picture.
    pub picture: fn(&super::Picture) -> String,
}

impl Writer {
    /// Blocks.
    pub fn blocks(&self, blocks: &[Block]) -> String {
        let mut out = String::new();
        for block in blocks {
            self.block(block, &mut out);
        }
        out
    }

    fn block(&self, block: &Block, out: &mut String) {
        match block {
            Block::Heading(level, says) => {
                let level = (self.level + level).min(6);
                out.push_str(&format!("<h{level}>{}</h{level}>\n", line(says)));
            }
            Block::Paragraph(says) => out.push_str(&format!("<p>{}</p>\n", line(says))),
            Block::List(first, items) => {
                let (open, close) = match first {
                    Some(1) => ("<ol>".to_owned(), "</ol>\n"),
                    Some(first) => (format!("<ol start=\"{first}\">"), "</ol>\n"),
                    None => ("<ul>".to_owned(), "</ul>\n"),
                };
                out.push_str(&open);
                for item in items {
                    out.push_str("<li>");
                    match item.as_slice() {
                        // One paragraph alone is a line.
                        [Block::Paragraph(says)] => out.push_str(&line(says)),
                        several => out.push_str(&self.blocks(several)),
                    }
                    out.push_str("</li>\n");
                }
                out.push_str(close);
            }
            Block::Quote(inner) => {
                out.push_str(&format!("<blockquote>{}</blockquote>\n", self.blocks(inner)))
            }
            Block::Code(text) => out.push_str(&format!("<pre><code>{}</code></pre>\n", escaped(text))),
            Block::Table(head, rows) => {
                out.push_str("<table><thead><tr>");
                for cell in head {
                    out.push_str(&format!("<th scope=\"col\">{}</th>", line(cell)));
                }
                out.push_str("</tr></thead><tbody>");
                for row in rows {
                    out.push_str("<tr>");
                    for cell in row {
                        out.push_str(&format!("<td>{}</td>", line(cell)));
                    }
                    out.push_str("</tr>\n");
                }
                // A body without a row is no body.
                if rows.is_empty() {
                    out.truncate(out.len() - "<tbody>".len());
                } else {
                    out.push_str("</tbody>");
                }
                out.push_str("</table>\n");
            }
            Block::Rule => out.push_str("<hr />\n"),
            Block::Picture(picture) => out.push_str(&format!(
                "<figure><img src=\"{}\" alt=\"{}\" /></figure>\n",
                escaped(&(self.picture)(picture)),
                escaped(&picture.alternative)
            )),
        }
    }
}

/// A line.
pub fn line(says: &[Inline]) -> String {
    let mut out = String::new();
    for part in says {
        match part {
            Inline::Text(text) => out.push_str(&escaped(text)),
            Inline::Strong(inner) => out.push_str(&format!("<strong>{}</strong>", line(inner))),
            Inline::Emphasis(inner) => out.push_str(&format!("<em>{}</em>", line(inner))),
            Inline::Struck(inner) => out.push_str(&format!("<del>{}</del>", line(inner))),
            Inline::Code(text) => out.push_str(&format!("<code>{}</code>", escaped(text))),
            Inline::Link { to, says } => out.push_str(&format!(
                "<a href=\"{}\" rel=\"noopener nofollow\">{}</a>",
                escaped(to),
                line(says)
            )),
            Inline::Break => out.push_str("<br />"),
        }
    }
    out
}
