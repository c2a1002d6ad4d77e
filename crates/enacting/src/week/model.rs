//! A role of one's own, and what it asks this week.

use kernel::{Instant, Language, Uid};
use spaces::role::period::Period;
use spaces::shape::{Shape, said};
use trame::Role;

use crate::piece::model::awaited;

/// A role that somebody holds, as it stands in the store.
#[derive(Debug, Clone)]
pub(crate) struct Mine {
    pub id: i64,
    pub uid: Uid,
    pub role: String,
    pub period: Period,
    pub is_shared: bool,
    pub is_beside: bool,
    pub read: Option<Instant>,
    pub slug: String,
    pub space: String,
    pub trame: (i64, String),
    /// The gathering for which it was taken: identifier and title.
    pub gathering: Option<(Uid, String)>,
}

/// What was left by whoever held it before.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub words: String,
    pub at: Instant,
    pub who: String,
}

/// Something that is due.
#[derive(Debug, Clone)]
pub(crate) struct Due {
    pub piece: String,
    pub name: String,
    pub at: Instant,
    pub is_late: bool,
}

/// A role of one's own, in words.
#[derive(Debug, Clone)]
pub(crate) struct Week {
    pub mine: Mine,
    pub name: String,
    pub purpose: String,
    pub gestures: Option<String>,
    pub is_open: bool,
    pub note: Option<Note>,
    pub due: Vec<Due>,
    pub ends_soon: bool,
    /// Every piece of the role, and whether it was handed in once.
    pub pieces: Vec<(String, String, bool)>,
}

/// A role that ends within two weeks is worth a word; so is what is due by then.
pub(crate) const SOON_DAYS: i64 = 14;

impl Week {
    /// What a role of one's own, of this shape, asks now.
    pub fn of(
        mine: Mine,
        (shape, role): (&Shape, &Role),
        note: Option<Note>,
        handed: &[(String, i64)],
        language: Language,
        now: Instant,
    ) -> Week {
        let name_of = |key: &str| {
            let piece = role.pieces.iter().find(|piece| piece.key == key);
            piece.map_or_else(
                || key.to_owned(),
                |piece| said(&piece.name, language).text.to_owned(),
            )
        };
        let is_paused = mine.period.paused.is_some();
        let due = awaited(role, &mine.period, handed, now)
            .into_iter()
            .filter(|_| !is_paused);
        let due = due.map(|turn| Due {
            name: name_of(&turn.piece),
            at: turn.due,
            is_late: turn.due <= now,
            piece: turn.piece,
        });
        let gestures = shape.gestures_html(&role.key, language);
        Week {
            name: said(&role.name, language).text.to_owned(),
            purpose: said(&role.purpose, language).text.to_owned(),
            gestures: gestures.map(|said| said.text.to_owned()),
            is_open: role.open,
            note,
            due: due.collect(),
            ends_soon: mine.period.until < now.plus_days(SOON_DAYS),
            pieces: role
                .pieces
                .iter()
                .map(|piece| {
                    let done = handed.iter().any(|(key, _)| *key == piece.key);
                    (piece.key.clone(), name_of(&piece.key), done)
                })
                .collect(),
            mine,
        }
    }

    /// What was left to them, until they have read it.
    pub fn unread(&self) -> Option<&Note> {
        self.note.as_ref().filter(|_| self.mine.read.is_none())
    }

    /// Whether anything awaits its holder before long.
    pub fn asks(&self, now: Instant) -> bool {
        let near = now.plus_days(SOON_DAYS);
        self.unread().is_some() || self.due.iter().any(|due| due.at < near)
    }
}
