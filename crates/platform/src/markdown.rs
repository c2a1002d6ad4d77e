//! Markdown (CommonMark with tables, strikethrough, autolinks, task lists) to safe HTML.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};

/// Writes HTML from Markdown. Raw HTML is shown as text and dangerous addresses are dropped,
/// so what comes back can stand in a page as it is. Headings start at the third level.
pub fn html(text: &str) -> String {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.render.r#unsafe = false;
    options.render.escape = true;
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options);
    for node in root.descendants() {
        // Two levels down: a text sits inside a section of a page, under its second-level title.
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            heading.level = (heading.level + 2).min(6);
        }
    }
    let mut page = String::new();
    // A string takes everything.
    let _written = format_html(root, &options, &mut page);
    page
}

/// What a text says, without its marks: to be searched, or shown where there is no place for more. Paragraphs and
/// items are parted by line breaks; addresses behind words are left out.
pub fn plain(text: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &Options::default());
    let mut said = String::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => said.push_str(text),
            NodeValue::Code(code) => said.push_str(&code.literal),
            NodeValue::CodeBlock(block) => said.push_str(&block.literal),
            NodeValue::HtmlInline(text) => said.push_str(text),
            NodeValue::HtmlBlock(block) => said.push_str(&block.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => said.push(' '),
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::Item(_)
                if !said.is_empty() && !said.ends_with('\n') =>
            {
                said.push('\n');
            }
            _ => {}
        }
    }
    said.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{html, plain};

    #[test]
    fn a_plain_text_has_words_and_no_marks() {
        let text = "# Un titre\n\nDu **gras**, [un lien](https://exemple.fr) et `du code`.\n\n- un\n- deux\n";
        assert_eq!(plain(text), "Un titre\nDu gras, un lien et du code.\nun\ndeux");
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
    fn a_hash_inside_code_is_code() {
        assert!(html("```\n# un reste\n```\n").contains("<code># un reste\n</code>"));
    }
}
