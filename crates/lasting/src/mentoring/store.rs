//! The tables of mentorings and of what is said in them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

platform::statements! {
    BEGIN = "insert into mentorings (uid, mentor_id, mentored_id, begun_at, begun_by) values ($1, $2, $3, $4, $5)
             on conflict do nothing returning id";
    BY_UID = "select t.id, t.uid, a.slug, a.name, b.slug, b.name, t.begun_at, t.ended_at
              from mentorings t join spaces a on a.id = t.mentor_id join spaces b on b.id = t.mentored_id
              where t.uid = $1";
    OF = "select t.id, t.uid, a.slug, a.name, b.slug, b.name, t.begun_at, t.ended_at
          from mentorings t join spaces a on a.id = t.mentor_id join spaces b on b.id = t.mentored_id
          where t.mentor_id = $1 or t.mentored_id = $1 order by t.id desc limit 100";
    WORDS = "select w.uid, w.kind, w.html, w.said_at, s.name, p.id, p.uid, p.name, p.picture
             from mentoring_words w join persons p on p.id = w.person_id join spaces s on s.id = w.space_id
             where w.mentoring_id = $1 and w.withdrawn_at is null order by w.id limit 1000";
    SAY = "insert into mentoring_words (uid, mentoring_id, space_id, person_id, kind, text, html, said_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (uid) do nothing returning id";
    TAKE_BACK = "update mentoring_words set withdrawn_at = $4
                 where uid = $1 and mentoring_id = $2 and person_id = $3 and withdrawn_at is null";
    END = "update mentorings set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null";
}

/// What is said in a mentoring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Asked,
    Given,
    Learnt,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Asked, Kind::Given, Kind::Learnt];

    pub const fn word(self) -> &'static str {
        match self {
            Kind::Asked => "asked",
            Kind::Given => "given",
            Kind::Learnt => "learnt",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl FromValue for Kind {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Kind::from_word(&word))
    }
}

/// One collective that accompanies another.
pub(super) struct Mentoring {
    pub id: i64,
    pub uid: Uid,
    /// Name in addresses, and name.
    pub mentor: (String, String),
    pub mentored: (String, String),
    pub begun: Instant,
    pub ended: Option<Instant>,
}

impl FromRow for Mentoring {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Mentoring {
            id: row.column()?,
            uid: row.column()?,
            mentor: (row.column()?, row.column()?),
            mentored: (row.column()?, row.column()?),
            begun: row.column()?,
            ended: row.column()?,
        })
    }
}

/// Something that somebody said.
pub(super) struct Said {
    pub uid: Uid,
    pub kind: Kind,
    pub html: String,
    pub at: Instant,
    /// The name of the collective for which they said it.
    pub space: String,
    pub person: Member,
}

impl FromRow for Said {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Said {
            uid: row.column()?,
            kind: row.column()?,
            html: row.column()?,
            at: row.column()?,
            space: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

pub(super) fn begin(
    tx: &mut Tx,
    uid: Uid,
    mentor: SpaceId,
    mentored: SpaceId,
    by: PersonId,
) -> Result<Option<i64>, Problem> {
    let row = (uid, mentor, mentored, tx.now(), by);
    Ok(tx.find::<(i64,)>(BEGIN, row)?.map(|(id,)| id))
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Mentoring>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those in which a space has a part, the newest first.
pub(super) fn of(tx: &mut Tx, space: SpaceId) -> Result<Vec<Mentoring>, Problem> {
    tx.all(OF, (space,))
}

pub(super) fn words(tx: &mut Tx, id: i64) -> Result<Vec<Said>, Problem> {
    tx.all(WORDS, (id,))
}

pub(super) fn say(
    tx: &mut Tx,
    uid: Uid,
    id: i64,
    space: SpaceId,
    person: PersonId,
    (kind, text): (Kind, &str),
) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(text), tx.now());
    let row = (uid, id, space, person, kind.word(), text, html, now);
    Ok(tx.find::<(i64,)>(SAY, row)?.is_some())
}

pub(super) fn take_back(tx: &mut Tx, word: Uid, id: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(TAKE_BACK, (word, id, person, now))? == 1)
}

pub(super) fn end(tx: &mut Tx, id: i64, by: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (id, now, by))? == 1)
}
