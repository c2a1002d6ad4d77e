//! HTML that stands in a text there, to Markdown: what it says and a few marks. Whatever runs, loads or hides is left out.

use super::inline::{code_span, escaped, plain_address, to};
use super::markup::{Note, Turning, tidy};

/// Elements whose contents nobody reads.
const SILENT: [&str; 9] = [
    "script", "style", "object", "embed", "svg", "math", "template", "noscript", "head",
];

/// A piece of HTML.
enum Piece<'a> {
    Text(&'a str),
    Open(String, &'a str),
    Close(String),
}

/// Goes through HTML as if somebody meant harm: what is not plainly an element is text.
struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(after) = self.rest.strip_prefix("<!--") {
                self.rest = after.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            if let Some(after) = self.rest.strip_prefix('<')
                && after.starts_with(|first: char| {
                    first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?')
                })
            {
                let (inside, rest) = after.split_once('>').unwrap_or((after, ""));
                self.rest = rest;
                if inside.starts_with(['!', '?']) {
                    continue;
                }
                let closes = inside.strip_prefix('/');
                let inside = closes.unwrap_or(inside);
                let end = inside
                    .find(|letter: char| !letter.is_ascii_alphanumeric())
                    .unwrap_or(inside.len());
                let name = inside.get(..end).unwrap_or_default().to_ascii_lowercase();
                let given = inside.get(end..).unwrap_or_default();
                return Some(if closes.is_some() {
                    Piece::Close(name)
                } else {
                    Piece::Open(name, given)
                });
            }
            let skip = usize::from(self.rest.starts_with('<'));
            let end = self
                .rest
                .get(skip..)
                .and_then(|rest| rest.find('<'))
                .map_or(self.rest.len(), |found| found + skip);
            let (text, rest) = self.rest.split_at_checked(end)?;
            self.rest = rest;
            return Some(Piece::Text(text));
        }
    }
}

fn attribute(given: &str, name: &str) -> Option<String> {
    let lower = given.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = lower.get(from..)?.find(name) {
        let at = from + found;
        let before = lower.get(..at)?.chars().next_back();
        let after = given.get(at + name.len()..)?.trim_start();
        if let Some(value) = after.strip_prefix('=')
            && before.is_none_or(char::is_whitespace)
        {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
            let value = match quote {
                Some(quote) => value.get(1..)?.split(quote).next()?,
                None => value.split(char::is_whitespace).next()?,
            };
            return Some(entities(value));
        }
        from = at + name.len();
    }
    None
}

/// The characters behind the few names that people use, and behind numbers.
pub fn entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= 10)
            .and_then(|(name, rest)| {
                let letter = match name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    "nbsp" => '\u{a0}',
                    "eacute" => 'é',
                    "egrave" => 'è',
                    "agrave" => 'à',
                    "ccedil" => 'ç',
                    "rsquo" => '’',
                    "laquo" => '«',
                    "raquo" => '»',
                    _ => {
                        let digits = name.strip_prefix('#')?;
                        let number = match digits.strip_prefix(['x', 'X']) {
                            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                            None => digits.parse().ok()?,
                        };
                        char::from_u32(number).filter(|letter| !letter.is_control() || *letter == '\n')?
                    }
                };
                Some((letter, rest))
            });
        match found {
            Some((letter, left)) => {
                out.push(letter);
                rest = left;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Turns HTML that stands inside a line.
pub(super) fn turn_inside(raw: &str, turning: &mut Turning<'_>) -> String {
    let turned = turn(raw, turning);
    turned.trim().to_owned()
}

/// Turns HTML that stands alone, a field of a form for one.
pub fn turn(raw: &str, turning: &mut Turning<'_>) -> String {
    let mut out = Out::default();
    let mut silent: Option<String> = None;
    for piece in (Pieces { rest: raw }) {
        match piece {
            Piece::Close(name) if silent.as_deref() == Some(name.as_str()) => silent = None,
            _ if silent.is_some() => {}
            Piece::Open(name, _) if SILENT.contains(&name.as_str()) => {
                turning.note(Note::Html);
                silent = Some(name);
            }
            Piece::Text(text) => out.say(text),
            Piece::Open(name, given) => out.open(&name, given, turning),
            Piece::Close(name) => out.close(&name, turning),
        }
    }
    out.end(turning);
    tidy(&out.text).trim_end().to_owned()
}

#[derive(Default)]
struct Out {
    text: String,
    links: Vec<(usize, String)>,
    lists: Vec<bool>,
    code: Option<usize>,
}

impl Out {
    fn say(&mut self, text: &str) {
        let said = entities(text);
        if self.code.is_some() {
            self.text.push_str(&said);
            return;
        }
        let words: Vec<&str> = said
            .split([' ', '\n', '\t', '\r'])
            .filter(|word| !word.is_empty())
            .collect();
        if said.starts_with(char::is_whitespace) && !self.text.ends_with([' ', '\n']) && !self.text.is_empty()
        {
            self.text.push(' ');
        }
        self.text.push_str(&escaped(&words.join(" ")));
        if !words.is_empty() && said.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn gap(&mut self, gap: &str) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if !self.text.is_empty() && !self.text.ends_with(gap) {
            self.text.push_str(gap);
        }
    }

    fn open(&mut self, name: &str, given: &str, turning: &mut Turning<'_>) {
        match name {
            "b" | "strong" => self.text.push_str("**"),
            "i" | "em" => self.text.push('*'),
            "del" | "s" | "strike" => self.text.push_str("~~"),
            "code" | "pre" => self.code = Some(self.text.len()),
            "br" => self.text.push_str("\\\n"),
            "hr" => {
                self.gap("\n\n");
                self.text.push_str("---\n\n");
            }
            "p" | "div" | "section" | "article" | "table" | "blockquote" | "center" | "form" => {
                self.gap("\n\n")
            }
            "tr" => self.gap("\n\n"),
            "td" | "th" if !self.text.ends_with('\n') && !self.text.is_empty() => self.text.push_str(" · "),
            "ul" | "ol" => {
                self.gap(if self.lists.is_empty() { "\n\n" } else { "\n" });
                self.lists.push(name == "ol");
            }
            "li" => {
                self.gap("\n");
                let mark = if self.lists.last() == Some(&true) {
                    "1. "
                } else {
                    "- "
                };
                let depth = self.lists.len().saturating_sub(1).min(8);
                self.text.push_str(&format!("{}{mark}", "   ".repeat(depth)));
            }
            "a" => self
                .links
                .push((self.text.len(), attribute(given, "href").unwrap_or_default())),
            "img" => self.picture(given, turning),
            "iframe" => self.frame(given, turning),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap("\n\n");
                let level = name.trim_start_matches('h').parse().unwrap_or(2);
                self.text.push_str(&format!("{} ", "#".repeat(level)));
            }
            "span" | "u" | "small" | "font" | "td" | "th" | "tbody" | "thead" | "sup" | "sub" => {}
            _ => turning.note(Note::Html),
        }
        let runs = given.to_ascii_lowercase();
        if runs.contains(" on") && runs.contains('=') {
            turning.note(Note::Html);
        }
    }

    fn close(&mut self, name: &str, turning: &mut Turning<'_>) {
        match name {
            "b" | "strong" => self.text.push_str("**"),
            "i" | "em" => self.text.push('*'),
            "del" | "s" | "strike" => self.text.push_str("~~"),
            "code" | "pre" => self.end_code(),
            "p" | "div" | "section" | "article" | "table" | "blockquote" | "tr" | "h1" | "h2" | "h3"
            | "h4" | "h5" | "h6" => {
                self.gap("\n\n");
            }
            "ul" | "ol" => {
                self.lists.pop();
                self.gap(if self.lists.is_empty() { "\n\n" } else { "\n" });
            }
            "a" => self.end_link(turning),
            _ => {}
        }
    }

    fn end_code(&mut self) {
        if let Some(at) = self.code.take() {
            let code = self.text.split_off(at.min(self.text.len()));
            if code.trim().contains('\n') {
                self.gap("\n\n");
                self.text.push_str(&format!(
                    "```\n{}\n```\n\n",
                    code.replace("```", "'''").trim_matches('\n')
                ));
            } else {
                self.text.push_str(&code_span(&code));
            }
        }
    }

    fn end_link(&mut self, turning: &mut Turning<'_>) {
        let Some((at, target)) = self.links.pop() else {
            return;
        };
        if at > self.text.len() || !self.text.is_char_boundary(at) {
            return;
        }
        let said = self.text.split_off(at);
        let inside = said.trim().replace('\n', " ");
        if inside.is_empty() {
            return;
        }
        let bare = to(&target, "x", turning);
        match bare.strip_prefix("[x](") {
            Some(path) => self.text.push_str(&format!("[{inside}]({path}")),
            None => self.text.push_str(&inside),
        }
    }

    /// A picture of another host would be asked of it by whoever reads: it becomes a link.
    fn picture(&mut self, given: &str, turning: &mut Turning<'_>) {
        let said = attribute(given, "alt").unwrap_or_default();
        let source = attribute(given, "src").unwrap_or_default();
        let name = source.rsplit('/').next().unwrap_or_default().to_owned();
        let words = escaped(if said.is_empty() { &name } else { &said });
        if let Some((path, true)) = turning.around.file(turning.page, &name) {
            self.text.push_str(&format!("![{words}]({path})"));
        } else if let Some(address) = plain_address(&source) {
            turning.note(Note::Html);
            self.text.push_str(&format!("[{words}]({address})"));
        } else {
            turning.note(Note::Html);
        }
    }

    fn frame(&mut self, given: &str, turning: &mut Turning<'_>) {
        let source = attribute(given, "src").unwrap_or_default();
        match plain_address(&source).filter(|address| address.starts_with("https://")) {
            Some(address) => {
                self.gap("\n\n");
                self.text.push_str(&format!("{{{{embed:{address}}}}}\n\n"));
            }
            None => turning.note(Note::Html),
        }
    }

    fn end(&mut self, turning: &mut Turning<'_>) {
        self.end_code();
        while !self.links.is_empty() {
            self.end_link(turning);
        }
    }
}
