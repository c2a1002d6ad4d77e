//! The view of the ledger that says what each person has practised.

use kernel::{Level, Problem};
use platform::Tx;
use platform::ledger::{Recorded, View};

platform::statements! {
    ADD = "insert into person_skills (person_id, skill, level, traces, last_at) values ($1, $2, $3, 1, $4)
           on conflict (person_id, skill, level)
           do update set traces = person_skills.traces + 1, last_at = excluded.last_at";
    TAKE_BACK = "update person_skills set traces = traces - 1
                 where person_id = $1 and skill = $2 and level = $3 and traces > 0";
    CLEAR = "delete from person_skills";
    LINES = "select person_id, skill, level, traces, last_at from person_skills order by person_id, skill, level";
}

/// One more for each skill that a trace of somebody points at, at the trace's level; one less when they say that they had
/// not done it after all.
pub const VIEW: View = View {
    name: "person_skills",
    apply,
    clear: |tx| tx.run(CLEAR, ()).map(drop),
    lines: |tx| {
        let rows = tx.all::<(i64, String, String, i64, i64)>(LINES, ())?;
        Ok(rows.iter().map(|row| format!("{row:?}")).collect())
    },
};

fn apply(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    let Some(person) = trace.actor else { return Ok(()) };
    let level = trace.level.map_or("", Level::word);
    for skill in trace.skills.split_whitespace() {
        if trace.verb == "activity.reopened" {
            tx.run(TAKE_BACK, (person, skill, level))?;
        } else {
            tx.run(ADD, (person, skill, level, trace.at))?;
        }
    }
    Ok(())
}
