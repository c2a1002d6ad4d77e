//! What is read of reactions, and the table of remarks.

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::model::Reactions;

platform::statements! {
    COUNTS = "select kind, count(*) from activity_reactions where space_id = $1 and activity = $2 group by kind";
    OWN = "select kind, '' from activity_reactions where person_id = $3 and space_id = $1 and activity = $2
           union all select '', text from activity_remarks where space_id = $1 and person_id = $3 and activity = $2";
    WRITE = "insert into activity_remarks (space_id, person_id, activity, text, written_at) values ($1, $2, $3, $4, $5)
             on conflict (space_id, person_id, activity) do update set text = excluded.text,
             written_at = excluded.written_at, answered_at = null where activity_remarks.text <> excluded.text";
    REMOVE = "delete from activity_remarks where space_id = $1 and person_id = $2 and activity = $3";
    ANSWERED = "update activity_remarks set answered_at = $4
                where space_id = $1 and person_id = $2 and activity = $3 and answered_at is null";
    PERSONAL_ROWS = "select s.name, r.activity, r.text, r.written_at from activity_remarks r
                     join spaces s on s.id = r.space_id where r.person_id = $1 order by r.written_at";
    FORGET = "delete from activity_remarks where person_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "activity_remarks",
    columns: &["space", "activity", "text", "written_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// The reactions to an activity, for somebody, or for a visitor: two queries, or one.
///
/// # Errors
/// When the store refuses.
pub fn of_activity(
    tx: &mut Tx,
    space: SpaceId,
    activity: &str,
    person: Option<PersonId>,
    leads: bool,
) -> Result<Reactions, Problem> {
    let counted = tx.all::<(String, i64)>(COUNTS, (space, activity))?;
    let counts = counted
        .into_iter()
        .filter_map(|(kind, count)| Some((kind.parse().ok()?, count)));
    let mut reactions = Reactions {
        counts: counts.collect(),
        leads,
        ..Reactions::default()
    };
    if let Some(person) = person {
        for (kind, remark) in tx.all::<(String, String)>(OWN, (space, activity, person))? {
            match kind.parse() {
                Ok(kind) => reactions.own.push(kind),
                Err(()) => reactions.remark = remark,
            }
        }
    }
    Ok(reactions)
}

/// Keeps a line to those who lead; whether it is new.
pub(super) fn write(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &str,
    text: &str,
) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WRITE, (space, person, activity, text, now))? == 1)
}

/// Takes it back; whether there was one.
pub(super) fn remove(tx: &mut Tx, space: SpaceId, person: PersonId, activity: &str) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, (space, person, activity))? == 1)
}

/// Those who lead have written to its author. The caller holds the proof that they lead.
///
/// # Errors
/// When the store refuses.
pub fn answered(tx: &mut Tx, space: SpaceId, person: PersonId, activity: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWERED, (space, person, activity, now))? == 1)
}
