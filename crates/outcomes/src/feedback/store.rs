//! The table of feedback.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Feedback, Felt};
use gatherings::gathering::GatheringId;

platform::statements! {
    MINE = "select felt, helped, change, publish from feedbacks where gathering_id = $1 and person_id = $2";
    SAVE = "insert into feedbacks (gathering_id, person_id, felt, helped, change, publish, shown_as, written_at,
            changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            on conflict (gathering_id, person_id) do update set felt = excluded.felt, helped = excluded.helped,
            change = excluded.change, publish = excluded.publish, shown_as = excluded.shown_as,
            changed_at = excluded.changed_at";
    COUNTS = "select felt, count(*) from feedbacks where gathering_id = $1 group by felt";
    SAID = "select f.helped, f.change, case when f.publish = 'named' then coalesce(nullif(r.name, ''), nullif(p.name, '')) end,
            case when f.publish = 'no' then 0 else 1 end
            from feedbacks f join persons p on p.id = f.person_id
            left join registrations r on r.gathering_id = f.gathering_id and r.person_id = f.person_id
            where f.gathering_id = $1 and (f.helped <> '' or f.change <> '') and (f.publish <> 'no' or $2 = 1)
            order by f.shown_as limit 1000";
}

/// Somebody's own.
pub(super) fn mine(
    tx: &mut Tx,
    gathering: GatheringId,
    person: PersonId,
) -> Result<Option<Feedback>, Problem> {
    tx.find(MINE, (gathering, person))
}

/// Writes it, or writes it anew.
pub(super) fn save(
    tx: &mut Tx,
    gathering: GatheringId,
    person: PersonId,
    said: &Feedback,
) -> Result<(), Problem> {
    let (place, now) = (tx.new_secret(), tx.now());
    let row = (
        gathering,
        person,
        said.felt.word(),
        &said.helped,
        &said.change,
        said.publish.word(),
        place,
        now,
    );
    tx.run(SAVE, row).map(drop)
}

/// How many said so, for each of the four words, in their order.
///
/// # Errors
/// When the store refuses.
pub fn counts(tx: &mut Tx, gathering: GatheringId) -> Result<[(Felt, i64); 4], Problem> {
    let counted = tx.all::<(String, i64)>(COUNTS, (gathering,))?;
    let of = |felt: Felt| {
        let found = counted.iter().find(|(word, _)| word == felt.word());
        (felt, found.map_or(0, |(_, count)| *count))
    };
    Ok(Felt::ALL.map(of))
}

/// Words of somebody, in an order made by chance and without how it was for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What helped.
    pub helped: String,
    /// What to change.
    pub change: String,
    /// Their name, if they wished it there.
    pub name: Option<String>,
    /// Whether it may be published.
    pub is_public: bool,
}

impl FromRow for Said {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Said {
            helped: row.column()?,
            change: row.column()?,
            name: row.column()?,
            is_public: row.column()?,
        })
    }
}

/// The words that may be published.
///
/// # Errors
/// When the store refuses.
pub fn published(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Said>, Problem> {
    tx.all(SAID, (gathering, 0_i64))
}

/// Every word, for those who hold it.
pub(super) fn all_said(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Said>, Problem> {
    tx.all(SAID, (gathering, 1_i64))
}
