//! Registrations with their people, and what was written to them.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Participant;
use gatherings::gathering::GatheringId;

platform::statements! {
    // All of them: names are sorted and searched as people read them, which no two databases do alike.
    ALL = "select r.uid, r.person_id, r.mode, r.state, r.name, p.name, p.email, r.answers, r.offered_until, r.ticket,
           r.asked_at from registrations r join persons p on p.id = r.person_id where r.gathering_id = $1
           order by r.id limit 20000";
    WRITE = "insert into gathering_letters (uid, gathering_id, subject, body, everybody, recipients, written_at,
             written_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (uid) do nothing";
    BY_UID = "select gathering_id, uid, subject, body, everybody from gathering_letters where uid = $1";
    WRITTEN = "select l.subject, l.recipients, l.written_at, p.name from gathering_letters l
               left join persons p on p.id = l.written_by where l.gathering_id = $1 order by l.id desc limit 20";
}

/// Everybody who registered, whatever became of it.
///
/// # Errors
/// When the store refuses.
pub fn all(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Participant>, Problem> {
    tx.all(ALL, (gathering,))
}

/// What is written to all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Whether those who wait get it too.
    pub everybody: bool,
}

/// Keeps what is written; `false` when the same form had been sent before.
pub(super) fn write(
    tx: &mut Tx,
    uid: Uid,
    gathering: GatheringId,
    by: PersonId,
    words: &Words,
    recipients: i64,
) -> Result<bool, Problem> {
    let now = tx.now();
    let row = (
        uid,
        gathering,
        &words.subject,
        &words.body,
        words.everybody,
        recipients,
        now,
        by,
    );
    Ok(tx.run(WRITE, row)? == 1)
}

/// What was written, and about which gathering.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<(GatheringId, Words)>, Problem> {
    type Stored = (GatheringId, Uid, String, String, bool);
    let found = tx.find::<Stored>(BY_UID, (uid,))?;
    Ok(found.map(|(gathering, _, subject, body, everybody)| {
        (
            gathering,
            Words {
                subject,
                body,
                everybody,
            },
        )
    }))
}

/// Something that was written to all of them.
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// To how many.
    pub recipients: i64,
    /// When.
    pub at: Instant,
    /// By whom, while they have a name.
    pub by: Option<String>,
}

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Written {
            subject: row.column()?,
            recipients: row.column()?,
            at: row.column()?,
            by: row.column()?,
        })
    }
}

/// The newest things that were written to all of them.
pub(super) fn written(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Written>, Problem> {
    tx.all(WRITTEN, (gathering,))
}
