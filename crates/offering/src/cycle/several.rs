//! Registering for several sessions inside one transaction: each is answered, and none holds the others up.

use std::collections::BTreeMap;

use kernel::{Language, PersonId, Problem, Uid};
use platform::{House, Tx};

use super::access::SeenCycle;
use super::model::Session;
use gatherings::gathering::{self, Gathering, Seat};
use gatherings::registration::{self, Outcome, Post, Registration, Wish};

/// What came of the wish to be at one session.
pub(super) struct Answer {
    /// The session.
    pub gathering: Gathering,
    /// How they stand, when they are registered.
    pub registration: Option<Registration>,
    /// The word that says it to whoever holds the letter.
    pub word: &'static str,
    /// The word that says it to whoever typed the address, which may be somebody else's: that of a newcomer.
    pub said: &'static str,
}

/// What somebody who registers for several sessions says.
pub(super) struct Wanted {
    /// The sessions.
    pub chosen: Vec<Uid>,
    /// How they prefer to be there.
    pub way: Seat,
    /// What they answered, by question.
    pub answers: BTreeMap<String, String>,
    /// The language of their mails.
    pub language: Language,
}

/// Registers somebody for each session that they chose. What is full or closed is said, and holds nothing else up.
pub(super) fn register_all(
    tx: &mut Tx,
    house: &House,
    seen: &SeenCycle,
    who: (PersonId, &str),
    wanted: &Wanted,
) -> Result<Vec<Answer>, Problem> {
    let post = Post::new(house, &seen.space.space).quietly();
    let mut chosen: Vec<&Session> = seen
        .sessions
        .iter()
        .filter(|session| wanted.chosen.contains(&session.uid))
        .collect();
    // Seats are always taken in one order, so that two people at once do not wait for one another in a circle.
    chosen.sort_by_key(|session| session.id.number());
    let mut answers = Vec::new();
    for session in chosen {
        let gathering = gathering::by_id(tx, session.id)?;
        answers.push(register_one(tx, &post, gathering, who, wanted)?);
    }
    answers.sort_by_key(|answer| {
        seen.sessions
            .iter()
            .position(|session| session.id == answer.gathering.id)
    });
    Ok(answers)
}

fn register_one(
    tx: &mut Tx,
    post: &Post,
    gathering: Gathering,
    (person, name): (PersonId, &str),
    wanted: &Wanted,
) -> Result<Answer, Problem> {
    let seat = seat(tx, &gathering, wanted.way)?;
    let wish = Wish {
        seat,
        name: name.to_owned(),
        answers: wanted.answers.clone(),
        language: wanted.language,
    };
    let (registration, word, said) = match registration::register(tx, post, &gathering, person, &wish) {
        Ok(Outcome::Done(made)) => {
            let word = made.state.word();
            (Some(made), word, word)
        }
        Ok(Outcome::Before(known)) => {
            let word = known.state.word();
            (Some(known), word, newcomer(tx, &gathering, seat)?)
        }
        Err(Problem::Refused(refusal)) if refusal.message == "registration-full" => (None, "full", "full"),
        Err(Problem::Refused(refusal)) if refusal.message == "registration-closed" => {
            (None, "closed", "closed")
        }
        Err(problem) => return Err(problem),
    };
    Ok(Answer {
        gathering,
        registration,
        word,
        said,
    })
}

/// How they will be there: as they prefer, and in the other way where there is no such place left or no such way.
fn seat(tx: &mut Tx, gathering: &Gathering, way: Seat) -> Result<Seat, Problem> {
    let ways = Seat::of(gathering.mode);
    let [only] = ways else {
        let mut seats = gathering::seats(tx, gathering.id)?;
        seats.sort_by_key(|seats| seats.seat != way);
        let best = seats.iter().find(|seats| seats.has_room());
        let best = best.or_else(|| seats.iter().find(|seats| seats.may_wait()));
        return Ok(best.map_or(way, |seats| seats.seat));
    };
    Ok(*only)
}

/// What a newcomer would have been answered.
fn newcomer(tx: &mut Tx, gathering: &Gathering, seat: Seat) -> Result<&'static str, Problem> {
    if !gathering.is_open(tx.now()) {
        return Ok("closed");
    }
    let seats = gathering::seats(tx, gathering.id)?;
    let found = seats.iter().find(|seats| seats.seat == seat);
    Ok(match found {
        Some(seats) if seats.has_room() => "placed",
        Some(seats) if seats.may_wait() => "waiting",
        _ => "full",
    })
}
