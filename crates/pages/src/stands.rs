//! Lines of a text that stand for something else: another page, a sheet, something of another site.

use kernel::Uid;

/// What such a line names. What is taken up has no identifier when nothing could have the one that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands<'a> {
    /// A page.
    Page(Option<Uid>),
    /// A sheet.
    Sheet(Option<Uid>),
    /// An address of another site.
    Embed(&'a str),
}

/// What a line stands for: `{{page:…}}`, `{{sheet:…}}` or `{{embed:…}}`, alone on it. A page and a sheet are named by their
/// identifier, or by the address that a browser shows, which says itself which of both it is.
pub fn stands_for(line: &str) -> Option<Stands<'_>> {
    let (word, named) = said(line)?;
    match (word, named.contains("/sheets/"), named.contains("/pages/")) {
        ("embed", ..) => Some(Stands::Embed(named)),
        ("page" | "sheet", true, _) | ("sheet", _, false) => Some(Stands::Sheet(uid(named, "/sheets/"))),
        ("page" | "sheet", ..) => Some(Stands::Page(uid(named, "/pages/"))),
        _ => None,
    }
}

/// The word of such a line, and what it names, as both are written.
fn said(line: &str) -> Option<(&str, &str)> {
    let inner = line.trim().strip_prefix("{{")?.strip_suffix("}}")?.trim();
    let (word, named) = inner.split_once(':')?;
    Some((word, named.trim()))
}

/// What the lines of a text stand for, in order, each with what it names as it is written. What is shown as code is shown,
/// and taken up by nothing.
pub fn taken_up(text: &str) -> Vec<(Stands<'_>, &str)> {
    let mut in_code = false;
    let mut all = Vec::new();
    for line in text.lines() {
        let start = line.trim_start();
        in_code ^= start.starts_with("```") || start.starts_with("~~~");
        let named = said(line).map_or("", |(_, named)| named);
        all.extend(
            stands_for(line)
                .filter(|_| !in_code)
                .map(|stands| (stands, named)),
        );
    }
    all
}

fn uid(named: &str, under: &str) -> Option<Uid> {
    let name = named.split_once(under).map_or(named, |(_, rest)| {
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    });
    name.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Stands, stands_for, taken_up};

    #[test]
    fn what_is_shown_as_code_takes_nothing_up() {
        let text = "{{embed:https://a.example/}}\n```\n{{embed:https://b.example/}}\n```\n";
        let address = "https://a.example/";
        assert_eq!(taken_up(text), [(Stands::Embed(address), address)]);
    }

    #[test]
    fn what_is_taken_up_is_named_by_its_identifier_or_its_address() {
        let id = "00000000000000000000000001";
        let uid = Some(id.parse().unwrap());
        for (line, expected) in [
            (format!("{{{{page:{id}}}}}"), Some(Stands::Page(uid))),
            (format!(" {{{{ page: {id} }}}} "), Some(Stands::Page(uid))),
            (format!("{{{{sheet:{id}}}}}"), Some(Stands::Sheet(uid))),
            (
                format!("{{{{page:https://t.example/sheets/{id}?x#y}}}}"),
                Some(Stands::Sheet(uid)),
            ),
            (
                format!("{{{{sheet:https://t.example/pages/{id}/edition}}}}"),
                Some(Stands::Page(uid)),
            ),
            ("{{page:nothing}}".to_owned(), Some(Stands::Page(None))),
            (
                "{{embed:https://a.example/}}".to_owned(),
                Some(Stands::Embed("https://a.example/")),
            ),
            ("{{other:x}}".to_owned(), None),
            ("{{page}}".to_owned(), None),
            (format!("See {{{{page:{id}}}}}"), None),
        ] {
            assert_eq!(stands_for(&line), expected, "{line}");
        }
    }
}
