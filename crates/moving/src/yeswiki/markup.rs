//! From the text of a page there to Markdown: titles, lists, tables, code, and what stands between doubled quotes.
//!
//! Always true: no HTML comes through, and whatever was not carried over is noted.

use super::inline::inline;
use super::{action, html};

/// What the text of a page may name, and where it is here.
pub trait Around {
    /// The path of a page or an entry, by its name there.
    fn page(&self, tag: &str) -> Option<String>;
    /// A page or an entry that can be included, as a line names it: `page:…`, `sheet:…`.
    fn included(&self, tag: &str) -> Option<String>;
    /// A file, by its name in an action on the page of this name: its path, and whether it is a picture.
    fn file(&self, page: &str, name: &str) -> Option<(String, bool)>;
    /// The list of what was written with a form: its path and name.
    fn list(&self, form: &str) -> Option<(String, String)>;
    /// The address of the whole place there.
    fn base(&self) -> &str;
}

/// What was not carried over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// An action without an equal here: kept as it stands.
    Action(String),
    /// The way a page was laid out.
    Layout,
    /// HTML that is not text.
    Html,
    /// A link to a page that does not come.
    Link(String),
    /// A file that is not there.
    File(String),
}

/// A text as it stands here, and what it lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turned {
    /// Markdown.
    pub text: String,
    /// What was not carried over, each once.
    pub notes: Vec<Note>,
}

/// What a text is turned with.
pub struct Turning<'a> {
    pub(super) around: &'a dyn Around,
    pub(super) page: &'a str,
    pub(super) notes: Vec<Note>,
}

impl<'a> Turning<'a> {
    /// Begins a text of this page.
    pub fn new(around: &'a dyn Around, page: &'a str) -> Self {
        Turning {
            around,
            page,
            notes: Vec::new(),
        }
    }

    /// What was not carried over so far.
    pub fn into_notes(self) -> Vec<Note> {
        self.notes
    }
}

impl Turning<'_> {
    pub(super) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// Turns the text of a page.
pub fn turn(text: &str, page: &str, around: &dyn Around) -> Turned {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut turning = Turning {
        around,
        page,
        notes: Vec::new(),
    };
    let mut page = Page::default();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        rest = page.block(rest, &mut turning);
    }
    page.flush(&mut turning);
    Turned {
        text: tidy(&page.out),
        notes: turning.notes,
    }
}

/// No more than one empty line, none at the ends.
pub fn tidy(text: &str) -> String {
    let mut out = String::new();
    let (mut empty, mut in_code) = (0, false);
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        let line = if in_code { line } else { line.trim_end() };
        if line.is_empty() && !in_code {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        out.push_str(line);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// A page while it is turned: what is done, and the lines of the paragraph that is open.
#[derive(Default)]
struct Page {
    out: String,
    paragraph: Vec<String>,
}

impl Page {
    fn flush(&mut self, turning: &mut Turning<'_>) {
        let lines = std::mem::take(&mut self.paragraph);
        if lines.is_empty() {
            return;
        }
        let turned = inline(&lines.join("\n"), turning, 0);
        // A line ends there where it ends.
        self.put(&breaks(&turned));
    }

    /// A block of its own.
    fn put(&mut self, block: &str) {
        self.out.push_str(block.trim_matches('\n'));
        self.out.push_str("\n\n");
    }

    /// Takes what begins the text, and gives the rest.
    fn block<'a>(&mut self, text: &'a str, turning: &mut Turning<'_>) -> &'a str {
        let start = text.trim_start_matches([' ', '\t']);
        if let Some(code) = start.strip_prefix("%%")
            && let Some((code, rest)) = code.split_once("%%")
        {
            let is_alone = rest.is_empty() || rest.starts_with('\n');
            if is_alone && self.paragraph.is_empty() {
                self.flush(turning);
                self.code(code);
                return rest.strip_prefix('\n').unwrap_or(rest);
            }
        }
        if let Some(raw) = start.strip_prefix("\"\"")
            && let Some((raw, rest)) = raw.split_once("\"\"")
            && raw.contains('\n')
        {
            self.flush(turning);
            let turned = html::turn(raw, turning);
            self.put(&turned);
            return rest;
        }
        if start.starts_with("[|") {
            self.flush(turning);
            return self.table(start, turning);
        }
        if start.starts_with("{{")
            && let Some((said, rest)) = action::split(start)
            && (rest.is_empty() || rest.trim_start_matches([' ', '\t']).starts_with('\n'))
        {
            self.flush(turning);
            let block = action::block(said, turning);
            self.put(&block);
            return rest;
        }
        let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
        self.line(line, turning);
        rest
    }

    fn code(&mut self, code: &str) {
        let (language, code) = match code.strip_prefix('(').and_then(|code| code.split_once(')')) {
            Some((language, code)) if language.chars().all(char::is_alphanumeric) => (language, code),
            _ => ("", code),
        };
        let mut fence = "```".to_owned();
        while code.contains(&fence) {
            fence.push('`');
        }
        self.put(&format!(
            "{fence}{language}\n{}\n{fence}",
            code.trim_matches('\n')
        ));
    }

    fn line(&mut self, line: &str, turning: &mut Turning<'_>) {
        let bare = line.trim();
        if bare.is_empty() {
            self.flush(turning);
            return;
        }
        if bare.len() >= 4 && bare.bytes().all(|byte| byte == b'-') {
            self.flush(turning);
            self.put("---");
            return;
        }
        if let Some((level, title)) = heading(bare) {
            self.flush(turning);
            let title = inline(title, turning, 0).replace('\n', " ");
            self.put(&format!("{} {}", "#".repeat(level), title.trim()));
            return;
        }
        if let Some((depth, mark, item)) = item(line) {
            self.flush(turning);
            let item = breaks(&inline(item, turning, 0));
            // Items of one list stand together.
            if self.out.ends_with("\n\n") && is_item(self.out.trim_end_matches('\n')) {
                self.out.pop();
            }
            self.out.push_str(&"   ".repeat(depth));
            self.out.push_str(&format!("{mark} {}\n\n", item.trim()));
            return;
        }
        self.paragraph.push(line.trim().to_owned());
    }

    /// `[|` to `|]`, a row a line, cells between `|`.
    fn table<'a>(&mut self, text: &'a str, turning: &mut Turning<'_>) -> &'a str {
        let body = text.strip_prefix("[|").unwrap_or(text);
        let (body, rest) = body.split_once("|]").unwrap_or((body, ""));
        let rows: Vec<Vec<String>> = body
            .lines()
            .map(str::trim)
            .filter(|row| !row.is_empty())
            .map(|row| {
                let row = row.strip_prefix('|').unwrap_or(row);
                let row = row.strip_suffix('|').unwrap_or(row);
                row.split('|')
                    .map(|cell| {
                        inline(cell.trim(), turning, 0)
                            .replace('\n', " ")
                            .replace('|', "\\|")
                    })
                    .collect()
            })
            .take(2_000)
            .collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(60);
        if width == 0 {
            return rest;
        }
        let mut out = String::new();
        for (index, row) in rows.iter().enumerate() {
            let cell = |column: usize| row.get(column).map_or("", String::as_str);
            let cells: Vec<&str> = (0..width).map(cell).collect();
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
            if index == 0 {
                out.push_str(&format!("|{}\n", " --- |".repeat(width)));
            }
        }
        self.put(&out);
        rest
    }
}

/// Line ends that count.
fn breaks(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let last = lines.len().saturating_sub(1);
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        out.push_str(&at_start(line));
        let next = lines.get(index + 1).copied().unwrap_or_default();
        let joins =
            index < last && !line.is_empty() && !next.is_empty() && !is_alone(line) && !is_alone(next);
        if joins && !line.ends_with('\\') {
            out.push('\\');
        }
        if index < last {
            out.push('\n');
            if !next.is_empty() && (is_alone(line) || is_alone(next)) {
                out.push('\n');
            }
        }
    }
    out
}

/// A line that stands for something else must stand alone.
fn is_alone(line: &str) -> bool {
    line.starts_with("{{") && line.ends_with("}}")
}

/// A sign that begins a line of Markdown, and only stands there in this text.
fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or_default();
    if digits > 0 && digits < 10 && (after.starts_with(". ") || after.starts_with(") ")) {
        return format!("{}\\{after}", line.get(..digits).unwrap_or_default());
    }
    let first = line.split(' ').next().unwrap_or_default();
    let is_mark = matches!(first, "-" | "+" | ">")
        || (!first.is_empty() && first.len() <= 6 && first.bytes().all(|byte| byte == b'#'));
    let is_rule =
        line.len() >= 2 && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'));
    if is_mark || is_rule || line.starts_with('>') {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// `======Titre======` is a title of the first level, `==Titre==` of the fifth; `## Titre` is known there too.
fn heading(line: &str) -> Option<(usize, &str)> {
    let count = line.bytes().take_while(|byte| *byte == b'=').count();
    if (2..=6).contains(&count) {
        let marks = line.get(..count)?;
        let title = line.get(count..)?.strip_suffix(marks)?;
        return (!title.trim().is_empty()).then(|| (7 - count, title.trim()));
    }
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line.get(hashes..)?.strip_prefix(' ')?;
    (1..=6).contains(&hashes).then(|| (hashes, title.trim()))
}

/// An item of a list: how deep it stands, its mark here, what it says.
fn item(line: &str) -> Option<(usize, &'static str, &str)> {
    let bare = line.trim_start_matches([' ', '\t']);
    let indent: usize = line
        .get(..line.len() - bare.len())?
        .chars()
        .map(|letter| if letter == '\t' { 4 } else { 1 })
        .sum();
    let depth = indent.saturating_sub(1).min(8);
    if let Some(item) = bare.strip_prefix("- ").or_else(|| bare.strip_prefix("* ")) {
        return Some((depth, "-", item));
    }
    let (mark, item) = bare.split_once(") ").filter(|_| indent > 0)?;
    let is_mark = !mark.is_empty()
        && mark.len() <= 4
        && (mark.bytes().all(|byte| byte.is_ascii_digit())
            || (mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphabetic())));
    is_mark.then_some((depth, "1.", item))
}

fn is_item(text: &str) -> bool {
    let last = text.rsplit('\n').next().unwrap_or_default().trim_start();
    last.starts_with("- ") || last.starts_with("1. ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct There;

    impl Around for There {
        fn page(&self, tag: &str) -> Option<String> {
            (tag == "MaPage").then(|| "/pages/x".to_owned())
        }
        fn included(&self, tag: &str) -> Option<String> {
            (tag == "MaPage").then(|| "page:x".to_owned())
        }
        fn file(&self, _: &str, name: &str) -> Option<(String, bool)> {
            (name == "a.png").then(|| ("/media/x?w=960".to_owned(), true))
        }
        fn list(&self, _: &str) -> Option<(String, String)> {
            None
        }
        fn base(&self) -> &str {
            "https://wiki.exemple.org/?"
        }
    }

    fn turned(text: &str) -> String {
        turn(text, "Ici", &There).text
    }

    #[test]
    fn marks_become_those_of_markdown() {
        for (there, here) in [
            ("**gras** et //penché//", "**gras** et *penché*\n"),
            ("======Un======", "# Un\n"),
            ("===Quatre===", "#### Quatre\n"),
            ("une\ndeux", "une\\\ndeux\n"),
            (" - a\n  - b\n - c", "- a\n   - b\n- c\n"),
            (
                "[[MaPage ici]] et MaPage et MotDit",
                "[ici](/pages/x) et [MaPage](/pages/x) et MotDit\n",
            ),
            ("2 * 3 * 4 et a_b_c", "2 \\* 3 \\* 4 et a\\_b\\_c\n"),
            ("# pas un titre ? si", "# pas un titre ? si\n"),
            (
                "{{attach file=\"a.png\" desc=\"Un [mot]\"}}",
                "![Un \\[mot\\]](/media/x?w=960)\n",
            ),
            ("\"\"<script>x</script>ok\"\"", "ok\n"),
            ("{{inconnue a=\"b\"}}", "```yeswiki\n{{inconnue a=\"b\"}}\n```\n"),
            ("1. ceci", "1\\. ceci\n"),
        ] {
            assert_eq!(turned(there), here, "{there}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_there_runs_here(text in "([a-z<>/=\"'\\[\\]{}*_#%| \n-]|<script>|\"\"|javascript:|onclick=|<img src=x onerror=a>|\\{\\{|\\}\\}){0,60}") {
            let page = platform::markdown::html(&turned(&text));
            prop_assert!(!page.contains("<script") && !page.contains("<img src=\"x") && !page.contains("href=\"javascript:"), "{page}");
        }

        #[test]
        fn words_stay_words(text in "[a-zA-Zéà0-9*_`<>#+.~ -]{1,40}") {
            prop_assume!(!text.contains("**") && !text.contains("__") && !text.contains("##") && !text.contains("---"));
            let plain = text.trim();
            prop_assume!(!plain.is_empty() && !plain.starts_with("- ") && !plain.starts_with("* ") && !plain.starts_with('#'));
            prop_assume!(!plain.bytes().all(|byte| byte == b'-'));
            let said = platform::markdown::plain(&turned(plain));
            let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(squeeze(&said), squeeze(plain));
        }
    }
}
