//! What a review shows of the time since the last one: figures, roles, and what is not finished. Read from the tables of
//! others in a fixed number of queries.

use std::collections::BTreeSet;

use kernel::{Instant, Language, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape::{Shape, said};
use spaces::space::Member;

platform::statements! {
    FIGURES = "select
        (select count(*) from memberships m where m.space_id = $1 and m.state = 'active'),
        (select count(*) from memberships m where m.space_id = $1 and m.state = 'active' and m.since >= $2),
        (select count(*) from gatherings g where g.space_id = $1 and g.state = 'announced'
         and g.ends_at >= $2 and g.ends_at < $3),
        (select count(*) from sheets h where h.space_id = $1 and h.state = 'published' and h.published_at >= $2),
        (select count(*) from pages a where a.space_id = $1 and a.withdrawn_at is null and a.made_at >= $2),
        (select count(*) from decisions d where d.space_id = $1 and d.outcome is not null and d.settled_at >= $2),
        (select count(*) from holdings o where o.space_id = $1 and o.ends_at >= $2
         and (o.returned_at is null or o.returned_at >= $2)),
        (select count(*) from badge_awards w join badges b on b.id = w.badge_id
         where b.space_id = $1 and w.state = 'accepted' and w.answered_at >= $2)";
    ROLES = "select h.id, h.role, h.taken_at, h.ends_at, h.returned_at, h.handover, p.id, p.uid, p.name, p.picture
             from holdings h join persons p on p.id = h.person_id
             where h.space_id = $1 and h.ends_at >= $2 and (h.returned_at is null or h.returned_at >= $2)
             order by h.taken_at, h.id limit 300";
    HANDED = "select n.holding_id, n.piece from hand_ins n join holdings h on h.id = n.holding_id
              where h.space_id = $1 and n.withdrawn_at is null";
    DECISIONS = "select uid, title from decisions where space_id = $1 and outcome is null and withdrawn_at is null
                 order by id limit 50";
    QUESTIONS = "select g.uid, g.title, count(q.id) from questions q join gatherings g on g.id = q.gathering_id
                 where g.space_id = $1 and g.state <> 'draft' and q.state in ('asked', 'assigned', 'deferred', 'begun')
                 group by g.uid, g.title, g.starts_at order by g.starts_at desc limit 30";
}

/// What the figures count, in their order: each has a message that says how.
const COUNTED: [&str; 8] = [
    "members",
    "joined",
    "gatherings",
    "sheets",
    "pages",
    "decisions",
    "roles",
    "badges",
];

/// A figure, and what it counts.
pub(super) struct Figure {
    pub what: &'static str,
    pub count: i64,
}

/// A role that somebody held.
pub(super) struct Holding {
    id: i64,
    key: String,
    /// Its name, to the reader.
    pub role: String,
    pub taken: Instant,
    pub until: Instant,
    returned: Option<Instant>,
    pub handover: String,
    pub person: Member,
}

impl Holding {
    fn is_over(&self, now: Instant) -> bool {
        self.returned.is_some() || self.until <= now
    }
}

impl FromRow for Holding {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, key) = (row.column()?, row.column::<String>()?);
        let (taken, ends): (Instant, Instant) = (row.column()?, row.column()?);
        let returned: Option<Instant> = row.column()?;
        Ok(Holding {
            id,
            role: key.clone(),
            key,
            taken,
            until: returned.unwrap_or(ends),
            returned,
            handover: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// What is not finished.
#[derive(Default)]
pub(super) struct Unfinished {
    /// Open decisions: identifier and title.
    pub decisions: Vec<(Uid, String)>,
    /// Gatherings with questions that nobody answered: identifier, title, how many.
    pub questions: Vec<(Uid, String, i64)>,
    /// Roles that ended without a word for whoever comes next: role and person.
    pub handovers: Vec<(String, String)>,
    /// Pieces of roles that ended without them: piece, role, person.
    pub pieces: Vec<(String, String, String)>,
}

impl Unfinished {
    /// Whether everything is.
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty()
            && self.questions.is_empty()
            && self.handovers.is_empty()
            && self.pieces.is_empty()
    }
}

/// All that stands beside what was said at birth.
pub(super) struct Evidence {
    pub figures: Vec<Figure>,
    pub roles: Vec<Holding>,
    pub unfinished: Unfinished,
}

/// Reads it, from a day until now.
///
/// # Errors
/// When the store refuses.
pub(super) fn read(
    tx: &mut Tx,
    space: SpaceId,
    shape: &Shape,
    since: Instant,
    until: Instant,
    language: Language,
) -> Result<Evidence, Problem> {
    type Counts = (i64, i64, i64, i64, i64, i64, i64, i64);
    let counts: Counts = tx.one(FIGURES, (space, since, until))?;
    let counts = [
        counts.0, counts.1, counts.2, counts.3, counts.4, counts.5, counts.6, counts.7,
    ];
    let figures = COUNTED
        .into_iter()
        .zip(counts)
        .map(|(what, count)| Figure { what, count });
    let mut roles = tx.all::<Holding>(ROLES, (space, since))?;
    for each in &mut roles {
        if let Some(role) = shape.role(&each.key) {
            each.role = said(&role.name, language).text.to_owned();
        }
    }
    let handed: BTreeSet<(i64, String)> = tx.all::<(i64, String)>(HANDED, (space,))?.into_iter().collect();
    let over: Vec<&Holding> = roles.iter().filter(|each| each.is_over(until)).collect();
    let mut pieces = Vec::new();
    for each in &over {
        let owed = shape
            .role(&each.key)
            .map(|role| role.pieces.as_slice())
            .unwrap_or_default();
        for piece in owed
            .iter()
            .filter(|piece| !handed.contains(&(each.id, piece.key.clone())))
        {
            let name = said(&piece.name, language).text.to_owned();
            pieces.push((name, each.role.clone(), each.person.name.clone()));
        }
    }
    let unfinished = Unfinished {
        decisions: tx.all(DECISIONS, (space,))?,
        questions: tx.all(QUESTIONS, (space,))?,
        handovers: over
            .iter()
            .filter(|each| each.handover.is_empty())
            .map(|each| (each.role.clone(), each.person.name.clone()))
            .collect(),
        pieces,
    };
    Ok(Evidence {
        figures: figures.collect(),
        roles,
        unfinished,
    })
}
