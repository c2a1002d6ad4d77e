//! What a sheet is.

use std::collections::BTreeMap;

use kernel::{Id, Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;
use trame::{FieldType, Licence, SheetField};

use crate::rights::{Reader, readable};

/// The mark of a sheet's number.
pub enum Mark {}

/// The number of a sheet inside one database.
pub type SheetId = Id<Mark>;

/// What fields hold, by key: a list of texts, whose meaning is that of the field's type. Most have one; a period has
/// its first and last day, a place its words, latitude and longitude, choices as many keys as were ticked.
pub type Fields = BTreeMap<String, Vec<String>>;

/// Where a sheet stands between its author and everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its author writes; stewards may look.
    Draft,
    /// Whoever sees the space reads it.
    Published,
    /// Taken back, and kept.
    Withdrawn,
}

impl State {
    /// The word, as stored.
    pub const fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Published => "published",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Finds the word, or nothing.
    pub fn from_word(word: &str) -> Option<Self> {
        [State::Draft, State::Published, State::Withdrawn]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// A sheet as stored.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its number.
    pub id: SheetId,
    /// Its identifier in addresses.
    pub uid: Uid,
    /// The number of its space.
    pub space_id: SpaceId,
    /// The address of its space.
    pub space: String,
    /// The key of its kind in the trame.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What its fields hold.
    pub fields: Fields,
    /// Its long fields as HTML, by key.
    pub html: BTreeMap<String, String>,
    /// On what terms others may use it.
    pub licence: Licence,
    /// Its state.
    pub state: State,
    /// Who wrote it.
    pub author: Member,
    /// The number of the gathering that it tells of.
    pub gathering: Option<i64>,
    /// The number of the place that it tells of.
    pub place: Option<i64>,
    /// When it was begun.
    pub made: Instant,
    /// When it was first published.
    pub published: Option<Instant>,
    /// When it last changed.
    pub changed: Instant,
    /// Who took it back.
    pub withdrawn_by: Option<PersonId>,
    /// How often it was written.
    pub version: i64,
    /// Since when a draft waits for somebody to look at it before it is shown.
    pub proposed: Option<Instant>,
    /// The language that it was said to be in, as a tag of BCP 47: `fr`, `oc`.
    pub language: Option<String>,
}

impl FromRow for Sheet {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Sheet {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            fields: from_json(&row.column::<String>()?)?,
            html: from_json(&row.column::<String>()?)?,
            licence: Licence::from_word(&row.column::<String>()?).unwrap_or_default(),
            state: State::from_word(&row.column::<String>()?).unwrap_or(State::Draft),
            author: Member::from_row(row)?,
            gathering: row.column()?,
            place: row.column()?,
            made: row.column()?,
            published: row.column()?,
            changed: row.column()?,
            withdrawn_by: row.column()?,
            version: row.column()?,
            proposed: row.column()?,
            language: row.column()?,
        })
    }
}

/// JSON that only this program writes.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read the fields of a sheet", cause))
}

/// A sheet as somebody wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Its title.
    pub title: String,
    /// What its fields hold.
    pub fields: Fields,
    /// On what terms others may use it.
    pub licence: Licence,
}

impl Written {
    /// Its long fields as HTML, by key. Made once, when it is written, and not each time somebody reads it.
    pub fn html(&self, kind: &trame::Sheet) -> BTreeMap<String, String> {
        let long = kind.fields.iter().filter(|field| is_long(field.holds));
        long.filter_map(|field| {
            let text = self.fields.get(&field.key)?.first()?;
            Some((field.key.clone(), platform::markdown::html(text)))
        })
        .collect()
    }

    /// Everything in it that whoever sees the space may read and look for, folded.
    pub fn words(&self, kind: &trame::Sheet) -> String {
        let said = readable(kind, &self.fields, &Reader::ANYONE);
        let texts = said
            .into_iter()
            .filter(|field| has_words(field.holds))
            .filter_map(|field| self.fields.get(&field.key)?.first());
        let all: Vec<&str> = std::iter::once(&self.title)
            .chain(texts)
            .map(String::as_str)
            .collect();
        fold(&all.join("\n"))
    }
}

/// Whether people look for words that such a field holds.
pub const fn has_words(holds: FieldType) -> bool {
    is_long(holds) || matches!(holds, FieldType::Line | FieldType::Place)
}

/// Whether a field holds text with paragraphs.
pub const fn is_long(holds: FieldType) -> bool {
    matches!(holds, FieldType::Paragraph | FieldType::Text)
}

/// The field whose value is the title of a sheet of this kind: its first line that must be there and is for everybody,
/// unless the title is made of several fields. A kind without either is asked for a title of its own.
pub fn title_field(kind: &trame::Sheet) -> Option<&SheetField> {
    let open = |field: &&SheetField| field.is_open() && field.write.is_none() && field.when.is_none();
    let mut lines = kind.fields.iter().filter(open);
    let line = lines.find(|field| field.required && field.holds == FieldType::Line);
    line.filter(|_| made_title(kind).is_none())
}

/// The field that says how the title of a sheet of this kind is made of others.
pub fn made_title(kind: &trame::Sheet) -> Option<&SheetField> {
    kind.fields.iter().find(|field| field.holds == FieldType::Title)
}

/// Whether a title is typed in a field of its own.
pub fn asks_title(kind: &trame::Sheet) -> bool {
    title_field(kind).is_none() && made_title(kind).is_none()
}

/// Small letters without their accents, so that « evenement » finds « Évènement ».
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' | 'á' | 'ã' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' => folded.push('i'),
            'ô' | 'ö' | 'ó' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => folded.push('u'),
            'ÿ' => folded.push('y'),
            'ñ' => folded.push('n'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            '\u{a0}' | '\u{202f}' => folded.push(' '),
            // Accents that come as signs of their own, after their letter.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_capitals_do_not_hide_a_word() {
        assert_eq!(fold("Évènement à l’ŒUVRE"), "evenement a l'oeuvre");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
    }
}
