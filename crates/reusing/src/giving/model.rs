//! What an offer is.

use std::collections::BTreeMap;

use kernel::{Instant, Language, Problem, Uid};
use platform::db::{FromRow, Row};
use sheets::model::{Written, from_json};
use spaces::space::Member;

use crate::matching::retitle;
use crate::taking::Change;

/// What an offer would put in fields of the original, by key.
pub(super) type Offered = BTreeMap<String, Vec<String>>;

/// An offer as stored.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub id: i64,
    pub uid: Uid,
    pub origin: Uid,
    pub by: Member,
    pub fields: Offered,
    pub words: String,
    pub made: Instant,
    pub taken: Vec<String>,
    pub answer: String,
    pub decided: Option<Instant>,
    pub withdrawn: bool,
    pub copy_title: String,
    pub copy_uid: Uid,
}

impl Offer {
    /// Whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        self.decided.is_none() && !self.withdrawn
    }

    /// The word of its state.
    pub fn state(&self) -> &'static str {
        match (self.withdrawn, self.decided, self.taken.len()) {
            (true, ..) => "withdrawn",
            (_, None, _) => "open",
            (_, Some(_), 0) => "declined",
            (_, Some(_), taken) if taken == self.fields.len() => "taken",
            _ => "partly",
        }
    }
}

impl FromRow for Offer {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Offer {
            id: row.column()?,
            uid: row.column()?,
            origin: row.column()?,
            by: Member::from_row(row)?,
            fields: from_json(&row.column::<String>()?)?,
            words: row.column()?,
            made: row.column()?,
            taken: from_json(&row.column::<String>()?)?,
            answer: row.column()?,
            decided: row.column()?,
            withdrawn: row.column::<Option<Instant>>()?.is_some(),
            copy_title: row.column()?,
            copy_uid: row.column()?,
        })
    }
}

/// The original as it would be with what is chosen of an offer in it.
pub(super) fn with(
    kind: &trame::Sheet,
    now: &Written,
    offered: &Offered,
    language: Language,
    chosen: impl Fn(&str) -> bool,
) -> Written {
    let mut next = now.clone();
    for (key, values) in offered.iter().filter(|(key, _)| chosen(key)) {
        crate::taking::put(kind, &mut next, &(key.clone(), values.clone()));
    }
    retitle(kind, &mut next, language);
    next
}

/// What an offer holds, of the changes that were chosen.
pub(super) fn offered(changes: &[Change], chosen: &[String]) -> Offered {
    let taken = changes.iter().filter(|change| chosen.contains(&change.key));
    taken.filter_map(|change| change.taken.clone()).collect()
}
