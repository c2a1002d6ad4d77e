//! The one transaction in which everything comes.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Audience, Instant, Joining, PersonId, Problem, Trace, Uid};
use platform::Tx;
use spaces::identity::change;
use spaces::space::access::{self, Arrange, Seen};
use trame::{Licence, Sheet as Kind};

use super::names::{Kept, Names, Place};
use super::{entries, folder, rows, wiki_pages};
use crate::model::{Follows, Move, Outcome, Report, Source, State};
use crate::reading::Form;
use crate::store::{self, Moved};
use crate::yeswiki::right::{Reach, Rights};

/// What is known while a move goes on.
pub(super) struct Moving {
    pub source: Source,
    pub this: Move,
    pub me: PersonId,
    pub seen: Seen,
    pub names: Names,
    pub rights: Rights,
    pub licence: Licence,
    pub follows: Follows,
    /// What came before, by kind and name there.
    pub before: BTreeMap<(String, String), Moved>,
    /// What was met this time.
    pub met: BTreeSet<(String, String)>,
    /// The keys of the kinds that entries came into this time.
    pub kinds: BTreeSet<String>,
    pub report: Report,
    number: i64,
}

/// Moves in what waits. Gives the files of pictures and documents that are of no use, to be removed after the commit.
///
/// # Errors
/// A refusal when the kinds do not fit into the trame; [`Problem::Forbidden`] when whoever asked may no longer arrange the
/// space. Then nothing came.
pub fn run(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    let (Some(source), Some(this)) = (store::source_of(tx, uid)?, store::find(tx, uid)?) else {
        return Ok(false);
    };
    if this.state != State::Moving {
        return Ok(false);
    }
    let actor = platform::session::act_as(tx, this.person)?;
    tx.set_actor(Some(actor));
    let seen = arrange(tx, &source.space)?;
    let before = store::moved(tx, source.id)?;
    let mut moving = Moving {
        names: Names {
            // What people said goes before what the wiki says of itself, which may be long gone.
            base: if source.address.is_empty() {
                this.plan.base.clone()
            } else {
                source.address.clone()
            },
            space: source.space.clone(),
            ..Names::default()
        },
        me: this.person,
        rights: Rights::default(),
        licence: Licence::from_word(&this.choice.licence).unwrap_or_default(),
        follows: source.follows,
        before: before
            .into_iter()
            .map(|moved| ((moved.kind.clone(), moved.tag.clone()), moved))
            .collect(),
        met: BTreeSet::new(),
        kinds: BTreeSet::new(),
        report: Report::default(),
        number: 0,
        seen,
        source,
        this,
    };
    moving.files(tx)?;
    match moving.source.form {
        Form::YesWiki => {
            entries::bring(tx, &mut moving)?;
            wiki_pages::bring(tx, &mut moving)?;
        }
        Form::Csv => rows::bring(tx, &mut moving)?,
        Form::Markdown => folder::bring(tx, &mut moving)?,
    }
    moving.vanished(tx)?;
    store::forget_rows(tx, moving.this.id)?;
    let trace = Trace::new("space.moved-in", Some(moving.me)).inside(moving.source.space_id, Audience::Space);
    tx.record(trace.detail(moving.source.form.word()))?;
    store::end(tx, moving.this.id, &moving.report)
}

fn arrange(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    access::to::<Arrange>(tx, slug)?;
    access::to_see(tx, slug)
}

impl Moving {
    /// Whether whoever sees the space may read what had this reach there.
    pub fn may_show(&self, reach: Reach) -> bool {
        match reach {
            Reach::Everyone => true,
            // Of a hidden space nobody reads but its members, who have accounts.
            Reach::Accounts => self.seen.space.joining == Joining::Hidden,
            Reach::Few => false,
        }
    }

    /// Whether it is left out.
    pub fn leaves(&self, what: &str) -> bool {
        self.this.choice.leaves(what)
    }

    /// The moment of a row; one that had none was written now.
    pub fn moment(tx: &Tx, at: i64) -> Instant {
        if at > 0 {
            Instant::from_milliseconds(at).min(tx.now())
        } else {
            tx.now()
        }
    }

    /// What came before under this name.
    pub fn known(&self, kind: &str, tag: &str) -> Option<&Moved> {
        self.before.get(&(kind.to_owned(), tag.to_owned()))
    }

    /// Notes that a name of there was met; false when it was met already.
    pub fn meet(&mut self, kind: &str, tag: &str) -> bool {
        self.met.insert((kind.to_owned(), tag.to_owned()))
    }

    /// The identifier that something has here, or will have.
    pub fn uid(&self, tx: &Tx, kind: &str, tag: &str) -> Uid {
        let known = self.known(kind, tag).and_then(|moved| moved.uid.parse().ok());
        known.unwrap_or_else(|| tx.new_uid())
    }

    /// Remembers what stands here for something there.
    pub fn remember(
        &self,
        tx: &mut Tx,
        kind: &str,
        tag: &str,
        uid: &str,
        digest: &str,
        version: &str,
    ) -> Result<(), Problem> {
        let moved = Moved {
            kind: kind.to_owned(),
            tag: tag.to_owned(),
            uid: uid.to_owned(),
            digest: digest.to_owned(),
            version: version.to_owned(),
        };
        store::put(tx, &self.source, &moved)
    }

    /// Writes a line of the report.
    pub fn tell(&mut self, tx: &mut Tx, outcome: &Outcome) -> Result<(), Problem> {
        self.number += 1;
        *self
            .report
            .outcomes
            .entry(format!("{}-{}", outcome.kind, outcome.outcome))
            .or_default() += 1;
        for (message, value) in &outcome.notes {
            match message.as_str() {
                "moving-lost-action" => *self.report.actions.entry(value.clone()).or_default() += 1,
                "moving-lost-link" => self.report.links += 1,
                _ => {}
            }
        }
        store::add_outcome(tx, self.this.id, self.number, outcome)
    }

    /// The files that were kept before this transaction began.
    fn files(&mut self, tx: &mut Tx) -> Result<(), Problem> {
        let mut after = 0;
        loop {
            let rows = store::rows(tx, self.this.id, "file", after, 200)?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.number;
            for row in rows {
                self.file(tx, &row)?;
            }
        }
    }

    fn file(&mut self, tx: &mut Tx, row: &store::Waiting) -> Result<(), Problem> {
        let kind = match row.author.as_str() {
            "picture" => "picture",
            "document" => "document",
            _ => {
                // Left out by choice, or of no kind that is taken here.
                if row.author == "lost" {
                    self.tell(
                        tx,
                        &outcome("document", &row.tag, &row.tag, "lost", "", Vec::new()),
                    )?;
                }
                return Ok(());
            }
        };
        let Ok(uid) = row.body.parse::<Uid>() else {
            return Ok(());
        };
        self.meet(kind, &row.tag);
        let was = self
            .known(kind, &row.tag)
            .is_some_and(|moved| moved.uid == row.body);
        self.remember(tx, kind, &row.tag, &row.body, &row.at.to_string(), "")?;
        let kept = Kept {
            uid,
            is_picture: kind == "picture",
        };
        let path = self.names.path_of(&row.tag, &kept);
        self.names.files.insert(row.tag.clone(), kept);
        self.tell(
            tx,
            &outcome(
                kind,
                &row.tag,
                &row.tag,
                if was { "unchanged" } else { "made" },
                &path,
                Vec::new(),
            ),
        )
    }

    /// Gives the trame of the space these kinds, and reads the space again.
    pub fn set_kinds(&mut self, tx: &mut Tx, kinds: &[Kind]) -> Result<(), Problem> {
        change::make(tx, &self.seen, "sheet-kinds", |trame| {
            for kind in kinds {
                match trame.sheets.iter_mut().find(|known| known.key == kind.key) {
                    Some(known) => drop(super::kinds::grow(known, kind)),
                    None => trame.sheets.push(kind.clone()),
                }
            }
            Ok(())
        })?;
        self.seen = access::to_see(tx, &self.source.space)?;
        Ok(())
    }

    /// A kind of the space as it is now.
    pub fn kind(&self, key: &str) -> Option<&Kind> {
        self.seen
            .space
            .shape
            .trame
            .sheets
            .iter()
            .find(|kind| kind.key == key)
    }

    /// What the source no longer has: taken back where it is followed as it is.
    fn vanished(&mut self, tx: &mut Tx) -> Result<(), Problem> {
        let gone: Vec<Moved> = self
            .before
            .values()
            .filter(|moved| !self.met.contains(&(moved.kind.clone(), moved.tag.clone())))
            .cloned()
            .collect();
        for moved in gone {
            let Ok(uid) = moved.uid.parse::<Uid>() else {
                continue;
            };
            let place = match moved.kind.as_str() {
                "sheet" => Place::Sheet(uid),
                "page" if !self.leaves("pages") => Place::Page(uid),
                _ => continue,
            };
            let outcome = match place {
                Place::Sheet(_) => entries::vanished(tx, self, uid)?,
                Place::Page(_) => wiki_pages::vanished(tx, self, uid)?,
            };
            if let Some((title, word)) = outcome {
                self.tell(
                    tx,
                    &self::outcome(place.kind(), &moved.tag, &title, word, &place.path(), Vec::new()),
                )?;
            }
        }
        Ok(())
    }
}

/// A line of the report.
pub(super) fn outcome(
    kind: &'static str,
    tag: &str,
    title: &str,
    outcome: &'static str,
    path: &str,
    notes: Vec<(String, String)>,
) -> Outcome {
    Outcome {
        kind,
        tag: tag.to_owned(),
        title: title.to_owned(),
        outcome,
        path: path.to_owned(),
        notes,
    }
}
