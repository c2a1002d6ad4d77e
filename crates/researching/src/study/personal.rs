//! What studies hold about people: what they proposed and took out, what they agreed to for a space, and what they consented
//! to and answered.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    PROPOSED = "select s.name, d.title, d.body_name, d.state, d.starts_at, d.ends_at from studies d
                join spaces s on s.id = d.space_id where d.author_id = $1 order by d.id";
    AGREED = "select s.name, d.title, i.agreed_at, i.ended_at from study_sites i join studies d on d.id = i.study_id
              join spaces s on s.id = i.space_id where i.agreed_by = $1 order by i.agreed_at";
    CONSENTED = "select d.title, s.name, c.code, c.given_at, c.withdrawn_at from study_consents c
                 join studies d on d.id = c.study_id join spaces s on s.id = c.space_id
                 where c.person_id = $1 order by c.id";
    ANSWERED = "select d.title, a.variable, a.value from study_answers a join study_consents c on c.id = a.consent_id
                join studies d on d.id = c.study_id where c.person_id = $1 order by c.id, a.variable";
    TAKEN = "select d.title, e.taken_at, e.many from study_exports e join studies d on d.id = e.study_id
             where e.person_id = $1 order by e.id";
    FORGET_ANSWERS = "delete from study_answers where consent_id in
                      (select id from study_consents where person_id = $1)";
    FORGET_CONSENTS = "update study_consents set withdrawn_at = coalesce(withdrawn_at, $2), person_id = null
                       where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 5] = [
    Table {
        name: "studies",
        columns: &["space", "study", "body", "state", "starts_at", "ends_at"],
        rows: PROPOSED,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "study_sites",
        columns: &["space", "study", "agreed_at", "ended_at"],
        rows: AGREED,
        fate: Fate::Nameless,
        erase: stays,
    },
    // Before the consents: what they lead to is gone first.
    Table {
        name: "study_answers",
        columns: &["study", "variable", "value"],
        rows: ANSWERED,
        fate: Fate::Removed,
        erase: forget_answers,
    },
    Table {
        name: "study_consents",
        columns: &["study", "space", "code", "given_at", "withdrawn_at"],
        rows: CONSENTED,
        fate: Fate::Ended,
        erase: forget_consents,
    },
    Table {
        name: "study_exports",
        columns: &["study", "taken_at", "many"],
        rows: TAKEN,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn forget_answers(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(FORGET_ANSWERS, (person,)).map(drop)
}

fn forget_consents(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    // Whatever the order in which tables are forgotten, no answer stays.
    tx.run(FORGET_ANSWERS, (person,))?;
    let now = tx.now();
    tx.run(FORGET_CONSENTS, (person, now)).map(drop)
}
