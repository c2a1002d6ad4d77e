//! Markdown (CommonMark with tables, strikethrough, autolinks, task lists) to safe HTML.

use comrak::{Options, markdown_to_html};

/// Writes HTML from Markdown. Raw HTML is shown as text and dangerous addresses are dropped,
/// so what comes back can stand in a page as it is. Headings start at the third level.
pub fn html(text: &str) -> String {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    // Two hashes up: a text sits inside a section of a page, under its second-level title.
    let shifted: String = text
        .lines()
        .map(|line| {
            if line.starts_with('#') {
                format!("##{line}\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    options.render.r#unsafe = false;
    options.render.escape = true;
    markdown_to_html(&shifted, &options)
}

#[cfg(test)]
mod tests {
    use super::html;

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
    }
}
