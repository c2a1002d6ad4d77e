//! Markdown (CommonMark with tables, strikethrough, autolinks, task lists) to safe HTML.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};

/// The level of the highest heading of a text: it sits inside a section of a page, under its second-level title.
const HIGHEST: u8 = 3;

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.render.r#unsafe = false;
    options.render.escape = true;
    options
}

/// Writes HTML from Markdown. Raw HTML is shown as text and dangerous addresses are dropped,
/// so what comes back can stand in a page as it is. The highest heading is one of the third level, whatever people
/// begin with, and the others keep their distance from it: no level is left out because a text begins with `##`.
pub fn html(text: &str) -> String {
    written(text, highest_of)
}

/// The level of the highest heading of a text, as it is written; the first when there is none.
pub fn highest(text: &str) -> u8 {
    highest_of(parse_document(&Arena::new(), text, &options()))
}

fn highest_of<'a>(root: &'a AstNode<'a>) -> u8 {
    let levels = root
        .descendants()
        .filter_map(|node| match &node.data.borrow().value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        });
    levels.min().unwrap_or(1)
}

/// The same of a part of a text whose highest heading has the level `highest`, so that the headings of all its parts
/// stand to one another as they were written.
pub fn html_of_part(text: &str, highest: u8) -> String {
    written(text, |_| highest)
}

fn written(text: &str, highest: impl for<'a> Fn(&'a AstNode<'a>) -> u8) -> String {
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options);
    let highest = highest(root);
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            heading.level = (heading.level + HIGHEST)
                .saturating_sub(highest)
                .clamp(HIGHEST, 6);
        }
    }
    let mut page = String::new();
    // A string takes everything.
    let _written = format_html(root, &options, &mut page);
    page
}

/// What a text says, without its marks: to be searched, or shown where there is no place for more. Paragraphs, items and
/// rows are parted by line breaks; addresses behind words are left out, and lines that stand for something else.
pub fn plain(text: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, &without_calls(text), &options());
    let mut said = String::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => said.push_str(text),
            NodeValue::Code(code) => said.push_str(&code.literal),
            NodeValue::CodeBlock(block) => said.push_str(&block.literal),
            NodeValue::HtmlInline(text) => said.push_str(text),
            NodeValue::HtmlBlock(block) => said.push_str(&block.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => said.push(' '),
            NodeValue::TableCell if !said.is_empty() && !said.ends_with(['\n', ' ']) => said.push(' '),
            NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::Item(_)
            | NodeValue::TaskItem(_)
            | NodeValue::TableRow(_)
                if !said.is_empty() && !said.ends_with('\n') =>
            {
                said.push('\n');
            }
            _ => {}
        }
    }
    said.trim().to_owned()
}

/// The text without its lines that are only `{{…}}`, but for those that are shown as code.
fn without_calls(text: &str) -> String {
    let mut in_code = false;
    let mut is_kept = |line: &str| {
        let line = line.trim();
        in_code ^= line.starts_with("```") || line.starts_with("~~~");
        in_code || !(line.starts_with("{{") && line.ends_with("}}"))
    };
    text.lines()
        .map(|line| if is_kept(line) { line } else { "" })
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::{highest, html, html_of_part, plain};

    #[test]
    fn a_plain_text_has_words_and_no_marks() {
        let text = "# Un titre\n\nDu **gras**, [un lien](https://exemple.fr) et `du code`.\n\n- un\n- deux\n";
        assert_eq!(plain(text), "Un titre\nDu gras, un lien et du code.\nun\ndeux");
    }

    #[test]
    fn a_plain_text_has_no_boxes_no_bars_and_no_calls() {
        let text = "Avant\n{{sheet:x}}\nAprès\n\n- [ ] ~~semer~~\n- [x] arroser\n\n| Qui | Quoi |\n| --- | --- |\n| Ada | [pelle](/x) |\n";
        assert_eq!(plain(text), "Avant\nAprès\nsemer\narroser\nQui Quoi\nAda pelle");
        assert_eq!(plain("```\n{{page:x}}\n```"), "{{page:x}}");
    }

    #[test]
    fn raw_html_is_text_and_scripts_have_no_address() {
        let page = html("[x](javascript:alert(1)) **fort**\n\n<script>alert(1)</script>");
        assert!(
            !page.contains("<script>") && !page.contains("javascript:"),
            "{page}"
        );
        assert!(page.contains("<strong>fort</strong>"));
    }

    #[test]
    fn a_title_fits_under_the_page_s_own() {
        assert_eq!(html("# Ici").trim(), "<h3>Ici</h3>");
        assert_eq!(html("Ici\n===\n\n###### Là").trim(), "<h3>Ici</h3>\n<h6>Là</h6>");
    }

    #[test]
    fn no_level_is_left_out_above_the_highest_title_of_a_text() {
        for (text, page) in [
            ("## Ici", "<h3>Ici</h3>"),
            ("#### Ici", "<h3>Ici</h3>"),
            (
                "## Ici\n### Là\n## Ailleurs",
                "<h3>Ici</h3>\n<h4>Là</h4>\n<h3>Ailleurs</h3>",
            ),
            ("### Là\n# Ici", "<h5>Là</h5>\n<h3>Ici</h3>"),
            (
                "> ## Cité\n\n### Là",
                "<blockquote>\n<h3>Cité</h3>\n</blockquote>\n<h4>Là</h4>",
            ),
        ] {
            assert_eq!(html(text).trim(), page);
        }
        assert_eq!(
            html_of_part("### Là", highest("# Ici\n### Là")).trim(),
            "<h5>Là</h5>"
        );
    }

    #[test]
    fn a_hash_inside_code_is_code() {
        assert!(html("```\n# un reste\n```\n").contains("<code># un reste\n</code>"));
    }
}
