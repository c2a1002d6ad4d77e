//! What remains of the pool after the session: each question with those that stand under it, and when it was answered
//! aloud.

use gatherings::gathering::GatheringId;
use kernel::{Instant, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::clock;
use crate::record::{Chapter, Kept, Said, Who};
use crate::room::Naming;

platform::statements! {
    // Whoever asked beforehand and has a seat is named as their seat says; without one, as they asked.
    KEPT = "select t.id, t.asked_at, tl.votes, tl.answered_second, q.text,
            case when coalesce(l.nameless, 0) = 1 or a.nameless = 1 then '' else coalesce(s.name, a.name, '') end,
            coalesce(s.naming, case when a.nameless = 0 then 'named' else 'here' end)
            from live_questions tl join questions t on t.id = tl.question_id
            join questions q on coalesce(q.main_id, q.id) = t.id and q.gathering_id = t.gathering_id
            left join live_questions l on l.question_id = q.id and l.gathering_id = tl.gathering_id
            left join question_askers a on a.id = (select min(f.id) from question_askers f where f.question_id = q.id)
            left join live_seats s on s.gathering_id = tl.gathering_id and s.person_id = a.person_id
            where tl.gathering_id = $1 and t.main_id is null and t.hidden_at is null and q.hidden_at is null
            order by t.asked_at, t.id, coalesce(q.main_id, 0), q.id limit 2000";
}

/// The questions that were in the room.
pub(crate) const CHAPTERS: &[Chapter] = &[Chapter {
    word: "questions",
    is_signed: true,
    count: |tx, room| Ok(i64::try_from(kept(tx, room)?.len()).unwrap_or(i64::MAX)),
    read: |tx, room, from, most| {
        let (from, most) = (
            usize::try_from(from).unwrap_or(0),
            usize::try_from(most).unwrap_or(0),
        );
        Ok(kept(tx, room)?.into_iter().skip(from).take(most).collect())
    },
}];

struct Asked {
    top: i64,
    at: Instant,
    votes: i64,
    second: Option<i64>,
    said: Said,
}

impl FromRow for Asked {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (top, at, votes, second) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let (text, name, naming) = (row.column()?, row.column()?, row.column::<String>()?);
        let naming = Naming::from_word(&naming).unwrap_or(Naming::Never);
        Ok(Asked {
            top,
            at,
            votes,
            second,
            said: Said {
                by: Some(Who { name, naming }),
                text,
            },
        })
    }
}

/// Those in which somebody's words may stay.
fn kept(tx: &mut Tx, room: GatheringId) -> Result<Vec<Kept>, Problem> {
    let mut all: Vec<(i64, Kept)> = Vec::new();
    for asked in tx.all::<Asked>(KEPT, (room,))? {
        let is_of_last = all.last().is_some_and(|(top, _)| *top == asked.top);
        match all.last_mut().filter(|_| is_of_last) {
            Some((_, question)) => question.said.push(asked.said),
            None => {
                let label = match asked.second {
                    Some(second) => ("record-question-answered", clock(second)),
                    None => ("record-question-votes", asked.votes.to_string()),
                };
                let question = Kept {
                    at: Some(asked.at),
                    label: Some(label),
                    said: vec![asked.said],
                    second: asked.second,
                    ..Kept::default()
                };
                all.push((asked.top, question));
            }
        }
    }
    let may_stay = |said: &Said| said.by.as_ref().is_none_or(|who| who.naming != Naming::Never);
    let questions = all.into_iter().map(|(_, question)| question);
    Ok(questions
        .filter(|question| question.said.iter().any(may_stay))
        .collect())
}
