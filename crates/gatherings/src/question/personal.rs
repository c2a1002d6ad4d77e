//! What questions hold about people: who asks, who answers, who looks for an answer.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::jobs::Repeated;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    ASKED = "select g.title, q.text, a.name, a.nameless, a.language, a.asked_at from question_askers a
             join questions q on q.id = a.question_id join gatherings g on g.id = q.gathering_id
             where a.person_id = $1 order by a.id";
    ASSIGNED = "select g.title, q.text, q.state, q.asked_at from questions q
                join gatherings g on g.id = q.gathering_id where q.assigned_id = $1 order by q.id";
    WRITTEN = "select q.text, v.version, v.text, v.written_at from question_versions v
               join questions q on q.id = v.question_id where v.written_by = $1 order by v.id";
    // The row stays, so that the question is still asked by as many; its address opens nothing any more.
    FORGET_ASKER = "update question_askers set name = '', nameless = 1, secret = 'erased ' || id where person_id = $1";
    FORGET_GUESTS = "update question_askers set name = '', nameless = 1 where name <> '' and asked_at < $1
                     and person_id in (select id from persons where state <> 'active')";
    FORGET_ASSIGNED = "update questions set assigned_id = null, state = case when state = 'assigned' then 'asked'
                       else state end, revision = revision + 1 where assigned_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 3] = [
    Table {
        name: "question_askers",
        columns: &[
            "gathering",
            "question",
            "name",
            "nameless",
            "language",
            "asked_at",
        ],
        rows: ASKED,
        fate: Fate::Nameless,
        erase: forget_asker,
    },
    Table {
        name: "questions",
        columns: &["gathering", "question", "state", "asked_at"],
        rows: ASSIGNED,
        fate: Fate::Ended,
        erase: forget_assigned,
    },
    Table {
        name: "question_versions",
        columns: &["question", "version", "answer", "written_at"],
        rows: WRITTEN,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget_asker(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_ASKER, (person,)).map(drop)
}

fn forget_assigned(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_ASSIGNED, (person,)).map(drop)
}

/// How long the names of those who never opened an account are kept after they asked.
const KEPT_DAYS: i64 = 365;

/// Forgets the names of guests a year after they asked; the house then forgets their address too.
pub const TIDY: Repeated = Repeated {
    kind: "question.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    let long_ago = tx.now().plus_days(-KEPT_DAYS);
                    tx.run(FORGET_GUESTS, (long_ago,)).map(drop)
                })
                .await?;
            Ok(())
        })
    },
};
