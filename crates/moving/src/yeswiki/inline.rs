//! What stands inside a line there: bold, links, code, words that name a page.

use super::markup::{Note, Turning};
use super::{action, address, html};

/// How deep marks may stand inside one another.
const DEEPEST: usize = 6;

/// What a mark opens, and what it is here.
const MARKS: [(&str, &str); 6] = [
    ("**", "**"),
    ("//", "*"),
    ("__", ""),
    ("@@", "~~"),
    ("££", ""),
    ("''", ""),
];

/// Turns what stands inside a paragraph.
pub(super) fn inline(text: &str, turning: &mut Turning<'_>, depth: usize) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let begins_word = !out.ends_with(|letter: char| letter.is_alphanumeric());
        match special(rest, turning, depth, begins_word) {
            Some((turned, after)) => {
                out.push_str(&turned);
                rest = after;
            }
            None => {
                escape(first, &mut out);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

/// A sign that means something in Markdown.
fn escape(letter: char, out: &mut String) {
    if matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '~') {
        out.push('\\');
    }
    // Braces of ours are written by us alone.
    if letter == '{' && out.ends_with('{') {
        out.push('\u{200b}');
    }
    out.push(letter);
}

/// The same for a whole text.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|letter| escape(letter, &mut out));
    out
}

type Found<'a> = Option<(String, &'a str)>;

fn special<'a>(rest: &'a str, turning: &mut Turning<'_>, depth: usize, begins_word: bool) -> Found<'a> {
    match rest.as_bytes().first()? {
        b'"' => {
            let (raw, after) = rest.strip_prefix("\"\"")?.split_once("\"\"")?;
            Some((html::turn_inside(raw, turning), after))
        }
        b'%' => {
            let (code, after) = rest.strip_prefix("%%")?.split_once("%%")?;
            Some((code_span(code), after))
        }
        b'#' => {
            let (code, after) = rest.strip_prefix("##")?.split_once("##")?;
            (!code.is_empty() && !code.contains('\n')).then(|| (code_span(code), after))
        }
        b'[' => link(rest, turning),
        b'{' => {
            let (said, after) = action::split(rest)?;
            Some((action::inside(said, turning), after))
        }
        b'-' => {
            let after = rest.strip_prefix("---")?;
            (!after.starts_with('-')).then(|| ("\n".to_owned(), after))
        }
        b'h' if begins_word => bare_address(rest, turning),
        first if first.is_ascii_uppercase() && begins_word => page_name(rest, turning),
        _ => marked(rest, turning, depth),
    }
}

fn marked<'a>(rest: &'a str, turning: &mut Turning<'_>, depth: usize) -> Found<'a> {
    if depth >= DEEPEST {
        return None;
    }
    let (open, here) = MARKS.iter().find(|(open, _)| rest.starts_with(open))?;
    let (inside, after) = rest.strip_prefix(open)?.split_once(open)?;
    if inside.trim().is_empty() || inside.contains("\n\n") {
        return None;
    }
    let turned = inline(inside.trim(), turning, depth + 1);
    let (before, behind) = (
        if inside.starts_with(' ') { " " } else { "" },
        if inside.ends_with(' ') { " " } else { "" },
    );
    Some((format!("{before}{here}{turned}{here}{behind}"), after))
}

/// Code inside a line, whatever backticks it holds.
pub(super) fn code_span(code: &str) -> String {
    let code = code.trim().replace('\n', " ");
    if code.is_empty() {
        return String::new();
    }
    let mut fence = "`".to_owned();
    while code.contains(&fence) {
        fence.push('`');
    }
    let pad = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// `[[cible texte]]`
fn link<'a>(rest: &'a str, turning: &mut Turning<'_>) -> Found<'a> {
    let (inside, after) = rest.strip_prefix("[[")?.split_once("]]")?;
    let inside = inside.trim();
    if inside.is_empty() || inside.contains('\n') {
        return None;
    }
    let (target, label) = inside
        .split_once('|')
        .or_else(|| inside.split_once(' '))
        .unwrap_or((inside, ""));
    Some((to(target.trim(), label.trim(), turning), after))
}

/// A link to what a page there names: an address, a mail address, a page. What leads nowhere stays as its words.
pub(super) fn to(target: &str, label: &str, turning: &mut Turning<'_>) -> String {
    let said = escaped(if label.is_empty() { target } else { label });
    let said = said.trim();
    match path(target, turning) {
        Some(path)
            if label.is_empty()
                && (path.starts_with("http") || path.starts_with("mailto:"))
                && path == target =>
        {
            format!("<{path}>")
        }
        Some(path) => format!("[{said}]({path})"),
        None => {
            turning.note(Note::Link(target.chars().take(80).collect()));
            said.to_owned()
        }
    }
}

/// Where a target of there is here.
fn path(target: &str, turning: &Turning<'_>) -> Option<String> {
    let here = |tag: &str| turning.around.page(tag);
    if let Some(web) = plain_address(target) {
        let own = address::page_of(&web, turning.around.base()).and_then(here);
        return Some(own.unwrap_or(web));
    }
    if let Some(mail) = target
        .strip_prefix("mailto:")
        .or_else(|| target.contains('@').then_some(target))
    {
        let plain = mail.contains('@')
            && mail
                .chars()
                .all(|letter| letter.is_alphanumeric() || "@._+-".contains(letter));
        return plain.then(|| format!("mailto:{mail}"));
    }
    let asked = target.strip_prefix('?').unwrap_or(target);
    here(address::tag(asked.strip_prefix("wiki=").unwrap_or(asked))?)
}

/// An address of the web that can stand in a link as it is.
pub(super) fn plain_address(target: &str) -> Option<String> {
    let of_web = target.starts_with("https://") || target.starts_with("http://");
    let plain = target
        .chars()
        .all(|letter| !letter.is_whitespace() && !letter.is_control() && !"<>()[]\\\"`{}|^".contains(letter));
    (of_web && plain && target.len() > 8 && target.len() <= 1_000).then(|| target.to_owned())
}

fn bare_address<'a>(rest: &'a str, turning: &mut Turning<'_>) -> Found<'a> {
    if !rest.starts_with("https://") && !rest.starts_with("http://") {
        return None;
    }
    let end = rest
        .find(|letter: char| letter.is_whitespace() || "<>()[]\"'{}|".contains(letter))
        .unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    plain_address(address)?;
    Some((to(address, "", turning), rest.get(address.len()..)?))
}

/// `MotEnBosses`, where a page has this name.
fn page_name<'a>(rest: &'a str, turning: &Turning<'_>) -> Found<'a> {
    let end = rest
        .find(|letter: char| !letter.is_alphanumeric())
        .unwrap_or(rest.len());
    let word = rest.get(..end)?;
    let humps = word.chars().filter(char::is_ascii_uppercase).count();
    let is_name = humps >= 2 && word.chars().any(|letter| letter.is_ascii_lowercase());
    let path = turning.around.page(word).filter(|_| is_name)?;
    Some((format!("[{word}]({path})"), rest.get(end..)?))
}

/// Whether this is an address of the web that can stand in a field.
pub fn is_address(text: &str) -> bool {
    plain_address(text).is_some() && text.len() <= 500
}

/// A line whose signs are signs.
pub(crate) fn plain(line: &str) -> String {
    let text = escaped(line.trim());
    match text.chars().next() {
        Some('#' | '>' | '-' | '+') => format!("\\{text}"),
        _ => text,
    }
}
