//! A sheet as lists, cards and pictures show it.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, Row};
use platform::web::View;
use sheets::model::{from_json, is_long, title_field};
use sheets::pictures::Picture;
use sheets::{Fields, SheetId};
use spaces::shape::said;
use spaces::space::Member;
use trame::{FieldType, Licence};

use super::access::Scope;
use super::names::Lookup;

/// How much of a text a card shows, in letters, and of how much it is made.
const LEAD: usize = 200;
const READ: usize = 900;
/// How many choices a card names.
const CHIPS: usize = 3;

/// A sheet as it is read for lists.
pub struct Line {
    /// Its number.
    pub id: SheetId,
    /// Its identifier.
    pub uid: Uid,
    /// The key of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What its fields hold: those that the reader may not read too, so take them through [`Scope::fields`].
    pub fields: Fields,
    /// On what terms others may use it.
    pub licence: Licence,
    /// When it was published; nothing for a draft.
    pub published: Option<Instant>,
    /// When it last changed.
    pub changed: Instant,
    /// Who wrote it.
    pub author: Member,
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Line {
            id: row.column()?,
            uid: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            fields: from_json(&row.column::<String>()?)?,
            licence: Licence::from_word(&row.column::<String>()?).unwrap_or_default(),
            published: row.column()?,
            changed: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

impl Line {
    /// When it was published, or last changed while it is a draft.
    pub fn at(&self) -> Instant {
        self.published.unwrap_or(self.changed)
    }
}

/// A sheet as a card shows it.
pub struct Card {
    /// Its identifier.
    pub uid: Uid,
    /// Its title.
    pub title: String,
    /// The name of its kind; empty where the trame no longer knows it.
    pub kind: String,
    /// How it begins.
    pub lead: String,
    /// What was chosen in it.
    pub chips: Vec<String>,
    /// Its first picture.
    pub picture: Option<Picture>,
    /// Who wrote it.
    pub author: Member,
    /// When it was published, or last changed.
    pub at: Instant,
}

/// A line as a card.
pub fn card(v: &View, scope: &Scope, lookup: &Lookup, line: Line) -> Card {
    let kind = scope.known(&line.kind);
    Card {
        kind: kind.map_or_else(String::new, |kind| said(&kind.name, v.language).text.to_owned()),
        lead: lead(scope, &line),
        chips: chips(v, scope, &line),
        picture: lookup.pictures(scope, &line).into_iter().next(),
        at: line.at(),
        uid: line.uid,
        title: line.title,
        author: line.author,
    }
}

/// The beginning of its first text, or what it says in a line.
pub fn lead(scope: &Scope, line: &Line) -> String {
    let title = scope.known(&line.kind).and_then(title_field);
    let told = scope.fields_of(line);
    let text = |wanted: fn(FieldType) -> bool| {
        let told = told.iter().filter(|field| Some(**field) != title);
        let mut texts = told
            .filter(|field| wanted(field.holds))
            .filter_map(|field| line.fields.get(&field.key)?.first());
        texts.next()
    };
    let Some(text) =
        text(is_long).or_else(|| text(|holds| matches!(holds, FieldType::Line | FieldType::Place)))
    else {
        return String::new();
    };
    let beginning: String = text.chars().take(READ).collect();
    shortened(&platform::markdown::plain(&beginning), LEAD)
}

/// The beginning of a text, up to the end of a word.
pub fn shortened(text: &str, most: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = flat.char_indices().nth(most) else {
        return flat;
    };
    let cut = flat.get(..end).unwrap_or_default();
    let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
    format!("{whole}…")
}

/// What was chosen in it, the first few.
pub fn chips(v: &View, scope: &Scope, line: &Line) -> Vec<String> {
    let told = scope.fields_of(line);
    let chosen = told.into_iter().filter(|field| field.holds.chooses());
    let names = chosen.flat_map(|field| {
        let held = line.fields.get(&field.key).map(Vec::as_slice).unwrap_or_default();
        held.iter()
            .filter_map(move |key| field.choices.iter().find(|choice| choice.key == *key))
    });
    names
        .take(CHIPS)
        .map(|choice| said(&choice.name, v.language).text.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_ends_with_a_word() {
        assert_eq!(shortened("un  deux\ntrois", 50), "un deux trois");
        assert_eq!(shortened("écouter longtemps", 12), "écouter…");
        assert_eq!(shortened("anticonstitutionnellement", 4), "anti…");
    }
}
