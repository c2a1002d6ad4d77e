//! What polls hold about people: what they answered, and what they wrote. Erased, a ballot still counts and belongs to
//! nobody; what was written goes.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

platform::statements! {
    BALLOTS = "select g.title, p.title,
               (select string_agg(c.place || '. ' || c.text, ' · ') from live_poll_choices c where c.poll_id = p.id),
               b.body, b.answered_at
               from live_ballots b join live_seats s on s.id = b.seat_id join live_polls p on p.id = b.poll_id
               join gatherings g on g.id = p.gathering_id where s.person_id = $1 order by b.answered_at";
    TEXTS = "select g.title, p.title, t.text, t.written_at
             from live_poll_texts t join live_seats s on s.id = t.seat_id join live_polls p on p.id = t.poll_id
             join gatherings g on g.id = p.gathering_id where s.person_id = $1 order by t.id";
    DOTS = "select g.title, p.title, t.text
            from live_poll_dots d join live_seats s on s.id = d.seat_id join live_poll_texts t on t.id = d.text_id
            join live_polls p on p.id = t.poll_id join gatherings g on g.id = p.gathering_id
            where s.person_id = $1 order by t.id";
    // The log of the room and the kept results hold what was written too. They are counted again when next read.
    ERASE_EVENTS = "delete from live_events where kind = 'idea' and item in
                    (select t.uid from live_poll_texts t join live_seats s on s.id = t.seat_id where s.person_id = $1)";
    ERASE_RESULTS = "delete from live_events where kind = 'poll' and item in
                     (select p.uid from live_polls p join live_poll_texts t on t.poll_id = p.id
                      join live_seats s on s.id = t.seat_id where s.person_id = $1)";
    // Their other devices were told what they answered.
    ERASE_OWN = "delete from live_events where audience = 'seat' and kind in ('ballot', 'score')
                 and seat_id in (select id from live_seats where person_id = $1)";
    FORGET_RESULTS = "update live_polls set outcome = '' where id in
                      (select t.poll_id from live_poll_texts t join live_seats s on s.id = t.seat_id
                       where s.person_id = $1)";
    ERASE = "update live_poll_texts set text = '', folded = '', hidden_at = coalesce(hidden_at, written_at)
             where seat_id in (select id from live_seats where person_id = $1)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 3] = [
    Table {
        name: "live_ballots",
        columns: &["gathering", "poll", "choices", "answer", "answered_at"],
        rows: BALLOTS,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "live_poll_texts",
        columns: &["gathering", "poll", "text", "written_at"],
        rows: TEXTS,
        fate: Fate::Nameless,
        erase,
    },
    Table {
        name: "live_poll_dots",
        columns: &["gathering", "poll", "idea"],
        rows: DOTS,
        fate: Fate::Nameless,
        erase: stays,
    },
];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [ERASE_EVENTS, ERASE_RESULTS, ERASE_OWN, FORGET_RESULTS, ERASE] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
