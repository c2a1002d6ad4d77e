//! What remains of the chat after the session: every line that is not hidden, of those who wished it to stay.

use kernel::{Instant, Problem};
use platform::Tx;

use gatherings::gathering::GatheringId;

use super::line::Line;
use crate::record::{Chapter, Kept, Said, Who};
use crate::room::Naming;

platform::statements! {
    COUNT = "select count(*) from live_lines l join live_seats s on s.id = l.seat_id
             where l.gathering_id = $1 and l.hidden_at is null and s.naming <> 'never'";
    READ = "select l.said_at, s.name, s.naming, l.text from live_lines l join live_seats s on s.id = l.seat_id
            where l.gathering_id = $1 and l.hidden_at is null and s.naming <> 'never'
            order by l.id limit $3 offset $2";
    // As the room itself shows them once it is closed.
    NEWEST = "select l.uid, case when s.naming = 'named' then s.name else '' end,
              case when s.naming = 'named' then s.uid else '' end, s.is_host, l.text, l.said_at, l.hidden_at, l.reports,
              l.id
              from live_lines l join live_seats s on s.id = l.seat_id
              where l.gathering_id = $1 and l.hidden_at is null and s.naming <> 'never' order by l.id desc limit 150";
}

/// The lines.
pub(crate) const CHAPTERS: &[Chapter] = &[Chapter {
    word: "chat",
    is_signed: true,
    count: |tx, room| tx.one::<(i64,)>(COUNT, (room,)).map(|(count,)| count),
    read,
}];

fn read(tx: &mut Tx, room: GatheringId, from: i64, most: i64) -> Result<Vec<Kept>, Problem> {
    let lines: Vec<(Instant, String, String, String)> = tx.all(READ, (room, from, most))?;
    let keep = |(at, name, naming, text): (Instant, String, String, String)| {
        let naming = Naming::from_word(&naming).unwrap_or(Naming::Never);
        let said = Said {
            by: Some(Who { name, naming }),
            text,
        };
        Kept {
            at: Some(at),
            said: vec![said],
            ..Kept::default()
        }
    };
    Ok(lines.into_iter().map(keep).collect())
}

/// The newest, in order, each author named as they agree to be.
pub(super) fn newest(tx: &mut Tx, room: GatheringId) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = tx.all(NEWEST, (room,))?;
    lines.reverse();
    Ok(lines)
}
