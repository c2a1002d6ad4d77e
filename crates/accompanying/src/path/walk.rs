//! The way as each of the two sees it, on their own page of it.

use askama::Template;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Form, View, drawn};

use super::model::{Meeting, Next, Note};
use super::store;
use crate::request::access::{Ask, May, Seen};
use crate::request::model::{Accompaniment, State};
use crate::telling::{self, Told};

/// As whom somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    Asker,
    Companion,
    /// Whoever coordinates: when and what, never what the two write to each other.
    Coordinator,
}

/// What was read of it.
pub(crate) struct Walk {
    reader: As,
    meetings: Vec<Meeting>,
    notes: Vec<Note>,
    steps: Vec<Next>,
    told: Option<Told>,
    once: Uid,
    other: Uid,
}

impl Walk {
    /// For whoever asked.
    pub fn of_asker(tx: &mut Tx, may: &May<Ask>) -> Result<Self, Problem> {
        Walk::read(tx, may.about(), may.who(), As::Asker)
    }

    /// For whoever accompanies or coordinates; nothing for whoever was only asked whether they would.
    pub fn of_other(tx: &mut Tx, seen: &Seen) -> Result<Option<Self>, Problem> {
        let reader = match (seen.is_companion, seen.coordinates) {
            (true, _) => As::Companion,
            (false, true) => As::Coordinator,
            (false, false) => return Ok(None),
        };
        Walk::read(tx, &seen.about, seen.actor.id, reader).map(Some)
    }

    fn read(tx: &mut Tx, about: &Accompaniment, who: PersonId, reader: As) -> Result<Self, Problem> {
        let notes = if reader == As::Coordinator {
            Vec::new()
        } else {
            store::notes(tx, about.id, who)?
        };
        Ok(Walk {
            meetings: store::meetings(tx, about.id)?,
            steps: store::steps(tx, about.id)?,
            told: telling::of(tx, about.id)?,
            once: tx.new_uid(),
            other: tx.new_uid(),
            notes,
            reader,
        })
    }

    /// Its part of the page.
    ///
    /// # Errors
    /// A fault when the template fails.
    pub fn draw(&self, v: &View, about: &Accompaniment, form: &Form) -> Result<String, Problem> {
        if !about.state.has_companion() {
            return Ok(String::new());
        }
        let now = v.now();
        let (booked, ahead): (Vec<&Meeting>, Vec<&Meeting>) = self
            .meetings
            .iter()
            .partition(|meeting| meeting.state == "booked");
        let (coming, past) = booked.into_iter().partition(|meeting| meeting.ends > now);
        drawn(&Drawn {
            free: ahead.into_iter().filter(|meeting| meeting.starts > now).collect(),
            base: if self.reader == As::Asker {
                about.own_path()
            } else {
                about.path()
            },
            coming,
            past,
            walk: self,
            about,
            form,
            v,
        })
    }
}

#[derive(Template)]
#[template(path = "path/_walk.html")]
struct Drawn<'a> {
    v: &'a View,
    about: &'a Accompaniment,
    form: &'a Form,
    walk: &'a Walk,
    base: String,
    coming: Vec<&'a Meeting>,
    free: Vec<&'a Meeting>,
    past: Vec<&'a Meeting>,
}

impl Drawn<'_> {
    fn is_asker(&self) -> bool {
        self.walk.reader == As::Asker
    }

    fn is_companion(&self) -> bool {
        self.walk.reader == As::Companion
    }

    fn is_going_on(&self) -> bool {
        self.about.state.keeps_busy()
    }

    fn is_over(&self) -> bool {
        matches!(self.about.state, State::Done | State::Told)
    }

    fn writer(&self, note: &Note) -> &str {
        if note.author == self.about.asker {
            &self.about.name
        } else {
            self.about.companion_name()
        }
    }

    fn doer(&self, step: &Next) -> &str {
        if step.whose == "asker" {
            &self.about.name
        } else {
            self.about.companion_name()
        }
    }

    /// What was typed, or what stands.
    fn typed(&self, field: &str, stands: &str) -> String {
        match self.form.value(field) {
            "" => stands.to_owned(),
            typed => typed.to_owned(),
        }
    }

    fn when(&self, meeting: &Meeting) -> String {
        self.v
            .period(self.v.calendar().zone(), meeting.starts, meeting.ends, false)
    }
}

/// A meeting to come, on one's own home.
pub(crate) struct Coming {
    /// What it is about.
    pub title: String,
    /// When.
    pub starts: Instant,
    /// The page of it.
    pub path: String,
}

/// The next meetings of somebody.
pub(crate) fn coming(tx: &mut Tx, person: PersonId) -> Result<Vec<Coming>, Problem> {
    let rows = store::coming(tx, person)?;
    let each = |(title, starts, uid, secret, asker): store::Met| Coming {
        title,
        starts,
        path: if asker == person {
            format!("/accompanied/{secret}")
        } else {
            format!("/accompaniments/{uid}")
        },
    };
    Ok(rows.into_iter().map(each).collect())
}
