//! A piece of evidence: what somebody attaches to a skill, with one sentence.

use kernel::{Instant, Level, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};

/// What is attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attached {
    /// Something of theirs in the house: the word of its kind, and what it is called there.
    Item(String, String),
    /// An address of their own.
    Address(String),
    /// A picture or a document: its identifier.
    File(Uid),
    /// Nothing but the sentence.
    Nothing,
}

impl Attached {
    /// The word, as stored.
    pub fn kind(&self) -> &str {
        match self {
            Attached::Item(kind, _) => kind,
            Attached::Address(_) => "address",
            Attached::File(_) => "file",
            Attached::Nothing => "word",
        }
    }

    /// What it is called where it comes from.
    pub fn source(&self) -> &str {
        match self {
            Attached::Item(_, source) => source,
            _ => "",
        }
    }

    /// The address.
    pub fn address(&self) -> &str {
        match self {
            Attached::Address(address) => address,
            _ => "",
        }
    }

    /// The file.
    pub fn media(&self) -> Option<Uid> {
        match self {
            Attached::File(media) => Some(*media),
            _ => None,
        }
    }
}

/// As stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its number.
    pub id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// The space whose skill it is.
    pub space: SpaceId,
    /// Whose it is.
    pub person: PersonId,
    /// The project on which it was, for whoever may read the project.
    pub project: Option<i64>,
    /// The key of the skill.
    pub skill: String,
    /// The level.
    pub level: Option<Level>,
    /// What is attached.
    pub attached: Attached,
    /// What that was called when it was attached.
    pub title: String,
    /// What it shows, in one sentence.
    pub sentence: String,
    /// When.
    pub at: Instant,
    /// Whether its author took it away again.
    pub removed: bool,
}

impl Evidence {
    /// What others are told that it is called: what a thing is called in its place is for its owner to show there, so of
    /// a thing of theirs only the sentence is told.
    pub fn told(&self) -> String {
        match self.attached {
            Attached::Item(..) => beginning(&self.sentence),
            _ => self.title.clone(),
        }
    }
}

impl FromRow for Evidence {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Evidence {
            id: row.column()?,
            uid: row.column()?,
            space: row.column()?,
            person: row.column()?,
            project: row.column()?,
            skill: row.column()?,
            level: row.column()?,
            attached: {
                let (kind, source) = (row.column::<String>()?, row.column::<String>()?);
                let (address, media) = (row.column::<String>()?, row.column::<Option<Uid>>()?);
                match (kind.as_str(), media) {
                    ("address", _) => Attached::Address(address),
                    ("file", Some(media)) => Attached::File(media),
                    ("word" | "file", _) => Attached::Nothing,
                    _ => Attached::Item(kind, source),
                }
            },
            title: row.column()?,
            sentence: row.column()?,
            at: row.column()?,
            removed: row.column::<Option<Instant>>()?.is_some(),
        })
    }
}

/// The first words of a sentence, cut between words.
pub fn beginning(sentence: &str) -> String {
    let line = sentence.lines().next().unwrap_or_default();
    let short: String = line.chars().take(60).collect();
    if short.len() == sentence.len() {
        return short;
    }
    // Cut between words; a first line that is short stands whole.
    let whole = match short.rsplit_once(' ') {
        Some((words, _)) if short.len() < line.len() => words,
        _ => short.as_str(),
    };
    format!("{}…", whole.trim_end_matches(['.', ',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_sentence_is_cut_between_words() {
        assert_eq!(beginning("Une phrase."), "Une phrase.");
        assert_eq!(beginning("Une phrase.\nPuis une autre."), "Une phrase…");
        let long = beginning(&"mot ".repeat(30));
        assert!(long.ends_with("mot…") && long.chars().count() <= 61, "{long}");
        assert_eq!(beginning(""), "");
    }
}
