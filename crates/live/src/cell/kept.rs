//! What remains of cells after the session: their notes, what they brought back, and when they worked.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::authored::{authored, without};
use super::brought::Brought;
use super::model::Part;
use super::store;
use crate::record::{Chapter, Kept, Said, Who};
use crate::room::Naming;

platform::statements! {
    VERSIONS = "select c.id, c.uid, c.number, r.uid, t.part, t.text, s.name, s.naming, t.written_at
                from live_cell_texts t join live_cells c on c.id = t.cell_id join live_rounds r on r.id = c.round_id
                join live_seats s on s.id = t.seat_id where r.gathering_id = $1
                order by r.id, c.number, case t.part when 'note' then 0 else 1 end, t.version";
}

/// The notes of the cells, and what they brought back.
pub(crate) const CHAPTERS: &[Chapter] = &[Chapter {
    word: "cells",
    is_signed: false,
    count: |tx, room| Ok(i64::try_from(all(tx, room)?.len()).unwrap_or(i64::MAX)),
    read: |tx, room, from, most| {
        let (from, most) = (
            usize::try_from(from).unwrap_or(0),
            usize::try_from(most).unwrap_or(0),
        );
        Ok(all(tx, room)?.into_iter().skip(from).take(most).collect())
    },
}];

struct Version {
    cell: i64,
    uid: String,
    number: i64,
    round: String,
    part: String,
    text: String,
    who: Who,
    at: Instant,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            cell: row.column()?,
            uid: row.column()?,
            number: row.column()?,
            round: row.column()?,
            part: row.column()?,
            text: row.column()?,
            who: Who {
                name: row.column()?,
                naming: Naming::from_word(&row.column::<String>()?).unwrap_or(Naming::Never),
            },
            at: row.column()?,
        })
    }
}

/// A text of a cell as it last stood, each line with who brought it in.
struct Text {
    last: Version,
    lines: Vec<(Who, String)>,
}

fn texts(tx: &mut Tx, room: GatheringId) -> Result<Vec<Text>, Problem> {
    let versions: Vec<Version> = tx.all(VERSIONS, (room,))?;
    let runs = versions.chunk_by(|one, other| (one.cell, &one.part) == (other.cell, &other.part));
    let mut texts = Vec::new();
    for run in runs {
        let lines = authored(
            run.iter()
                .map(|version| (version.who.clone(), version.text.clone())),
        );
        if let Some(last) = run.last().filter(|last| !last.text.is_empty()) {
            let last = Version {
                uid: last.uid.clone(),
                round: last.round.clone(),
                part: last.part.clone(),
                text: last.text.clone(),
                who: last.who.clone(),
                ..*last
            };
            texts.push(Text { last, lines });
        }
    }
    Ok(texts)
}

fn all(tx: &mut Tx, room: GatheringId) -> Result<Vec<Kept>, Problem> {
    let kept = |text: Text| Kept {
        at: Some(text.last.at),
        label: Some(if text.last.part == Part::Note.word() {
            ("record-cell-note", text.last.number.to_string())
        } else {
            ("record-cell-brings", text.last.number.to_string())
        }),
        said: text
            .lines
            .into_iter()
            .map(|(who, text)| Said { by: Some(who), text })
            .collect(),
        ..Kept::default()
    };
    // A text of which nothing may stay is not there, so that pages are of the same length as what they count.
    let stays = |text: &Text| text.lines.iter().any(|(who, _)| who.naming != Naming::Never);
    Ok(texts(tx, room)?.into_iter().filter(stays).map(kept).collect())
}

/// What cells brought back, without the lines of those who wished none to stay.
pub(super) fn brought(tx: &mut Tx, room: GatheringId) -> Result<Vec<Brought>, Problem> {
    let make = |text: Text| Brought {
        text: without(&text.lines, |who: &Who| who.naming == Naming::Never),
        id: text.last.uid,
        round: text.last.round,
        number: text.last.number,
    };
    let texts = texts(tx, room)?.into_iter();
    let brings = texts.filter(|text| text.last.part == Part::Brings.word());
    Ok(brings
        .map(make)
        .filter(|brought| !brought.text.is_empty())
        .collect())
}

/// When cells worked.
///
/// # Errors
/// When the store refuses.
pub(crate) fn timings(tx: &mut Tx, room: GatheringId) -> Result<Vec<Kept>, Problem> {
    let now = tx.now();
    let mut all = Vec::new();
    for round in store::rounds(tx, room)? {
        all.push(Kept::moment("record-cells-began", &round.task, round.began));
        let ended = round.ended.or(round.ends.filter(|ends| *ends <= now));
        if let Some(ended) = ended {
            all.push(Kept::moment("record-cells-ended", "", ended));
        }
    }
    Ok(all)
}
