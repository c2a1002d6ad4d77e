//! What cells hold about people: their lines in what several wrote. Erased, their lines go and the others' stay.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::authored::{authored, without};

platform::statements! {
    TEXTS = "select g.title, t.part, t.text, t.written_at from live_cell_texts t join live_seats s on s.id = t.seat_id
             join gatherings g on g.id = s.gathering_id where s.person_id = $1
             order by t.cell_id, t.part, t.version";
    APARTS = "select g.title, a.part, a.text, a.written_at from live_cell_aparts a join live_seats s on s.id = a.seat_id
              join gatherings g on g.id = s.gathering_id where s.person_id = $1 order by a.cell_id, a.part";
    WORDS = "select g.title, w.text, w.said_at from live_round_words w join live_seats s on s.id = w.seat_id
             join gatherings g on g.id = s.gathering_id where s.person_id = $1 order by w.id";
    TOUCHED = "select distinct t.cell_id, t.part from live_cell_texts t join live_seats s on s.id = t.seat_id
               where s.person_id = $1 order by t.cell_id, t.part";
    VERSIONS = "select t.version, s.person_id, t.text from live_cell_texts t join live_seats s on s.id = t.seat_id
                where t.cell_id = $1 and t.part = $2 order by t.version";
    REWRITE = "update live_cell_texts set text = $4 where cell_id = $1 and part = $2 and version = $3";
    ERASE_APARTS = "delete from live_cell_aparts where seat_id in (select id from live_seats where person_id = $1)";
    ERASE_WORDS = "update live_round_words set text = ''
                   where seat_id in (select id from live_seats where person_id = $1)";
    // The log of the rooms they were in holds their name and their words too.
    ERASE_EVENTS = "delete from live_events where kind in ('round', 'cell', 'apart', 'brought')
                    and gathering_id in (select gathering_id from live_seats where person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 3] = [
    Table {
        name: "live_cell_texts",
        columns: &["gathering", "part", "text", "written_at"],
        rows: TEXTS,
        fate: Fate::Nameless,
        erase: erase_texts,
    },
    Table {
        name: "live_cell_aparts",
        columns: &["gathering", "part", "text", "written_at"],
        rows: APARTS,
        fate: Fate::Removed,
        erase: erase_aparts,
    },
    Table {
        name: "live_round_words",
        columns: &["gathering", "text", "said_at"],
        rows: WORDS,
        fate: Fate::Nameless,
        erase: erase_words,
    },
];

fn erase_texts(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_EVENTS, (person,))?;
    for (cell, part) in tx.all::<(i64, String)>(TOUCHED, (person,))? {
        let versions: Vec<(i64, PersonId, String)> = tx.all(VERSIONS, (cell, &part))?;
        // Each version as it would have been without them, so that the others' lines stay theirs.
        for (place, (version, ..)) in versions.iter().enumerate() {
            let until = versions.iter().take(place + 1);
            let lines = authored(until.map(|(_, author, text)| (*author, text.clone())));
            let text = without(&lines, |author| *author == person);
            tx.run(REWRITE, (cell, &part, *version, text))?;
        }
    }
    Ok(())
}

fn erase_aparts(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_APARTS, (person,)).map(drop)
}

fn erase_words(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    tx.run(ERASE_WORDS, (person,)).map(drop)
}
