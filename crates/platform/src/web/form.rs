//! Forms: what was typed is kept, what is wrong is said beside its field.
//!
//! A form is read field by field; each reading either gives a clean value or notes a refusal.
//! The page then comes back with the same form, and nothing is lost but passwords and files.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt, Limited};
use kernel::{Problem, Refusal, Uid};
use tokio::io::AsyncWriteExt;

/// The most bytes of a form without files.
const TEXT_BYTES: usize = 512 * 1024;
/// The most bytes of a form with files; each kind of file has its own, smaller limit.
const FILE_BYTES: usize = 16 * 1024 * 1024;
const FIELDS: usize = 400;

/// A file that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its bytes, of unknown worth.
    pub bytes: Vec<u8>,
}

/// A form, sent or not yet filled in.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: BTreeMap<String, Vec<String>>,
    files: BTreeMap<String, Upload>,
    /// In the order in which they were noted, which is that of the fields.
    refusals: Vec<(Cow<'static, str>, Refusal)>,
}

impl Form {
    /// An empty form.
    pub fn new() -> Self {
        Form::default()
    }

    pub(super) async fn receive(headers: &HeaderMap, body: Body) -> Result<Self, Problem> {
        let kind = headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return Self::receive_files(kind, body).await;
        }
        let bytes = to_bytes(body, TEXT_BYTES)
            .await
            .map_err(|_| Problem::Malformed("problem-too-large"))?;
        let mut form = Form::new();
        for (name, value) in form_urlencoded::parse(&bytes).take(FIELDS) {
            form.values
                .entry(name.into_owned())
                .or_default()
                .push(value.into_owned());
        }
        Ok(form)
    }

    async fn receive_files(kind: &str, body: Body) -> Result<Self, Problem> {
        let mut parts = parts_of(kind, body, FILE_BYTES).await?;
        let mut form = Form::new();
        while let Some(part) = parts.next_field().await.map_err(not_a_form)? {
            form.take(part).await?;
        }
        Ok(form)
    }

    async fn take(&mut self, part: Field<'_>) -> Result<(), Problem> {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part
            .bytes()
            .await
            .map_err(|_| Problem::Malformed("problem-too-large"))?;
        if is_file {
            // A browser sends an empty file for a field that was left alone.
            if !bytes.is_empty() {
                self.files.insert(
                    name,
                    Upload {
                        bytes: bytes.to_vec(),
                    },
                );
            }
        } else if bytes.len() <= TEXT_BYTES && self.values.len() < FIELDS {
            let value = String::from_utf8_lossy(&bytes).into_owned();
            self.values.entry(name).or_default().push(value);
        }
        Ok(())
    }

    /// The same where the file of one field may have up to `most` bytes: it goes to `place` as it comes, and never
    /// stands in memory. Gives how many bytes it had; when something goes wrong nothing is left at `place`.
    pub(super) async fn receive_to(
        headers: &HeaderMap,
        body: Body,
        field: &str,
        most: usize,
        place: &Path,
    ) -> Result<(Self, u64), Problem> {
        let kind = headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let mut parts = parts_of(kind, body, most.saturating_add(TEXT_BYTES)).await?;
        let (mut form, mut written) = (Form::new(), 0);
        while let Some(part) = parts.next_field().await.map_err(not_a_form)? {
            if part.file_name().is_some() && part.name() == Some(field) {
                let kept = keep_at(part, most, place).await;
                if kept.is_err() {
                    drop(tokio::fs::remove_file(place).await);
                }
                written = kept?;
            } else if part.file_name().is_none() {
                form.take(part).await?;
            }
        }
        Ok((form, written))
    }

    /// A form that came as JSON through a socket: texts, numbers and yes or no by field, or lists of them.
    ///
    /// # Errors
    /// [`Problem::Malformed`] when it holds anything else, or too much of it.
    pub fn from_json(fields: &serde_json::Map<String, serde_json::Value>) -> Result<Self, Problem> {
        let not_a_form = Problem::Malformed("problem-not-a-form");
        if fields.len() > FIELDS {
            return Err(not_a_form);
        }
        let mut form = Form::new();
        for (field, value) in fields {
            let values = match value {
                serde_json::Value::Array(values) => values.as_slice(),
                value => std::slice::from_ref(value),
            };
            for value in values {
                match value {
                    serde_json::Value::String(text) => form.choose(field.as_str(), text.as_str()),
                    serde_json::Value::Number(number) => form.choose(field.as_str(), number.to_string()),
                    serde_json::Value::Bool(true) => form.choose(field.as_str(), "on"),
                    serde_json::Value::Bool(false) => &mut form,
                    _ => return Err(not_a_form),
                };
            }
        }
        Ok(form)
    }

    /// Fills a field before the form is shown.
    pub fn fill(&mut self, field: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.values.insert(field.into(), vec![value.into()]);
        self
    }

    /// Adds a chosen choice before the form is shown.
    pub fn choose(&mut self, field: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.values.entry(field.into()).or_default().push(value.into());
        self
    }

    /// Every field as clean text, for forms whose fields are data.
    pub fn texts(&self) -> BTreeMap<String, String> {
        let first = |values: &Vec<String>| {
            values
                .first()
                .map_or_else(String::new, |value| several_lines(value))
        };
        self.values
            .iter()
            .map(|(field, values)| (field.clone(), first(values)))
            .collect()
    }

    /// The value to show in a field; empty when there is none.
    pub fn value(&self, field: &str) -> &str {
        self.values
            .get(field)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// Whether a choice is chosen.
    pub fn chosen(&self, field: &str, choice: &str) -> bool {
        self.values
            .get(field)
            .is_some_and(|values| values.iter().any(|value| value == choice))
    }

    /// What is wrong with a field.
    pub fn refusal(&self, field: &str) -> Option<&Refusal> {
        self.refusals()
            .find(|(at, _)| *at == field)
            .map(|(_, refusal)| refusal)
    }

    /// Every refusal with its field, for the summary at the top.
    pub fn refusals(&self) -> impl Iterator<Item = (&str, &Refusal)> {
        self.refusals
            .iter()
            .map(|(field, refusal)| (field.as_ref(), refusal))
    }

    /// Notes what is wrong with a field; the first word about it stands.
    pub fn refuse(&mut self, field: &'static str, refusal: Refusal) {
        self.note(Cow::Borrowed(field), refusal);
    }

    /// The same for a form whose fields are data.
    pub fn refuse_at(&mut self, field: String, refusal: Refusal) {
        self.note(Cow::Owned(field), refusal);
    }

    fn note(&mut self, field: Cow<'static, str>, refusal: Refusal) {
        if self.refusal(&field).is_none() {
            self.refusals.push((field, refusal));
        }
    }

    /// Gives `value` when nothing is wrong with any field.
    pub fn accept<T>(&self, value: T) -> Option<T> {
        self.refusals.is_empty().then_some(value)
    }

    /// One line of so many characters; spaces at the ends and control characters are dropped.
    pub fn line(&mut self, field: &'static str, length: RangeInclusive<usize>) -> String {
        let line = one_line(self.value(field));
        self.measure(field, &line, length);
        line
    }

    /// Text of several lines, with `\n` line ends.
    pub fn text(&mut self, field: &'static str, length: RangeInclusive<usize>) -> String {
        let text = several_lines(self.value(field));
        self.measure(field, &text, length);
        text
    }

    fn measure(&mut self, field: &'static str, text: &str, length: RangeInclusive<usize>) {
        let count = text.chars().count();
        if count == 0 && *length.start() > 0 {
            self.refuse(field, Refusal::new("form-missing"));
        } else if count < *length.start() {
            self.refuse(
                field,
                Refusal::new("form-too-short").with("least", length.start()),
            );
        } else if count > *length.end() {
            let refusal = Refusal::new("form-too-long")
                .with("most", length.end())
                .with("count", count);
            self.refuse(field, refusal);
        }
    }

    /// An address, lowercase. Its form is checked lightly: a mail to it is the real check.
    pub fn email(&mut self, field: &'static str) -> String {
        let address = one_line(self.value(field)).to_lowercase();
        let good = address.len() <= 254
            && address.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
            })
            && address.matches('@').count() == 1
            && !address.contains(|letter: char| letter.is_whitespace() || "<>,;:\"()[]\\".contains(letter));
        if address.is_empty() {
            self.refuse(field, Refusal::new("form-missing"));
        } else if !good {
            self.refuse(field, Refusal::new("form-not-an-address"));
        }
        address
    }

    /// One of the choices that `find` knows.
    pub fn choice<T>(&mut self, field: &'static str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let found = find(self.value(field));
        if found.is_none() {
            self.refuse(field, Refusal::new("form-choose"));
        }
        found
    }

    /// Every ticked choice that `find` knows; others are left out.
    pub fn choices<T>(&self, field: &str, find: impl FnMut(&str) -> Option<T>) -> Vec<T> {
        let values = self.values.get(field).map(Vec::as_slice).unwrap_or_default();
        values.iter().map(String::as_str).filter_map(find).collect()
    }

    /// A whole number in a range.
    pub fn whole(&mut self, field: &'static str, range: RangeInclusive<i64>) -> i64 {
        match self.value(field).trim().parse() {
            Ok(number) if range.contains(&number) => number,
            _ => {
                let refusal = Refusal::new("form-not-in-range")
                    .with("least", range.start())
                    .with("most", range.end());
                self.refuse(field, refusal);
                *range.start()
            }
        }
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, field: &str) -> bool {
        self.values.contains_key(field)
    }

    /// A box that must be ticked.
    pub fn must_tick(&mut self, field: &'static str, message: &'static str) {
        if !self.ticked(field) {
            self.refuse(field, Refusal::new(message));
        }
    }

    /// The identifier that the thing will have: in the form from the start, so that sending it twice makes one thing.
    pub fn once(&self) -> Result<Uid, Problem> {
        self.value("once")
            .parse()
            .map_err(|_| Problem::Malformed("problem-not-a-form"))
    }

    /// A password, as it was typed; never shown again.
    pub fn password(&mut self, field: &'static str, length: RangeInclusive<usize>) -> String {
        let typed = self
            .values
            .remove(field)
            .and_then(|values| values.into_iter().next())
            .unwrap_or_default();
        self.measure(field, &typed, length);
        typed
    }

    /// A file, if one was sent.
    pub fn file(&mut self, field: &str) -> Option<Upload> {
        self.files.remove(field)
    }
}

fn not_a_form<E>(_: E) -> Problem {
    Problem::Malformed("problem-not-a-form")
}

/// The parts of a form with files, of at most so many bytes in all.
async fn parts_of(kind: &str, body: Body, most: usize) -> Result<Multipart, Problem> {
    let limited = Body::new(Limited::new(body, most).map_err(axum::Error::new));
    let request = Request::builder().header(header::CONTENT_TYPE, kind);
    let mut request = request.body(limited).map_err(not_a_form)?;
    // The limit above stands; axum's own would be two megabytes.
    DefaultBodyLimit::disable().apply(&mut request);
    Multipart::from_request(request, &()).await.map_err(not_a_form)
}

async fn keep_at(mut part: Field<'_>, most: usize, place: &Path) -> Result<u64, Problem> {
    let unwritable = |cause: std::io::Error| {
        tracing::warn!(error = %cause, "a file that was sent cannot be kept");
        Problem::Unavailable
    };
    let mut file = tokio::fs::File::create(place).await.map_err(unwritable)?;
    let mut written = 0_usize;
    while let Some(bytes) = part.chunk().await.map_err(not_a_form)? {
        written = written.saturating_add(bytes.len());
        if written > most {
            return Err(Problem::Malformed("problem-too-large"));
        }
        file.write_all(&bytes).await.map_err(unwritable)?;
    }
    file.sync_all().await.map_err(unwritable)?;
    Ok(written as u64)
}

/// Marks that turn the reading direction of what follows: harmless in a text, misleading in a name.
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
}

fn one_line(typed: &str) -> String {
    let spaced: String = typed
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !turns_direction(*letter))
        .collect();
    if spaced.chars().all(shows_nothing) {
        return String::new();
    }
    spaced
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Spaces, and signs that only say how others are set: needed inside a name, nothing by themselves.
fn shows_nothing(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn several_lines(typed: &str) -> String {
    let unix = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unix
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(value: &str) -> Form {
        let mut form = Form::new();
        form.fill("field", value);
        form
    }

    #[test]
    fn names_of_every_script_are_kept_and_tricks_are_not() {
        for name in ["Zoé 🌿", "李雷", "مريم", "Nguyễn", "👩‍👩‍👧"] {
            assert_eq!(typed(name).line("field", 1..=80), name);
        }
        assert_eq!(
            typed("  Ad\u{202e}min\r\nBcc: x ").line("field", 1..=80),
            "Admin Bcc: x"
        );
    }

    #[test]
    fn what_is_wrong_is_told_once_and_in_the_order_of_the_form() {
        let mut form = Form::new();
        for field in ["title", "body", "title"] {
            form.line(field, 1..=80);
        }
        let fields: Vec<&str> = form.refusals().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", "body"]);
    }

    #[test]
    fn a_line_of_which_nothing_shows_is_empty() {
        for name in [
            "\u{200b}",
            " \u{200d}\u{2060} ",
            "\u{a0}\u{3000}",
            "\u{feff}\u{200c}",
        ] {
            let mut form = typed(name);
            assert_eq!(form.line("field", 1..=80), "", "{name:?}");
            assert_eq!(form.refusal("field").unwrap().message, "form-missing", "{name:?}");
        }
    }

    #[test]
    fn a_length_is_counted_in_characters_and_what_is_wrong_is_said_once() {
        let mut form = typed("éééé");
        form.line("field", 1..=3);
        form.line("field", 9..=10);
        assert_eq!(form.refusal("field").unwrap().message, "form-too-long");
        assert_eq!(form.accept(()), None);
        assert_eq!(form.value("field"), "éééé");
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        assert_eq!(typed(" Zoe@Exemple.FR ").email("field"), "zoe@exemple.fr");
        for wrong in [
            "zoe",
            "zoe@",
            "@exemple.fr",
            "a@b",
            "a b@exemple.fr",
            "a@b.fr, c@d.fr",
            "<a@b.fr>",
        ] {
            let mut form = typed(wrong);
            form.email("field");
            assert!(form.refusal("field").is_some(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown_again() {
        let mut form = typed("long enough");
        assert_eq!(form.password("field", 8..=200), "long enough");
        assert_eq!(form.value("field"), "");
    }
}
