//! On the secret page of a registration: "I am here", and afterwards for how long one was.

use askama::Template;
use kernel::Problem;
use platform::Tx;
use platform::web::{Cx, Handled, Reply, View, drawn};

use super::model::Note;
use super::parts::{self, Part};
use super::{actions, words};
use gatherings::attendance::follow;
use gatherings::gathering::{self, Gathering};
use gatherings::part::{Part as OnPage, Read};
use gatherings::registration::{self, Registration, State};

/// What the page shows of presences.
struct Own {
    path: String,
    parts: Vec<Part>,
    notes: Vec<Note>,
    open: Option<usize>,
    gathering: Gathering,
    has_place: bool,
}

impl Own {
    fn of(tx: &mut Tx, gathering: &Gathering, own: &Registration) -> Result<Self, Problem> {
        let parts = parts::parts(gathering);
        let is_on = gathering.state == gathering::State::Announced;
        Ok(Own {
            path: own.path(),
            notes: actions::notes_of(tx, gathering, own.person)?,
            open: parts::open(&parts, tx.now()).filter(|_| is_on),
            gathering: gathering.clone(),
            has_place: own.state == State::Placed,
            parts,
        })
    }

    /// The half-day in which they may say now that they are there.
    fn may_arrive(&self, v: &View) -> Option<String> {
        let open = self.open.filter(|_| self.has_place)?;
        let noted = self.notes.iter().any(|note| note.part == open);
        let part = self.parts.get(open).filter(|_| !noted)?;
        Some(words::part_in_words(
            v.languages(),
            v.language,
            &self.gathering,
            part,
        ))
    }

    /// What is noted, half-day by half-day: words, and the word of the presence.
    fn lines(&self, v: &View) -> Vec<(String, &'static str)> {
        let line = |note: &Note| {
            let part = self.parts.get(note.part)?;
            let label = words::part_in_words(v.languages(), v.language, &self.gathering, part);
            Some((label, note.presence.word()))
        };
        self.notes.iter().filter_map(line).collect()
    }

    /// For how long they were there, once they were.
    fn length(&self, v: &View) -> Option<String> {
        let over = |note: &&Note| {
            let part = self.parts.get(note.part);
            part.is_some_and(|part| part.ends <= v.now())
        };
        let minutes: i64 = self
            .notes
            .iter()
            .filter(over)
            .map(|note| note.counts(&self.parts))
            .sum();
        (minutes > 0).then(|| words::length_in_words(v.languages(), v.language, minutes))
    }
}

#[derive(Template)]
#[template(path = "attendance/_own.html")]
struct Drawn<'a> {
    v: &'a View,
    presence: &'a Own,
}

impl OnPage for Own {
    fn draw(&self, v: &View) -> Result<String, Problem> {
        drawn(&Drawn { v, presence: self })
    }
}

/// For the owner of a registration.
pub(super) fn part(tx: &mut Tx, gathering: &Gathering, own: &Registration) -> Read {
    Ok(Box::new(Own::of(tx, gathering, own)?))
}

/// "I am here."
pub async fn arrive(cx: Cx) -> Handled {
    let secret: String = cx.at("secret")?;
    let (wanted, house) = (secret.clone(), cx.house().clone());
    cx.write(move |tx| {
        let own = registration::by_secret(tx, &wanted)?.ok_or(Problem::Missing)?;
        let gathering = gathering::by_id(tx, own.gathering)?;
        follow(tx, &house, &gathering, own.person, |tx| {
            actions::own_check_in(tx, &gathering, &own)
        })
    })
    .await?;
    Ok(Reply::see_other(format!("/registrations/{secret}")).notice("attendance-arrived"))
}
