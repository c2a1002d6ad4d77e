//! Those who ask and vote: their voice, and what is theirs.

use gatherings::gathering::GatheringId;
use gatherings::question::live::Voice;
use kernel::{Instant, Language, PersonId, Problem};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::asked::{Asked, Voted};
use super::known::{Known, facts};
use crate::room::{Entered, Naming};

/// A question that somebody asks, of the room `$1`, with the one at the top of those that it stands with.
macro_rules! asked {
    ($rest:literal) => {
        concat!(
            "select s.id, q.uid, q.text, q.hidden_at, case when q.main_id is null then null else t.text end,
             a.secret, ",
            facts!("t"),
            " from live_rooms r join live_seats s on s.gathering_id = r.gathering_id
              join question_askers a on a.person_id = s.person_id
              join questions q on q.id = a.question_id
              join questions t on t.id = coalesce(q.main_id, q.id)
              left join live_questions l on l.question_id = t.id and l.gathering_id = r.gathering_id
              left join gatherings d on d.id = t.deferred_id ",
            $rest
        )
    };
}

platform::statements! {
    VOICE = "select person_id, name, language, naming from live_seats where id = $1";
    ASKED_OF = asked!("where r.gathering_id = $1 and (q.id = $2 or q.main_id = $2) and s.left_at is null
                       and s.removed_at is null order by a.id");
    ASKED_BY = asked!("where r.gathering_id = $1 and s.id = $2
                       and (q.gathering_id = r.gathering_id or q.deferred_id = r.gathering_id)
                       order by q.id limit 200");
    VOTED_BY = "select distinct t.uid, t.text from live_votes v join questions q on q.id = v.question_id
                join questions t on t.id = coalesce(q.main_id, q.id)
                where v.seat_id = $1 and t.hidden_at is null order by t.uid limit 300";
}

/// What somebody asks, with their seat.
pub(super) struct Own {
    pub seat: i64,
    pub asked: Asked,
}

impl FromRow for Own {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let seat = row.column()?;
        let (id, text) = (row.column()?, row.column()?);
        let is_hidden = row.column::<Option<Instant>>()?.is_some();
        let (under, secret): (Option<String>, String) = (row.column()?, row.column()?);
        let mut known = Known::from_row(row)?;
        known.facts.hidden |= is_hidden;
        let asked = Asked {
            id,
            text,
            under: under.unwrap_or_default(),
            stage: known.facts.stage().word().into(),
            is_assigned: known.is_assigned,
            second: known.second,
            later: known.later,
            path: format!("/asked/{secret}"),
        };
        Ok(Own { seat, asked })
    }
}

/// The voice of a seat. Afterwards it is named if its owner agreed to be.
pub(super) fn voice(tx: &mut Tx, seat: i64, nameless: bool) -> Result<Voice, Problem> {
    let (person, name, language, naming): (PersonId, String, Language, String) = tx.one(VOICE, (seat,))?;
    let named = Naming::from_word(&naming) == Some(Naming::Named);
    Ok(Voice {
        person,
        name,
        nameless: nameless || !named,
        language,
    })
}

/// Everybody in the room who asks it, or one that stands under it.
pub(super) fn asked_of(tx: &mut Tx, room: GatheringId, id: i64) -> Result<Vec<Own>, Problem> {
    tx.all(ASKED_OF, (room, id))
}

/// What somebody asks.
pub(super) fn asked_by(tx: &mut Tx, entered: &Entered) -> Result<Vec<Asked>, Problem> {
    let own: Vec<Own> = tx.all(ASKED_BY, (entered.gathering.id, entered.seat.id))?;
    Ok(own.into_iter().map(|own| own.asked).collect())
}

/// What somebody votes for.
pub(super) fn voted_by(tx: &mut Tx, entered: &Entered) -> Result<Vec<Voted>, Problem> {
    let found = tx.all::<(String, String)>(VOTED_BY, (entered.seat.id,))?;
    Ok(found.into_iter().map(|(id, text)| Voted { id, text }).collect())
}
