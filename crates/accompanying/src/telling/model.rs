//! An account that two people may agree to tell, and what each of them says of it.

use kernel::{Instant, Problem, Uid};
use platform::db::{FromRow, Row};
use sheets::Fields;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Whoever asked.
    Asker,
    /// Whoever accompanied.
    Companion,
}

/// What one of them says of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word {
    /// Whether they agree that it is published.
    pub agrees: bool,
    /// Whether under their name.
    pub named: bool,
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub title: String,
    pub situation: String,
    pub did: String,
    pub gave: String,
    pub differently: String,
}

/// The account as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub text: Text,
    pub version: i64,
    pub asker: Word,
    pub companion: Word,
    /// The sheet that it became, the last time.
    pub sheet: Option<Uid>,
    pub published: Option<Instant>,
}

impl Told {
    /// Whether others read it now.
    pub fn is_published(&self) -> bool {
        self.published.is_some()
    }

    /// What a side says of it.
    pub fn of(&self, side: Side) -> Word {
        match side {
            Side::Asker => self.asker,
            Side::Companion => self.companion,
        }
    }

    /// What the other side says of it.
    pub fn of_other(&self, side: Side) -> Word {
        match side {
            Side::Asker => self.companion,
            Side::Companion => self.asker,
        }
    }
}

impl FromRow for Told {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let text = Text {
            title: row.column()?,
            situation: row.column()?,
            did: row.column()?,
            gave: row.column()?,
            differently: row.column()?,
        };
        let version = row.column()?;
        let mut word = || -> Result<Word, Problem> {
            Ok(Word {
                agrees: row.column::<i64>()? == 1,
                named: row.column::<i64>()? == 1,
            })
        };
        Ok(Told {
            text,
            version,
            asker: word()?,
            companion: word()?,
            sheet: row.column()?,
            published: row.column()?,
        })
    }
}

/// The keys under which a kind of account asks for the four parts, in the trames that ship: one of each.
const PARTS: [[&str; 2]; 4] = [
    ["situation", "start"],
    ["did", "story"],
    ["gave", "worked"],
    ["differently", "failed"],
];

/// The kind of sheet that an account becomes: the one that is called so, if it can hold what happened.
pub(crate) fn kind(kinds: &[trame::Sheet]) -> Option<&trame::Sheet> {
    let tells = |kind: &&trame::Sheet| {
        kind.key == "account"
            && kind
                .fields
                .iter()
                .all(|field| !field.required || is_known(&field.key))
            && kind
                .fields
                .iter()
                .any(|field| PARTS.as_flattened().contains(&field.key.as_str()))
    };
    kinds.iter().find(tells)
}

/// Where a kind of account asks whether those it tells of agree.
const CONSENT: &str = "group-consent";

fn is_known(key: &str) -> bool {
    key == "title" || key == CONSENT || PARTS.as_flattened().contains(&key)
}

/// The fields of the sheet that an account becomes.
pub(crate) fn fields(kind: &trame::Sheet, told: &Told) -> Fields {
    let text = &told.text;
    let parts = [&text.situation, &text.did, &text.gave, &text.differently];
    let mut fields = Fields::new();
    fields.insert("title".into(), vec![text.title.clone()]);
    for (keys, said) in PARTS.iter().zip(parts) {
        let field = kind
            .fields
            .iter()
            .find(|field| keys.contains(&field.key.as_str()));
        if let Some(field) = field.filter(|_| !said.is_empty()) {
            fields.insert(field.key.clone(), vec![said.clone()]);
        }
    }
    if kind.fields.iter().any(|field| field.key == CONSENT) {
        let named = told.asker.named && told.companion.named;
        let word = if named { "yes" } else { "unsigned" };
        fields.insert(CONSENT.into(), vec![word.to_owned()]);
    }
    fields
}
