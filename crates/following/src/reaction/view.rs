//! A view of the ledger: who reacted how to what.

use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use platform::ledger::{Recorded, View};

use super::model::Kind;

platform::statements! {
    ADD = "insert into activity_reactions (space_id, activity, kind, person_id, given_at) values ($1, $2, $3, $4, $5)
           on conflict (space_id, activity, kind, person_id) do nothing";
    TAKE = "delete from activity_reactions where space_id = $1 and activity = $2 and kind = $3 and person_id = $4";
    CLEAR = "delete from activity_reactions";
    LINES = "select space_id, activity, kind, person_id, given_at from activity_reactions
             order by space_id, activity, kind, person_id";
    IS_GIVEN = "select 1 from activity_reactions where space_id = $1 and activity = $2 and kind = $3
                and person_id = $4";
}

/// See the module's own text.
pub const REACTIONS: View = View {
    name: "activity_reactions",
    apply,
    clear: |tx| tx.run(CLEAR, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(i64, String, String, i64, i64)>(LINES, ())?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    },
};

fn apply(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let (Some(space), Some(person)) = (trace.space, trace.actor) else {
        return Ok(());
    };
    let Some((activity, kind)) = trace.detail.split_once(' ') else {
        return Ok(());
    };
    match trace.verb.as_str() {
        "reaction.given" => tx.run(ADD, (space, activity, kind, person, trace.at)).map(drop),
        "reaction.withdrawn" => tx.run(TAKE, (space, activity, kind, person)).map(drop),
        _ => Ok(()),
    }
}

pub(super) fn is_given(
    tx: &mut Tx,
    space: SpaceId,
    activity: &str,
    kind: Kind,
    person: PersonId,
) -> Result<bool, Problem> {
    let found = tx.find::<(i64,)>(IS_GIVEN, (space, activity, kind.word(), person))?;
    Ok(found.is_some())
}
