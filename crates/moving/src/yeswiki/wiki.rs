//! From Markdown to the text of a page there, so that a group can leave with what it wrote.

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};
use pages::Stands;

/// What a text of ours points at, and what that is called there.
pub trait Back {
    /// The page or entry behind a path of ours.
    fn tag(&self, path: &str) -> Option<String>;
    /// The file behind a path of ours.
    fn file(&self, path: &str) -> Option<String>;
    /// The number of the form whose entries a path of ours lists.
    fn form(&self, path: &str) -> Option<String>;
}

/// Writes a text of ours as one of there.
pub fn write(markdown: &str, back: &dyn Back) -> String {
    let (mut out, mut plain, mut in_code) = (String::new(), String::new(), false);
    for line in markdown.lines() {
        let start = line.trim_start();
        in_code ^= start.starts_with("```") || start.starts_with("~~~");
        let stands = line
            .trim()
            .strip_prefix("{{")
            .and_then(|rest| rest.strip_suffix("}}"));
        match stands.filter(|_| !in_code) {
            Some(said) => {
                blocks(&std::mem::take(&mut plain), back, &mut out);
                out.push_str(&action(said.trim(), back));
                out.push_str("\n\n");
            }
            None => {
                plain.push_str(line);
                plain.push('\n');
            }
        }
    }
    blocks(&plain, back, &mut out);
    let text = out.trim_end().to_owned();
    if text.is_empty() { text } else { text + "\n" }
}

fn action(said: &str, back: &dyn Back) -> String {
    let path = match pages::stands_for(&format!("{{{{{said}}}}}")) {
        Some(Stands::Page(uid)) => uid.map(|uid| format!("/pages/{uid}")),
        Some(Stands::Sheet(uid)) => uid.map(|uid| format!("/sheets/{uid}")),
        Some(Stands::Embed(_)) | None => {
            return match said.strip_prefix("embed:") {
                Some(address) => format!("{{{{video url=\"{}\"}}}}", address.trim().replace('"', "%22")),
                None => quoted(&format!("{{{{{said}}}}}")),
            };
        }
    };
    let tag = path.and_then(|path| back.tag(&path));
    format!("{{{{include page=\"{}\"}}}}", tag.unwrap_or_default())
}

fn blocks(text: &str, back: &dyn Back, out: &mut String) {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options);
    for node in root.children() {
        block(node, back, out);
    }
}

fn block<'a>(node: &'a AstNode<'a>, back: &dyn Back, out: &mut String) {
    let value = node.data.borrow().value.clone();
    match value {
        NodeValue::Heading(heading) => {
            let marks = "=".repeat(7_usize.saturating_sub(usize::from(heading.level)).clamp(2, 6));
            out.push_str(&format!("{marks}{}{marks}\n\n", inside(node, back)));
        }
        NodeValue::List(_) => {
            list(node, back, 0, out);
            out.push('\n');
        }
        NodeValue::CodeBlock(code) if code.info == "yeswiki" => {
            out.push_str(code.literal.trim_end());
            out.push_str("\n\n");
        }
        NodeValue::CodeBlock(code) => {
            let info = if code.info.is_empty() {
                String::new()
            } else {
                format!("({})", code.info)
            };
            out.push_str(&format!(
                "%%{info}\n{}\n%%\n\n",
                code.literal.trim_end_matches('\n').replace("%%", "% %")
            ));
        }
        NodeValue::ThematicBreak => out.push_str("----\n\n"),
        NodeValue::HtmlBlock(html) => out.push_str(&format!("{}\n\n", quoted(html.literal.trim_end()))),
        NodeValue::Table(_) => {
            out.push_str("[|\n");
            for row in node.children() {
                let cells: Vec<String> = row
                    .children()
                    .map(|cell| inside(cell, back).replace('\n', " "))
                    .collect();
                out.push_str(&format!("| {} |\n", cells.join(" | ")));
            }
            out.push_str("|]\n\n");
        }
        NodeValue::BlockQuote => node.children().for_each(|child| block(child, back, out)),
        _ => out.push_str(&format!("{}\n\n", inside(node, back))),
    }
}

fn list<'a>(node: &'a AstNode<'a>, back: &dyn Back, depth: usize, out: &mut String) {
    if depth > 8 {
        return;
    }
    let ordered =
        matches!(&node.data.borrow().value, NodeValue::List(list) if list.list_type == ListType::Ordered);
    for item in node.children() {
        let mark = if ordered { "1)" } else { "-" };
        out.push_str(&format!("{}{mark} ", " ".repeat(depth + 1)));
        let mut said = Vec::new();
        for child in item.children().filter(|child| !is_list(child)) {
            said.push(inside(child, back).replace('\n', " "));
        }
        out.push_str(&said.join(" "));
        out.push('\n');
        for child in item.children().filter(|child| is_list(child)) {
            list(child, back, depth + 1, out);
        }
    }
}

fn is_list<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(node.data.borrow().value, NodeValue::List(_))
}

/// What stands inside a block.
fn inside<'a>(node: &'a AstNode<'a>, back: &dyn Back) -> String {
    let mut out = String::new();
    for child in node.children() {
        piece(child, back, &mut out);
    }
    out
}

fn piece<'a>(node: &'a AstNode<'a>, back: &dyn Back, out: &mut String) {
    let value = node.data.borrow().value.clone();
    match value {
        NodeValue::Text(text) => out.push_str(&words(&text)),
        NodeValue::Code(code) if code.literal.starts_with("{{") && code.literal.ends_with("}}") => {
            out.push_str(&code.literal)
        }
        NodeValue::Code(code) => out.push_str(&format!("##{}##", code.literal)),
        NodeValue::SoftBreak => out.push(' '),
        NodeValue::LineBreak => out.push('\n'),
        NodeValue::Emph => out.push_str(&format!("//{}//", inside(node, back))),
        NodeValue::Strong => out.push_str(&format!("**{}**", inside(node, back))),
        NodeValue::Strikethrough => out.push_str(&format!("@@{}@@", inside(node, back))),
        NodeValue::HtmlInline(html) => out.push_str(&quoted(&html)),
        NodeValue::Image(image) => {
            let said = plain(node).replace('"', "'");
            match back.file(&image.url) {
                Some(file) => out.push_str(&format!("{{{{attach file=\"{file}\" desc=\"{said}\"}}}}")),
                None => out.push_str(&words(&said)),
            }
        }
        NodeValue::Link(link) => {
            let said = plain(node).replace(['[', ']', '|', '\n'], " ");
            if let Some(form) = back.form(&link.url) {
                out.push_str(&format!("{{{{bazarliste id=\"{form}\"}}}}"));
            } else if let Some(file) = back.file(&link.url) {
                out.push_str(&format!(
                    "{{{{attach file=\"{file}\" desc=\"{}\"}}}}",
                    said.replace('"', "'")
                ));
            } else if said == link.url {
                out.push_str(&link.url);
            } else {
                let target = back.tag(&link.url).unwrap_or_else(|| link.url.clone());
                let target = target.strip_prefix("mailto:").unwrap_or(&target).to_owned();
                out.push_str(&if said == target {
                    format!("[[{target}]]")
                } else {
                    format!("[[{target} {said}]]")
                });
            }
        }
        _ => out.push_str(&inside(node, back)),
    }
}

fn plain<'a>(node: &'a AstNode<'a>) -> String {
    let mut said = String::new();
    for each in node.descendants() {
        match &each.data.borrow().value {
            NodeValue::Text(text) => said.push_str(text),
            NodeValue::Code(code) => said.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => said.push(' '),
            _ => {}
        }
    }
    said
}

/// Words that would mean something there are quoted, word by word.
fn words(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_inclusive([' ', '\u{a0}', '\u{202f}']) {
        let bare = word.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        if means_something(bare) {
            out.push_str(&quoted(bare));
            out.push_str(word.get(bare.len()..).unwrap_or_default());
        } else {
            out.push_str(word);
        }
    }
    out
}

fn means_something(word: &str) -> bool {
    let marks = [
        "**", "//", "__", "@@", "££", "##", "%%", "[[", "]]", "{{", "}}", "==", "\"\"", "''", "[|", "|]",
        "---",
    ];
    let is_mark =
        marks.iter().any(|mark| word.contains(mark)) || matches!(word, "-" | "*") || word.starts_with('#');
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let humps = letters
        .iter()
        .filter(|letter| letter.is_ascii_uppercase())
        .count();
    let is_name = letters.first().is_some_and(char::is_ascii_uppercase)
        && humps >= 2
        && letters.iter().any(|letter| letter.is_ascii_lowercase());
    is_mark || is_name
}

/// Between doubled quotes, as the HTML that says just this.
fn quoted(text: &str) -> String {
    let safe = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    format!("\"\"{safe}\"\"")
}

/// Words as they are: what would mean something there is quoted.
pub fn plain_text(text: &str) -> String {
    text.lines().map(words).collect::<Vec<_>>().join("\n")
}
