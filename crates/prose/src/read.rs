//! From Markdown to the tree.

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};
use kernel::Uid;

use super::{Block, DEPTH, Inline, Line, Picture, may_lead};

/// How deep the parts of a line are kept apart.
const INLINE_DEPTH: usize = 12;
/// How many cells one table keeps: a larger one ends with a line of dots.
const CELLS: usize = 20_000;

/// Reads a text. `unnamed` is said for a picture whose author did not say what it shows; `base` is the address of this
/// house, so that what leads to a page of it still does.
pub struct Reader<'a> {
    /// What a picture without words shows.
    pub unnamed: &'a str,
    /// The address of this house, without a slash at its end.
    pub base: &'a str,
}

impl Reader<'_> {
    /// The tree of a text.
    pub fn blocks(&self, markdown: &str) -> Vec<Block> {
        let mut blocks = self.raw(markdown);
        stepped(&mut blocks);
        blocks
    }

    /// The same with the headings as they were typed, for a text of several parts.
    pub fn raw(&self, markdown: &str) -> Vec<Block> {
        let mut options = Options::default();
        options.extension.autolink = true;
        options.extension.strikethrough = true;
        options.extension.table = true;
        options.extension.tasklist = true;
        let arena = Arena::new();
        let root = parse_document(&arena, markdown, &options);
        let mut blocks = Vec::new();
        self.inside(root, 0, &mut blocks);
        blocks
    }

    fn inside<'a>(&self, node: &'a AstNode<'a>, depth: usize, into: &mut Vec<Block>) {
        if depth > DEPTH {
            // Only the words, without walking down one call a level.
            let said: String = node
                .descendants()
                .filter_map(|each| match &each.data.borrow().value {
                    NodeValue::Text(text) => Some(text.to_string()),
                    NodeValue::Code(code) => Some(code.literal.clone()),
                    NodeValue::CodeBlock(block) => Some(block.literal.clone()),
                    NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Paragraph => {
                        Some(" ".to_owned())
                    }
                    _ => None,
                })
                .collect();
            let said = said.trim();
            if !said.is_empty() {
                into.push(Block::Paragraph(super::words(said)));
            }
            return;
        }
        for child in node.children() {
            self.block(child, depth, into);
        }
    }

    fn block<'a>(&self, node: &'a AstNode<'a>, depth: usize, into: &mut Vec<Block>) {
        let value = node.data.borrow().value.clone();
        match value {
            NodeValue::Heading(heading) => {
                let line = self.line(node);
                if !is_empty(&line) {
                    into.push(Block::Heading(usize::from(heading.level), line));
                }
            }
            NodeValue::Paragraph => self.paragraph(node, into),
            NodeValue::BlockQuote => {
                let mut inner = Vec::new();
                self.inside(node, depth + 1, &mut inner);
                into.push(Block::Quote(without_headings(inner)));
            }
            NodeValue::List(list) => {
                let first = (list.list_type == ListType::Ordered).then_some(list.start);
                let items = node.children().map(|item| self.item(item, depth + 1)).collect();
                into.push(Block::List(first, items));
            }
            NodeValue::CodeBlock(block) => into.push(Block::Code(block.literal.trim_end().to_owned())),
            NodeValue::HtmlBlock(block) => into.push(Block::Paragraph(super::words(block.literal.trim()))),
            NodeValue::ThematicBreak => into.push(Block::Rule),
            NodeValue::Table(_) => into.extend(self.table(node)),
            _ => self.inside(node, depth + 1, into),
        }
    }

    fn item<'a>(&self, node: &'a AstNode<'a>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.inside(node, depth, &mut blocks);
        if let NodeValue::TaskItem(task) = node.data.borrow().value {
            let mark = if task.symbol.is_some() { "☑ " } else { "☐ " };
            match blocks.first_mut() {
                Some(Block::Paragraph(line)) => line.insert(0, Inline::Text(mark.to_owned())),
                _ => blocks.insert(0, Block::Paragraph(super::words(mark))),
            }
        }
        without_headings(blocks)
    }

    /// A paragraph, and the pictures that stand in it, each by itself.
    fn paragraph<'a>(&self, node: &'a AstNode<'a>, into: &mut Vec<Block>) {
        let mut pictures = Vec::new();
        let line = self.parts(node, 0, &mut pictures);
        if !is_empty(&line) {
            into.push(Block::Paragraph(line));
        }
        into.extend(pictures.into_iter().map(Block::Picture));
    }

    /// A line in which no picture can stand: its words stand for it.
    fn line<'a>(&self, node: &'a AstNode<'a>) -> Line {
        let mut pictures = Vec::new();
        let mut line = self.parts(node, 0, &mut pictures);
        line.extend(
            pictures
                .into_iter()
                .map(|picture| Inline::Text(picture.alternative)),
        );
        line
    }

    fn table<'a>(&self, node: &'a AstNode<'a>) -> Option<Block> {
        let mut rows: Vec<Vec<Line>> = Vec::new();
        let mut cells = 0;
        for row in node.children() {
            if cells > CELLS {
                break;
            }
            let row: Vec<Line> = row.children().map(|cell| self.line(cell)).collect();
            cells += row.len();
            rows.push(row);
        }
        let cut = cells > CELLS;
        let mut rows = rows.into_iter();
        let head = rows.next()?;
        let wide = head.len();
        let mut rows: Vec<Vec<Line>> = rows.collect();
        if cut {
            rows.push(vec![super::words("…")]);
        }
        for row in &mut rows {
            row.resize(wide, Vec::new());
        }
        (wide > 0).then_some(Block::Table(head, rows))
    }

    fn parts<'a>(&self, node: &'a AstNode<'a>, depth: usize, pictures: &mut Vec<Picture>) -> Line {
        let mut line = Vec::new();
        for child in node.children() {
            let value = child.data.borrow().value.clone();
            match value {
                NodeValue::Text(text) => line.push(Inline::Text(text.into_owned())),
                NodeValue::HtmlInline(text) => line.push(Inline::Text(text)),
                NodeValue::Code(code) => line.push(Inline::Code(code.literal)),
                NodeValue::SoftBreak => line.push(Inline::Text(" ".to_owned())),
                NodeValue::LineBreak => line.push(Inline::Break),
                NodeValue::Image(image) => line.extend(self.image(child, &image.url, pictures)),
                _ if depth > INLINE_DEPTH => line.extend(plain(child).map(Inline::Text)),
                NodeValue::Link(link) => {
                    let says = self.parts(child, depth + 1, pictures);
                    line.extend(self.link(&link.url, says));
                }
                NodeValue::Strong => line.push(Inline::Strong(self.parts(child, depth + 1, pictures))),
                NodeValue::Emph => line.push(Inline::Emphasis(self.parts(child, depth + 1, pictures))),
                NodeValue::Strikethrough => line.push(Inline::Struck(self.parts(child, depth + 1, pictures))),
                _ => line.extend(self.parts(child, depth + 1, pictures)),
            }
        }
        line
    }

    /// Words that lead somewhere, or the words alone when that is nowhere to go.
    pub fn link(&self, address: &str, says: Line) -> Line {
        let to = if address.starts_with('/') && !address.starts_with("//") {
            format!("{}{address}", self.base)
        } else {
            address.to_owned()
        };
        if !may_lead(&to) {
            return says;
        }
        let says = if is_empty(&says) {
            super::words(to.as_str())
        } else {
            says
        };
        vec![Inline::Link { to, says }]
    }

    /// A picture of this house; one of another is asked for by nobody: its words lead to it.
    fn image<'a>(&self, node: &'a AstNode<'a>, address: &str, pictures: &mut Vec<Picture>) -> Line {
        let said = plain(node).unwrap_or_default();
        let alternative = if said.trim().is_empty() {
            self.unnamed.to_owned()
        } else {
            said
        };
        match own(address.strip_prefix(self.base).unwrap_or(address)) {
            Some(media) => {
                pictures.push(Picture {
                    media,
                    alternative,
                    path: None,
                });
                Vec::new()
            }
            None => self.link(address, super::words(alternative)),
        }
    }
}

/// The picture of this house that stands at an address.
fn own(address: &str) -> Option<Uid> {
    let rest = address.strip_prefix("/media/")?;
    rest.split(['?', '#']).next()?.parse().ok()
}

/// The words of a part of a line, however deep.
fn plain<'a>(node: &'a AstNode<'a>) -> Option<String> {
    let words: String = node
        .descendants()
        .filter_map(|each| match &each.data.borrow().value {
            NodeValue::Text(text) => Some(text.to_string()),
            NodeValue::Code(code) => Some(code.literal.clone()),
            NodeValue::HtmlInline(text) => Some(text.clone()),
            NodeValue::SoftBreak | NodeValue::LineBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect();
    (!words.is_empty()).then_some(words)
}

/// Whether a line shows nothing.
pub fn is_empty(line: &[Inline]) -> bool {
    line.iter().all(|part| match part {
        Inline::Text(text) | Inline::Code(text) => super::is_blank(text),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => is_empty(inner),
        Inline::Link { says, .. } => is_empty(says),
        Inline::Break => true,
    })
}

/// A heading inside a quote or a list is strong words: the outline of a text has no holes.
fn without_headings(blocks: Vec<Block>) -> Vec<Block> {
    blocks
        .into_iter()
        .map(|block| match block {
            Block::Heading(_, line) => Block::Paragraph(vec![Inline::Strong(line)]),
            other => other,
        })
        .collect()
}

/// Headings that go down one step at a time, from one.
pub fn stepped(blocks: &mut [Block]) {
    let mut above: Vec<usize> = Vec::new();
    for block in blocks {
        if let Block::Heading(level, _) = block {
            while above.last().is_some_and(|last| *last >= *level) {
                above.pop();
            }
            above.push(*level);
            *level = above.len();
        }
    }
}
