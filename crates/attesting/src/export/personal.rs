//! What files hold about people: that they agreed, what they said of themselves, and the number by which an administration
//! knows them. Erased, all of it goes.

use platform::personal::{Fate, Table};

platform::statements! {
    AGREED = "select s.name, a.details, a.agreed_at from export_agreements a join spaces s on s.id = a.space_id
              where a.person_id = $1 order by a.agreed_at";
    FORGET_AGREED = "delete from export_agreements where person_id = $1";
    IDENTIFIED = "select s.name, i.identifier from export_identifiers i join spaces s on s.id = i.space_id
                  where i.person_id = $1 order by s.name";
    FORGET_IDENTIFIED = "delete from export_identifiers where person_id = $1";
}

/// The tables, as their owner sees them.
pub(super) const TABLES: [Table; 2] = [
    Table {
        name: "export_agreements",
        columns: &["space", "details", "agreed_at"],
        rows: AGREED,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_AGREED, (person,)).map(drop),
    },
    Table {
        name: "export_identifiers",
        columns: &["space", "identifier"],
        rows: IDENTIFIED,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET_IDENTIFIED, (person,)).map(drop),
    },
];
