//! The table of what is off.

use kernel::{Problem, SpaceId};
use platform::Tx;

use super::model::Part;

platform::statements! {
    OFF = "select part from care_off where space_id = $1";
    SWITCH_OFF = "insert into care_off (space_id, part, off_at) values ($1, $2, $3)
                  on conflict (space_id, part) do nothing";
    SWITCH_ON = "delete from care_off where space_id = $1 and part = $2";
}

pub(super) fn off(tx: &mut Tx, space: SpaceId) -> Result<Vec<Part>, Problem> {
    Ok(tx
        .all::<(Part,)>(OFF, (space,))?
        .into_iter()
        .map(|(part,)| part)
        .collect())
}

pub(super) fn switch(tx: &mut Tx, space: SpaceId, part: Part, on: bool) -> Result<bool, Problem> {
    let now = tx.now();
    let changed = match on {
        true => tx.run(SWITCH_ON, (space, part.word()))?,
        false => tx.run(SWITCH_OFF, (space, part.word(), now))?,
    };
    Ok(changed == 1)
}
