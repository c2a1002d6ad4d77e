//! What exchanges hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    BROUGHT = "select s.slug, e.question, e.context, e.outcome, e.first_step, e.reach, e.offered_at from exchanges e
               join spaces s on s.id = e.space_id where e.client_id = $1 order by e.id";
    SAT = "select g.name, x.came_at, x.agreed_at from exchange_seats x join exchanges e on e.id = x.exchange_id
           join cohort_groups g on g.id = e.group_id where x.person_id = $1 order by e.id";
    WROTE = "select l.kind, l.body, l.written_at from exchange_lines l where l.person_id = $1 order by l.id";
    DATED = "select d.starts_at from exchange_dates d where d.person_id = $1 order by d.starts_at";
    COULD = "select d.starts_at, a.answered_at from exchange_date_answers a
             join exchange_dates d on d.id = a.date_id where a.person_id = $1 order by d.starts_at";
    FORGET_BROUGHT = "update exchanges set question = '', context = '', outcome = '', first_step = '', reach = 'own',
                      told_at = null where client_id = $1";
    FORGET_SEATS = "delete from exchange_seats where person_id = $1";
    FORGET_LINES = "update exchange_lines set body = '', withdrawn_at = coalesce(withdrawn_at, $2)
                    where person_id = $1";
    FORGET_ANSWERS = "delete from exchange_date_answers where person_id = $1";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 5] = [
    Table {
        name: "exchanges",
        columns: &[
            "space",
            "question",
            "context",
            "outcome",
            "first_step",
            "reach",
            "offered_at",
        ],
        rows: BROUGHT,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_BROUGHT, (person,)).map(drop),
    },
    Table {
        name: "exchange_seats",
        columns: &["group", "came_at", "agreed_at"],
        rows: SAT,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_SEATS, (person,)).map(drop),
    },
    Table {
        name: "exchange_lines",
        columns: &["kind", "body", "written_at"],
        rows: WROTE,
        fate: Fate::Removed,
        erase: forget_lines,
    },
    Table {
        name: "exchange_dates",
        columns: &["starts_at"],
        rows: DATED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "exchange_date_answers",
        columns: &["starts_at", "answered_at"],
        rows: COULD,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_ANSWERS, (person,)).map(drop),
    },
];

fn forget_lines(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(FORGET_LINES, (person, now)).map(drop)
}
